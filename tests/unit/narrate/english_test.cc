// SPDX-License-Identifier: MIT
#include "narrate/english.h"

#include <boost/test/unit_test.hpp>

#include "narrate/links.h"
#include "narrate/sentences.h"

namespace archsheet {
namespace {

const Phrases& phrases() {
  return embedded_phrases(Language::English);
}

BOOST_AUTO_TEST_SUITE(english_grammar)

BOOST_AUTO_TEST_CASE(verbs_agree_with_several) {
  const std::pair<const char*, const char*> cases[] = {
      {"routes messages to", "route messages to"},
      {"queries", "query"},
      {"fetches media from", "fetch media from"},
      {"pushes images to", "push images to"},
      {"indexes data in", "index data in"},
      {"caches data in", "cache data in"},
      {"is polled by workers on", "are polled by workers on"},
      {"reads and writes data in", "read and write data in"},
      {"accesses", "access"},
      {"sent messages to", "sent messages to"},
      {"feeds its own output back into itself", "feed their own output back into themselves"},
      {"sends data to X, which keeps its logs", "send data to X, which keeps its logs"},
      {"feeds digits back into itself over HTTPS", "feed digits back into themselves over HTTPS"},
      {"", ""},
  };
  for (const auto& [given, expected] : cases) BOOST_TEST(english::plural_verb(given) == expected);
}

BOOST_AUTO_TEST_CASE(clauses_agree_with_several) {
  BOOST_TEST(english::plural_clause("presses, which keeps 30 days") == "presses, which keep 30 days");
  BOOST_TEST(english::plural_clause("presses for scoring") == "presses for scoring");
}

BOOST_AUTO_TEST_CASE(plural_nouns) {
  for (const char* noun : {"vibration sensors", "PLCs", "operators", "people", "Machine controllers (line 2)",
                           "sensors of the bottling line"})
    BOOST_TEST(english::is_plural(noun), noun);
  for (const char* noun :
       {"status", "access", "analysis", "DNS", "AWS", "telemetry", "order intake for partners", "", "s"})
    BOOST_TEST(!english::is_plural(noun), noun);
}

BOOST_AUTO_TEST_CASE(labels_inside_a_sentence) {
  const std::pair<const char*, const char*> cases[] = {
      {"Vibration sensors", "vibration sensors"},
      {"Operators", "operators"},
      {"Long-term archive", "long-term archive"},
      {"PLC", "PLC"},
      {"SAP ERP", "SAP ERP"},
      {"Grafana", "Grafana"},
      {"Siemens controllers", "Siemens controllers"},
      {"Private subnet A", "private subnet A"},
      {"Availability Zone A", "Availability Zone A"},
      {"iOS app", "iOS app"},
      {"", ""},
  };
  for (const auto& [given, expected] : cases) BOOST_TEST(english::inside_sentence(given, phrases()) == expected);
}

BOOST_AUTO_TEST_CASE(verbs_come_apart_around_their_noun) {
  const auto check = [](const char* phrase, const char* head, const char* noun, const char* preposition) {
    const VerbParts parts = split_verb(phrase);
    BOOST_TEST(parts.head == head);
    BOOST_TEST(parts.noun == noun);
    BOOST_TEST(parts.preposition == preposition);
  };
  check("routes messages to", "routes", "messages", "to");
  check("reads and writes data in", "reads and writes", "data", "in");
  check("fans out messages to", "fans out", "messages", "to");
  check("streams access logs to", "streams", "access logs", "to");
  check("deploys through", "deploys", "", "through");
  check("invokes", "invokes", "", "");
  check("is polled by workers on", "is polled by workers on", "", "");
}

BOOST_AUTO_TEST_CASE(roles_have_a_kind) {
  const std::pair<const char*, const char*> cases[] = {
      {"Data lake", "noun"},
      {"Device gateway and rules", "noun"},
      {"Maintenance alerts", "plural"},
      {"Seven days of readings", "quantity"},
      {"30 days", "quantity"},
      {"Anomaly detection", "purpose"},
      {"Buffers readings", "verb"},
      {"Every night", "time"},
  };
  for (const auto& [role, kind] : cases) BOOST_TEST(role_kind(role, phrases()) == kind);
  BOOST_TEST(role_words("Data lake", phrases()) == "the data lake");
  BOOST_TEST(role_words("Buffers readings", phrases()) == "buffers readings");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
