// SPDX-License-Identifier: MIT
//
// What a company adds is found beside the catalogue, and its mistakes are reported at their place.

#include "catalog/company.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "catalog/icons.h"

using namespace archsheet;
using namespace archsheet::catalog;

BOOST_AUTO_TEST_SUITE(company)

namespace {

constexpr std::string_view kGood = R"([services.terraform]
name = "HashiCorp Terraform"
short = "Terraform"
category = "developer-tools"
icon = "tf.svg"
aliases = ["tf"]
former = ["OpenTF"]
programmable = true
purpose = { en = "plans changes to resources", ko = "변경을 계획하는" }
[services.vault]
name = "Vault"
lifecycle = "end-of-support"
since = "2026-01-01"
successor = "secrets-manager"
[verbs]
stores-state = { phrase = "stores state in", relation = "stores", flow = "forward" }
[integrations.terraform]
s3 = { verb = "stores-state", mechanism = "remote backend" }
[integrations.s3]
braket = [{ verb = "invokes", mechanism = "first" }, { verb = "invokes", mechanism = "second" }]
[indirect.vault]
redshift = { ways = [["s3"]], note = "no export" }
[readings]
Vault = "볼트"
)";

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<const Company> company;

  explicit Read(std::string_view text) {
    const auto icons = [](const std::string& path) -> std::variant<std::string, FileError> {
      if (path == "tf.svg")
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"4\"/></svg>";
      if (path == "bad.svg") return "<svg><script/></svg>";
      return FileError{"no such file"};
    };
    company = Company::read(sources, sources.add("company.toml", std::string(text)), icons, diagnostics);
  }

  // "E0109:4" for each report.
  std::vector<std::string> problems() const {
    std::vector<std::string> found;
    for (const Diagnostic& problem : diagnostics.list())
      found.push_back(std::string(info(problem.code).number) + ":" +
                      std::to_string(sources.position(problem.span.source, problem.span.begin).line));
    return found;
  }
};

std::vector<std::string> problems_of(std::string_view text) {
  const Read read(text);
  BOOST_TEST((read.company == nullptr));
  return read.problems();
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_services_are_found_by_every_name) {
  const Read read(kGood);
  BOOST_REQUIRE((read.company != nullptr));
  for (const std::string_view name : {"terraform", "TF", "HashiCorp Terraform", "Terraform"}) {
    const auto found = find_service(name, read.company.get());
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->service->id == "terraform");
  }
  BOOST_TEST((find_service("OpenTF", read.company.get())->match == NameMatch::FormerName));
  BOOST_TEST(find_service("s3", read.company.get())->service->id == "s3");
  BOOST_TEST(!find_service("terraform", nullptr).has_value());
  const Service& terraform = *find_service("tf", read.company.get())->service;
  BOOST_TEST(terraform.purpose.english == "plans changes to resources");
  BOOST_REQUIRE((terraform.own_icon != nullptr));
  BOOST_TEST(terraform.own_icon->paths.size() == 1u);
  BOOST_TEST(is_programmable(terraform, read.company.get()));
  BOOST_TEST(find_service("vault", read.company.get())->service->successor->id == "secrets-manager");
  BOOST_TEST(services_of(read.company.get()).size() == 2u);
}

BOOST_AUTO_TEST_CASE(its_pairs_and_readings_stand_beside_the_catalogue) {
  const Read read(kGood);
  BOOST_REQUIRE((read.company != nullptr));
  const Company* ours = read.company.get();
  const auto service = [&](std::string_view name) -> const Service& { return *find_service(name, ours)->service; };
  BOOST_TEST(integrations(service("terraform"), service("s3"), ours).front().verb->phrase == "stores state in");
  BOOST_TEST(integrations(service("s3"), service("braket"), ours).size() == 2u);
  BOOST_TEST(integrations(service("iot-core"), service("lambda"), ours).size() == 1u);
  BOOST_REQUIRE((find_indirect(service("vault"), service("redshift"), ours) != nullptr));
  BOOST_TEST(find_indirect(service("vault"), service("redshift"), ours)->ways.front().front()->id == "s3");
  BOOST_TEST(korean_reading("Vault", ours) == "볼트");
  BOOST_TEST(korean_reading("Flink", ours) == "플링크");
}

BOOST_AUTO_TEST_CASE(its_mistakes_are_reported) {
  using Problems = std::vector<std::string>;
  BOOST_TEST(problems_of("[services.a]\nname = \"A\"\ncategory = \"none\"\n") == Problems{"E0109:3"});
  BOOST_TEST(problems_of("[services.a]\n") == Problems{"E0110:1"});
  BOOST_TEST(problems_of("[services.a]\nname = \"A\"\ncolour = \"#fff\"\n") == Problems{"E0107:3"});
  BOOST_TEST(problems_of("[services.lambda]\nname = \"Ours\"\n") == Problems{"E0117:1"});
  BOOST_TEST(problems_of("[services.a]\nname = \"A\"\nicon = \"bad.svg\"\n") == Problems{"E0210:1"});
  BOOST_TEST(problems_of("[services.a]\nname = \"A\"\nicon = \"none.svg\"\n") == Problems{"E0001:3"});
  BOOST_TEST(problems_of("[services.a]\nname = \"A\"\nlink = \"javascript:x\"\n") == Problems{"E0309:1"});
  BOOST_TEST(problems_of("[integrations.s3]\nnone = { verb = \"invokes\", mechanism = \"x\" }\n") ==
             Problems{"E0202:2"});
  BOOST_TEST(problems_of("[integrations.s3]\nlambda = { verb = \"eats\", mechanism = \"x\" }\n") ==
             Problems{"E0109:2"});
  BOOST_TEST(problems_of("[verbs]\nx = { phrase = \"x\", relation = \"eats\" }\n") == Problems{"E0109:2"});
  BOOST_TEST(problems_of("[groups.x]\nlabel = \"x\"\n") == Problems{"E0107:1"});
  BOOST_TEST(problems_of("services = 3\n") == Problems{"E0107:1"});
  BOOST_TEST(!problems_of("[services\n").empty());
}

BOOST_AUTO_TEST_CASE(an_empty_file_adds_nothing) {
  const Read read("");
  BOOST_REQUIRE((read.company != nullptr));
  BOOST_TEST(services_of(read.company.get()).empty());
  BOOST_TEST(service_names(read.company.get()).size() == service_names().size());
}

BOOST_AUTO_TEST_SUITE_END()
