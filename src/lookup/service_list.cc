// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/json.h"
#include "lookup/lookup.h"
#include "lookup/words.h"

namespace archsheet {

namespace {

using catalog::Service;

std::string_view word_for(catalog::ServiceKind kind) {
  switch (kind) {
    case catalog::ServiceKind::Service:
      return "service";
    case catalog::ServiceKind::Resource:
      return "resource";
    case catalog::ServiceKind::General:
      return "general";
  }
  return {};
}

std::string json_strings(std::span<const std::string_view> texts) {
  std::string out;
  for (const std::string_view text : texts) out += (out.empty() ? "" : ", ") + json_string(text);
  return "[" + out + "]";
}

std::string json_or_null(std::string_view text) {
  return text.empty() ? "null" : json_string(text);
}

std::string json_local(const catalog::LocalText& text) {
  if (text.english.empty()) return "null";
  return fmt::format("{{\"en\": {}, \"ko\": {}}}", json_string(text.english), json_string(text.korean));
}

std::string json_object(const Service& service) {
  std::string out = "  {";
  const auto add = [&](std::string_view key, const std::string& value) {
    out += fmt::format("{}\"{}\": {}", out.size() > 3 ? ", " : "", key, value);
  };
  add("id", json_string(service.id));
  add("name", json_string(service.name));
  add("short", json_string(service.short_name));
  add("kind", json_string(word_for(service.kind)));
  add("category", json_string(service.category->id));
  add("lifecycle", json_string(name_of(service.lifecycle)));
  add("since", json_or_null(service.lifecycle_date));
  add("successor", service.successor == nullptr ? "null" : json_string(service.successor->id));
  add("purpose", json_local(service.purpose));
  add("billing", json_local(service.billing));
  add("aliases", json_strings(service.aliases));
  add("former", json_strings(service.former_names));
  add("note", json_or_null(service.note));
  add("documentation", json_or_null(service.documentation));
  return out + "}";
}

std::string described(const Service& service) {
  const std::string name(service.name);
  if (service.lifecycle != catalog::Lifecycle::Active) return fmt::format("{} [{}]", name, state_of(service));
  return service.purpose.english.empty() ? name : fmt::format("{}: {}", name, service.purpose.english);
}

}  // namespace

std::string service_list(const std::vector<const Service*>& services) {
  std::size_t widest = 0;
  for (const Service* service : services) widest = std::max(widest, service->id.size());
  std::string out;
  for (const Service* service : services)
    out += fmt::format("{}  {}\n", padded(service->id, widest), described(*service));
  return out;
}

std::string services_json(const std::vector<const Service*>& services) {
  std::string out = "[";
  for (const Service* service : services) out += (out.size() > 1 ? ",\n" : "\n") + json_object(*service);
  return out + (services.empty() ? "]\n" : "\n]\n");
}

}  // namespace archsheet
