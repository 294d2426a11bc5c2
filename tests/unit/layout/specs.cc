// SPDX-License-Identifier: MIT
#include "specs.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "check/resolve.h"
#include "spec/parse.h"

namespace archsheet::test {
namespace {

constexpr std::string_view kThreeTier = R"(title = "Three tiers"
[groups]
cloud = { kind = "aws-cloud" }
region = { kind = "region", in = "cloud" }
vpc = { kind = "vpc", in = "region" }
zone = { kind = "availability-zone", in = "vpc", copies = ["A", "B"] }
public = { kind = "public-subnet", in = "zone" }
private = { kind = "private-subnet", in = "zone" }
[components]
users = { service = "users" }
dns = { service = "route-53", in = "cloud" }
cdn = { service = "cloudfront", in = "cloud" }
alb = { service = "elastic-load-balancing", in = "vpc" }
nat = { service = "nat-gateway", in = "public" }
web = { service = "ec2", in = "private", label = "Web server" }
db = { service = "aurora", in = "private", role = "Primary and replica" }
assets = { service = "s3", in = "region", role = "Static assets" }
logs = { service = "cloudwatch", in = "region" }
[[steps]]
flows = ["users -> dns : look up"]
[[steps]]
flows = ["users -> cdn -> alb : HTTPS"]
[[steps]]
flows = ["cdn -> assets : {static files}"]
[[steps]]
flows = ["alb -> web : HTTP"]
[[steps]]
flows = ["web -> db : SQL"]
[[steps]]
flows = ["db@A --> db@B : replication"]
[[steps]]
flows = ["web ..> logs : metrics"]
)";

constexpr std::string_view kServerless = R"(title = "Serverless"
[groups]
cloud = { kind = "aws-cloud" }
api_group = { kind = "generic", in = "cloud", label = "Order service" }
ops = { kind = "generic-solid", in = "cloud", label = "Security and governance" }
[components]
user = { service = "user" }
api = { service = "api-gateway", in = "api_group" }
create = { service = "lambda", in = "api_group", label = "Create order" }
query = { service = "lambda", in = "api_group", label = "Query orders" }
table = { service = "dynamodb", in = "api_group", role = "Orders" }
bus = { service = "eventbridge", in = "cloud" }
queue = { service = "sqs", in = "cloud" }
worker = { service = "lambda", in = "cloud", label = "Worker" }
mail = { service = "ses", in = "cloud" }
audit = { service = "cloudtrail", in = "ops" }
keys = { service = "kms", in = "ops" }
guard = { service = "guardduty", in = "ops" }
config = { service = "config", in = "ops" }
recipient = { service = "users", label = "Customers" }
[[steps]]
flows = ["user -> api : place order"]
[[steps]]
flows = ["api -> create, query"]
[[steps]]
flows = ["create -> table : write", "query -> table : read"]
[[steps]]
flows = ["create -> bus : {order placed}"]
[[steps]]
flows = ["bus -> queue -> worker : {order placed}"]
[[steps]]
flows = ["worker -> mail -> recipient : {receipt}"]
[[steps]]
at = ["ops", "keys"]
text = "Everything is watched."
)";

