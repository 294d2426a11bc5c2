// SPDX-License-Identifier: MIT
#include "narrate/particles.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "narrate/sentences.h"

namespace archsheet {
namespace {

// "Amazon S3{을/를}" -> "Amazon S3를".
std::string solved(const std::string& text) {
  const std::size_t brace = text.find('{');
  const auto marker = particle_marker(std::string_view(text).substr(brace));
  BOOST_REQUIRE(marker);
  const std::string before = text.substr(0, brace);
  return before + particle(*marker, final_sound(before)) + text.substr(brace + marker->length);
}

struct Case {
  const char* given;
  const char* expected;
};

BOOST_AUTO_TEST_SUITE(particles)

BOOST_AUTO_TEST_CASE(names_take_the_form_of_their_reading) {
  const Case cases[] = {
      {"Amazon S3{을/를}", "Amazon S3를"},  // 스리
      {"Amazon S3{으로/로}", "Amazon S3로"},
      {"AWS Lambda{이/가}", "AWS Lambda가"},
      {"AWS Lambda{으로/로}", "AWS Lambda로"},
      {"Kinesis Data Streams{을/를}", "Kinesis Data Streams를"},
      {"Kinesis Data Streams{으로/로}", "Kinesis Data Streams로"},
      {"Data Firehose{이/가}", "Data Firehose가"},
      {"AWS IoT Core{은/는}", "AWS IoT Core는"},
      {"IoT Core{으로/로}", "IoT Core로"},
      {"Amazon Timestream{으로/로}", "Amazon Timestream으로"},
      {"Timestream{을/를}", "Timestream을"},
      {"Amazon Bedrock{으로/로}", "Amazon Bedrock으로"},
      {"AWS CloudTrail{으로/로}", "AWS CloudTrail로"},  // 트레일: ㄹ
      {"CloudTrail{을/를}", "CloudTrail을"},
      {"Amazon ECR{으로/로}", "Amazon ECR로"},  // 알: ㄹ
      {"ECR{을/를}", "ECR을"},
      {"AWS IAM{으로/로}", "AWS IAM으로"},
      {"Amazon Route 53{으로/로}", "Amazon Route 53으로"},  // 오십삼
      {"Managed Service for Apache Flink{으로/로}", "Managed Service for Apache Flink로"},
      {"Amazon OpenSearch Service{을/를}", "Amazon OpenSearch Service를"},
      {"SageMaker AI{이/가}", "SageMaker AI가"},
      {"버킷{으로/로}", "버킷으로"},
      {"테이블{으로/로}", "테이블로"},
      {"함수{을/를}", "함수를"},
      {"대기열{으로/로}", "대기열로"},
      {"주제{으로/로}", "주제로"},
      {"스트림{으로/로}", "스트림으로"},
  };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
}

BOOST_AUTO_TEST_CASE(digits_are_read_as_numbers) {
  const Case cases[] = {
      {"0{을/를}", "0을"},         {"1{을/를}", "1을"},
      {"2{을/를}", "2를"},         {"3{을/를}", "3을"},
      {"4{을/를}", "4를"},         {"5{을/를}", "5를"},
      {"6{을/를}", "6을"},         {"7{을/를}", "7을"},
      {"8{을/를}", "8을"},         {"9{을/를}", "9를"},
      {"1{으로/로}", "1로"},       {"7{으로/로}", "7로"},
      {"8{으로/로}", "8로"},                                                     // 일 칠 팔 end in ㄹ
      {"6{으로/로}", "6으로"},     {"10{을/를}", "10을"},                        // 십
      {"200{을/를}", "200을"},                                                   // 이백
      {"3000{을/를}", "3000을"},                                                 // 삼천
      {"50000{을/를}", "50000을"},                                               // 오만
      {"42{이/가}", "42가"},       {"1000000000000{이/가}", "1000000000000가"},  // 일조
      {"90%{을/를}", "90%를"},                                                   // 퍼센트
  };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
}

BOOST_AUTO_TEST_CASE(letters_are_read_one_by_one) {
  const Case cases[] =
      {
          {"XYZ{을/를}", "XYZ를"},  // 제트
          {"ABL{을/를}", "ABL을"},     {"ABL{으로/로}", "ABL로"},   {"QQR{을/를}", "QQR을"},
          {"QQR{으로/로}", "QQR로"},   {"QQM{으로/로}", "QQM으로"}, {"QQN{으로/로}", "QQN으로"},
          {"QQLs{으로/로}", "QQLs로"},  // a plural's s is not read
      };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
}

BOOST_AUTO_TEST_CASE(english_words_without_a_reading_are_guessed) {
  const Case cases[] = {
      {"Grandma{을/를}", "Grandma를"},      // ends in a vowel
      {"Chisel{으로/로}", "Chisel로"},      // ㄹ
      {"Phantom{으로/로}", "Phantom으로"},  // ㅁ
      {"Boomerang{을/를}", "Boomerang을"},  // ㅇ
      {"Backpack{을/를}", "Backpack을"},    // a short vowel before k
      {"Timeshape{을/를}", "Timeshape를"},  // silent e
      {"Skyline{을/를}", "Skyline을"},      // silent e after n
      {"Turntable{으로/로}", "Turntable로"}, {"Basket{을/를}", "Basket을"},
  };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
}

BOOST_AUTO_TEST_CASE(brackets_and_closing_marks) {
  const Case cases[] = {
      {"Amazon Simple Storage Service(Amazon S3){을/를}", "Amazon Simple Storage Service(Amazon S3)를"},
      {"AWS Identity and Access Management(IAM){으로/로}", "AWS Identity and Access Management(IAM)으로"},
      // What only explains is not read: 스트림, not 이상.
      {"스트림(예비){을/를}", "스트림(예비)을"},
      {"Amazon Simple Queue Service(Amazon SQS, 결제 대기열){과/와}",
       "Amazon Simple Queue Service(Amazon SQS, 결제 대기열)와"},
      {"\"Amazon S3\"{을/를}", "\"Amazon S3\"를"},
      {"**Timestream**{을/를}", "**Timestream**을"},
  };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_gets_both_forms) {
  const Case cases[] = {
      {"産業{을/를}", "産業을(를)"},
      {"産業{은/는}", "産業은(는)"},
      {"産業{으로/로}", "産業(으)로"},
      {"産業{이며/며}", "産業(이)며"},
  };
  for (const Case& row : cases) BOOST_TEST(solved(row.given) == row.expected);
  BOOST_TEST((final_sound("") == FinalSound::Unknown));
  BOOST_TEST((final_sound("()") == FinalSound::Unknown));
}

BOOST_AUTO_TEST_CASE(only_two_hangul_words_make_a_marker) {
  for (const char* text : {"", "{", "{}", "{a/b}", "{은}", "{은/}", "{/는}", "{은/는", "{{from}}", "x{은/는}"})
    BOOST_TEST(!particle_marker(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_predicate_goes_on) {
  const Case cases[] = {
      {"저장합니다", "저장하고"}, {"읽습니다", "읽고"},       {"보냅니다", "보내고"},
      {"캐싱됩니다", "캐싱되고"}, {"가져옵니다", "가져오고"}, {"받습니다", "받고"},
      {"stores", "stores"},       {"니다", "니다"},           {"다리", "다리"},
  };
  for (const Case& row : cases) BOOST_TEST(connective(row.given) == row.expected);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
