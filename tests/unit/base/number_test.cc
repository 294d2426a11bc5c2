// SPDX-License-Identifier: MIT
//
// Numbers and colours as text.
#include "base/number.h"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cmath>
#include <limits>

#include "base/colour.h"

using namespace archsheet;

BOOST_AUTO_TEST_SUITE(number)

BOOST_AUTO_TEST_CASE(trailing_zeros_go) {
  BOOST_TEST(format_number(3) == "3");
  BOOST_TEST(format_number(100) == "100");
  BOOST_TEST(format_number(12.5) == "12.5");
  BOOST_TEST(format_number(0.125, 3) == "0.125");
  BOOST_TEST(format_number(1.10, 6) == "1.1");
  BOOST_TEST(format_number(1200, 0) == "1200");
}

BOOST_AUTO_TEST_CASE(rounding) {
  BOOST_TEST(format_number(1.006) == "1.01");
  BOOST_TEST(format_number(2.004) == "2");
  BOOST_TEST(format_number(-7.996) == "-8");
  BOOST_TEST(format_number(0.125) == "0.12");  // a true tie goes to the even digit
  BOOST_TEST(format_number(0.375) == "0.38");
  BOOST_TEST(format_number(999.999) == "1000");
}

BOOST_AUTO_TEST_CASE(nothing_is_never_negative_or_exponential) {
  BOOST_TEST(format_number(-0.0) == "0");
  BOOST_TEST(format_number(1e-9) == "0");
  BOOST_TEST(format_number(-1e-9) == "0");
  BOOST_TEST(format_number(-0.004) == "0");
  BOOST_TEST(format_number(1e15) == "1000000000000000");
}

BOOST_AUTO_TEST_CASE(what_is_not_finite_is_zero) {
  BOOST_TEST(format_number(std::numeric_limits<double>::infinity()) == "0");
  BOOST_TEST(format_number(-std::numeric_limits<double>::infinity()) == "0");
  BOOST_TEST(format_number(std::nan("")) == "0");
}

BOOST_AUTO_TEST_CASE(the_largest_number_fits_the_buffer) {
  const std::string text = format_number(-std::numeric_limits<double>::max(), 6);
  BOOST_TEST(text.size() == 310U);  // a sign and 309 digits
  BOOST_TEST(text.substr(0, 6) == "-17976");
}

BOOST_AUTO_TEST_CASE(decimals_are_clamped) {
  BOOST_TEST(format_number(1.25, -3) == "1");
  BOOST_TEST(format_number(1.0000004, 99) == "1");
}

BOOST_AUTO_TEST_CASE(appending) {
  std::string out = "M";
  append_number(out, 1.5);
  out += ' ';
  append_number(out, -2);
  BOOST_TEST(out == "M1.5 -2");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(colour)

BOOST_AUTO_TEST_CASE(both_forms_in_either_case) {
  BOOST_TEST((parse_colour("#8C4FFF") == Colour{0x8C, 0x4F, 0xFF}));
  BOOST_TEST((parse_colour("#8c4fff") == Colour{0x8C, 0x4F, 0xFF}));
  BOOST_TEST((parse_colour("#a0F") == Colour{0xAA, 0x00, 0xFF}));
  BOOST_TEST(to_string(Colour{0x01, 0xAB, 0xFF}) == "#01abff");
}

BOOST_AUTO_TEST_CASE(nothing_else_is_a_colour) {
  for (const char* text :
       {"", "#", "#12", "#1234", "#12345", "#1234567", "123456", "#12345g", "#12 456", "red", "#fff;}",
        "\xEF\xBC\x83"
        "123"})
    BOOST_TEST(!parse_colour(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
