// SPDX-License-Identifier: MIT
//
// Mistakes in the data are found and named, each at its place.

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "catalog/build/check_catalogue.h"
#include "catalog/build/write_tables.h"
#include "catalog/rows/catalogue.h"
#include "catalog/rows/name_index.h"

using namespace archsheet;
using namespace archsheet::catalog::build;
using namespace archsheet::catalog::rows;

BOOST_AUTO_TEST_SUITE(catalogue_compiler)

namespace {

// The texts that every service needs, below all of them so that no line moves.
std::string with_texts(std::string services) {
  std::string texts;
  for (std::size_t at = services.find('['); at != std::string::npos; at = services.find("\n[", at + 1)) {
    const std::size_t begin = services.find('[', at) + 1;
    const std::string id = services.substr(begin, services.find(']', begin) - begin);
    texts += "[" + id + ".purpose]\nen = \"runs small code\"\nko = \"코드를 실행하는\"\n";
    texts += "[" + id + ".billing]\nen = \"requests\"\nko = \"요청 수\"\n";
  }
  return services + texts;
}

// A small catalogue in a folder of its own, without a fault until one is put in.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / "archsheet-catalog-XXXXXX") {
    std::string name = path_.string();
    path_ = ::mkdtemp(name.data());
    put("about.toml", "date = \"2026-11-23\"\nicons = \"x\"\n");
    put("categories.toml",
        "[compute]\nname = \"C\"\nkorean = \"C\"\ncolour = \"#ED7100\"\nicon = \"category/Compute\"\n");
    put("services/compute.toml",
        "[lambda]\nname = \"AWS Lambda\"\naliases = [\"functions\"]\n\n[ec2]\nname = \"Amazon EC2\"\n\n[s3]\nname = "
        "\"Amazon S3\"\n");
    put("relations.toml", "invokes = \"calls it\"\n");
    put("verbs.toml", "invokes = { phrase = \"invokes\", relation = \"invokes\", flow = \"forward\" }\n");
    put("integrations/compute.toml", "[ec2]\nlambda = { verb = \"invokes\", mechanism = \"call\" }\n");
    put("indirect.toml", "");
    put("groups.toml", "[vpc]\nlabel = \"V\"\nkorean = \"V\"\ncolour = \"#000\"\nparents = [\"page\"]\n");
    put("readings.toml", "S3 = \"에스스리\"\n");
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void put(const std::string& name, std::string_view text) {
    const std::string whole = name.starts_with("services/") ? with_texts(std::string(text)) : std::string(text);
    BOOST_REQUIRE(std::holds_alternative<std::monostate>(write_file((path_ / name).string(), whole)));
  }

  // "E0202 services/compute.toml:3" for each report.
  std::vector<std::string> problems() const {
    Sources sources;
    Diagnostics diagnostics;
    if (const auto catalogue = read_catalogue(path_.string(), sources, diagnostics)) {
      check_catalogue(*catalogue, diagnostics);
      index_names(*catalogue, diagnostics);
    }
    std::vector<std::string> found;
    for (const Diagnostic& problem : diagnostics.list()) {
      std::string line(info(problem.code).number);
      if (problem.span.has_source())
        line += " " + sources.name(problem.span.source) + ":" +
                std::to_string(sources.position(problem.span.source, problem.span.begin).line);
      found.push_back(line);
    }
    return found;
  }

 private:
  std::filesystem::path path_;
};

// The one problem that `text` in place of a file brings.
std::string problem_of(const std::string& file, std::string_view text) {
  Folder folder;
  folder.put(file, text);
  const auto problems = folder.problems();
  BOOST_REQUIRE_MESSAGE(problems.size() == 1, problems.size() << " problems");
  return problems.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_small_catalogue_is_good) {
  BOOST_TEST(Folder().problems().empty());
}