constexpr std::string_view kDataLake = R"~(title = "Data lake"
[groups]
factory = { kind = "on-premises", label = "Factory" }
cloud = { kind = "aws-cloud" }
region = { kind = "region", in = "cloud", role = "Asia Pacific (Seoul)" }
ingestion = { kind = "generic", in = "region", label = "Ingestion" }
storage = { kind = "generic", in = "region", label = "Storage and catalog" }
analysis = { kind = "generic", in = "region", label = "Analysis" }
[components]
sensors = { service = "iot-sensor", in = "factory" }
edge = { service = "iot-greengrass", in = "factory" }
erp = { service = "server", in = "factory", label = "ERP" }
core = { service = "iot-core", in = "ingestion" }
stream = { service = "kinesis-data-streams", in = "ingestion" }
firehose = { service = "data-firehose", in = "ingestion" }
dms = { service = "database-migration-service", in = "ingestion" }
raw = { service = "s3", in = "storage", label = "Raw zone" }
curated = { service = "s3", in = "storage", label = "Curated zone" }
catalog = { service = "glue", in = "storage", label = "AWS Glue Data Catalog" }
governance = { service = "lake-formation", in = "storage" }
etl = { service = "glue", in = "analysis", label = "ETL jobs" }
sql = { service = "athena", in = "analysis" }
warehouse = { service = "redshift", in = "analysis" }
train = { service = "sagemaker", in = "analysis" }
bi = { service = "quicksight", in = "analysis" }
analysts = { service = "users", label = "Analysts" }
[[steps]]
flows = ["sensors -> edge -> core : MQTT, {readings}"]
[[steps]]
flows = ["core -> stream -> firehose -> raw : {readings}"]
[[steps]]
flows = ["erp -> dms -> raw : {orders}"]
[[steps]]
flows = ["raw -> etl -> curated : {clean data}"]
[[steps]]
flows = ["curated -> sql, warehouse, train"]
[[steps]]
flows = ["sql -> bi", "warehouse -> bi", "bi <-> analysts : dashboards"]
[[steps]]
flows = ["train --> edge : {model}"]
[[steps]]
flows = ["catalog ..> etl"]
)~";

constexpr std::string_view kMicroservices = R"(title = "Microservices"
[groups]
cloud = { kind = "aws-cloud" }
region = { kind = "region", in = "cloud" }
vpc = { kind = "vpc", in = "region" }
cluster = { kind = "generic", in = "vpc", service = "eks", label = "EKS cluster" }
data = { kind = "generic", in = "vpc", label = "Data stores" }
async = { kind = "generic", in = "region", label = "Messaging" }
watch = { kind = "generic", in = "region", label = "Observability" }
[components]
web = { service = "client", label = "Web application" }
phone = { service = "mobile-client" }
waf = { service = "waf", in = "cloud" }
cdn = { service = "cloudfront", in = "cloud" }
gateway = { service = "api-gateway", in = "region" }
auth = { service = "cognito", in = "region" }
alb = { service = "elastic-load-balancing", in = "vpc" }
orders = { service = "fargate", in = "cluster", label = "Orders" }
stock = { service = "fargate", in = "cluster", label = "Inventory" }
pay = { service = "fargate", in = "cluster", label = "Payments" }
ship = { service = "fargate", in = "cluster", label = "Shipping" }
notify = { service = "fargate", in = "cluster", label = "Notifications" }
orders_db = { service = "aurora", in = "data", label = "Orders database" }
stock_db = { service = "dynamodb", in = "data", label = "Stock table" }
cache = { service = "elasticache", in = "data" }
search = { service = "opensearch-service", in = "data" }
topic = { service = "sns", in = "async" }
queue = { service = "sqs", in = "async" }
bus = { service = "eventbridge", in = "async" }
flow = { service = "step-functions", in = "async" }
metrics = { service = "cloudwatch", in = "watch" }
traces = { service = "x-ray", in = "watch" }
images = { service = "ecr", in = "region" }
secrets = { service = "secrets-manager", in = "region" }
mail = { service = "ses", in = "region" }
[[steps]]
flows = ["web, phone -> cdn : HTTPS", "waf -> cdn"]
[[steps]]
flows = ["cdn -> gateway -> alb : requests"]
[[steps]]
flows = ["gateway <-> auth : tokens"]
[[steps]]
flows = ["alb -> orders, stock, pay"]
[[steps]]
flows = ["orders -> orders_db : SQL", "stock -> stock_db", "orders -> cache", "stock -> search"]
[[steps]]
flows = ["orders -> bus : {order placed}", "bus -> flow", "flow -> queue -> ship : {parcels}"]
[[steps]]
flows = ["pay -> topic -> notify -> mail : {receipt}"]
[[steps]]
flows = ["cluster ..> metrics : metrics", "cluster ..> traces"]
[[steps]]
number = false
flows = ["images --> cluster", "secrets --> cluster"]
)";

