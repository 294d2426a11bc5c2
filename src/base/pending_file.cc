// SPDX-License-Identifier: MIT
//
// Writing: into a new file beside the wanted one, flushed to the disk, then
// renamed. Whoever looks sees the old file or the new one, never a part.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "base/file_reason.h"
#include "base/files.h"

namespace archsheet {

namespace {

constexpr int kNameAttempts = 100;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// Makes `folder` and what leads to it. Nothing on success, else the error number.
int make_folders(const std::string& folder) {
  for (std::size_t slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
    const std::string part = folder.substr(0, slash);
    if (::mkdir(part.c_str(), 0777) != 0) {
      const int problem = errno;
      struct stat status = {};
      // Another run may have made it meanwhile, and a parent that exists need not be writable.
      if (::stat(part.c_str(), &status) != 0) return problem;
      if (!S_ISDIR(status.st_mode)) return ENOTDIR;
    }
    if (slash == std::string::npos) return 0;
  }
}

// A new file beside `path`; its name is unlike any that a spec can take. Gives the descriptor, or -1 with `errno`.
int open_beside(const std::string& path, std::string& temporary) {
  static std::atomic<std::uint32_t> counter{0};
  const std::string folder = folder_of(path);
  for (int attempt = 0; attempt < kNameAttempts; ++attempt) {
    temporary = fmt::format("{}/.archsheet-{}-{}.tmp", folder, ::getpid(), counter.fetch_add(1));
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

// Some file systems cannot flush and say so; that is no failure of ours.
int flush(int descriptor) {
  while (::fsync(descriptor) != 0) {
    if (errno == EINTR) continue;
    return errno == EINVAL || errno == ENOTSUP || errno == ENOSYS ? 0 : errno;
  }
  return 0;
}

// Makes the rename itself durable.
int flush_folder(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return 0;  // a folder one may write to but not read
  const int problem = flush(descriptor);
  ::close(descriptor);
  return problem;
}

}  // namespace

std::variant<PendingFile, FileError> PendingFile::create(const std::string& path) {
  if (path.find('\0') != std::string::npos) return FileError{"its name holds a null byte"};
  if (path.empty() || path.ends_with('/')) return FileError{"it is not the name of a file"};
  if (const int problem = make_folders(folder_of(path))) return FileError{file_reason(problem)};
  struct stat status = {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return FileError{file_reason(EISDIR)};
  if (exists && !S_ISREG(status.st_mode)) return FileError{"it is not a regular file"};
  PendingFile file;
  file.path_ = path;
  file.descriptor_ = open_beside(path, file.temporary_);
  if (file.descriptor_ < 0) {
    const int problem = errno;
    file.temporary_.clear();
    return FileError{file_reason(problem)};
  }
  if (exists) (void)::fchmod(file.descriptor_, status.st_mode & 0777U);
  return file;
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

PendingFile& PendingFile::operator=(PendingFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(temporary_, other.temporary_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

PendingFile::~PendingFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

std::variant<std::monostate, FileError> PendingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return FileError{file_reason(errno)};
    if (written == 0) return FileError{file_reason(EIO)};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::monostate{};
}

std::variant<std::monostate, FileError> PendingFile::commit() {
  if (const int problem = flush(descriptor_)) return FileError{file_reason(problem)};
  // After a failed close the descriptor is gone all the same.
  if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) return FileError{file_reason(errno)};
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return FileError{file_reason(errno)};
  temporary_.clear();
  if (const int problem = flush_folder(folder_of(path_))) return FileError{file_reason(problem)};
  return std::monostate{};
}

}  // namespace archsheet