BOOST_AUTO_TEST_CASE(references_are_followed) {
  const std::string two = "[lambda]\nname = \"AWS Lambda\"\n\n[ec2]\nname = \"Amazon EC2\"\n";
  BOOST_TEST(problem_of("services/compute.toml", two + "successor = \"s4\"\n") ==
             "E0202 catalog/services/compute.toml:6");
  BOOST_TEST(problem_of("integrations/compute.toml", "[ec2]\ns4 = { verb = \"invokes\", mechanism = \"x\" }\n") ==
             "E0202 catalog/integrations/compute.toml:2");
  BOOST_TEST(problem_of("integrations/compute.toml", "[ec2]\ns3 = { verb = \"eats\", mechanism = \"x\" }\n") ==
             "E0109 catalog/integrations/compute.toml:2");
  BOOST_TEST(problem_of("verbs.toml", "invokes = { phrase = \"invokes\", relation = \"eats\" }\n") ==
             "E0109 catalog/verbs.toml:1");
  BOOST_TEST(
      problem_of("groups.toml", "[vpc]\nlabel = \"V\"\nkorean = \"V\"\ncolour = \"#000\"\nparents = [\"z\"]\n") ==
      "E0206 catalog/groups.toml:5");
  BOOST_TEST(problem_of("services/storage.toml", "[ebs]\nname = \"EBS\"\n") == "E0109 catalog/services/storage.toml:1");
}

BOOST_AUTO_TEST_CASE(ways_round_are_walked) {
  BOOST_TEST(problem_of("indirect.toml", "[ec2]\ns3 = { ways = [[\"lambda\"]] }\n") == "H0406 catalog/indirect.toml:2");
  BOOST_TEST(problem_of("indirect.toml", "[ec2]\ns3 = { ways = [] }\n") == "E0110 catalog/indirect.toml:2");
  Folder folder;
  folder.put("integrations/compute.toml",
             "[ec2]\nlambda = { verb = \"invokes\", mechanism = \"x\" }\n[lambda]\ns3 = { verb = \"invokes\", "
             "mechanism = \"x\" }\n");
  folder.put("indirect.toml", "[ec2]\ns3 = { ways = [[\"lambda\"]] }\n");
  BOOST_TEST(folder.problems().empty());
  folder.put("indirect.toml", "[ec2]\nlambda = { ways = [[\"lambda\"]] }\n");  // joined directly, and through itself
  BOOST_TEST(!folder.problems().empty());
}

BOOST_AUTO_TEST_CASE(names_belong_to_one_service) {
  const std::string two =
      "[lambda]\nname = \"AWS Lambda\"\n\n[s3]\nname = \"Amazon S3\"\n[ec2]\nname = \"Amazon EC2\"\n";
  BOOST_TEST(problem_of("services/compute.toml", two + "aliases = [\"Lambda\"]\n") ==
             "E0117 catalog/services/compute.toml:8");
  BOOST_TEST(problem_of("services/compute.toml", two + "former = [\"AWS  lambda\"]\n") ==
             "E0117 catalog/services/compute.toml:8");
  // A name without its vendor gives way to a written one, and to nobody when two derive it.
  Folder folder;
  folder.put("services/compute.toml", two +
                                          "[kettle]\nname = \"AWS Pot\"\n[pan]\nname = \"Amazon Pot\"\n[x]\nname = "
                                          "\"AWS Cup\"\n[y]\nname = \"Y\"\naliases = [\"cup\"]\n");
  BOOST_TEST(folder.problems().empty());
}

BOOST_AUTO_TEST_CASE(derived_names_give_way) {
  Catalogue catalogue;
  const auto add = [&](std::string id, std::string name, std::vector<Name> aliases) {
    ServiceRow row;
    row.id = {std::move(id), {}};
    row.name = row.short_name = std::move(name);
    row.aliases = std::move(aliases);
    catalogue.services.push_back(std::move(row));
  };
  add("kettle", "AWS Pot", {});
  add("pan", "Amazon Pot", {});
  add("x", "AWS Cup", {});
  add("y", "Y", {{"cup", {}}});
  Diagnostics diagnostics;
  const auto names = index_names(catalogue, diagnostics);
  BOOST_TEST(diagnostics.empty());
  const auto service_of = [&](std::string_view folded) -> int {
    for (const IndexedName& name : names)
      if (name.folded == folded) return static_cast<int>(name.service);
    return -1;
  };
  BOOST_TEST(service_of("aws-pot") == 0);
  BOOST_TEST(service_of("amazon-pot") == 1);
  BOOST_TEST(service_of("pot") == -1);
  BOOST_TEST(service_of("cup") == 3);
  BOOST_TEST(service_of("aws-cup") == 2);
  BOOST_TEST(service_of("aws-kettle") == 0);
}