constexpr std::string_view kBorders = R"(title = "Gateways on borders"
[groups]
cloud = { kind = "aws-cloud" }
vpc = { kind = "vpc", in = "cloud" }
public = { kind = "public-subnet", in = "vpc" }
private = { kind = "private-subnet", in = "vpc" }
[components]
internet = { service = "internet" }
igw = { service = "internet-gateway", on = "vpc" }
endpoint = { service = "privatelink", on = "vpc" }
alb = { service = "elastic-load-balancing", in = "public" }
app = { service = "ec2", in = "private" }
store = { service = "s3", in = "cloud" }
[[steps]]
flows = ["internet -> igw -> alb -> app : HTTPS"]
[[steps]]
flows = ["app -> endpoint -> store : {objects}"]
)";

constexpr std::string_view kBands = R"(title = "A band across zones"
[groups]
vpc = { kind = "vpc" }
zone = { kind = "availability-zone", in = "vpc", copies = ["A", "B", "C"] }
subnet = { kind = "private-subnet", in = "zone" }
scaling = { kind = "auto-scaling-group", around = ["web@A", "web@B", "web@C"] }
[components]
alb = { service = "elastic-load-balancing" }
web = { service = "ec2", in = "subnet" }
cache = { service = "elasticache", in = "subnet" }
[[steps]]
flows = ["alb -> web : HTTP", "web -> cache"]
)";

constexpr std::string_view kOdd = R"(title = "Odd things"
[groups]
empty = { kind = "generic", label = "Nothing yet" }
outer = { kind = "aws-account" }
hollow = { kind = "region", in = "outer" }
full = { kind = "vpc", in = "outer" }
[components]
a = { service = "ec2", in = "full" }
b = { service = "lambda" }
c = { service = "lambda", label = "Alone" }
d = { service = "s3", label = "A label that is long enough to need more than the usual two lines" }
e = { service = "sqs", count = 4 }
[[steps]]
flows = ["a -> a : retry", "b -> outer : calls", "empty -> hollow"]
[[steps]]
flows = ["d -> e : one", "e -> d : two", "d <-> e : three"]
)";

constexpr std::string_view kParts = R"(title = "Two parts"
[components]
a = { service = "ec2" }
b = { service = "s3" }
c = { service = "lambda" }
d = { service = "sqs" }
e = { service = "sns" }
[[steps]]
flows = ["a -> b"]
[[steps]]
flows = ["c -> d -> e -> c"]
)";

constexpr std::string_view kUnconnected = R"(title = "No flows"
[groups]
cloud = { kind = "aws-cloud" }
guard = { kind = "generic", in = "cloud", label = "Security" }
[components]
a = { service = "kms", in = "guard" }
b = { service = "guardduty", in = "guard" }
c = { service = "cloudtrail", in = "guard" }
d = { service = "config", in = "guard" }
e = { service = "inspector", in = "guard" }
f = { service = "macie", in = "guard" }
g = { service = "s3", in = "cloud" }
)";

constexpr std::string_view kSingle = R"(title = "One"
[components]
only = { service = "s3" }
)";

constexpr std::string_view kHints = R"(title = "Hints"
[groups]
cloud = { kind = "aws-cloud" }
site = { kind = "corporate-data-center", place = "bottom" }
team = { kind = "generic", in = "cloud", label = "Team" }
[components]
user = { service = "user", place = "right" }
admin = { service = "users", place = "top" }
server = { service = "server", in = "site" }
web = { service = "ec2", in = "team", label = "web" }
api = { service = "api-gateway", in = "team", label = "api" }
queue = { service = "sqs", in = "team", label = "queue" }
worker = { service = "lambda", in = "team", label = "worker" }
extra = { service = "s3", in = "team", label = "extra" }
[layout]
rows = [["worker", "web"], ["queue", "extra"]]
[[steps]]
flows = ["user -> web -> api -> queue -> worker -> extra"]
[[steps]]
flows = ["server -> api", "admin -> worker"]
)";

}  // namespace

const std::vector<NamedSpec>& specs() {
  static const std::vector<NamedSpec> all{{"three-tier", kThreeTier},
                                          {"serverless", kServerless},
                                          {"data-lake", kDataLake},
                                          {"microservices", kMicroservices},
                                          {"borders", kBorders},
                                          {"bands", kBands},
                                          {"odd", kOdd},
                                          {"parts", kParts},
                                          {"unconnected", kUnconnected},
                                          {"single", kSingle},
                                          {"hints", kHints}};
  return all;
}

