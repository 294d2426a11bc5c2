// SPDX-License-Identifier: MIT
#include "vocabulary.h"

#include <array>

namespace archsheet::generate {
namespace {

using Word = std::string_view;

constexpr std::array kPeopleIds = {Word("users"), Word("user"), Word("client"), Word("mobile-client"),
                                   Word("internet")};
constexpr std::array kEdgeIds = {Word("cloudfront"),
                                 Word("route-53"),
                                 Word("waf"),
                                 Word("api-gateway"),
                                 Word("appsync"),
                                 Word("global-accelerator"),
                                 Word("application-load-balancer")};
constexpr std::array kComputeIds = {Word("lambda"), Word("fargate"), Word("ecs"),
                                    Word("eks"),    Word("ec2"),     Word("batch")};
constexpr std::array kStoreIds = {Word("s3"),         Word("dynamodb"),    Word("aurora"),
                                  Word("rds"),        Word("elasticache"), Word("opensearch-service"),
                                  Word("documentdb"), Word("efs"),         Word("redshift")};
constexpr std::array kMessagingIds = {Word("sqs"), Word("sns"), Word("eventbridge"),    Word("kinesis-data-streams"),
                                      Word("msk"), Word("mq"),  Word("step-functions"), Word("data-firehose")};
constexpr std::array kAnalyticsIds = {Word("athena"),      Word("glue"),          Word("emr"),
                                      Word("quick-sight"), Word("managed-flink"), Word("sagemaker-ai"),
                                      Word("bedrock"),     Word("lake-formation")};
constexpr std::array kSecurityIds = {Word("iam"),       Word("kms"),          Word("secrets-manager"),
                                     Word("guardduty"), Word("security-hub"), Word("inspector"),
                                     Word("macie"),     Word("cognito"),      Word("shield")};
constexpr std::array kOperationsIds = {Word("cloudwatch"),      Word("cloudtrail"),     Word("config"),
                                       Word("systems-manager"), Word("x-ray"),          Word("backup"),
                                       Word("control-tower"),   Word("managed-grafana")};
constexpr std::array kAnythingIds = {Word("lambda"),
                                     Word("s3"),
                                     Word("dynamodb"),
                                     Word("api-gateway"),
                                     Word("sqs"),
                                     Word("sns"),
                                     Word("eventbridge"),
                                     Word("kinesis-data-streams"),
                                     Word("step-functions"),
                                     Word("ecs"),
                                     Word("fargate"),
                                     Word("eks"),
                                     Word("aurora"),
                                     Word("elasticache"),
                                     Word("opensearch-service"),
                                     Word("cloudfront"),
                                     Word("athena"),
                                     Word("glue"),
                                     Word("redshift"),
                                     Word("sagemaker-ai"),
                                     Word("bedrock"),
                                     Word("managed-flink"),
                                     Word("data-firehose"),
                                     Word("cognito"),
                                     Word("ec2"),
                                     Word("timestream-for-influxdb"),
                                     Word("managed-grafana"),
                                     Word("secrets-manager"),
                                     Word("cloudwatch")};

constexpr std::array kEnglishNames = {
    Word("Order service"),    Word("Payments"),     Word("Catalogue"),     Word("Web tier"),
    Word("Image resizer"),    Word("Ingest"),       Word("Fraud scoring"), Word("Report builder"),
    Word("Customer profile"), Word("Search index"), Word("Data lake"),     Word("Session cache"),
    Word("Dead letters"),     Word("Audit trail"),  Word("Feature store"), Word("Scheduler")};
constexpr std::array kEnglishRoles = {Word("Every night"),     Word("Seven days of records"), Word("Multi-AZ"),
                                      Word("Read replica"),    Word("Anomaly queue"),         Word("Single entry"),
                                      Word("Raw and curated"), Word("Static assets"),         Word("Blue and green")};
constexpr std::array kEnglishLabels = {Word("HTTPS"),
                                       Word("{orders}"),
                                       Word("MQTT"),
                                       Word("gRPC"),
                                       Word("SQL"),
                                       Word("{events}"),
                                       Word("{telemetry}"),
                                       Word("invoke"),
                                       Word("{change records}"),
                                       Word("signed URL"),
                                       Word("{raw files}"),
                                       Word("replicate"),
                                       Word("JSON, {customer records}"),
                                       Word("on failure"),
                                       Word("{metrics}"),
                                       Word("publish")};
constexpr std::array kEnglishGroups = {Word("Ingestion"), Word("Processing"),       Word("Storage"),
                                       Word("Serving"),   Word("Machine learning"), Word("Orders"),
                                       Word("Payments"),  Word("Data platform"),    Word("Front end"),
                                       Word("Back end"),  Word("Shared services"),  Word("Monitoring")};

constexpr std::array kKoreanNames = {Word("주문 서비스"),      Word("결제"),          Word("상품 목록"),
                                     Word("웹 계층"),          Word("이미지 변환"),   Word("수집기"),
                                     Word("이상 거래 점수화"), Word("보고서 생성기"), Word("고객 프로필"),
                                     Word("검색 색인"),        Word("데이터 레이크"), Word("세션 캐시"),
                                     Word("감사 기록")};
constexpr std::array kKoreanRoles = {Word("매일 밤"),          Word("7일간의 측정값"), Word("다중 가용 영역"),
                                     Word("읽기 전용 복제본"), Word("이상 대기열"),    Word("단일 진입점"),
                                     Word("원본과 정제본")};
constexpr std::array kKoreanLabels = {Word("HTTPS 요청"),
                                      Word("{주문}"),
                                      Word("{이벤트}"),
                                      Word("{원격 측정값}"),
                                      Word("호출"),
                                      Word("SQL 조회"),
                                      Word("{변경 기록}"),
                                      Word("서명된 URL"),
                                      Word("{원시 파일}"),
                                      Word("실패 시"),
                                      Word("MQTT, {선별된 측정값}"),
                                      Word("복제")};
constexpr std::array kKoreanGroups = {Word("수집"),        Word("처리"),          Word("저장소"),
                                      Word("서비스 제공"), Word("기계 학습"),     Word("주문 도메인"),
                                      Word("결제 도메인"), Word("데이터 플랫폼"), Word("공유 서비스")};

constexpr std::array kLongNames = {
    Word("Customer relationship management adapter"), Word("Near-real-time fraud scoring engine"),
    Word("Product catalogue and inventory service"),  Word("Notification preference centre"),
    Word("Regulatory reporting and reconciliation"),  Word("Document conversion workers")};
constexpr std::array kLongRoles = {
    Word("Retains seven years of audited records"), Word("Scales to zero outside of business hours"),
    Word("Primary in Seoul, read replicas elsewhere"), Word("Encrypted with a customer managed key")};
constexpr std::array kLongLabels = {Word("JSON over HTTPS, {customer orders}"), Word("{change data capture records}"),
                                    Word("asynchronous invocation on failure"), Word("{enriched telemetry and scores}"),
                                    Word("mutual TLS, {settlement files}"),     Word("{daily reconciliation report}")};
constexpr std::array kLongGroups = {Word("Customer engagement and notification domain"),
                                    Word("Shared security and compliance services"),
                                    Word("Regulatory reporting workloads"), Word("Enterprise integration layer")};

}  // namespace

const Pool kPeople = kPeopleIds;
const Pool kEdge = kEdgeIds;
const Pool kCompute = kComputeIds;
const Pool kStores = kStoreIds;
const Pool kMessaging = kMessagingIds;
const Pool kAnalytics = kAnalyticsIds;
const Pool kSecurity = kSecurityIds;
const Pool kOperations = kOperationsIds;
const Pool kAnything = kAnythingIds;

const Vocabulary kEnglish = {"en",           kEnglishNames,
                             kEnglishRoles,  kEnglishLabels,
                             kEnglishGroups, "Each part hands its results on to the next as soon as they are there."};
const Vocabulary kKorean = {"ko",          kKoreanNames,
                            kKoreanRoles,  kKoreanLabels,
                            kKoreanGroups, "각 구성 요소는 결과가 나오는 대로 다음 구성 요소에 넘깁니다."};
const Vocabulary kLongWinded = {
    "en",
    kLongNames,
    kLongRoles,
    kLongLabels,
    kLongGroups,
    "Each part hands its results on to the next as soon as they are there, and keeps a record of what it did."};

}  // namespace archsheet::generate