BOOST_AUTO_TEST_CASE(forms_are_checked) {
  const std::string three =
      "[lambda]\nname = \"AWS Lambda\"\n[s3]\nname = \"Amazon S3\"\n[ec2]\nname = \"Amazon EC2\"\n";
  const std::string file = "services/compute.toml";
  const std::string at_end = "E0109 catalog/services/compute.toml:7";
  BOOST_TEST(problem_of(file, three + "icon = \"a/b/c\"\n") == at_end);
  BOOST_TEST(problem_of(file, three + "scope = \"local\"\n") == at_end);
  BOOST_TEST(problem_of(file, three + "colour = \"#fff\"\n") == "E0107 catalog/services/compute.toml:7");
  BOOST_TEST(problem_of(file, three + "note = 3\n") == "E0108 catalog/services/compute.toml:7");
  BOOST_TEST(problem_of(file, three + "since = \"2026-1\"\nlifecycle = \"retired\"\n") ==
             "E0109 catalog/services/compute.toml:5");
  BOOST_TEST(problem_of(file, three + "lifecycle = \"renamed\"\n") == "E0110 catalog/services/compute.toml:5");
  BOOST_TEST(problem_of(file, three + "docs = \"a b\"\n") == "E0109 catalog/services/compute.toml:5");
  BOOST_TEST(problem_of(file, three + "[Big]\nname = \"B\"\n") == "E0204 catalog/services/compute.toml:7");
  BOOST_TEST(problem_of("readings.toml", "S3 = \"S three\"\n") == "E0109 catalog/readings.toml:1");
  BOOST_TEST(problem_of("verbs.toml", "invokes = { phrase = \"invokes it.\", relation = \"invokes\" }\n") ==
             "E0109 catalog/verbs.toml:1");
  BOOST_TEST(problem_of("verbs.toml", "invokes = { phrase = \"" + std::string(41, 'x') +
                                          "\", relation = \"invokes\" }\n") == "E0109 catalog/verbs.toml:1");
}

BOOST_AUTO_TEST_CASE(texts_are_checked) {
  const auto problems = [](std::string_view purpose, std::string_view korean, std::string_view billing) {
    Catalogue catalogue;
    catalogue.categories.push_back({{"compute", {}}, "C", "C", {}, {"category/Compute", {}}});
    catalogue.date = "2026-11-23";
    ServiceRow row;
    row.id = {"lambda", {}};
    row.category = {"compute", {}};
    row.kind = "Service";
    row.lifecycle = "Active";
    const Span written{Sources().add("catalog", "x"), 0, 1};
    row.purpose = {{std::string(purpose), written}, {std::string(korean), written}};
    row.billing = {{std::string(billing), written}, {"요청 수", written}};
    catalogue.services.push_back(row);
    Diagnostics diagnostics;
    check_catalogue(catalogue, diagnostics);
    return diagnostics.list().size();
  };
  BOOST_TEST(problems("runs small code", "코드를 실행하는", "requests") == 0u);
  BOOST_TEST(problems("run small code", "코드를 실행하는", "requests") == 1u);       // not the third person
  BOOST_TEST(problems("runs, and runs on", "코드를 실행하는", "requests") == 1u);    // would break a sentence
  BOOST_TEST(problems("runs code", "코드를 실행하는", "requests") == 1u);            // too short
  BOOST_TEST(problems("runs small code", "코드를 실행합니다", "requests") == 1u);    // no noun can follow
  BOOST_TEST(problems("runs small code", "코드를 실행하는", "$1 a request") == 1u);  // a price
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_said) {
  Sources sources;
  Diagnostics diagnostics;
  BOOST_TEST(!read_catalogue("/nonexistent", sources, diagnostics).has_value());
  BOOST_TEST(diagnostics.has_errors());
}

BOOST_AUTO_TEST_CASE(tables_are_the_same_each_time) {
  Sources sources;
  Diagnostics diagnostics;
  const auto catalogue = read_catalogue(ARCHSHEET_SOURCE_DIR "/catalog", sources, diagnostics);
  BOOST_REQUIRE(catalogue.has_value());
  const auto names = index_names(*catalogue, diagnostics);
  BOOST_TEST(diagnostics.empty());
  const std::string once = write_tables(*catalogue, names, "a \"notice\"\nof two lines\n");
  BOOST_TEST((once == write_tables(*catalogue, names, "a \"notice\"\nof two lines\n")));
  // Every published table is constant-initialised, so that nothing runs when the program starts.
  std::size_t tables = 0;
  for (std::size_t at = once.find("constinit const "); at != std::string::npos;
       at = once.find("constinit const ", at + 1))
    ++tables;
  BOOST_TEST(tables == 29u);
  BOOST_TEST((once.find("\"a \\\"notice\\\"\\n\"\n\"of two lines\\n\"") != std::string::npos));
}

BOOST_AUTO_TEST_SUITE_END()
