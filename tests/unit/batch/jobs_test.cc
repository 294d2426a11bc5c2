// SPDX-License-Identifier: MIT
//
// Which files a run takes and what it would write.
#include "batch/jobs.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

namespace {

using namespace archsheet;
namespace fs = std::filesystem;

// A folder of its own that is gone at the end of the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("archsheet-jobs-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  void add(const std::string& name) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << "title = \"x\"\n";
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::vector<Job> jobs_of(const std::vector<std::string>& inputs, std::string& codes) {
  BatchOptions options;
  options.inputs = inputs;
  Diagnostics diagnostics;
  std::vector<Job> jobs = find_jobs(options, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.list()) codes += std::string(info(diagnostic.code).number) + " ";
  return jobs;
}

}  // namespace

BOOST_AUTO_TEST_CASE(folders_are_walked_by_name_and_parts_are_left_out) {
  const Folder folder;
  for (const char* name : {"b.toml", "a.toml", "deep/c.toml", "_part.toml", "deep/_part.toml", "notes.md"})
    folder.add(name);
  std::string codes;
  const std::vector<Job> jobs = jobs_of({folder / ""}, codes);
  BOOST_TEST(codes == "");
  BOOST_REQUIRE(jobs.size() == 3U);
  BOOST_TEST(jobs[0].id == "a");
  BOOST_TEST(jobs[1].id == "b");
  BOOST_TEST(jobs[2].id == "c");
  BOOST_TEST(jobs[0].folder == "out");
  BOOST_TEST(jobs[2].folder == "out/deep");
}

BOOST_AUTO_TEST_CASE(files_are_taken_as_given) {
  std::string codes;
  const std::vector<Job> jobs = jobs_of({"some/where/web.toml", "-", "web.v2.toml"}, codes);
  BOOST_TEST(codes == "");
  BOOST_TEST(jobs[0].id == "web");
  BOOST_TEST(jobs[0].folder == "out");
  BOOST_TEST(jobs[1].id == "sheet");
  BOOST_TEST(jobs[2].id == "web.v2");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said_before_anything_is) {
  const Folder folder;
  folder.add("empty/notes.md");
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"a/web.toml", "b/web.toml"}, "E0003 "},
      {{"web.toml", "web.toml"}, "E0003 "},
      {{".hidden.toml"}, "E0004 "},
      {{"-x.toml"}, "E0004 "},
      {{"sp ace.toml"}, "E0004 "},
      {{"semi;colon.toml"}, "E0004 "},
      {{folder / "empty"}, "E0005 "},
  };
  for (const auto& [inputs, wanted] : cases) {
    std::string codes;
    jobs_of(inputs, codes);
    BOOST_TEST(codes == wanted, inputs.front());
  }
}

BOOST_AUTO_TEST_CASE(output_names_say_what_differs_from_the_spec) {
  BOOST_TEST(file_name({"web", {}, "", 1, OutputFormat::Svg}) == "web.svg");
  BOOST_TEST(file_name({"web", Language::Korean, "", 1, OutputFormat::Pdf}) == "web.ko.pdf");
  BOOST_TEST(file_name({"web", {}, "dark", 1, OutputFormat::Svg}) == "web.dark.svg");
  BOOST_TEST(file_name({"web", Language::Korean, "dark", 2, OutputFormat::Png}) == "web.ko.dark.2.png");
}

BOOST_AUTO_TEST_CASE(the_gravest_status_wins) {
  BOOST_CHECK(worse(ExitStatus::Stale, ExitStatus::Spec) == ExitStatus::Spec);
  BOOST_CHECK(worse(ExitStatus::Io, ExitStatus::Spec) == ExitStatus::Io);
  BOOST_CHECK(worse(ExitStatus::Io, ExitStatus::Internal) == ExitStatus::Internal);
  BOOST_CHECK(worse(ExitStatus::Done, ExitStatus::Stale) == ExitStatus::Stale);
  BOOST_CHECK(worse(ExitStatus::Done, ExitStatus::Done) == ExitStatus::Done);
}
