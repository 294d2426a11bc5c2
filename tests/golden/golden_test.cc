// SPDX-License-Identifier: MIT
//
// The golden runner: every folder below tests/golden is a case, and the files
// in it decide what is checked (README.md beside this file).
#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(ARCHSHEET_SOURCE_DIR) / "tests" / "golden";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

struct Ran {
  int status = 0;
  std::string output;
};

// Runs a command; standard output alone, or with standard error.
Ran run(const std::string& command) {
  Ran ran;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {-1, "cannot run " + command};
  std::array<char, 4096> buffer;
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
    ran.output.append(buffer.data(), count);
  const int status = pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) result.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

struct Case {
  std::string name;  // group/case
  fs::path folder;
  fs::path actual;  // where what came out is kept
  std::vector<std::string> args;
};

struct Options {
  fs::path program;
  fs::path build;
  bool bless = false;
  std::string filter;
};

// Runs the program in the case's folder, so that messages name `spec.toml` and nothing of the machine.
Ran run_program(const Case& test, const Options& options, const std::string& words) {
  return run("cd " + quoted(test.folder.string()) + " && " + quoted(options.program.string()) + " " + words);
}

std::string arguments(const Case& test, std::size_t from) {
  std::string words;
  for (std::size_t i = from; i < test.args.size(); ++i) words += " " + quoted(test.args[i]);
  return words;
}

bool only_checks(const Case& test) {
  return !test.args.empty() && test.args.front() == "check";
}

std::string diagnostics(const Case& test, const Options& options) {
  const bool check = only_checks(test);
  const std::string words = check ? "check spec.toml" : "render spec.toml -f svg -o " + quoted(test.actual.string());
  const Ran ran = run_program(test, options, words + arguments(test, check ? 1 : 0) + " 2>&1");
  // The summary names the output folder, which is the machine's own.
  std::string text;
  for (const std::string& line : lines(ran.output))
    if (!line.starts_with("rendered ") && !line.starts_with("checked ")) text += line + "\n";
  return text + fmt::format("exit status {}\n", ran.status);
}

std::string stage(const Case& test, const Options& options, const std::string& name) {
  return run_program(test, options, "dump spec.toml --stage " + name).output;
}

// The summary and the paragraphs of the steps in one language.
std::string words(const Case& test, const Options& options, const std::string& language) {
  const std::string all = run_program(test, options, "dump spec.toml --stage narrative --lang " + language).output;
  std::string text;
  for (const std::string& line : lines(all))
    if (line.starts_with("step ") || line.starts_with("unnumbered ") || line.starts_with("summary "))
      text += line + "\n";
  return text;
}

// The page without its fonts' bytes, which would drown every difference.
std::string page(const Case& test, const Options& options) {
  std::string svg = run_program(test, options, "render spec.toml -f svg -o - 2>/dev/null" + arguments(test, 0)).output;
  const std::size_t begin = svg.find("<style>");
  const std::size_t end = svg.find("</style>");
  if (begin != std::string::npos && end != std::string::npos) svg.erase(begin, end + 8 - begin);
  return svg;
}

std::string pdf_outline(const Case& test, const Options& options) {
  const fs::path pdf = test.actual / "spec.pdf";
  fs::create_directories(test.actual);
  run_program(test, options,
              "render spec.toml -f pdf -o " + quoted(test.actual.string()) + arguments(test, 0) + " 2>&1");
  const std::string file = quoted(pdf.string());
  std::string text =
      "-- pages\n" +
      run("pdfinfo " + file + " | grep -E '^(Title|Author|Subject|Keywords|Tagged|Pages|Page size)'").output;
  text += "-- links\n" + run("pdfinfo -url " + file).output;
  // Names of subset fonts begin with six letters of their own.
  text += "-- fonts\n" + run("pdffonts " + file + " | sed -E 's/[A-Z]{6}\\+//; s/ +[0-9]+ +[0-9]+$//'").output;
  text += "-- text\n" + run("pdftotext -layout " + file + " -").output;
  return text;
}

struct Check {
  std::string_view file;
  std::string (*produce)(const Case&, const Options&);
};

constexpr std::array kChecks = {
    Check{"expected.txt", diagnostics},
    Check{"expected.layout",
          [](const Case& test, const Options& options) { return stage(test, options, "placement"); }},
    Check{"expected.narrative",
          [](const Case& test, const Options& options) { return stage(test, options, "narrative"); }},
    Check{"expected.en.txt", [](const Case& test, const Options& options) { return words(test, options, "en"); }},
    Check{"expected.ko.txt", [](const Case& test, const Options& options) { return words(test, options, "ko"); }},
    Check{"expected.svg", page},
    Check{"expected.pdf.txt", pdf_outline},
};

struct Failure {
  std::string name;
  std::string expected;
  std::string actual;
};

struct Tally {
  int passed = 0;
  int failed = 0;
  int blessed = 0;
  std::vector<Failure> failures;
};

std::string html(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '<')
      result += "&lt;";
    else if (c == '&')
      result += "&amp;";
    else
      result += c;
  }
  return result;
}

