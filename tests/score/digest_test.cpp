// SPDX-License-Identifier: Apache-2.0
// A digest is SHA-256, however the bytes come.
#include "score/digest.hpp"

#include "read/ruleset_folder.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

std::string some_bytes(std::size_t count) {
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>((i * i + 7 * i) >> 3U);
  return bytes;
}

TEST_CASE("a digest is the standard's", "[score]") {
  Digest digest;
  for (int i = 0; i < 1000; ++i) digest.add(std::string(1000, 'a'));
  CHECK(digest.so_far("a").sha256 ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(digest.so_far("a").bytes == 1000000);
}

TEST_CASE("a digest does not hang on the pieces that bytes come in", "[score]") {
  const auto bytes = some_bytes(700);
  for (std::size_t length = 0; length <= bytes.size(); length += 7) {
    const auto expected = sha256_hex(std::string_view(bytes).substr(0, length));
    for (const std::size_t piece : {1U, 63U, 64U, 65U, 129U, 700U}) {
      Digest digest;
      for (std::size_t at = 0; at < length; at += piece) {
        digest.add(std::string_view(bytes).substr(at, std::min(piece, length - at)));
      }
      CHECK(digest.so_far("").sha256 == expected);
    }
  }
}

TEST_CASE("asking a digest does not end it", "[score]") {
  Digest digest;
  digest.add("on");
  CHECK(digest.so_far("one").sha256 == sha256_hex("on"));
  digest.add("e");
  CHECK(digest.so_far("one") == FileDigest{"one", 3, sha256_hex("one")});
}

}  // namespace
}  // namespace unkink
