// SPDX-License-Identifier: MIT
#include "company_files.h"

#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "spec/include.h"

namespace archsheet {

namespace {

constexpr const char* kFolders[] = {"pages", "text", "themes"};

class Reader {
 public:
  explicit Reader(const ReportOptions& report) : report_(report) {}

  void read_catalogue(const std::string& path) {
    const auto text = read_file(path);
    if (const auto* error = std::get_if<FileError>(&text)) return refuse(path, error->reason);
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const auto icons = [&](const std::string& icon) -> std::variant<std::string, FileError> {
      const std::optional<std::string> inside = joined_path("", icon);  // no absolute path
      return inside ? read_file_beneath(folder, *inside) : FileError{"it leads outside the folder"};
    };
    result_.catalogue =
        catalog::Company::read(sources_, sources_.add(path, std::get<std::string>(text)), icons, diagnostics_);
  }

  void read_templates(const std::string& path) {
    Templates::Files files;
    for (const char* folder : kFolders) {
      std::error_code error;
      for (std::filesystem::directory_iterator at(path + "/" + folder, error), end; !error && at != end;
           at.increment(error)) {
        if (at->path().extension() != ".toml") continue;
        auto text = read_file_beneath(path, std::string(folder) + "/" + at->path().filename().string());
        if (const auto* unread = std::get_if<FileError>(&text)) return refuse(at->path().string(), unread->reason);
        files.emplace(std::string(folder) + "/" + at->path().filename().string(),
                      std::get<std::string>(std::move(text)));
      }
    }
    if (files.empty()) return refuse(path, "it holds no file text/*.toml, themes/*.toml or pages/*.toml");
    result_.templates = Templates::read(files, sources_, diagnostics_);
  }

  CompanyFiles finish() {
    if (diagnostics_.has_errors() && result_.status == ExitStatus::Done) result_.status = ExitStatus::Spec;
    result_.messages = render_report(diagnostics_.sorted(), sources_, report_);
    return std::move(result_);
  }

 private:
  void refuse(const std::string& path, const std::string& reason) {
    diagnostics_.report(Code::FileUnreadable, Span{}, path, reason);
    result_.status = ExitStatus::Io;
  }

  ReportOptions report_;
  Sources sources_;
  Diagnostics diagnostics_;
  CompanyFiles result_;
};

}  // namespace

CompanyFiles read_company_files(const std::string& catalogue, const std::string& templates,
                                const ReportOptions& report) {
  Reader reader(report);
  if (catalogue.empty() && templates.empty()) return {};
  if (!catalogue.empty()) reader.read_catalogue(catalogue);
  if (!templates.empty()) reader.read_templates(templates);
  return reader.finish();
}

}  // namespace archsheet
