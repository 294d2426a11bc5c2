// SPDX-License-Identifier: MIT
//
// Every problem of names and structure: what is reported, and the very text that it points to.
#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::resolve_text;

using Strings = std::vector<std::string>;

struct Case {
  const char* shows;
  std::string body;
  Strings findings;
};

void check(const std::vector<Case>& cases) {
  for (const Case& tried : cases) BOOST_TEST_CONTEXT(tried.shows) {
      const auto resolved = resolve_text(tried.body);
      BOOST_TEST(resolved.findings == tried.findings, boost::test_tools::per_element());
      bool has_error = false;
      for (const std::string& finding : tried.findings) has_error |= finding.starts_with('E');
      BOOST_TEST(resolved.model.has_value() == !has_error);
    }
}

const std::string kWeb = "[components]\nweb = { service = \"ec2\" }\ndb = { service = \"rds\" }\n";

// Components in and out of two groups, one of them repeated.
const std::string kGroups =
    "[groups]\nvpc = {}\nzone = { in = \"vpc\", copies = [\"A\", \"B\"] }\n"
    "[components]\nweb = { service = \"ec2\", in = \"zone\" }\nalb = { service = \"ec2\", in = \"vpc\" }\n"
    "out = { service = \"ec2\" }\n";

BOOST_AUTO_TEST_SUITE(problems)

BOOST_AUTO_TEST_CASE(names) {
  check({
      {"nothing wrong", kWeb + "[[steps]]\nflows = [\"web -> db\"]\n", {}},
      {"every unknown end", kWeb + "[[steps]]\nflows = [\"wbe -> db -> qq\"]\n", {"E0201 wbe", "E0201 qq"}},
      {"ids are told apart by case", kWeb + "[[steps]]\nflows = [\"Web -> db\"]\n", {"E0201 Web"}},
      {"an unknown callout", kWeb + "[[steps]]\nat = [\"web\", \"queue\"]\n", {"E0201 queue"}},
      {"an unknown member of a band", "[groups]\nasg = { around = [\"wbe\"] }\n" + kWeb, {"E0201 wbe"}},
      {"an unknown name in rows", kWeb + "[layout]\nrows = [[\"web\", \"dbb\"]]\n", {"E0201 dbb"}},
      {"an unknown service", "[components]\nfn = { service = \"lamda\" }\n", {"E0202 lamda"}},
      {"an unknown service of a group", "[groups]\nfn = { service = \"ekss\" }\n", {"E0202 ekss"}},
      {"an unknown group",
       "[groups]\nvpc = {}\n[components]\nweb = { service = \"ec2\", in = \"vcp\" }\n",
       {"E0203 vcp"}},
      {"an unknown border",
       "[groups]\nvpc = {}\n[components]\nweb = { service = \"ec2\", on = \"vcp\" }\n",
       {"E0203 vcp"}},
      {"an unknown outer group", "[groups]\nvpc = { in = \"cloud\" }\n", {"E0203 cloud"}},
      {"an unknown kind", "[groups]\nvpc = { kind = \"vcp\" }\n", {"E0206 vcp"}},
      {"a component as a group", kWeb + "cache = { service = \"elasticache\", in = \"web\" }\n", {"E0208 web"}},
      {"an unknown fact",
       "[components]\ndb = { service = \"rds\", facts = [\"encrypted\", \"mutli-az\"] }\n",
       {"E0209 mutli-az"}},
      {"an unknown category",
       "[services]\ntf = { name = \"Terraform\", category = \"tools\" }\n" + kWeb,
       {"E0109 tools"}},
      {"everything at once, in the order of the text",
       "[groups]\nvpc = { kind = \"vcp\", in = \"x\" }\n[components]\nweb = { service = \"ecc2\", in = \"y\" "
       "}\n[[steps]]\nflows = [\"web -> z\"]\n",
       {"E0206 vcp", "E0203 x", "E0202 ecc2", "E0203 y", "E0201 z"}},
      {"nothing declared hides nothing else", "[[steps]]\nflows = [\"a -> b\"]\n", {"E0304 \"Spec\""}},
  });
}

