// SPDX-License-Identifier: MIT
#include "narrate/markup.h"

#include <boost/test/unit_test.hpp>

#include "written.h"

namespace archsheet {
namespace {

using test::marked;

constexpr Span kSpan{SourceId{0}, 3, 9};

Paragraph read(std::string_view text) {
  Diagnostics diagnostics;
  const auto runs = parse_markup(text, kSpan, diagnostics);
  BOOST_TEST(diagnostics.empty());
  BOOST_REQUIRE(runs);
  return *runs;
}

BOOST_AUTO_TEST_SUITE(markup)

BOOST_AUTO_TEST_CASE(bold_and_links) {
  const Paragraph expected = {{"A ", false, ""},
                              {"bold", true, ""},
                              {" word and a ", false, ""},
                              {"link", false, "https://example.com/a"},
                              {".", false, ""}};
  BOOST_TEST((read("A **bold** word and a [link](https://example.com/a).") == expected));
  BOOST_TEST((read("[**b** c](https://example.com)") ==
              Paragraph{{"b", true, "https://example.com"}, {" c", false, "https://example.com"}}));
}

BOOST_AUTO_TEST_CASE(other_signs_are_text) {
  for (const char* text : {"2 * 3 = 6", "a [note] here", "a_b_c", "`code`", "<b>", "[x] (y)", "# 1", "a[0][1](b", ""}) {
    Diagnostics diagnostics;
    const auto runs = parse_markup(text, kSpan, diagnostics);
    if (std::string_view(text) == "a[0][1](b") {
      BOOST_TEST(diagnostics.has_errors());  // a link that is never closed
      continue;
    }
    BOOST_REQUIRE(runs);
    BOOST_TEST(marked(*runs) == text);
  }
}

BOOST_AUTO_TEST_CASE(bad_markup_is_reported_at_its_place) {
  for (const char* text :
       {"**never closed", "[words](http://example.com)", "[words](javascript:alert(1))", "[words](https://)",
        "[](https://example.com)", "[words](https://a b)", "[words](https://example.com", "[**a](https://a.b)**"}) {
    Diagnostics diagnostics;
    BOOST_TEST(!parse_markup(text, kSpan, diagnostics).has_value(), text);
    BOOST_REQUIRE(!diagnostics.empty());
    BOOST_TEST(info(diagnostics.list().front().code).number == "E0704");
    BOOST_TEST((diagnostics.list().front().span == kSpan));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
