// SPDX-License-Identifier: MIT
//
// Which addresses may be linked to.
#include "check/links.h"

#include <boost/test/unit_test.hpp>

namespace archsheet {
namespace {

BOOST_AUTO_TEST_SUITE(links)

BOOST_AUTO_TEST_CASE(pages_and_mail_may_be_linked) {
  for (const char* address : {"https://aws.amazon.com/", "http://example.com", "HTTPS://EXAMPLE.COM/a?b=c&d#e",
                              "mailto:team@example.com", "https://example.com/\xEB\xAC\xB8\xEC\x84\x9C"})
    BOOST_TEST(is_drawable_link(address), address);
}

BOOST_AUTO_TEST_CASE(nothing_else_may) {
  for (const char* address : {"",
                              "https",
                              "https://",
                              "mailto:",
                              "example.com",
                              "/docs",
                              "//example.com",
                              "javascript:alert(1)",
                              "JaVaScRiPt:alert(1)",
                              " https://example.com",
                              "https://exa mple.com",
                              "https://e.com/\"onload=\"x",
                              "https://e.com/<script>",
                              "https://e.com\\@evil.com",
                              "data:text/html,x",
                              "file:///etc/passwd",
                              "ftp://e.com",
                              "java\nscript:alert(1)",
                              "https://e.com/\n",
                              "https://e.com/\x7f",
                              "https://e.com/\xE2\x80\xAE",
                              "https://e.com/\xff",
                              "httpss://e.com",
                              "xhttps://e.com"})
    BOOST_TEST(!is_drawable_link(address), address);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
