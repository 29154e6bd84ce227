// SPDX-License-Identifier: Apache-2.0
// What was hashed is what runs: copies that nobody can change, of nothing but regular files.
#include "host/sealed_library.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

std::string reason_of(const Result<SealedLibrary>& result) {
  return result ? "sealed " + result->sha256 : result.error().what;
}

}  // namespace

TEST_CASE("a sealed library has the hash of its bytes", "[host]") {
  const TemporaryFolder folder;
  // As printf abc | sha256sum gives it.
  CHECK(reason_of(sealed(folder.file("pack.so", "abc"))) ==
        "sealed ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(reason_of(sealed(folder.file("large.so", std::string(1'000'000, 'a')))) ==
        "sealed cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a sealed library can be neither written, cut, grown nor unsealed", "[host]") {
  const auto library = sealed(hostile_pack("good"));
  REQUIRE(library);
  const int fd = library->fd.get();
  CHECK(::write(fd, "x", 1) == -1);
  CHECK(errno == EPERM);
  CHECK(::ftruncate(fd, 0) == -1);
  CHECK(::ftruncate(fd, 100'000'000) == -1);
  CHECK(::fcntl(fd, F_ADD_SEALS, F_SEAL_GROW) == -1);
  CHECK(::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED);
  CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
}

TEST_CASE("what runs is what was sealed, whatever became of the file", "[host]") {
  const TemporaryFolder folder;
  const auto path = folder.library("pack.so", "good");
  const auto library = sealed(path);
  REQUIRE(library);
  fs::remove(path);
  folder.library("pack.so", "emit_crashes");
  const auto results = supervise({{&*library, std::nullopt}}, {PACKHOST, 60s, 65536});
  CHECK(results.front() == "[pack]\nid = \"good\"\n");
}

TEST_CASE("only regular files of a sensible size are sealed", "[host]") {
  const TemporaryFolder folder;
  const auto target = folder.file("target.so", "x");
  fs::create_symlink(target, folder.path() / "link.so");
  REQUIRE(::mkfifo((folder.path() / "fifo.so").c_str(), 0600) == 0);
  fs::create_directory(folder.path() / "folder.so");
  const auto huge = folder.file("huge.so", "x");
  fs::resize_file(huge, largest_library + 1);
  const auto reason = [&](const char* name) { return reason_of(sealed(folder.path() / name)); };
  CHECK(reason("link.so") == "is a symbolic link");
  CHECK(reason("fifo.so") == "is not a regular file");
  CHECK(reason("folder.so") == "is not a regular file");
  CHECK(reason("huge.so") == "is larger than 33554432 bytes");
  CHECK(reason_of(sealed(folder.file("empty.so", ""))) == "is empty");
  CHECK(reason_of(sealed("/dev/null")) == "is not a regular file");
}
