// SPDX-License-Identifier: Apache-2.0
// Packs of earlier versions of the ABI: every host loads them.
#include <sys/utsname.h>

#include <cctype>
#include <iterator>

#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

std::string answer_of(const fs::path& library, const std::optional<std::string>& request) {
  const auto result = ask_libraries({library}, {PACKHOST, 60s, 65536}, request).front();
  return result ? *result : "refused: " + result.error().what;
}

void check_pack_of_abi_1_0(const fs::path& library) {
  CHECK(answer_of(library, std::nullopt) == "[pack]\nid = \"abi-1.0\"\n");
  CHECK(answer_of(library, "input.start=09:00\n") == "09:00");
}

std::string machine() {
  struct utsname names{};
  ::uname(&names);
  return names.machine;
}

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::string bytes_of_hex(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::string bytes;
  while (std::getline(file, line)) {
    if (line.starts_with('#')) continue;
    for (std::size_t i = 0; i + 1 < line.size(); i += 2)
      bytes += static_cast<char>(digit(line[i]) * 16 + digit(line[i + 1]));
  }
  return bytes;
}

}  // namespace

TEST_CASE("a pack built with the headers of ABI 1.0 is loaded and asked", "[host]") {
  check_pack_of_abi_1_0(PACK_OF_ABI_1_0);
}

TEST_CASE("a pack compiled when ABI 1.0 was new is loaded and asked", "[host]") {
  if (machine() != "x86_64") {
    WARN("the compiled pack is for x86_64: it is not tested here");
    return;
  }
  const TemporaryFolder folder;
  const auto bytes = bytes_of_hex(fs::path(ABI_FOLDER) / "pack_of_abi_1_0.x86_64.hex");
  REQUIRE(bytes.size() > 1000);
  check_pack_of_abi_1_0(folder.file("pack.so", bytes));
}
