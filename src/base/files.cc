// SPDX-License-Identifier: MIT
//
// Reading: one descriptor, asked what it is before a byte is read, so that a
// pipe cannot hang the program and a folder cannot pass for an empty file.
#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "base/file_reason.h"

namespace archsheet {

namespace {

struct Reason {
  int error_number;
  std::string_view text;
};

constexpr Reason kReasons[] = {
    {ENOENT, "no such file or folder"},
    {EACCES, "permission denied"},
    {EPERM, "the system does not permit it"},
    {EISDIR, "it is a folder"},
    {ENOTDIR, "a part of its path is not a folder"},
    {EEXIST, "something of that name is in the way"},
    {ELOOP, "too many symbolic links"},
    {ENAMETOOLONG, "its name is too long"},
    {ENOSPC, "no space is left on the device"},
    {EDQUOT, "the disk quota is used up"},
    {EROFS, "the file system is read-only"},
    {EFBIG, "the file would be too large"},
    {EIO, "the device reports a fault"},
    {EMFILE, "too many files are open"},
    {ENFILE, "too many files are open"},
    {ENXIO, "the device is not there"},
    {EBUSY, "it is in use"},
    {ETXTBSY, "it is in use"},
    {ENOMEM, "no memory is left"},
};

// Reads to the end, or to one byte more than `limit`.
std::variant<std::string, FileError> read_all(int descriptor, std::size_t limit) {
  std::string text;
  char buffer[1 << 16];
  while (text.size() <= limit) {
    const std::size_t wanted = std::min(sizeof buffer, limit - text.size() + 1);
    const ssize_t got = ::read(descriptor, buffer, wanted);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FileError{file_reason(errno)};
    if (got == 0) return text;
    text.append(buffer, static_cast<std::size_t>(got));
  }
  return FileError{fmt::format("it is larger than {} bytes", limit), true};
}

std::variant<std::string, FileError> read_regular(int descriptor, std::size_t limit) {
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) return FileError{file_reason(errno)};
  if (S_ISDIR(status.st_mode)) return FileError{file_reason(EISDIR)};
  if (!S_ISREG(status.st_mode)) return FileError{"it is not a regular file"};
  return read_all(descriptor, limit);
}

}  // namespace

std::string file_reason(int error_number) {
  const auto* found = std::find_if(std::begin(kReasons), std::end(kReasons),
                                   [&](const Reason& reason) { return reason.error_number == error_number; });
  return found == std::end(kReasons) ? fmt::format("system error {}", error_number) : std::string(found->text);
}

std::variant<std::string, FileError> read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_all(STDIN_FILENO, limit);
  if (path.find('\0') != std::string::npos) return FileError{"its name holds a null byte"};
  // Without O_NONBLOCK the open itself would wait for the writer of a pipe.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return FileError{file_reason(errno)};
  auto result = read_regular(descriptor, limit);
  ::close(descriptor);
  return result;
}

std::variant<std::monostate, FileError> write_file(const std::string& path, std::string_view bytes) {
  auto created = PendingFile::create(path);
  if (auto* error = std::get_if<FileError>(&created)) return *error;
  auto& file = std::get<PendingFile>(created);
  if (auto written = file.write(bytes); std::holds_alternative<FileError>(written)) return written;
  return file.commit();
}

std::variant<std::string, FileError> read_file_beneath(const std::string& folder, const std::string& path,
                                                       std::size_t limit) {
  namespace fs = std::filesystem;
  if (path.find('\0') != std::string::npos) return FileError{"its name holds a null byte"};
  std::error_code error;
  const fs::path root = fs::canonical(folder.empty() ? "." : folder, error);
  if (error) return FileError{file_reason(error.value())};
  const fs::path file = fs::canonical(root / path, error);
  if (error) return FileError{file_reason(error.value())};
  const auto [end, ignored] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
  if (end != root.end()) return FileError{"it leads outside the folder"};
  return read_file(file.string(), limit);
}

}  // namespace archsheet
