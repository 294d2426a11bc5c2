// SPDX-License-Identifier: MIT
//
// Every beginning of a realistic spec, and the spec with any byte changed, is
// parsed or refused with places that lie in the text.
#include <boost/test/unit_test.hpp>

#include <string>

#include "base/report.h"
#include "base/utf8.h"
#include "parsed.h"

using namespace archsheet;
using test::Parsed;

namespace {

const std::string kSpec =
    "title = { en = \"Orders\", ko = \"\uC8FC\uBB38\" }\nrevised = 2026-11-23\ntags = [\"web\"]\n"
    "include = [\"common.toml\"]\n\n[groups]\ncloud = { kind = \"aws-cloud\" }\nvpc = { kind = \"vpc\", in = "
    "\"cloud\", "
    "copies = [\"A\", \"B\"] }\n\n[components]\nalb = { service = \"elb\", on = \"vpc\", count = 2 }\n"
    "db.service = \"rds\"\ndb.in = \"vpc\"\ndb.role.ko = \"\uC6D0\uC7A5\"\n\n[[steps]]\nflows = [\"alb, db <-> db : "
    "SQL, "
    "{orders}\", \"db --> alb\"]\ntext = \"\"\"Read \\u0041 \\\n  more.\"\"\"\n\n[[steps]]\nnumber = false\narrows = "
    "[{ from = "
    "\"alb\", to = [\"db\"], style = \"dotted\", label = { en = \"{x}\" } }]\n[page]\nsize = \"A4\"\n[lint]\nallow = "
    "[{ code "
    "= \"W0502\", at = \"db\", reason = \"r\" }]\n";

// True when the outcome is sound: a spec or an error, and every place inside its text.
bool is_sound(const std::string& text) {
  const Parsed parsed(text, {{"common.toml", "[groups]\nshared = {}\n"}});
  if (!parsed.spec && !parsed.diagnostics.has_errors()) return false;
  for (const Diagnostic& problem : parsed.diagnostics.list()) {
    if (!problem.span.has_source() || problem.span.begin > problem.span.end) return false;
    if (problem.span.end > parsed.sources.text(problem.span.source).size()) return false;
    if (problem.fix && problem.fix->span.end > parsed.sources.text(problem.fix->span.source).size()) return false;
  }
  if (parsed.spec) dump(*parsed.spec, parsed.sources);
  const std::string report = render_report(parsed.diagnostics.sorted(), parsed.sources, {});
  return !first_invalid_utf8(report).has_value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(robust)

BOOST_AUTO_TEST_CASE(the_whole_is_right) {
  const Parsed parsed(kSpec, {{"common.toml", "[groups]\nshared = {}\n"}});
  BOOST_TEST(parsed.problems() == "");
}

BOOST_AUTO_TEST_CASE(every_beginning) {
  for (std::size_t length = 0; length < kSpec.size(); ++length)
    BOOST_TEST(is_sound(kSpec.substr(0, length)), "first " << length << " bytes");
}

BOOST_AUTO_TEST_CASE(every_changed_byte) {
  for (std::size_t i = 0; i < kSpec.size(); ++i) {
    for (char c : {'x', '"', '\'', '{', ']', '\\', '\n', '=', ',', ':', '.', '-', '>', '9', '\xE9'}) {
      std::string changed = kSpec;
      if (changed[i] == c) continue;
      changed[i] = c;
      if (!is_sound(changed)) BOOST_ERROR("byte " << i << " as " << static_cast<int>(c));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_flipped_bit) {
  for (std::size_t i = 0; i < kSpec.size(); ++i) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string changed = kSpec;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << bit));
      if (!is_sound(changed)) BOOST_ERROR("byte " << i << " bit " << bit);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