void write_report(const Tally& tally, const Options& options) {
  std::string page =
      "<!doctype html><meta charset=utf-8><title>Golden cases that differ</title>"
      "<style>td{vertical-align:top;border:1px solid #ccc}pre{white-space:pre-wrap;max-width:48em}</style>";
  for (const Failure& failure : tally.failures) {
    page += "<h2>" + html(failure.name) + "</h2><table><tr><th>expected<th>actual<tr>";
    for (const std::string* side : {&failure.expected, &failure.actual})
      page += failure.name.ends_with(".svg") ? "<td>" + *side : "<td><pre>" + html(*side) + "</pre>";
    page += "</table>";
  }
  write(options.build / "report.html", page);
}

// A difference in words: the first line that is not the same.
std::string first_difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> a = lines(expected);
  const std::vector<std::string> b = lines(actual);
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const std::string left = i < a.size() ? a[i] : "(nothing)";
    const std::string right = i < b.size() ? b[i] : "(nothing)";
    if (left != right)
      return fmt::format("  line {}\n  - {}\n  + {}\n", i + 1, left.substr(0, 300), right.substr(0, 300));
  }
  return "  only blank lines differ\n";
}

void run_check(const Case& test, const Check& check, const Options& options, Tally& tally) {
  const fs::path golden = test.folder / check.file;
  const std::string expected = read(golden);
  const std::string actual = check.produce(test, options);
  write(test.actual / check.file, actual);
  if (expected == actual) {
    ++tally.passed;
    return;
  }
  const std::string name = test.name + "/" + std::string(check.file);
  if (options.bless) {
    write(golden, actual);
    ++tally.blessed;
    fmt::print("blessed {}\n", name);
    return;
  }
  ++tally.failed;
  tally.failures.push_back({name, expected, actual});
  fmt::print("FAILED {}\n{}", name, first_difference(expected, actual));
}

void run_case(const Case& test, const Options& options, Tally& tally) {
  bool checked = false;
  for (const Check& check : kChecks) {
    if (!fs::exists(test.folder / check.file)) continue;
    checked = true;
    run_check(test, check, options, tally);
  }
  if (!read(test.folder / "spec.toml").starts_with("#") && !test.name.ends_with("-bytes")) {
    ++tally.failed;
    fmt::print("FAILED {}: the first line of spec.toml says what the case shows\n", test.name);
  }
  if (!checked) {
    ++tally.failed;
    fmt::print("FAILED {}: the case checks nothing\n", test.name);
  }
}

std::vector<Case> find_cases(const Options& options) {
  std::vector<Case> cases;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kCases)) {
    if (entry.path().filename() != "spec.toml") continue;
    const fs::path folder = entry.path().parent_path();
    const std::string name = folder.lexically_relative(kCases).string();
    if (name.find(options.filter) == std::string::npos) continue;
    cases.push_back({name, folder, options.build / name, lines(read(folder / "args"))});
  }
  std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

// Codes that no single spec can raise, each with the reason.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kExempt = {{
    {"E0002", "needs a file of over a megabyte"},
    {"W0602", "Graphviz must fail"},
    {"E0604", "a fault of our own layout"},
    {"W0707", "needs a text file of a company's; tests/unit/theme/templates_test.cc"},
    {"E0801", "the disk refuses; tests/scripts/command_line.sh"},
    {"E0802", "needs an output of many megabytes"},
    {"W0803", "needs an old output; tests/scripts/command_line.sh"},
    {"E0804", "a child dies; tests/unit/batch"},
}};

// Every registered code has a case that shows it.
void check_coverage(const std::vector<Case>& cases, Tally& tally) {
  for (const archsheet::Code code : archsheet::all_codes()) {
    const std::string number(archsheet::info(code).number);
    const bool exempt =
        std::any_of(kExempt.begin(), kExempt.end(), [&](const auto& known) { return known.first == number; });
    const bool shown = std::any_of(cases.begin(), cases.end(), [&](const Case& test) {
      return read(test.folder / "expected.txt").find("[" + number + "]") != std::string::npos;
    });
    if (shown != exempt) {
      ++tally.passed;
      continue;
    }
    ++tally.failed;
    fmt::print("FAILED {}: {}\n", number, exempt ? "is exempt, but a case shows it" : "no case shows it");
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options{ARCHSHEET_PROGRAM, fs::path(ARCHSHEET_SOURCE_DIR) / "build" / "golden", false, ""};
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--bless")
      options.bless = true;
    else
      options.filter = argv[i];
  }
  if (options.bless && std::getenv("CI") != nullptr) {
    fmt::print("goldens are not blessed where CI is set\n");
    return 1;
  }
  setenv("NO_COLOR", "1", 1);
  Tally tally;
  const std::vector<Case> cases = find_cases(options);
  for (const Case& test : cases) run_case(test, options, tally);
  if (options.filter.empty()) check_coverage(cases, tally);
  write_report(tally, options);
  if (options.bless) {
    fmt::print("{} files blessed; look at the difference before you commit it\n", tally.blessed);
    return 1;
  }
  fmt::print("{} passed, {} failed\n", tally.passed, tally.failed);
  return tally.failed == 0 ? 0 : 1;
}
