// SPDX-License-Identifier: MIT
//
// Files that are not what they seem, and writing that is whole or nothing.
#include "base/files.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace archsheet;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "archsheet-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::permissions(path, fs::perms::owner_all, ignored);
    fs::remove_all(path, ignored);
  }
  std::string operator/(const std::string& name) const { return (path / name).string(); }
  std::size_t size() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  fs::path path;
};

void put(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string get(const std::string& path) {
  const auto read = read_file(path);
  const auto* text = std::get_if<std::string>(&read);
  return text == nullptr ? "unreadable: " + std::get<FileError>(read).reason : *text;
}

template <typename Result>
std::string reason(const Result& result) {
  const auto* error = std::get_if<FileError>(&result);
  return error == nullptr ? "" : error->reason;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(files, Folder)

BOOST_AUTO_TEST_CASE(reads_bytes_as_they_are) {
  const std::string text("a\0b\r\n\xFF", 6);
  put(*this / "f", text);
  BOOST_TEST(get(*this / "f") == text);
  put(*this / "empty", "");
  BOOST_TEST(get(*this / "empty") == "");
}

BOOST_AUTO_TEST_CASE(the_limit_is_exact) {
  put(*this / "f", std::string(10, 'x'));
  BOOST_TEST(std::holds_alternative<std::string>(read_file(*this / "f", 10)));
  const auto over = read_file(*this / "f", 9);
  BOOST_TEST(reason(over) == "it is larger than 9 bytes");
  BOOST_TEST(std::get<FileError>(over).too_large);
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_refused) {
  BOOST_TEST(reason(read_file(path.string())) == "it is a folder");
  BOOST_TEST(reason(read_file(*this / "none")) == "no such file or folder");
  BOOST_TEST(reason(read_file("/dev/zero")) == "it is not a regular file");
  BOOST_TEST(reason(read_file(std::string("a\0b", 3))) == "its name holds a null byte");
  put(*this / "f", "");
  BOOST_TEST(reason(read_file(*this / "f/g")) == "a part of its path is not a folder");
}

BOOST_AUTO_TEST_CASE(links_do_not_lead_out_of_a_folder) {
  fs::create_directories(path / "in/deep");
  put(*this / "secret", "s");
  put(*this / "in/file", "f");
  fs::create_symlink("../secret", path / "in/out");
  fs::create_symlink("..", path / "in/up");
  fs::create_symlink("../file", path / "in/deep/back");
  const auto read = [&](const std::string& name) { return read_file_beneath(*this / "in", name); };
  BOOST_TEST(std::get<std::string>(read("file")) == "f");
  BOOST_TEST(std::get<std::string>(read("deep/../file")) == "f");
  BOOST_TEST(std::get<std::string>(read("deep/back")) == "f");
  for (const char* name : {"out", "up/secret", "../secret", "/etc/passwd"})
    BOOST_TEST(reason(read(name)) == "it leads outside the folder", name);
  BOOST_TEST(reason(read("none")) == "no such file or folder");
  BOOST_TEST(reason(read(std::string("file\0x", 6))) == "its name holds a null byte");
}

BOOST_AUTO_TEST_CASE(a_pipe_without_a_writer_does_not_hang) {
  const std::string pipe = *this / "pipe";
  BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  BOOST_TEST(reason(read_file(pipe)) == "it is not a regular file");
  BOOST_TEST(reason(write_file(pipe, "x")) == "it is not a regular file");
}

BOOST_AUTO_TEST_CASE(writes_with_parents_and_leaves_nothing_else) {
  BOOST_TEST(reason(write_file(*this / "a/b/c.svg", "one")) == "");
  BOOST_TEST(get(*this / "a/b/c.svg") == "one");
  BOOST_TEST(reason(write_file(*this / "a/b/c.svg", "two")) == "");
  BOOST_TEST(get(*this / "a/b/c.svg") == "two");
  BOOST_TEST(std::distance(fs::directory_iterator(path / "a/b"), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(large_content_is_whole) {
  const std::string text(3'000'000, 'y');
  BOOST_TEST(reason(write_file(*this / "f", text)) == "");
  BOOST_TEST((std::get<std::string>(read_file(*this / "f", 4'000'000)) == text));
}

BOOST_AUTO_TEST_CASE(the_old_file_stands_until_commit) {
  put(*this / "f", "old");
  {
    auto created = PendingFile::create(*this / "f");
    auto& file = std::get<PendingFile>(created);
    BOOST_TEST(reason(file.write("new")) == "");
    BOOST_TEST(get(*this / "f") == "old");
    BOOST_TEST(size() == 2U);
    BOOST_TEST(reason(file.commit()) == "");
    BOOST_TEST(get(*this / "f") == "new");
  }
  BOOST_TEST(size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_commit_nothing_changes) {
  put(*this / "f", "old");
  {
    auto created = PendingFile::create(*this / "f");
    PendingFile moved = std::move(std::get<PendingFile>(created));
    BOOST_TEST(reason(moved.write("new")) == "");
  }
  BOOST_TEST(get(*this / "f") == "old");
  BOOST_TEST(size() == 1U);
}

BOOST_AUTO_TEST_CASE(two_writers_do_not_share_a_temporary_file) {
  auto first = PendingFile::create(*this / "f");
  auto second = PendingFile::create(*this / "f");
  BOOST_TEST(reason(std::get<PendingFile>(first).write("first")) == "");
  BOOST_TEST(reason(std::get<PendingFile>(second).write("second")) == "");
  BOOST_TEST(reason(std::get<PendingFile>(second).commit()) == "");
  BOOST_TEST(reason(std::get<PendingFile>(first).commit()) == "");
  BOOST_TEST(get(*this / "f") == "first");
  BOOST_TEST(size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_mode_of_the_old_file_is_kept) {
  put(*this / "f", "old");
  fs::permissions(path / "f", fs::perms::owner_read | fs::perms::owner_write);
  BOOST_TEST(reason(write_file(*this / "f", "new")) == "");
  BOOST_TEST((fs::status(path / "f").permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said) {
  BOOST_TEST(reason(write_file(path.string(), "x")) == "it is a folder");
  BOOST_TEST(reason(write_file("", "x")) == "it is not the name of a file");
  BOOST_TEST(reason(write_file(*this / "a/", "x")) == "it is not the name of a file");
  BOOST_TEST(reason(write_file("/dev/full", "x")) == "it is not a regular file");
  put(*this / "f", "");
  BOOST_TEST(reason(write_file(*this / "f/g", "x")) == "a part of its path is not a folder");
  BOOST_TEST(reason(write_file(*this / std::string(300, 'n'), "x")) == "its name is too long");
  BOOST_TEST(size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission, *boost::unit_test::precondition([](boost::unit_test::test_unit_id) {
                       return ::geteuid() != 0;  // root may write anywhere
                     })) {
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
  BOOST_TEST(reason(write_file(*this / "f", "x")) == "permission denied");
}

BOOST_AUTO_TEST_CASE(a_link_is_replaced_not_followed) {
  put(*this / "target", "kept");
  fs::create_symlink(path / "target", path / "link");
  BOOST_TEST(reason(write_file(*this / "link", "new")) == "");
  BOOST_TEST(get(*this / "target") == "kept");
  BOOST_TEST(get(*this / "link") == "new");
}

BOOST_AUTO_TEST_SUITE_END()
