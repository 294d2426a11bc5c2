// SPDX-License-Identifier: MIT
#include "narrate/narrate.h"

#include <boost/test/unit_test.hpp>

#include "written.h"

namespace archsheet {
namespace {

using test::marked;
using test::write;
using test::Written;

// A factory line up to a lake; the steps differ from test to test.
constexpr std::string_view kThings = R"(
[components]
sensors  = { service = "iot-sensor", label = { en = "Vibration sensors", ko = "진동 센서" } }
cameras  = { service = "iot-camera", label = { en = "Cameras", ko = "카메라" } }
edge     = { service = "iot-greengrass" }
ingest   = { service = "iot-core" }
stream   = { service = "kinesis-data-streams" }
lake     = { service = "s3", facts = ["encrypted", "versioned"] }
scorer   = { service = "lambda", role = { en = "Anomaly detection", ko = "이상 탐지" } }
table    = { service = "dynamodb" }
alerts   = { service = "sns" }
people   = { service = "users", label = { en = "Operators", ko = "운영자" } }
grafana  = { service = "managed-grafana" }
key      = { service = "kms" }
host     = { service = "ec2" }
)";

struct Case {
  const char* steps;
  const char* english;
  const char* korean;
};

void check(const Case& row) {
  const std::string spec = std::string(kThings) + row.steps;
  for (const Language language : kLanguages) {
    const Written written = write(spec, language);
    BOOST_REQUIRE_MESSAGE(written.resolved, row.steps);
    std::string text;
    for (std::size_t i = 0; i < written.narrative.steps.size(); ++i) text += (i == 0 ? "" : " / ") + written.step(i);
    BOOST_TEST(text == (language == Language::English ? row.english : row.korean));
  }
}

BOOST_AUTO_TEST_SUITE(narration)

BOOST_AUTO_TEST_CASE(one_arrow) {
  // The pair's own verb phrase and mechanism; the role of what it leads to; and what is new is said what it is for.
  check({R"([[steps]]
flows = ["stream -> scorer"]
)",
         "**Amazon Kinesis Data Streams** triggers **AWS Lambda** through an event source mapping for anomaly "
         "detection. **Kinesis Data Streams** keeps ordered streams of records that many consumers read in real time.",
         "**Amazon Kinesis Data Streams**는 이벤트 소스 매핑을 통해 이상 탐지용 **AWS Lambda**를 트리거합니다. "
         "**Kinesis Data Streams**는 레코드를 순서대로 보관하여 여러 소비자가 실시간으로 읽게 하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(data_takes_the_place_of_the_verbs_noun) {
  check({R"([[steps]]
arrows = [{ from = "ingest", to = "stream", label = { en = "{vibration readings}", ko = "{진동 측정값}" } }]
)",
         "**AWS IoT Core** routes vibration readings to **Amazon Kinesis Data Streams**, which keeps ordered streams "
         "of records that many consumers read in real time.",
         "**AWS IoT Core**는 진동 측정값을 **Amazon Kinesis Data Streams**로 라우팅합니다. **Kinesis Data Streams**는 "
         "레코드를 순서대로 보관하여 여러 소비자가 실시간으로 읽게 하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(a_chain_is_one_sentence) {
  // The label is on the last arrow; what arrives there set out at the first.
  check({R"([[steps]]
arrows = [
  { from = "sensors", to = "edge" },
  { from = "edge", to = "ingest", label = { en = "MQTT, {vibration readings}", ko = "MQTT, {진동 측정값}" } },
]
)",
         "Vibration sensors send vibration readings to **AWS IoT Greengrass**, which sends them to **AWS IoT Core** "
         "over MQTT.",
         "진동 센서는 진동 측정값을 **AWS IoT Greengrass**에 전송하고, **AWS IoT Greengrass**는 MQTT를 통해 이를 **AWS "
         "IoT Core**에 "
         "전송합니다."});
}

BOOST_AUTO_TEST_CASE(what_a_model_makes_did_not_arrive_there) {
  const Written written = write(R"(
[components]
calls   = { service = "s3" }
speech  = { service = "transcribe" }
meaning = { service = "comprehend" }
[[steps]]
flows = ["calls -> speech -> meaning : {transcripts}"]
)");
  BOOST_REQUIRE(written.resolved);
  const std::string text = written.step(0);
  BOOST_TEST(text.find("transcripts to **Amazon Comprehend**") != std::string::npos);
  BOOST_TEST(text.find("transcripts to **Amazon Transcribe**") == std::string::npos);
  BOOST_TEST(text.find("transcripts") == text.rfind("transcripts"));
}

BOOST_AUTO_TEST_CASE(the_short_name_after_the_full_one) {
  check({R"([[steps]]
arrows = [{ from = "ingest", to = "alerts", label = { en = "{alarms}", ko = "{경보}" } }]
[[steps]]
arrows = [{ from = "alerts", to = "people", label = { en = "email", ko = "이메일" } }]
)",
         "**AWS IoT Core** publishes alarms to **Amazon Simple Notification Service (Amazon SNS)**, which pushes each "
         "published message to every subscriber of a topic. / **Amazon SNS** notifies operators by email. Step 1 shows "
         "how the flow reaches **Amazon "
         "SNS**.",
         "**AWS IoT Core**는 경보를 **Amazon Simple Notification Service(Amazon SNS)**에 게시합니다. **Amazon SNS**는 "
         "주제에 게시된 메시지를 모든 구독자에게 푸시하는 서비스입니다. / **Amazon SNS**는 이메일로 운영자에게 알림을 "
         "보냅니다. **Amazon SNS**에 이르는 흐름은 1단계에서 다룹니다."});
}

BOOST_AUTO_TEST_CASE(several_targets_are_named_together) {
  check({R"([[steps]]
arrows = [{ from = "sensors", to = ["grafana", "table"], label = { en = "{readings}", ko = "{측정값}" } }]
)",
         "Vibration sensors send readings to **Amazon Managed Grafana** and **Amazon DynamoDB**. **Amazon Managed "
         "Grafana** hosts open-source dashboards that chart metrics and logs from many data sources.",
         "진동 센서는 측정값을 **Amazon Managed Grafana**와 **Amazon DynamoDB**에 전송합니다. **Amazon Managed "
         "Grafana**는 오픈 소스 대시보드로 여러 데이터 소스의 지표와 로그를 시각화하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(one_subject_with_two_doings) {
  check({R"([[steps]]
arrows = [{ from = "sensors", to = ["edge", "ingest"], label = { en = "{readings}", ko = "{측정값}" } }]
)",
         "Vibration sensors send readings to **AWS IoT Greengrass** and publish them to **AWS IoT Core**, which "
         "connects devices over MQTT and routes their messages to AWS services.",
         "진동 센서는 측정값을 **AWS IoT Greengrass**에 전송하고, 이를 **AWS IoT Core**에 게시합니다. **AWS IoT "
         "Greengrass**는 엣지 디바이스에서 코드와 추론을 실행하고 소프트웨어 배포를 관리하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(several_subjects_are_named_together) {
  check({R"([[steps]]
arrows = [{ from = ["sensors", "cameras"], to = "table", label = { en = "{readings}", ko = "{측정값}" } }]
)",
         "Vibration sensors and cameras send readings to **Amazon DynamoDB**, which serves key-value and document "
         "tables at millisecond latency without servers.",
         "진동 센서와 카메라는 측정값을 **Amazon DynamoDB**에 전송합니다. **Amazon DynamoDB**는 키-값 및 문서 테이블을 "
         "서버 없이 밀리초 단위의 지연 시간으로 제공하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(an_arrow_of_one_way_reads_or_writes) {
  check({R"([[steps]]
arrows = [{ from = "host", to = "table", label = { en = "{scores}", ko = "{점수}" } }]
[[steps]]
arrows = [{ from = "table", to = "host", label = { en = "{limits}", ko = "{한계값}" } }]
)",
         "**Amazon Elastic Compute Cloud (Amazon EC2)** writes scores to **Amazon DynamoDB**, which serves key-value "
         "and document tables at millisecond latency without servers. / **Amazon EC2** reads limits from **Amazon "
         "DynamoDB**. **Amazon EC2** runs virtual servers in a choice of sizes and operating systems.",
         "**Amazon Elastic Compute Cloud(Amazon EC2)**는 점수를 **Amazon DynamoDB**에 저장합니다. **Amazon "
         "DynamoDB**는 키-값 및 문서 테이블을 서버 없이 밀리초 단위의 지연 시간으로 제공하는 서비스입니다. / **Amazon "
         "EC2**는 **Amazon DynamoDB**에서 한계값을 읽습니다. **Amazon EC2**는 다양한 크기와 운영 체제의 가상 서버를 "
         "실행하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(people_look_at_dashboards) {
  check({R"([[steps]]
arrows = [{ from = "people", to = "grafana" }]
)",
         "Operators view dashboards in **Amazon Managed Grafana**, which hosts open-source dashboards that chart "
         "metrics and logs from many data sources.",
         "운영자는 **Amazon Managed Grafana**에서 대시보드를 조회합니다. **Amazon Managed Grafana**는 오픈 소스 "
         "대시보드로 여러 데이터 소스의 지표와 로그를 시각화하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(both_ways_without_a_known_pair) {
  check({R"([[steps]]
arrows = [{ from = "sensors", to = "table", both = true, label = { en = "{settings}", ko = "{설정}" } }]
)",
         "Vibration sensors exchange settings with **Amazon DynamoDB**, which serves key-value and document tables at "
         "millisecond latency without servers.",
         "진동 센서는 **Amazon DynamoDB**와 설정을 주고받습니다. **Amazon DynamoDB**는 키-값 및 문서 테이블을 서버 "
         "없이 밀리초 단위의 지연 시간으로 제공하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(dashed_arrows_say_what_they_are) {
  check({R"([[steps]]
arrows = [{ from = "ingest", to = "sensors", style = "dashed", label = { en = "{new settings}", ko = "{새 설정}" } }]
[legend]
dashed = { en = "Failover path", ko = "장애 조치 경로" }
)",
         "On the failover path, **AWS IoT Core** sends new settings to vibration sensors. **AWS IoT Core** connects "
         "devices over MQTT and routes their messages to AWS services.",
         "장애 조치 경로에서 **AWS IoT Core**는 새 설정을 진동 센서에 전송합니다. **AWS IoT Core**는 디바이스를 MQTT로 "
         "연결하고 메시지를 다른 AWS 서비스로 라우팅하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(callouts_say_what_a_thing_does_here) {
  check({R"([[steps]]
at = ["scorer", "lake", "key"]
)",
         "**AWS Lambda** provides anomaly detection. **Amazon Simple Storage Service (Amazon S3)** is encrypted and "
         "versioned. **AWS Key Management Service (AWS KMS)** creates and controls the keys that encrypt data in AWS "
         "services.",
         "**AWS Lambda**는 이상 탐지를 담당합니다. **Amazon Simple Storage Service(Amazon S3)**는 암호화와 버전 관리가 "
         "적용되어 있습니다. **AWS Key Management Service(AWS KMS)**는 AWS 서비스의 데이터를 암호화하는 키를 생성하고 "
         "제어하는 서비스입니다."});
}

BOOST_AUTO_TEST_CASE(copies_are_spoken_of_once) {
  const Written written = write(R"(
[groups]
zone = { kind = "availability-zone", copies = ["A", "B", "C"] }
[components]
web = { service = "ec2", in = "zone" }
db  = { service = "aurora", in = "zone" }
alb = { service = "application-load-balancer" }
[[steps]]
flows = ["alb -> web -> db"]
)");
  BOOST_REQUIRE(written.resolved);
  const std::string text = written.step(0);
  BOOST_TEST(text.find("routes requests to **Amazon Elastic Compute Cloud (Amazon EC2)**, which") != std::string::npos);
  BOOST_TEST(text.find("Aurora") == text.rfind("Aurora"));
}

BOOST_AUTO_TEST_CASE(the_authors_label_comes_with_its_service_once) {
  const Written written = write(R"(
[components]
web    = { service = "lambda", label = "Order intake" }
orders = { service = "sqs", label = "Orders queue" }
work   = { service = "lambda", label = "Billing worker" }
[[steps]]
flows = ["web -> orders : {orders}"]
[[steps]]
flows = ["orders -> work"]
)");
  BOOST_TEST(written.step(0).find("the orders queue (**Amazon Simple Queue Service, Amazon SQS**)") !=
             std::string::npos);
  BOOST_TEST(written.step(1).starts_with("The orders queue triggers the billing worker (**AWS Lambda**)"));
}

BOOST_AUTO_TEST_CASE(two_of_a_name_are_told_apart_by_their_roles) {
  const Written written = write(R"(
[components]
train = { service = "lambda", role = "Model training" }
score = { service = "lambda", role = "Scoring" }
[[steps]]
flows = ["train --> score : {model}"]
)");
  BOOST_TEST(written.step(0).find("**AWS Lambda** (model training)") != std::string::npos);
  BOOST_TEST(written.step(0).find("**AWS Lambda** (scoring)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_tells_two_apart_goes_on_in_the_bracket_of_the_name) {
  const std::string spec = R"(
[components]
raw     = { service = "s3", role = { en = "Raw zone", ko = "원시 영역" } }
curated = { service = "s3", role = { en = "Curated zone", ko = "정제 영역" } }
jobs    = { service = "glue" }
[[steps]]
flows = ["raw -> jobs -> curated"]
)";
  const std::string english = write(spec).step(0);
  BOOST_TEST(english.starts_with("**Amazon Simple Storage Service (Amazon S3**, raw zone**)** "));
  BOOST_TEST(english.find("**Amazon S3** (curated zone)") != std::string::npos);
  const std::string korean = write(spec, Language::Korean).step(0);
  BOOST_TEST(korean.starts_with("**Amazon Simple Storage Service(Amazon S3**, 원시 영역**)**는 "));
}

BOOST_AUTO_TEST_CASE(a_role_is_said_once_in_a_step) {
  const Written written = write(R"(
[components]
people = { service = "users", label = "고객" }
entry  = { service = "cloudfront", role = "단일 진입점" }
shield = { service = "waf" }
[[steps]]
flows = ["people -> entry", "shield -> entry"]
)",
                                Language::Korean);
  const std::string text = written.step(0);
  BOOST_TEST(text.find("단일 진입점") != std::string::npos);
  BOOST_TEST(text.find("단일 진입점") == text.rfind("단일 진입점"));
}

BOOST_AUTO_TEST_CASE(no_shape_three_times_running) {
  const Written written = write(R"(
[components]
a = { service = "lambda" }
b = { service = "sqs" }
c = { service = "dynamodb" }
d = { service = "s3" }
e = { service = "sns" }
[[steps]]
flows = ["a -> b"]
[[steps]]
flows = ["a -> c"]
[[steps]]
flows = ["a -> d"]
[[steps]]
flows = ["a -> e"]
)");
  BOOST_REQUIRE(written.narrative.steps.size() == 4);
  BOOST_TEST(written.step(0).starts_with("**"));
  BOOST_TEST(written.step(1).starts_with("**"));
  BOOST_TEST(!written.step(2).starts_with("**"));
  BOOST_TEST(written.step(3).starts_with("**"));
}

BOOST_AUTO_TEST_CASE(dashed_steps_begin_differently_too) {
  std::string spec(kThings);
  for (const char* to : {"lake", "table", "alerts"})
    spec += "[[steps]]\nflows = [\"scorer --> " + std::string(to) + " : {results}\"]\n";
  const Written written = write(spec);
  BOOST_TEST(written.step(0).starts_with("Outside the main flow, **AWS Lambda** "));
  BOOST_TEST(written.step(1).starts_with("Outside the main flow, **AWS Lambda** "));
  BOOST_TEST(written.step(2).starts_with("Alongside, **AWS Lambda** "));
}

BOOST_AUTO_TEST_CASE(a_flow_between_copies_is_no_loop) {
  const Written written = write(R"(
[groups]
zone = { kind = "availability-zone", copies = ["A", "B"] }
[components]
db = { service = "aurora", in = "zone" }
[[steps]]
flows = ["db@A -> db@B : {changes}"]
[[steps]]
at = ["zone"]
)");
  BOOST_TEST(written.step(0) ==
             "**Amazon Aurora** sends changes to its other copy. **Amazon Aurora** runs MySQL- and "
             "PostgreSQL-compatible databases on storage replicated across three Availability Zones.");
  // What a zone holds is not said to stand in it.
  BOOST_TEST(written.step(1) ==
             "Each Availability Zone holds **Amazon Aurora**. **Amazon Aurora** belongs to the databases category of "
             "AWS services.");
}

BOOST_AUTO_TEST_CASE(more_than_fits_is_counted_not_dropped) {
  std::string spec = "[components]\n";
  std::string flows;
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    spec += "a" + n + " = { service = \"server\", label = \"Press " + n + "\" }\n";
    spec += "b" + n + " = { service = \"server\", label = \"Line " + n + "\" }\n";
    flows += (i == 0 ? "" : ", ") + ("\"a" + n + " -> b" + n + " : {part " + n + "}\"");
  }
  const Written written = write(spec + "[[steps]]\nflows = [" + flows + "]\n");
  // Joined in pairs they are four sentences: two are told, the other two pairs are counted.
  BOOST_TEST(written.step(0).ends_with("The diagram shows 4 further connections of this step."));
}

BOOST_AUTO_TEST_CASE(long_lists_are_counted) {
  std::string spec = "[components]\nhub = { service = \"server\", label = \"Hub\" }\n";
  std::string targets;
  for (int i = 0; i < 9; ++i) {
    const std::string n = std::to_string(i);
    spec += "t" + n + " = { service = \"server\", label = \"Press " + n + "\" }\n";
    targets += (i == 0 ? "" : ", ") + ("t" + n);
  }
  const Written written = write(spec + "[[steps]]\nflows = [\"hub -> " + targets + "\"]\n");
  BOOST_TEST(written.step(0) == "Hub sends data to press 0, press 1, press 2, press 3, press 4, press 5, and 3 more.");
}

BOOST_AUTO_TEST_CASE(one_and_more_need_no_comma) {
  const std::string words =
      " of the vibration and temperature sensors that were mounted last year on all bottling lines and presses of the "
      "northern hall";
  const Written written = write(
      "[components]\nhub = { service = \"server\", label = \"Hub\" }\na = { service = \"server\", "
      "label = \"Collector" +
      words + "\" }\nb = { service = \"server\", label = \"Archive" + words +
      "\" }\n[[steps]]\nflows = [\"hub -> a, b\"]\n");
  BOOST_TEST(written.step(0) == "Hub sends data to the collector" + words + " and 1 more.");
}

BOOST_AUTO_TEST_CASE(a_short_step_says_more_of_what_is_known) {
  const std::string things = R"(
[groups]
plant = { kind = "on-premises", label = "Plant" }
[components]
people = { service = "users", label = "Customers" }
pool   = { service = "cognito", role = "User pool" }
press  = { service = "server", in = "plant", label = "Press" }
robot  = { service = "server", in = "plant", label = "Robot" }
hub    = { service = "server", label = "Hub" }
host   = { service = "ec2" }
table  = { service = "dynamodb", role = "Orders", facts = ["encrypted", "backed-up"] }
)";
  const Written written = write(things + R"([[steps]]
flows = ["people -> pool"]
[[steps]]
flows = ["press -> robot : {parts}"]
[[steps]]
flows = ["robot -> press"]
[[steps]]
flows = ["press -> hub"]
[[steps]]
flows = ["hub -> hub"]
[[steps]]
flows = ["host -> table"]
[[steps]]
flows = ["table -> host : {limits}"]
)");
  const char* expected[] = {
      "Customers authenticate with **Amazon Cognito**, the user pool, which signs up and signs in users of web and "
      "mobile apps.",
      "Press sends parts to the robot. The robot is located in the plant.",
      "Next, the robot sends data to Press. Press is located in the plant.",
      "Press sends data to Hub. Step 5 shows how the flow goes on from Hub.",
      "Hub feeds its own output back into itself. Step 4 shows how the flow reaches Hub.",
      "Then **Amazon Elastic Compute Cloud (Amazon EC2)** reads and writes items in **Amazon DynamoDB**, which handles "
      "orders. **Amazon EC2** runs virtual servers in a choice of sizes and operating systems.",
      "**Amazon EC2** reads limits from **Amazon DynamoDB**, which handles orders. **Amazon DynamoDB** serves "
      "key-value "
      "and document tables at millisecond latency without servers.",
  };
  for (std::size_t i = 0; i < std::size(expected); ++i) BOOST_TEST(written.step(i) == expected[i]);
}

BOOST_AUTO_TEST_CASE(a_long_step_saves_words_before_it_leaves_any_out) {
  std::string spec = "[components]\n";
  for (const char* id : {"msk", "sqs", "sns", "kinesis-data-streams", "managed-flink"})
    spec += std::string(id) + " = { service = \"" + id + "\" }\n";
  const Written written = write(spec + R"([[steps]]
arrows = [
  { from = "managed-flink", to = "msk", label = "{hourly results of all lines}" },
  { from = "managed-flink", to = "kinesis-data-streams", label = "{the daily report of all plants}" },
  { from = "managed-flink", to = "sqs", label = "{orders}" },
  { from = "managed-flink", to = "sns", label = "{alerts}" },
]
)");
  // Nobody has read what "MSK" stands for, yet nothing that happens is left out.
  BOOST_TEST(written.step(0) ==
             "**Managed Service for Apache Flink** produces hourly results of all lines to **Amazon MSK**, writes the "
             "daily report of all plants to **Kinesis Data Streams**, and sends orders to **Amazon SQS**. **Managed "
             "Service for Apache Flink** sends alerts to **Amazon SNS**.");
}

BOOST_AUTO_TEST_CASE(the_authors_text_wins) {
  const Written written = write(std::string(kThings) + R"([[steps]]
flows = ["ingest -> stream : {telemetry}"]
text  = "AWS IoT Core keeps {{data}} **safe** in {{to}}, see [the guide](https://example.com)."
[[steps]]
flows = ["stream -> scorer"]
text  = "Each batch starts {{to}} through {{mechanism}}."
)");
  BOOST_TEST(written.step(0) ==
             "**AWS IoT Core** keeps telemetry **safe** in **Amazon Kinesis Data Streams**, see [the "
             "guide](https://example.com).");
  BOOST_TEST(written.step(1) == "Each batch starts **AWS Lambda** through an event source mapping.");
  BOOST_TEST(written.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(korean_particles_in_the_authors_text) {
  const Written written = write(std::string(kThings) + R"([[steps]]
flows = ["ingest -> stream"]
text  = "데이터는 {{from}}{을/를} 거쳐 {{to}}{으로/로} 갑니다."
)",
                                Language::Korean);
  BOOST_TEST(written.step(0) == "데이터는 **AWS IoT Core**를 거쳐 **Amazon Kinesis Data Streams**로 갑니다.");
}

BOOST_AUTO_TEST_CASE(what_stands_for_nothing_is_an_error) {
  const std::string things(kThings);
  const std::pair<const char*, const char*> cases[] = {
      {"[[steps]]\nflows = [\"ingest -> stream\"]\ntext = \"{{form}} sends\"\n", "E0703"},
      {"[[steps]]\nat = [\"lake\"]\ntext = \"{{from}} sends\"\n", "E0703"},
      {"[[steps]]\nflows = [\"sensors -> table\"]\ntext = \"by {{mechanism}}\"\n", "E0703"},
      {"[[steps]]\nflows = [\"ingest -> stream\"]\ntext = \"a {{ b\"\n", "E0703"},
      {"[[steps]]\nflows = [\"ingest -> stream\"]\ntext = \"**open\"\n", "E0704"},
  };
  for (const auto& [steps, code] : cases) {
    const Written written = write(things + steps);
    BOOST_REQUIRE_MESSAGE(written.resolved, steps);
    BOOST_TEST(written.codes() == std::vector<std::string>{code}, boost::test_tools::per_element());
    BOOST_TEST(written.diagnostics.list().front().span.has_source());
  }
}

BOOST_AUTO_TEST_CASE(names_in_the_authors_text_are_bold_and_known) {
  const Written written = write(std::string(kThings) + R"([[steps]]
at   = ["lake"]
text = "Amazon Simple Storage Service (Amazon S3) keeps all; AWS IAM guards it, and AWS IoT Corelli is nothing."
[[steps]]
flows = ["scorer -> lake"]
)");
  BOOST_TEST(written.step(0) ==
             "**Amazon Simple Storage Service (Amazon S3)** keeps all; **AWS IAM** guards it, and AWS IoT Corelli is "
             "nothing.");
  BOOST_TEST(written.step(1).find("**Amazon S3**") != std::string::npos);
  BOOST_TEST(written.step(1).find("Simple Storage") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reading_leads_the_particle) {
  const Written written = write(R"(
[components]
a = { service = "server", label = "産業", reading = "산업" }
b = { service = "server", label = "工場" }
[[steps]]
flows = ["a -> b"]
)",
                                Language::Korean);
  // 산업 ends in a consonant; how the other is read is not known, which is worth a hint.
  BOOST_TEST(written.step(0) == "産業은 데이터를 工場에 전송합니다. 이 아키텍처에서 이 흐름의 시작은 産業입니다.");
  BOOST_TEST(written.codes() == std::vector<std::string>{"H0706"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(steps_without_a_number_are_not_told_but_described) {
  const Written written = write(std::string(kThings) + R"([[steps]]
flows = ["ingest -> stream"]
[[steps]]
number = false
flows  = ["edge <-> ingest : shadow"]
)");
  BOOST_TEST(written.narrative.steps.size() == 1);
  const std::string& description = written.narrative.description;
  BOOST_TEST(description.starts_with(
      "Test. The diagram shows 13 components, no groups, and one numbered step. Step 1: AWS IoT Core "));
  BOOST_TEST(description.ends_with("Drawn without a number: AWS IoT Greengrass and AWS IoT Core, both ways (shadow)."));
}

BOOST_AUTO_TEST_CASE(summary) {
  const std::string steps =
      "[[steps]]\nflows = [\"sensors -> edge -> ingest\"]\n[[steps]]\nflows = [\"ingest -> lake\"]\n";
  BOOST_TEST(marked(write(std::string(kThings) + steps).narrative.summary)
                 .starts_with("This architecture leads from vibration sensors to **Amazon Simple Storage Service "
                              "(Amazon S3)** in two steps."));
  const Written own = write("summary = \"All of **it** in AWS Lambda.\"\n" + std::string(kThings) + steps);
  BOOST_TEST(marked(own.narrative.summary) == "All of **it** in **AWS Lambda**.");
}

BOOST_AUTO_TEST_CASE(the_text_form) {
  const Written written = write("subtitle = \"Sub\"\nsummary = \"Sum.\"\n" + std::string(kThings) +
                                "[[steps]]\nat = [\"lake\"]\ntext = \"Words.\"\n");
  BOOST_TEST(
      dump(written.narrative) ==
      "narrative en\ntitle Test\nsubtitle Sub\nsummary Sum.\nstep 1 Words.\n"
      "description Test. Sub. The diagram shows 13 components, no groups, and one numbered step. Step 1: Words.\n");
}

BOOST_AUTO_TEST_CASE(control_characters_of_an_author_are_not_ours) {
  const Written written = write(
      "[components]\na = { service = \"server\", label = \"A\\u00019\\u0002 b\" }\nc = { service = \"server\" }\n"
      "[[steps]]\nflows = [\"a -> c : {x\\u00010\\u0002}\"]\n");
  if (written.resolved) BOOST_TEST(written.step(0).find('\x01') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace archsheet
