// SPDX-License-Identifier: Apache-2.0
// Libraries whose bytes were tampered with: the loader that believes them dies alone.
#include <iterator>

#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

/// A change to a good library's bytes, at an offset of the ELF header (64 bit).
struct Craft {
  const char* what;
  std::size_t at;
  std::string bytes;
};

const Craft crafts[] = {
    {"another class", 4, std::string(1, '\x01')},
    {"another byte order", 5, std::string(1, '\x02')},
    {"not a library", 16, std::string("\x01\x00", 2)},
    {"another machine", 18, std::string("\xf3\x00", 2)},
    {"program headers beyond the end", 32, std::string("\xff\xff\xff\x7f\x00\x00\x00\x00", 8)},
    {"program headers at a huge offset", 32, std::string(8, '\xff')},
    {"program headers of no size", 54, std::string(2, '\0')},
    {"too many program headers", 56, std::string(2, '\xff')},
    {"no program headers", 56, std::string(2, '\0')},
};

std::string good_bytes() {
  std::ifstream file(hostile_pack("good"), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string reason_of(const Result<std::string>& result) {
  return result ? "a document" : result.error().what;
}

bool is_refusal_of_a_library(const std::string& reason) {
  return reason.starts_with("cannot be loaded: ") || reason.starts_with("crashed: ") ||
         reason == "tried to make memory executable";
}

}  // namespace

TEST_CASE("a library with a crafted header never gives a document", "[host]") {
  const TemporaryFolder folder;
  for (const Craft& craft : crafts) {
    auto bytes = good_bytes();
    bytes.replace(craft.at, craft.bytes.size(), craft.bytes);
    const auto library = folder.file("crafted.so", bytes);
    const auto reason = reason_of(ask_libraries({library}, {PACKHOST, 60s, 65536}).front());
    INFO(craft.what);
    INFO(reason);
    CHECK(is_refusal_of_a_library(reason));
  }
}

TEST_CASE("a library with any one byte of its tables changed harms nobody", "[host]") {
  const TemporaryFolder folder;
  std::vector<fs::path> libraries;
  for (std::size_t at = 64; at < 1600; at += 24) {
    auto bytes = good_bytes();
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    libraries.push_back(folder.file("byte" + std::to_string(at) + ".so", bytes));
  }
  const auto results = ask_libraries(libraries, {PACKHOST, 60s, 65536});
  REQUIRE(results.size() == libraries.size());
  std::size_t refused = 0;
  for (const auto& result : results) {
    refused += result ? 0 : 1;
    CHECK(reason_of(result) != "");
  }
  CHECK(refused > 0);
}
