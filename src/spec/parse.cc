// SPDX-License-Identifier: MIT
//
// One spec from its file and the files it includes. Each file goes the same way
// (TOML, shape, `Spec` of its own); what it declares is then added to the whole,
// included files first.
#include "spec/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "icon/svg_icon.h"
#include "spec/build.h"
#include "spec/include.h"
#include "spec/keys.h"
#include "spec/read.h"
#include "spec/shape.h"
#include "toml/toml.h"

namespace archsheet {

namespace {

constexpr std::size_t kMaximumIncludes = 64;
constexpr std::size_t kMaximumIcons = 200;

// Settings of the whole sheet, which an included file cannot make.
constexpr std::string_view kSettings[] = {"page", "layout", "legend", "lint"};

Language language_of(const toml::Table& root) {
  const toml::Value* value = root.find("language");
  const auto* code = value == nullptr ? nullptr : value->as<std::string>();
  return code == nullptr ? Language::English : language_by_code(*code).value_or(Language::English);
}

class SpecParser {
 public:
  SpecParser(Sources& sources, const IncludeReader& include, std::string_view folder, Diagnostics& diagnostics)
      : sources_(sources), include_(include), folder_(folder), diagnostics_(diagnostics) {}

  std::optional<Spec> run(SourceId source, std::string id) {
    const auto root = toml::parse(sources_, source, diagnostics_);
    if (!root) return std::nullopt;
    language_ = language_of(*root);
    check_shape(sources_, source, *root, !id.starts_with('_'), diagnostics_);
    Spec own;
    own.source = source;
    open_ = {joined_path(folder_, id + ".toml").value_or(id)};
    known_ = {open_.front()};
    own.id = std::move(id);
    build_spec(own, *root, Reader(sources_, std::nullopt), diagnostics_);
    add_includes(own.include, source, "");
    read_icons(own, source, "");
    add_declarations(own);
    own.groups = std::move(whole_.groups);
    own.components = std::move(whole_.components);
    own.services = std::move(whole_.services);
    own.steps = std::move(whole_.steps);
    return own;
  }

 private:
  // `folder`: that of the including file, as seen from the spec's own.
  void add_includes(const std::vector<Located<std::string>>& paths, SourceId includer, std::string_view folder) {
    for (const Located<std::string>& path : paths) {
      const auto joined = path_beneath_root(folder, path);
      if (!joined) continue;
      const std::string from_root = joined_path(folder_, *joined).value_or(*joined);
      if (std::find(open_.begin(), open_.end(), from_root) != open_.end()) {
        diagnostics_.report(Code::IncludeCycle, path.span, path.value);
      } else if (known_.size() > kMaximumIncludes) {
        diagnostics_.report(Code::TooMany, path.span, kMaximumIncludes, "included files");
      } else if (known_.insert(from_root).second) {  // a file that two others include counts once
        open_.push_back(from_root);
        add_file(*joined, path, includer);
        open_.pop_back();
      }
    }
  }

  void add_file(const std::string& path, const Located<std::string>& place, SourceId includer) {
    auto read = include_ ? include_(path) : FileError{"nothing can be included here"};
    if (const auto* error = std::get_if<FileError>(&read)) {
      diagnostics_.report(Code::FileUnreadable, place.span, place.value, error->reason);
      return;
    }
    const std::string name = shown_name(includer, place.value);
    const SourceId source = sources_.add(name, std::move(std::get<std::string>(read)));
    const auto root = toml::parse(sources_, source, diagnostics_);
    if (!root) return;
    check_shape(sources_, source, *root, false, diagnostics_);
    for (const toml::Entry& entry : root->entries)
      if (std::find(std::begin(kSettings), std::end(kSettings), entry.key.value) != std::end(kSettings))
        diagnostics_.report(Code::IncludedSetting, entry.key.span, entry.key.value)
            .with_help("write it in the file that includes this one");
    const Language language = language_of(*root);
    Spec part;
    build_spec(part, *root, Reader(sources_, language == language_ ? std::nullopt : std::optional(language)),
               diagnostics_);
    add_includes(part.include, source, folder_of(path));
    read_icons(part, source, folder_of(path));
    add_declarations(part);
  }

  void read_icons(Spec& part, SourceId declarer, std::string_view folder) {
    for (SpecService& service : part.services) {
      if (!service.icon) continue;
      const auto joined = path_beneath_root(folder, *service.icon);
      if (!joined) continue;
      const auto [known, is_new] = icons_.try_emplace(*joined);
      if (is_new && icons_.size() > kMaximumIcons)
        diagnostics_.report(Code::TooMany, service.icon->span, kMaximumIcons, "icons");
      else if (is_new)
        known->second = read_icon(*joined, *service.icon, declarer);
      service.drawing = known->second;
    }
  }

