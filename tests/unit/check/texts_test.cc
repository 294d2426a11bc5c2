// SPDX-License-Identifier: MIT
//
// Languages, default labels, and the braces of labels.
#include "check/texts.h"

#include <boost/test/unit_test.hpp>

#include "resolve_text.h"

namespace archsheet {
namespace {

using test::dumped;
using test::resolve_text;

using Strings = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(texts)

BOOST_AUTO_TEST_CASE(braces_mark_what_travels_and_are_not_drawn) {
  struct Case {
    const char* written;
    const char* drawn;
    const char* data;
  };
  const Case cases[] = {
      {"", "", ""},
      {"HTTPS", "HTTPS", ""},
      {"{orders}", "orders", "orders"},
      {"MQTT, {vibration readings}", "MQTT, vibration readings", "vibration readings"},
      {"{orders} and {invoices}, signed", "orders and invoices, signed", "orders, invoices"},
      {"{}", "", ""},
      {"{open", "{open", ""},  // what does not pair is a character like any other
      {"closed}", "closed}", ""},
  };
  for (const Case& tried : cases) {
    const LabelParts parts = split_label(tried.written);
    BOOST_TEST(parts.drawn == tried.drawn);
    BOOST_TEST(parts.data == tried.data);
  }
}

BOOST_AUTO_TEST_CASE(the_language_of_the_sheet_is_taken_where_it_is_given) {
  const auto resolved = resolve_text(
      "subtitle = { en = \"Orders\", ko = \"주문\" }\n"
      "[components]\nweb = { service = \"ec2\" }\n");
  BOOST_TEST(resolved.model->subtitle == "Orders");
  const auto korean = resolve_text(
      "subtitle = { en = \"Orders\", ko = \"주문\" }\n"
      "[components]\nweb = { service = \"ec2\" }\n",
      Language::Korean);
  BOOST_TEST(korean.model->subtitle == "주문");
  BOOST_TEST(korean.findings == Strings{"W0701 \"Spec\""}, boost::test_tools::per_element());  // the plain title
  BOOST_TEST(korean.model->title == "Spec");
}

BOOST_AUTO_TEST_CASE(a_plain_string_is_in_the_language_of_the_spec) {
  const std::string body =
      "language = \"ko\"\n[components]\nweb = { service = \"ec2\", label = \"웹 서버\", role = { en = \"Web\" } }\n";
  const auto korean = resolve_text(body, Language::Korean);
  BOOST_TEST(korean.findings == Strings{"W0701 { en = \"Web\" }"}, boost::test_tools::per_element());
  BOOST_TEST(korean.model->components[0].role == "Web");
  const auto english = resolve_text(body, Language::English);
  BOOST_TEST(english.findings == (Strings{"W0701 \"Spec\"", "W0701 \"웹 서버\""}), boost::test_tools::per_element());
  BOOST_TEST(english.said[1].message == "no English text here; the Korean text is used");
}

BOOST_AUTO_TEST_CASE(a_repeated_text_is_missed_once) {
  const auto korean = resolve_text(
      "language = \"en\"\n[groups]\nzone = { copies = [\"A\", \"B\", \"C\"], label = \"Zone\" }\n"
      "[components]\nweb = { service = \"ec2\", in = \"zone\" }\n",
      Language::Korean);
  BOOST_TEST(korean.findings == (Strings{"W0701 \"Spec\"", "W0701 \"Zone\""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_by_default) {
  const std::string body =
      "[groups]\nvpc = { kind = \"vpc\" }\nbox = {}\neks = { service = \"eks\" }\n"
      "[components]\nqueue = { service = \"sqs\" }\npeople = { service = \"users\" }\n"
      "own = { service = \"sqs\", label = \"Orders\" }\n";
  const auto english = resolve_text(body);
  BOOST_TEST(english.model->groups[0].label == "Virtual private cloud (VPC)");
  BOOST_TEST(english.model->groups[1].label == "");
  BOOST_TEST(english.model->groups[2].label == english.model->groups[2].service->short_name);
  BOOST_TEST(english.model->components[0].label == "Amazon SQS");
  BOOST_TEST(!english.model->components[0].own_label);
  BOOST_TEST(english.model->components[1].label == "Users");
  BOOST_TEST(english.model->components[2].label == "Orders");
  BOOST_TEST(english.model->components[2].own_label);
  const auto korean = resolve_text(body, Language::Korean);
  BOOST_TEST(korean.model->groups[0].label == "VPC");
  BOOST_TEST(korean.model->components[0].label == "Amazon SQS");  // services keep their English names
  BOOST_TEST(korean.model->components[1].label == "사용자");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