BOOST_AUTO_TEST_CASE(groups) {
  check({
      {"a group in itself", "[groups]\na = { in = \"a\" }\n", {"E0303 a"}},
      {"a ring is one problem", "[groups]\na = { in = \"c\" }\nb = { in = \"a\" }\nc = { in = \"b\" }\n", {"E0303 c"}},
      {"two rings are two",
       "[groups]\na = { in = \"b\" }\nb = { in = \"a\" }\nc = { in = \"d\" }\nd = { in = \"c\" }\n",
       {"E0303 b", "E0303 d"}},
      {"what hangs on a ring is not in it",
       "[groups]\nx = { in = \"a\" }\na = { in = \"b\" }\nb = { in = \"a\" }\n",
       {"E0303 b"}},
      {"inside one and on another",
       "[groups]\na = {}\nb = {}\n[components]\nweb = { service = \"ec2\", in = \"a\", on = \"b\" }\n",
       {"E0311 b"}},
      {"a side of the page inside a group",
       "[groups]\na = {}\n[components]\nweb = { service = \"ec2\", in = \"a\", place = \"left\" }\n",
       {"E0312 left"}},
      {"on a border, too",
       "[groups]\na = {}\n[components]\nweb = { service = \"ec2\", on = \"a\", place = \"left\" }\n",
       {"E0312 left"}},
      {"and for a group", "[groups]\na = {}\nb = { in = \"a\", place = \"top\" }\n", {"E0312 top"}},
      {"a side of the page outside groups", "[groups]\na = { place = \"right\" }\n" + kWeb, {}},
      {"something in a band",
       "[groups]\nasg = { around = [\"web\"] }\n" + kWeb + "x = { service = \"ec2\", in = \"asg\" }\n",
       {"E0317 asg"}},
      {"a group in a band", "[groups]\nasg = { around = [\"web\"] }\nb = { in = \"asg\" }\n" + kWeb, {"E0317 asg"}},
      {"a band around itself, a band, and what holds it",
       "[groups]\nvpc = {}\none = { in = \"vpc\", around = [\"one\", \"two\", \"vpc\", \"web\"] }\ntwo = { around = "
       "[\"web\"] }\n" +
           kWeb,
       {"E0318 one", "E0318 two", "E0318 vpc"}},
      {"a band with copies", "[groups]\nasg = { around = [\"web\"], copies = [\"A\", \"B\"] }\n" + kWeb, {"E0114 A"}},
  });
}

BOOST_AUTO_TEST_CASE(copies) {
  check({
      {"an unknown copy", kGroups + "[[steps]]\nflows = [\"out -> web@C\"]\n", {"E0207 web@C"}},
      {"a copy of what has none", kGroups + "[[steps]]\nflows = [\"out -> alb@A\"]\n", {"E0207 alb@A"}},
      {"an unknown copy to stand in", kGroups + "x = { service = \"ec2\", in = \"zone@C\" }\n", {"E0207 zone@C"}},
      {"a copy of what stands in one",
       kGroups + "x = { service = \"ec2\", in = \"zone@A\" }\n[[steps]]\nflows = [\"out -> x@A\"]\n",
       {"E0207 x@A"}},
      {"an unknown id with a copy", kGroups + "[[steps]]\nflows = [\"out -> wbe@A\"]\n", {"E0201 wbe@A"}},
      {"copies in copies",
       "[groups]\na = { copies = [\"1\", \"2\"] }\nb = { in = \"a\", copies = [\"x\", \"y\"] }\n",
       {"E0315 x"}},
      {"copies in one copy",
       "[groups]\na = { copies = [\"1\", \"2\"] }\nb = { in = \"a@1\", copies = [\"x\", \"y\"] }\n",
       {"E0315 x"}},
      {"a copy twice", "[groups]\na = { copies = [\"1\", \"2\", \"1\"] }\n", {"E0117 1"}},
      {"words that cannot follow an @",
       "[groups]\na = { copies = [\"a b\", \"a@b\", \"a,b\", \"a:b\", \"ok\"] }\n",
       {"E0109 a b", "E0109 a@b", "E0109 a,b", "E0109 a:b"}},
  });
}