std::string_view spec_named(std::string_view name) {
  for (const NamedSpec& spec : specs())
    if (spec.name == name) return spec.text;
  BOOST_FAIL("no spec of that name");
  return {};
}

Model model_of(std::string_view text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("test.toml", std::string(text));
  const auto no_files = [](const std::string&) -> std::variant<std::string, FileError> { return FileError{}; };
  const std::optional<Spec> spec = parse_spec(sources, source, "test", no_files, diagnostics);
  std::optional<Model> model;
  if (spec && !diagnostics.has_errors()) model = resolve(*spec, Language::English, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.list())
    if (info(diagnostic.code).severity == Severity::Error) BOOST_TEST_MESSAGE(diagnostic.message);
  BOOST_REQUIRE(model.has_value());
  return *model;
}

const Theme& light() {
  const Theme* theme = find_theme("light");
  BOOST_REQUIRE(theme != nullptr);
  return *theme;
}

const Fonts& fonts() {
  static const Fonts all;
  return all;
}

Placement laid_out(const Model& model, LayoutOptions options, Diagnostics* diagnostics) {
  Diagnostics own;
  return layout(model, light(), fonts(), options, diagnostics != nullptr ? *diagnostics : own);
}

const PlacedComponent& component_in(const Placement& placement, const Model& model, std::string_view id) {
  const auto found = std::find_if(placement.components.begin(), placement.components.end(),
                                  [&](const PlacedComponent& c) { return model.at(c.id).id == id; });
  BOOST_REQUIRE(found != placement.components.end());
  return *found;
}

const PlacedGroup& group_in(const Placement& placement, const Model& model, std::string_view id) {
  const auto found = std::find_if(placement.groups.begin(), placement.groups.end(),
                                  [&](const PlacedGroup& g) { return model.at(g.id).id == id; });
  BOOST_REQUIRE(found != placement.groups.end());
  return *found;
}

namespace {

Rect whole_of(const PlacedComponent& component) {
  Rect box = component.icon;
  if (!component.label.lines.empty()) box = united(box, component.label.box);
  if (!component.role.lines.empty()) box = united(box, component.role.box);
  return box;
}

bool is_zone_of_vpc(const Model& model, GroupId inner, GroupId outer) {
  return model.at(inner).kind->id == "availability-zone" && model.at(outer).kind->id == "vpc";
}

}  // namespace

std::vector<std::string> disorder(const Placement& placement, const Model& model) {
  std::vector<std::string> found;
  const auto& components = placement.components;
  for (std::size_t i = 0; i < components.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (whole_of(components[i]).overlaps(whole_of(components[j])))
        found.push_back(model.at(components[i].id).id + " overlaps " + model.at(components[j].id).id);
  for (const PlacedGroup& group : placement.groups) {
    if (model.at(group.id).is_band()) continue;
    for (const PlacedComponent& component : components) {
      if (component.label.lines.empty()) found.push_back(model.at(component.id).id + " has no label");
      const NodeId node = component.id;
      if (holds(model, group.id, node)) {
        if (group.header.overlaps(whole_of(component)))
          found.push_back(model.at(component.id).id + " overlaps the header of " + model.at(group.id).id);
      } else if (group.box.overlaps(whole_of(component)) && !model.at(component.id).on_border) {
        found.push_back(model.at(component.id).id + " is a stranger in " + model.at(group.id).id);
      }
    }
    for (const PlacedGroup& other : placement.groups) {
      if (other.id == group.id || model.at(other.id).is_band()) continue;
      if (!holds(model, group.id, NodeId(other.id)) && !holds(model, other.id, NodeId(group.id))) {
        if (group.box.overlaps(other.box)) found.push_back(model.at(group.id).id + " meets " + model.at(other.id).id);
      } else if (model.at(other.id).parent == group.id && !is_zone_of_vpc(model, other.id, group.id)) {
        if (!group.box.grown(-3.6).contains(other.box))
          found.push_back(model.at(other.id).id + " is too close to " + model.at(group.id).id);
        if (group.header.overlaps(other.box))
          found.push_back(model.at(other.id).id + " meets the header of " + model.at(group.id).id);
      }
    }
  }
  return found;
}

}  // namespace archsheet::test
