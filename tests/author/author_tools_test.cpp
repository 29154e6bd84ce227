// SPDX-License-Identifier: Apache-2.0
// What an author's tools are made of: archives, signatures, and reading a library without loading.
#include <fstream>
#include <iterator>

#include "author/elf_library.hpp"
#include "author/pack_archive.hpp"
#include "author/pack_signing.hpp"
#include "host/pack_signature.hpp"
#include "read/ruleset_folder.hpp"
#include "support/catch.hpp"

using namespace unkink;

namespace {

std::string own_library() {
  std::ifstream in(UNKINK_SAMPLE_PACK, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("an archive is the same bytes for the same files, and has a plain head", "[author]") {
  const PackContent content{"org.example.x", {{"pack.toml", "[pack]\n"}, {"LICENSE", "free\n"}}};
  const auto first = pack_archive(content);
  REQUIRE(first);
  CHECK(pack_archive(content).value() == *first);
  CHECK(first->starts_with("org.example.x/"));
  CHECK(first->substr(257, 5) == "ustar");
}

TEST_CASE("what is signed with a new key verifies with its public half, and nothing else does",
          "[author]") {
  const PackContent content{"org.example.x", {{"pack.toml", "[pack]\n"}}};
  const auto keys = new_key_pair();
  const auto seal = sign_pack(content, "1.2", keys.secret_file);
  REQUIRE(seal);
  CHECK(seal->public_file == keys.public_file);
  PackHashes hashes;
  hashes.document = sha256_hex("[pack]\n");
  const auto key = read_public_key(keys.public_file);
  REQUIRE(key);
  const auto version = [&](const PublicKey& by, std::string_view bytes) {
    return verify_pack(seal->signature_file, bytes, by, "org.example.x", hashes);
  };
  CHECK(version(*key, "[pack]\n").value() == "1.2");
  CHECK_FALSE(version(*key, "[pack]\n\n"));
  CHECK_FALSE(version(*read_public_key(new_key_pair().public_file), "[pack]\n"));
  CHECK(sign_pack(content, "1.2", "no key\n").error().what ==
        "this is no secret key file of minisign");
}

TEST_CASE("a key with a password is refused with the way to sign with minisign", "[author]") {
  auto keys = new_key_pair();
  // "Sc" in the third and fourth byte: the password was stretched by scrypt.
  const auto line = keys.secret_file.find('\n') + 1;
  keys.secret_file.replace(line, 8, "RWRTY0Iy");
  const auto seal = sign_pack({"x", {{"pack.toml", ""}}}, "1", keys.secret_file);
  REQUIRE_FALSE(seal);
  CHECK(
      seal.error().what.starts_with("the key has a password; sign with minisign itself: "
                                    "minisign -S -s KEY -m pack.toml -x pack.minisig -t 'unkink "
                                    "pack=x version=1 sha256="));
}

TEST_CASE("a pack's library shows its entry and its needs", "[author]") {
  const auto elf = read_elf_library(own_library());
  REQUIRE(elf);
  CHECK(elf->exported == std::vector<std::string>{"unkink_pack_entry_v1"});
  CHECK_FALSE(elf->writable_code);
  CHECK_FALSE(elf->executable_stack);
}

TEST_CASE("a library that was cut off or changed anywhere is survived", "[author]") {
  const auto whole = own_library();
  REQUIRE(whole.size() > 4096);
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    static_cast<void>(read_elf_library(std::string_view(whole).substr(0, size)));
  }
  for (std::size_t at = 0; at < 64; ++at) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0xff);
    static_cast<void>(read_elf_library(changed));
  }
  CHECK_FALSE(read_elf_library(""));
  CHECK_FALSE(read_elf_library(whole.substr(0, 64)));
  CHECK_FALSE(read_elf_library("#!/bin/sh\n"));
}
