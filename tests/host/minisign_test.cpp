// SPDX-License-Identifier: Apache-2.0
// Signatures as the tool minisign makes them: what fits, and every way in which one does not.
#include "host/minisign.hpp"

#include "host/pack_signature.hpp"
#include "support/catch.hpp"

using namespace unkink;

namespace {

constexpr std::string_view key_line = "RWQswcdn/TCWhZN9giwlKL+AqJBYp+tNKiR/vAqnUzd7OtNO/LskAWqY";
constexpr std::string_view other_key = "RWTcas7ZZ0EQiTUlyovkAuaCxl9xQNM9gMPEFUMXdiJ6ro2iMcFplJF2";
constexpr std::string_view signed_text = "hello pack\n";

const std::string comment =
    "unkink pack=org.example.x version=1.2.0 "
    "sha256=bc19be3e397bffdfbe172483d3a4b587e0a4d9402092632004f4eeda3165b1ce";

// By `minisign -S -s k.sec -m pack.toml -t COMMENT`, and with -l.
const std::string prehashed =
    "untrusted comment: signature from minisign secret key\n"
    "RUQswcdn/TCWhSU2jGMY4jy3s15rFGBL9vVQprEkgWIOywgvgHAh/"
    "6lTKlDE6hnAzIcc59HG4/0Ce/7Yxn9sqP89EmTbUE8FIAs=\n"
    "trusted comment: " +
    comment +
    "\nbWJYw5Fqf7fZBgW/B39gzQGIPqZ1CtD/iS2IbRKcNDpDUeYu1pwFSyes0C8qdVgBBuVM54TQwDBN5TPH/"
    "jLOAQ==\n";
const std::string legacy =
    "untrusted comment: signature from minisign secret key\n"
    "RWQswcdn/"
    "TCWhSenn5LDWovY2crAVVsANu02YEogY2I8wIPsTFZd197Wi8tLZ/3hkwb9AiS/Eq5GV1N6GUTeBh+ODxR7nYtI8wQ=\n"
    "trusted comment: " +
    comment +
    "\nPImJXYMJCyHyDbEic5nttohl0zU0h4Ki3Cto2ixtqZLOWPUmLIQGxFnejuE0JG4acrsDolFlb5ldMDJyiMWxDw==\n";

PublicKey key() { return *read_public_key(key_line); }

std::string with(std::string text, std::string_view old, std::string_view now) {
  return text.replace(text.find(old), old.size(), now);
}

std::string verdict(const std::string& signature, std::string_view bytes, const PublicKey& by) {
  const auto result = verify_minisign(signature, bytes, by);
  return result ? "fits" : result.error().what;
}

}  // namespace

TEST_CASE("a public key reads from its line and from its file, and writes as its line", "[host]") {
  CHECK(public_key_text(key()) == key_line);
  const auto file = "untrusted comment: minisign public key\n" + std::string(key_line) + "\n";
  CHECK(read_public_key(file) == key());
  for (const auto& bad :
       {std::string(), std::string("RWQ"), with(std::string(key_line), "RWQ", "RUQ"),
        std::string(key_line) + "AAAA", std::string("untrusted comment: nothing\n")}) {
    INFO(bad);
    CHECK_FALSE(read_public_key(bad));
  }
}

TEST_CASE("a signature of either kind fits its bytes and gives its trusted comment", "[host]") {
  CHECK(verify_minisign(prehashed, signed_text, key()) == comment);
  CHECK(verify_minisign(legacy, signed_text, key()) == comment);
}

TEST_CASE("a signature with anything changed does not count, and the reason says what", "[host]") {
  for (const auto& good : {prehashed, legacy}) {
    CHECK(verdict(good, "hello pack", key()) == "does not fit the file");
    CHECK(verdict(good, signed_text, *read_public_key(other_key)) == "was made with another key");
    CHECK(verdict(with(good, "version=1.2.0", "version=9.9.9"), signed_text, key()) ==
          "has a trusted comment that was changed");
    CHECK(verdict(with(good, "trusted comment: unkink", "comment: unkink"), signed_text, key()) ==
          "is not a minisign signature");
    CHECK(verdict(good.substr(0, good.size() / 2), signed_text, key()) ==
          "is not a minisign signature");
  }
  CHECK(verdict("", signed_text, key()) == "is not a minisign signature");
  // One kind of signature never passes for the other.
  CHECK(verdict(with(prehashed, "RUQ", "RWQ"), signed_text, key()) == "does not fit the file");
}

TEST_CASE("a pack's signature is for one pack and exactly its files", "[host]") {
  PackHashes hashes;
  hashes.document = "bc19be3e397bffdfbe172483d3a4b587e0a4d9402092632004f4eeda3165b1ce";
  CHECK(verify_pack(prehashed, signed_text, key(), "org.example.x", hashes) == "1.2.0");
  const auto reason = [&](std::string_view id, const PackHashes& of) {
    return verify_pack(prehashed, signed_text, key(), id, of).error().what;
  };
  CHECK(reason("yoga", hashes) == "pack.minisig is for the pack org.example.x");
  hashes.manifest = hashes.document;
  CHECK(reason("org.example.x", hashes) == "pack.minisig was made of other files");
}

TEST_CASE("a trusted comment reads as it was written, and others are none", "[host]") {
  const std::string hash(64, 'a');
  const SignedIdentity whole{"a.b", "1.0", {hash, std::string(64, 'b'), std::string(64, 'c')}};
  const auto back = read_trusted_comment(trusted_comment(whole), true);
  REQUIRE(back);
  CHECK(back->id == "a.b");
  CHECK(back->version == "1.0");
  CHECK(back->hashes == whole.hashes);
  for (const auto* bad : {"", "unkink", "timestamp:1 file:x", "unkink pack=a version=1",
                          "unkink pack=a version=1 sha256=b more",
                          "unkink pack= version=1 sha256=b", "unkink version=1 pack=a sha256=b"}) {
    INFO(bad);
    CHECK_FALSE(read_trusted_comment(bad, false));
  }
}
