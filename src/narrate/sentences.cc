// SPDX-License-Identifier: MIT
#include "narrate/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "narrate/english.h"

namespace archsheet {
namespace {

constexpr std::array<std::string_view, 6> kFormNames = {"sentence.simple", "sentence.two",    "sentence.three",
                                                        "sentence.chain2", "sentence.chain3", "sentence.pair"};

// Several verbs say no more than "what was spoken of before" by their own noun.
bool is_generic(const std::string& noun, const Phrases& phrases) {
  return english::listed(phrases, "words.generic", noun);
}

// The data stand right after the verb: "{{head}} {{data}} {{preposition}} {{to}}", "sends {{data}} to {{to}}".
bool is_object(std::string_view phrase) {
  const std::size_t space = phrase.find(' ');
  return space != std::string_view::npos && phrase.substr(space + 1).starts_with("{{data}}");
}

}  // namespace

std::string Sentences::fill(std::string_view phrase, const PhraseValues& values) const {
  return render_phrase(phrases_, phrase, values);
}

std::string Sentences::list_of_words(const std::vector<std::string>& words, std::size_t more) {
  if (words.empty()) return {};
  std::string items;
  const std::size_t ahead = more > 0 ? words.size() : words.size() - 1;
  for (std::size_t i = 0; i < ahead; ++i) items += (i == 0 ? "" : phrases_.text("list.separator")) + words[i];
  if (more > 0 && ahead == 1) return fill("list.one_and_more", {{"first", items}, {"count", std::to_string(more)}});
  if (more > 0) return fill("list.more", {{"items", items}, {"count", std::to_string(more)}});
  if (words.size() == 1) return words.front();
  if (words.size() == 2) return fill("list.two", {{"first", words.front()}, {"last", words.back()}});
  return fill("list.many", {{"items", items}, {"last", words.back()}});
}

std::string Sentences::name_of(const NodeId& node) {
  return extras_.short_names ? mentions_.again(node) : mentions_.of(node);
}

std::string Sentences::list(const std::vector<NodeId>& nodes) {
  std::vector<std::string> seen;
  std::vector<std::string> words;
  std::size_t more = 0;
  for (const NodeId& node : nodes) {
    const std::string key = mentions_.key(node);
    if (std::ranges::find(seen, key) != seen.end()) continue;
    seen.push_back(key);
    if (words.size() == extras_.longest_list)
      ++more;
    else
      words.push_back(name_of(node));
  }
  return list_of_words(words, more);
}

std::string Sentences::agreed(const std::string& predicate, const std::vector<NodeId>& subjects) const {
  if (phrases_.language != Language::English || subjects.empty()) return predicate;
  const std::string first = mentions_.key(subjects.front());
  const bool several = std::ranges::any_of(subjects, [&](const NodeId& node) { return mentions_.key(node) != first; });
  return several || mentions_.is_plural(subjects.front()) ? english::plural_verb(predicate) : predicate;
}

// "the trained model", but "telemetry" and "vibration readings".
std::string Sentences::data_words(const std::string& data) const {
  if (phrases_.language != Language::English) return data;
  const std::string_view first = std::string_view(data).substr(0, data.find(' '));
  const std::string_view last = std::string_view(data).substr(data.rfind(' ') + 1);
  const bool acronym = std::ranges::none_of(last, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool counted = !english::is_plural(data) && !acronym && !english::listed(phrases_, "words.mass", last) &&
                       !english::listed(phrases_, "words.articles", first);
  return counted ? "the " + data : data;
}

// The verb's own sentence first, then its relation's.
const Phrase* Sentences::phrase_for(const Link& link, std::string_view form) const {
  const auto find = [&](const std::string& path) -> const Phrase* {
    const std::vector<Phrase>& variants = phrases_.variants(path + "." + std::string(form));
    return variants.empty() ? nullptr : &variants.front();
  };
  if (link.verb == nullptr) return find(link.neutral);
  if (const Phrase* own = find("verb." + std::string(link.verb->phrase))) return own;
  return find("relation." + std::string(link.verb->relation));
}

std::string Sentences::base_predicate(const Clause& clause, Said& said, const std::string& to) const {
  const Link& link = clause.link;
  const VerbParts parts = link.verb != nullptr ? split_verb(link.verb->phrase) : VerbParts{};
  const bool korean = phrases_.language == Language::Korean;
  PhraseValues values{{"to", to}, {"data", ""}, {"label", link.label}};
  values["verb"] = link.verb != nullptr ? std::string(link.verb->phrase) : "";
  values["head"] = parts.head;
  values["preposition"] = parts.preposition;

  const std::string spoken = !said.data.empty() ? said.data : said.own_noun;
  const bool same_noun = parts.noun == said.own_noun || is_generic(parts.noun, phrases_);
  const bool repeats =
      !spoken.empty() && (link.data.empty() ? said.carried && link.carries && same_noun : link.data == spoken);
  const bool has_noun = !parts.noun.empty();
  const bool verb_alone = link.verb != nullptr && !has_noun;
  const Phrase* phrase = nullptr;
  if (repeats && (has_noun || !link.data.empty())) {
    values["data"] = phrases_.text(english::is_plural(spoken) ? "pronoun.plural" : "pronoun.singular");
    phrase = phrase_for(link, "data");
    // "invokes AWS Lambda with them" says nothing: the plain form does.
    const bool natural = korean || link.verb == nullptr || (phrase != nullptr && is_object(phrase->text));
    if (!natural || verb_alone) phrase = phrase_for(link, "plain");
  } else if (!link.data.empty()) {
    values["data"] = data_words(link.data);
    said = {link.data, "", link.carries};
    if (verb_alone) phrase = phrase_for(link, "with");
    if (phrase == nullptr) phrase = phrase_for(link, "data");
  } else {
    said = {"", parts.noun, link.carries};
    const std::string own_noun = korean ? phrases_.text("noun." + parts.noun) : "";
    const bool has_sentence = link.verb != nullptr && phrases_.has("verb." + std::string(link.verb->phrase) + ".plain");
    if (!own_noun.empty() && !has_sentence) {
      values["data"] = own_noun;
      phrase = phrase_for(link, "noun");
      if (phrase == nullptr) phrase = phrase_for(link, "data");
    }
    if (link.verb == nullptr && !link.label.empty()) phrase = phrase_for(link, "label");
  }
  if (phrase == nullptr) phrase = phrase_for(link, "plain");
  if (phrase == nullptr) return fill("neutral.plain", values);
  Diagnostics unheard;  // the language file was checked when it was read
  return render_template(phrase->text, values, phrase->span, unheard).value_or("");
}

// "every night": a subject's role may say when it acts.
std::string Sentences::time_of(const Clause& clause) const {
  const auto* component = std::get_if<ComponentId>(&clause.subjects.front());
  if (component == nullptr || clause.subjects.size() != 1) return {};
  const std::string& role = model_.at(*component).role;
  return role_kind(role, phrases_) == "time" ? role_words(role, phrases_) : "";
}

std::string Sentences::with_manner(std::string predicate, const Clause& clause) {
  const Link& link = clause.link;
  if (const std::string time = time_of(clause); !time.empty()) {
    predicate = fill("manner.time", {{"predicate", predicate}, {"time", time}});
    mentions_.tell("role", clause.subjects.front());
  }
  if (!link.protocol.empty()) {
    const bool layered = link.protocol.find(" over ") != std::string::npos;
    const char* manner = link.channel ? "manner.channel" : layered ? "manner.protocols" : "manner.protocol";
    return fill(manner, {{"predicate", predicate}, {"protocol", link.protocol}});
  }
  const std::string& words = phrases_.text("mechanism." + link.mechanism);
  const bool goes_through = link.verb != nullptr && split_verb(link.verb->phrase).preposition == "through";
  if (!extras_.mechanism || words.empty() || goes_through) return predicate;
  return fill("manner.mechanism", {{"predicate", predicate}, {"mechanism", words}});
}

Sentences::Aside Sentences::aside_of(const Clause& clause, bool in_chain) const {
  if (clause.objects.size() != 1) return {};
  const NodeId& object = clause.objects.front();
  if (Aside role = role_of(object, in_chain); !role.phrase.empty()) {
    const bool fits = extras_.purpose == PurposeForm::BesideRole && role.phrase == "role.noun" && !in_chain &&
                      !model_.at(std::get<ComponentId>(object)).own_label;
    const std::string purpose = fits ? untold_purpose_of(object) : "";
    // "resolves names with Amazon Route 53, which resolves domain names" is better said in two sentences.
    const Link& link = clause.link;
    const bool echoes = link.verb != nullptr && purpose.starts_with(split_verb(link.verb->phrase).head + " ");
    return purpose.empty() || echoes ? role : Aside{"purpose.beside_role", role.role, purpose};
  }
  if (extras_.purpose != PurposeForm::Clause || in_chain || !phrases_.has("purpose.clause")) return {};
  const std::string purpose = purpose_of(object);
  return purpose.empty() ? Aside{} : Aside{"purpose.clause", "", purpose};
}

std::string Sentences::role_beside_name(const NodeId& node) const {
  const auto* component = std::get_if<ComponentId>(&node);
  const std::string role =
      clean_words(component != nullptr ? model_.at(*component).role : model_.at(std::get<GroupId>(node)).role);
  const bool named = ascii_lower(mentions_.key(node)).find(ascii_lower(role)) != std::string::npos;
  return named ? "" : role;
}

Sentences::Aside Sentences::role_of(const NodeId& node, bool in_chain) const {
  const std::string role = extras_.role && std::holds_alternative<ComponentId>(node) ? role_beside_name(node) : "";
  const bool said = std::ranges::find(with_role_, node) != with_role_.end();
  if (role.empty() || said) return {};
  const std::string_view kind = role_kind(role, phrases_);
  // A chain has its relative clause already.
  if (in_chain && kind != "noun" && kind != "purpose") return {};
  const std::string phrase = "role." + std::string(kind);
  return phrases_.has(phrase) ? Aside{phrase, role_words(role, phrases_), ""} : Aside{};
}

void Sentences::tell(const Aside& aside, const NodeId& node) {
  if (!aside.role.empty()) {
    mentions_.tell("role", node);
    with_role_.push_back(node);
  }
  if (!aside.purpose.empty()) mentions_.tell("purpose", model_.at(std::get<ComponentId>(node)).service->id);
}

std::string_view Sentences::known_purpose_of(const NodeId& node) const {
  const auto* id = std::get_if<ComponentId>(&node);
  if (id == nullptr) return {};
  const ModelComponent& component = model_.at(*id);
  if (component.service == nullptr) return {};
  // What the author calls by a name of its own, or in the plural, is no such part any more.
  const bool part = component.service->kind == catalog::ServiceKind::Resource;
  return part && (component.own_label || mentions_.is_plural(node)) ? std::string_view()
                                                                    : component.service->purpose.in(phrases_.language);
}

std::string Sentences::purpose_of(const NodeId& node) const {
  const auto* id = std::get_if<ComponentId>(&node);
  if (id == nullptr) return {};
  const ModelComponent& component = model_.at(*id);
  const bool is_new = component.service != nullptr && mentions_.is_new(*component.service);
  if (!is_new || !component.role.empty() || mentions_.is_plural(node)) return {};
  return std::string(known_purpose_of(node));
}

std::string Sentences::untold_purpose_of(const NodeId& node) const {
  const std::string_view purpose = known_purpose_of(node);
  if (purpose.empty() || mentions_.is_told("purpose", model_.at(std::get<ComponentId>(node)).service->id)) return {};
  return std::string(purpose);
}

std::string Sentences::purpose_sentence(const NodeId& node, const std::string& purpose) {
  const ModelComponent& component = model_.at(std::get<ComponentId>(node));
  mentions_.tell("purpose", component.service->id);
  const std::string subject = component.own_label ? mentions_.of(*component.service) : mentions_.again(node);
  const bool part = component.service->kind == catalog::ServiceKind::Resource;
  return fill(part ? "purpose.part" : "purpose.sentence", {{"subject", subject}, {"purpose", purpose}});
}

std::string Sentences::with_place(std::string predicate, const Clause& clause) {
  if (!extras_.place) return predicate;
  const std::optional<GroupId> group = parent_of(model_, clause.objects.front());
  if (!group || is_wide(model_.at(*group)) || model_.at(*group).label.empty() ||
      parent_of(model_, clause.subjects.front()) == group)
    return predicate;
  mentions_.tell("place", clause.objects.front());
  return fill("manner.place", {{"predicate", predicate}, {"label", mentions_.of(NodeId(*group))}});
}

std::string Sentences::predicate(const Clause& clause, Said& said, const SentencePlan& plan) {
  const bool ends_sentence = &clause == &plan.clauses.back();
  const bool chain = plan.form == SentenceForm::Chain2 || plan.form == SentenceForm::Chain3;
  const Aside aside = ends_sentence ? aside_of(clause, chain) : Aside{};  // before the name is known
  const std::string& phrase = aside.phrase;
  const std::string name = list(clause.objects);
  const auto with_role = [&](const std::string& words) {
    const std::string filled = fill(phrase, {{"name", words}, {"role", aside.role}, {"purpose", aside.purpose}});
    const bool several = phrases_.language == Language::English && mentions_.is_plural(clause.objects.front());
    return several ? english::plural_clause(filled) : filled;
  };
  const auto finish = [&](const std::string& base) {
    const std::string result = with_manner(base, clause);
    return agreed(ends_sentence ? with_place(result, clause) : result, clause.subjects);
  };
  if (phrase.empty()) return finish(base_predicate(clause, said, name));
  // "for anomaly detection" may stand at the end, whatever is before it.
  const std::string named = with_role(name);
  const bool before_name = named.ends_with(name) || phrases_.language == Language::Korean;
  if (phrase == "role.purpose" && !before_name) {
    tell(aside, clause.objects.front());
    return with_role(finish(base_predicate(clause, said, name)));
  }
  // Other roles belong to the name: behind it they must be the last words, before it they fit anywhere.
  Said tried = said;
  const std::string base = base_predicate(clause, tried, named);
  if (!before_name && finish(base) != agreed(base, clause.subjects)) return finish(base_predicate(clause, said, name));
  if (!before_name && !base.ends_with(named)) return finish(base_predicate(clause, said, name));
  said = tried;
  tell(aside, clause.objects.front());
  return finish(base);
}

std::string Sentences::sentence(const SentencePlan& plan, std::string_view opening) {
  PhraseValues values{{"opening", std::string(opening)},
                      {"first", ""},
                      {"second", ""},
                      {"third", ""},
                      {"first_and", ""},
                      {"second_and", ""},
                      {"second_subject", ""},
                      {"third_subject", ""}};
  constexpr std::array<const char*, 3> kNames = {"first", "second", "third"};
  const bool chain = plan.form == SentenceForm::Chain2 || plan.form == SentenceForm::Chain3;
  Said said;
  bool ends_on_names = true;
  values["subject"] = list(plan.clauses.front().subjects);
  for (std::size_t i = 0; i < plan.clauses.size() && i < kNames.size(); ++i) {
    const std::string name = kNames[i];
    if (plan.form == SentenceForm::Pair) said = {};
    if (i > 0 && chain) {
      std::vector<std::string> again;
      for (const NodeId& node : plan.clauses[i].subjects) again.push_back(mentions_.again(node));
      values[name + "_subject"] = list_of_words(again);
    } else if (i > 0 && plan.form == SentenceForm::Pair) {
      values[name + "_subject"] = list(plan.clauses[i].subjects);
    }
    values[name] = predicate(plan.clauses[i], said, plan);
    // "sends orders to Amazon SQS over HTTPS, which ..." would speak of HTTPS.
    if (i + 1 < plan.clauses.size() && !values[name].ends_with(kMentionEnd)) ends_on_names = false;
    values[name + "_and"] = connective(values[name]);
  }
  std::string form(kFormNames[static_cast<std::size_t>(plan.form)]);
  if (chain && !ends_on_names && phrases_.has(form + "_named")) form += "_named";
  return fill(form, values);
}

bool is_wide(const ModelGroup& group) {
  return group.kind != nullptr && (group.kind->id == "aws-cloud" || group.kind->id == "region");
}

std::string connective(std::string_view predicate) {
  constexpr std::string_view kEnding = "니다";
  constexpr std::string_view kPlain = "습니다";
  constexpr char32_t kFirst = 0xAC00;
  constexpr int kFinals = 28;
  constexpr int kBieup = 17;  // ㅂ
  if (!predicate.ends_with(kEnding)) return std::string(predicate);
  // 읽습니다: the stem ends in a consonant.
  if (predicate.ends_with(kPlain)) return std::string(predicate.substr(0, predicate.size() - kPlain.size())) + "고";
  // 합니다: the ending's ㅂ stands under the stem's vowel.
  const std::string_view stem = predicate.substr(0, predicate.size() - kEnding.size());
  if (stem.size() < 3) return std::string(predicate);
  const Decoded last = decode_utf8(stem, stem.size() - 3);
  if (!is_hangul_syllable(last.code_point) || (last.code_point - kFirst) % kFinals != kBieup)
    return std::string(predicate);
  std::string result(stem.substr(0, stem.size() - 3));
  append_utf8(result, last.code_point - kBieup);
  return result + "고";
}

std::string_view role_kind(std::string_view role, const Phrases& phrases) {
  const bool korean = phrases.language == Language::Korean;
  const std::string words = clean_words(role);
  const std::string first = words.substr(0, words.find(' '));
  const auto holds = [&](std::string_view piece) { return words.find(piece) != std::string::npos; };
  if (english::listed(phrases, "words.time", first)) return "time";
  const bool counted = !first.empty() && first.front() >= '0' && first.front() <= '9';
  if (counted || english::listed(phrases, "words.quantity", first)) return "quantity";
  if (holds(" ") && english::listed(phrases, "words.role_verbs", first)) return "verb";
  // "Guards every account": no noun in the plural has an article behind it.
  const std::string second =
      holds(" ") ? words.substr(first.size() + 1, words.find(' ', first.size() + 1) - first.size() - 1) : "";
  if (!korean && first.ends_with('s') && english::listed(phrases, "words.articles", second)) return "verb";
  if (korean && (holds("을 ") || holds("를 "))) return "verb";
  const std::string lower = ascii_lower(words);
  for (const Phrase& ending : phrases.variants("words.purpose"))
    if (lower.ends_with(ending.text)) return "purpose";
  if (korean || !english::is_plural(words)) return "noun";
  // "Orders and customers" are many, "Device gateway and rules" are not.
  return !holds(" and ") || english::is_plural(words.substr(0, words.find(" and "))) ? "plural" : "noun";
}

std::string role_words(std::string_view role, const Phrases& phrases) {
  const std::string words = clean_words(role);
  if (phrases.language != Language::English) return words;
  const std::string inside = english::without_capital(words, phrases);
  const std::string_view kind = role_kind(words, phrases);
  if (kind == "verb") {
    // A verb is never a name.
    std::string verb = words;
    verb.front() = ascii_lower(verb).front();
    return verb;
  }
  if (kind == "time") return ascii_lower(words.substr(0, 1)) + words.substr(1);
  const bool article = kind == "noun" && !inside.starts_with("the ") && !inside.starts_with("The ");
  return article ? "the " + inside : inside;
}

}  // namespace archsheet
