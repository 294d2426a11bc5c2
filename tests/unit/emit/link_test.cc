// SPDX-License-Identifier: MIT
#include "emit/link.h"

#include <boost/test/unit_test.hpp>

namespace archsheet {

BOOST_AUTO_TEST_SUITE(link)

BOOST_AUTO_TEST_CASE(allowed_schemes_are_kept_as_written) {
  for (const char* address : {"https://aws.amazon.com/iot-core/", "http://example.com:8080/a?b=c&d#e",
                              "HTTPS://EXAMPLE.COM", "mailto:team@example.com", "#steps", "https://예시.kr/문서"}) {
    BOOST_TEST_CONTEXT(address) {
      const std::optional<Link> parsed = Link::parse(address);
      BOOST_REQUIRE(parsed.has_value());
      BOOST_TEST(parsed->address() == address);
    }
  }
}

BOOST_AUTO_TEST_CASE(everything_else_is_refused) {
  for (const char* address : {"",
                              "javascript:alert(1)",
                              "JAVASCRIPT:alert(1)",
                              "java\nscript:alert(1)",
                              " https://example.com",
                              "https://example.com\n",
                              "\tdata:text/html,x",
                              "data:text/html,x",
                              "vbscript:x",
                              "file:///etc/passwd",
                              "ftp://example.com",
                              "//example.com",
                              "/relative",
                              "page.html",
                              "https:",
                              "https://",
                              "https:///path",
                              "http:/example.com",
                              "mailto:",
                              "#",
                              "https://example.com/\"onload=",
                              "https://example.com/<b>",
                              "https://example.com\\@evil",
                              "https://example.com/\xff",
                              "https://example.com/\xe2\x80\xae",
                              "https://a b"})
    BOOST_TEST(!Link::parse(address).has_value(), "accepted: " << address);
}

BOOST_AUTO_TEST_CASE(a_pdf_gets_ascii_without_brackets) {
  BOOST_TEST(Link::parse("https://e.com/a(b)'c")->percent_encoded() == "https://e.com/a%28b%29%27c");
  BOOST_TEST(Link::parse("https://e.com/(가)%20?x=1&y")->percent_encoded() == "https://e.com/%28%EA%B0%80%29%20?x=1&y");
}

BOOST_AUTO_TEST_CASE(fragments_are_known) {
  BOOST_TEST(Link::parse("#a")->is_fragment());
  BOOST_TEST(!Link::parse("https://e.com/#a")->is_fragment());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