BOOST_AUTO_TEST_CASE(steps) {
  check({
      {"an empty step", kWeb + "[[steps]]\ntext = \"x\"\n", {"E0305 [[steps]]"}},
      {"a hidden step without arrows", kWeb + "[[steps]]\nnumber = false\n", {"E0310 false"}},
      {"a hidden callout", kWeb + "[[steps]]\nnumber = false\nat = [\"web\"]\n", {"E0310 false"}},
      {"words that would never be read",
       kWeb + "[[steps]]\nnumber = false\nflows = [\"web -> db\"]\ntext = \"x\"\n",
       {"E0114 \"x\""}},
      {"a callout without a number",
       kWeb + "[[steps]]\nnumber = false\nflows = [\"web -> db\"]\nat = [\"web\"]\n",
       {"E0114 web"}},
      {"a number that cannot be counted on",
       kWeb + "[[steps]]\nnumber = \"1.2\"\nflows = [\"web -> db\"]\n",
       {"E0307 1.2"}},
      {"a number twice",
       kWeb + "[[steps]]\nflows = [\"web -> db\"]\n[[steps]]\nnumber = \"1\"\nflows = [\"db -> web\"]\n",
       {"E0308 1"}},
      {"a link that is none",
       "[components]\nweb = { service = \"ec2\", link = \"javascript:alert(1)\" }\n",
       {"E0309 javascript:alert(1)"}},
      {"a link of an arrow",
       kWeb + "[[steps]]\narrows = [{ from = \"web\", to = \"db\", link = \"/docs\" }]\n",
       {"E0309 /docs"}},
  });
}

BOOST_AUTO_TEST_CASE(rows) {
  const auto with_rows = [](const std::string& written) { return kGroups + "[layout]\nrows = " + written + "\n"; };
  check({
      {"members of one group", with_rows("[[\"alb\"], [\"zone\"]]"), {}},
      {"members of none", with_rows("[[\"out\", \"vpc\"]]"), {}},
      {"of two groups", with_rows("[[\"alb\", \"zone\", \"out\"]]"), {"E0313 out"}},
      {"of two copies", with_rows("[[\"web@A\", \"web@B\"]]"), {"E0313 web@B"}},
      {"a name twice", with_rows("[[\"alb\"], [\"alb\"]]"), {"E0314 alb"}},
      {"a copy and all copies", with_rows("[[\"zone@A\", \"zone\"]]"), {"E0314 zone"}},
      {"a band",
       "[groups]\nasg = { around = [\"web\"] }\n" + kWeb + "[layout]\nrows = [[\"web\", \"db\", \"asg\"]]\n",
       {"E0313 asg"}},
      {"on a border",
       "[groups]\nvpc = {}\n[components]\na = { service = \"ec2\", in = \"vpc\" }\nb = { service = \"ec2\", in = "
       "\"vpc\" }\nc = { service = \"ec2\", on = \"vpc\" }\n"
       "[layout]\nrows = [[\"a\", \"b\", \"c\"]]\n",
       {"E0313 c"}},
  });
}

BOOST_AUTO_TEST_CASE(a_ring_shows_its_chain) {
  const auto resolved = resolve_text("[groups]\na = { in = \"c\" }\nb = { in = \"a\" }\nc = { in = \"b\" }\n");
  const Diagnostic& ring = resolved.only();
  BOOST_REQUIRE_EQUAL(ring.notes.size(), 1U);
  BOOST_TEST(ring.notes[0] == "`a` is in `c`, which is in `b`, which is in `a`");
  BOOST_TEST(ring.labels.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
