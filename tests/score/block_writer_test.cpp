// SPDX-License-Identifier: Apache-2.0
// Whatever pieces results come in, and wherever the file begins, all of it is written once.
#include "score/block_writer.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "support/catch.hpp"

namespace unkink {
namespace {

// So many bytes, none like the one 251 before it.
std::string some_bytes(std::size_t count, std::size_t seed) {
  std::string text(count, ' ');
  for (std::size_t i = 0; i < count; ++i) text[i] = static_cast<char>((i + seed) % 251);
  return text;
}

TEST_CASE("pieces of any size are written once, in order", "[score]") {
  constexpr auto block = BlockWriter::block_bytes;
  for (const std::size_t before : {std::size_t{0}, std::size_t{7}, block - 1, block, block + 5}) {
    auto name = (std::filesystem::temp_directory_path() / "unkink-blocks-XXXXXX").string();
    const int file = ::mkstemp(name.data());
    if (file < 0) throw std::runtime_error("no scratch file");
    auto expected = some_bytes(before, 1);
    CHECK(write_whole(file, expected, name));
    BlockWriter writer(file);
    std::size_t seed = 2;
    for (const std::size_t bytes :
         {std::size_t{0}, std::size_t{1}, block - 8, std::size_t{7}, block, 3 * block + 11,
          block - 11, std::size_t{100}, 2 * block}) {
      const auto piece = some_bytes(bytes, ++seed);
      CHECK(writer.write(piece, name));
      expected += piece;
    }
    CHECK(writer.flush(name));
    ::close(file);
    std::ostringstream written;
    written << std::ifstream(name, std::ios::binary).rdbuf();
    CHECK((written.str() == expected));
    std::filesystem::remove(name);
  }
}

TEST_CASE("a pipe that has no room is waited for, whether it blocks or not", "[score]") {
  for (const int flags : {0, O_NONBLOCK}) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::fcntl(ends[1], F_SETFL, flags) == 0);
    const auto sent = some_bytes(300000, 3);
    std::string received;
    std::thread reader([&] {
      char piece[977];
      for (ssize_t got = 1; got > 0;) {
        got = ::read(ends[0], piece, sizeof piece);
        if (got > 0) received.append(piece, static_cast<std::size_t>(got));
      }
    });
    BlockWriter writer(ends[1]);
    CHECK(writer.write(sent, "pipe"));
    CHECK(writer.flush("pipe"));
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    CHECK((received == sent));
  }
}

}  // namespace
}  // namespace unkink
