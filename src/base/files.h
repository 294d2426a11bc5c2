// SPDX-License-Identifier: MIT
//
// Reading whole files and writing files whole. The only place that touches
// the disk for specs and outputs. Nothing here throws or prints.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace archsheet {

// Why a file could not be had: a sentence part such as "permission denied".
struct FileError {
  std::string reason;
  bool too_large = false;  // the file is there, but over the limit
};

inline constexpr std::size_t kMaximumSpecBytes = 1 << 20;

// The content of a regular file of at most `limit` bytes. A directory, a pipe,
// a device or a larger file is an error. "-" reads standard input.
std::variant<std::string, FileError> read_file(const std::string& path, std::size_t limit = kMaximumSpecBytes);

// The file `path` beneath a folder ("" is the current one). A link on its way that leads out of the folder is refused:
// what a stranger's text names must not bring another file's lines into messages.
std::variant<std::string, FileError> read_file_beneath(const std::string& folder, const std::string& path,
                                                       std::size_t limit = kMaximumSpecBytes);

// A file that is written beside its final name and takes that name only on
// `commit`; a process killed before leaves the old file as it was.
class PendingFile {
 public:
  // Creates the temporary file, with parent folders as needed.
  static std::variant<PendingFile, FileError> create(const std::string& path);
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&& other) noexcept;
  ~PendingFile();  // removes the temporary file if it was not committed

  // Nothing on success. Checks every write, the flush and the close.
  [[nodiscard]] std::variant<std::monostate, FileError> write(std::string_view bytes);
  [[nodiscard]] std::variant<std::monostate, FileError> commit();

 private:
  PendingFile() = default;
  std::string path_;
  std::string temporary_;
  int descriptor_ = -1;
};

// `write` and `commit` in one.
[[nodiscard]] std::variant<std::monostate, FileError> write_file(const std::string& path, std::string_view bytes);

}  // namespace archsheet
