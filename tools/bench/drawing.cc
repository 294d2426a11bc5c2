// SPDX-License-Identifier: MIT
#include "drawing.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "elk.h"
#include "layout_time.h"
#include "same_bytes.h"
#include "specimen.h"
#include "stability.h"
#include "tally.h"

namespace archsheet::bench {
namespace {

constexpr std::string_view kUsage =
    R"(bench drawing [OPTION ...]
  --specs N        how many generated specs (1000)
  --family F       generated specs of one family only
  --list-faults    name every drawing with a fault, and the fault
  --keep DIR       keep specs and drawings there
  --elk            lay the same graphs out with ELK, and show both crossings and bends
  --quick          the drawings of the page's sizes alone: no times, no bytes, no edits
  --edits          what small edits move, with --quick too
  --large          drawings that no page holds, with --quick too
)";

constexpr unsigned kJobs = 2;
constexpr std::size_t kEditsOfReal = 5;  // of each kind, a sheet

struct Options {
  std::size_t specs = 1000;
  std::string family;
  std::string keep;
  bool list_faults = false;
  bool elk = false;
  bool quick = false;
  bool edits = false;
  bool large = false;
};

std::optional<Options> parse(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto value = [&] { return ++i < words.size() ? words[i] : std::string(); };
    if (words[i] == "--list-faults")
      options.list_faults = true;
    else if (words[i] == "--elk")
      options.elk = true;
    else if (words[i] == "--quick")
      options.quick = true;
    else if (words[i] == "--edits")
      options.edits = true;
    else if (words[i] == "--large")
      options.large = true;
    else if (words[i] == "--specs")
      options.specs = std::strtoul(value().c_str(), nullptr, 10);
    else if (words[i] == "--family")
      options.family = value();
    else if (words[i] == "--keep")
      options.keep = value();
    else
      return std::nullopt;
  }
  return options;
}

// A folder for specs and drawings, which goes away again unless it is to be kept.
class Folder {
 public:
  explicit Folder(const std::string& keep)
      : path_(keep.empty() ? std::filesystem::temp_directory_path() / fmt::format("archsheet-drawings-{}", getpid())
                           : std::filesystem::path(keep)),
        kept_(!keep.empty()) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove_all(path_, ignored);
  }

  std::string inner(const std::string& name) const {
    std::filesystem::create_directories(path_ / name);
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
  bool kept_;
};

void head(std::string_view words) {
  fmt::print("\n{}\n\n", words);
  std::fflush(stdout);
}

void bench_elk(const std::vector<Specimen>& specimens, const std::string& folder) {
  head("Beside ELK");
  compare_with_elk(specimens, folder);
}

void bench_edits(const Options& options, const std::vector<Specimen>& specimens, std::size_t edits_each,
                 const std::string& folder) {
  if (options.quick && !options.edits) return;
  head("After a small edit");
  bench_stability(specimens, edits_each, folder);
}

void bench_real(const Options& options, const Folder& folder) {
  head("Real specs, in both languages");
  std::vector<Specimen> specimens = real_specimens();
  render(specimens, folder.inner("real"), kJobs);
  judge(specimens, folder.inner("real"));
  print_table(specimens);
  print_fault_list(specimens);
  if (options.elk) bench_elk(specimens, folder.inner("real-elk"));
  bench_edits(options, specimens, kEditsOfReal, folder.inner("edited"));
}

void bench_generated(const Options& options, const Folder& folder) {
  const std::string place = folder.inner("generated");
  std::vector<Specimen> specimens = generated_specimens(options.specs, options.family, place);
  head(fmt::format("{} generated specs", specimens.size()));
  render(specimens, place, kJobs);
  judge(specimens, place);
  print_table(specimens);
  head("What must be");
  print_targets(specimens);
  if (options.elk) bench_elk(specimens, folder.inner("generated-elk"));
  if (!options.quick) {
    head("Same bytes");
    compare_bytes(specimens, folder.inner("twice"));
  }
  bench_edits(options, specimens, 1, folder.inner("generated-edited"));
  if (!options.list_faults) return;
  head("Faults");
  print_fault_list(specimens);
}

void bench_large(const Options& options, const Folder& folder) {
  head("Larger than a page");
  const std::string place = folder.inner("large");
  std::vector<Specimen> specimens = large_specimens(place);
  render(specimens, place, kJobs);
  judge(specimens, place);
  print_table(specimens);
  if (options.list_faults) print_fault_list(specimens);
  head("CPU time of the layout");
  bench_layout_time(folder.inner("times"));
}

}  // namespace

int bench_drawing(const std::vector<std::string>& words) {
  const std::optional<Options> options = parse(words);
  if (!options) {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  const Folder folder(options->keep);
  if (options->family.empty()) bench_real(*options, folder);
  bench_generated(*options, folder);
  if (options->family.empty() && (!options->quick || options->large)) bench_large(*options, folder);
  return 0;
}

}  // namespace archsheet::bench