  std::shared_ptr<const SvgIcon> read_icon(const std::string& path, const Located<std::string>& place,
                                           SourceId declarer) {
    auto read = include_ ? include_(path) : FileError{"nothing can be read here"};
    if (const auto* error = std::get_if<FileError>(&read)) {
      diagnostics_.report(Code::FileUnreadable, place.span, place.value, error->reason);
      return nullptr;
    }
    std::string text = std::get<std::string>(std::move(read));
    if (text.size() > kMaximumIconBytes) {
      diagnostics_.report(Code::FileTooLarge, place.span, place.value, kMaximumIconBytes);
      return nullptr;
    }
    const SourceId source = sources_.add(shown_name(declarer, place.value), std::move(text));
    auto icon = read_svg_icon(sources_.text(source), IconOrigin::Company);
    if (const auto* error = std::get_if<SvgError>(&icon)) {
      const auto at = static_cast<std::uint32_t>(error->offset);
      diagnostics_.report(Code::BadIcon, Span{source, at, at}, error->reason).with_label(place.span, "named here");
      return nullptr;
    }
    return std::make_shared<const SvgIcon>(std::get<SvgIcon>(std::move(icon)));
  }

  // As the reader of files wants it; nothing after reporting that it leads out.
  std::optional<std::string> path_beneath_root(std::string_view folder, const Located<std::string>& path) {
    const auto joined = joined_path(folder, path.value);
    const auto from_root = joined ? joined_path(folder_, *joined) : std::nullopt;
    if (from_root && !from_root->empty() && *from_root != ".." && !from_root->starts_with("../")) return joined;
    diagnostics_.report(Code::IncludeOutsideRoot, path.span, path.value)
        .with_help("a path is relative to the file that holds it, and stays beneath the root");
    return std::nullopt;
  }

  // The name of an included file in messages: beside that of the file which includes it.
  std::string shown_name(SourceId includer, std::string_view path) const {
    const std::string& name = sources_.name(includer);
    const std::size_t slash = name.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : name.substr(0, slash + 1);
    const auto joined = joined_path(folder, path);
    if (!joined) return folder + std::string(path);
    return folder.starts_with('/') ? fmt::format("/{}", *joined) : *joined;
  }

  void add_declarations(Spec& part) {
    for (SpecGroup& group : part.groups)
      if (take_id(group.id, true)) whole_.groups.push_back(std::move(group));
    for (SpecComponent& component : part.components)
      if (take_id(component.id, false)) whole_.components.push_back(std::move(component));
    for (SpecService& service : part.services)
      if (take_service(service.id)) whole_.services.push_back(std::move(service));
    for (SpecStep& step : part.steps) {
      keep_to_arrow_limit(step);
      whole_.steps.push_back(std::move(step));
    }
  }

  bool take_id(const Located<std::string>& id, bool is_group) {
    if (ids_.size() >= kMaximumNodes && ids_.count(id.value) == 0) {
      if (!std::exchange(said_nodes_, true))
        diagnostics_.report(Code::TooMany, id.span, kMaximumNodes, "components and groups");
      return false;
    }
    const auto [found, is_new] = ids_.try_emplace(id.value, Declared{id.span, is_group});
    if (is_new) return true;
    const Code code = found->second.is_group == is_group ? Code::DuplicateKey : Code::DuplicateId;
    diagnostics_.report(code, id.span, id.value)
        .with_label(found->second.span, found->second.is_group ? "the group" : "the component")
        .with_help("components and groups share their ids: rename one of the two");
    return false;
  }

  bool take_service(const Located<std::string>& id) {
    const auto [found, is_new] = services_.try_emplace(id.value, id.span);
    if (!is_new) diagnostics_.report(Code::DuplicateKey, id.span, id.value).with_label(found->second, "first here");
    return is_new;
  }

  // Counts from each end to each end; what is beyond the limit is reported once and left out.
  void keep_to_arrow_limit(SpecStep& step) {
    for (std::size_t i = 0; i < step.arrows.size(); ++i) {
      const SpecArrow& arrow = step.arrows[i];
      arrows_ += std::min(arrow.from.size() * arrow.to.size(), kMaximumArrows + 1);
      if (arrows_ <= kMaximumArrows) continue;
      if (!std::exchange(said_arrows_, true)) diagnostics_.report(Code::TooMany, arrow.span, kMaximumArrows, "arrows");
      step.arrows.resize(i);
      return;
    }
  }

  struct Declared {
    Span span;
    bool is_group = false;
  };

  Sources& sources_;
  const IncludeReader& include_;
  std::string_view folder_;
  Diagnostics& diagnostics_;
  Language language_ = Language::English;
  Spec whole_;                     // what all files declare
  std::vector<std::string> open_;  // files that are being read, outermost first, as seen from the root
  std::set<std::string> known_;    // all files that were read
  std::map<std::string, Declared> ids_;
  std::map<std::string, Span> services_;
  std::map<std::string, std::shared_ptr<const SvgIcon>> icons_;  // by path, each file once; null: cannot be used
  std::size_t arrows_ = 0;
  bool said_nodes_ = false;
  bool said_arrows_ = false;
};

}  // namespace

std::optional<Spec> parse_spec(Sources& sources, SourceId source, std::string id, const IncludeReader& include,
                               Diagnostics& diagnostics, std::string_view folder) {
  return SpecParser(sources, include, folder, diagnostics).run(source, std::move(id));
}

}  // namespace archsheet
