// SPDX-License-Identifier: Apache-2.0
// What reading and writing cost without any work between them: copy FILE OUT BYTES reads FILE in
// blocks, counts its lines, and writes BYTES to OUT as evenly as the blocks come, safely out at the
// end.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

bool write_block(int file, const std::vector<char>& block, std::size_t bytes) {
  return write(file, block.data(), bytes) == static_cast<ssize_t>(bytes);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const int in = open(argv[1], O_RDONLY);
  const int out = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  auto left = static_cast<std::size_t>(std::atoll(argv[3]));
  if (in < 0 || out < 0) return 2;
  const auto size = static_cast<std::size_t>(lseek(in, 0, SEEK_END));
  lseek(in, 0, SEEK_SET);
  const auto share =
      static_cast<double>(left) / static_cast<double>(std::max<std::size_t>(size, 1));
  std::vector<char> block(block_bytes);
  const std::vector<char> result(block_bytes, 'x');
  long long lines = 0;
  double due = 0;
  ssize_t got = 0;
  while ((got = read(in, block.data(), block.size())) > 0) {
    lines += std::count(block.data(), block.data() + got, '\n');
    due += static_cast<double>(got) * share;
    for (; due >= static_cast<double>(block_bytes) && left >= block_bytes; left -= block_bytes) {
      if (!write_block(out, result, block_bytes)) return 3;
      due -= static_cast<double>(block_bytes);
    }
  }
  for (; left > 0; left -= std::min(left, block_bytes)) {
    if (!write_block(out, result, std::min(left, block_bytes))) return 3;
  }
  std::printf("%lld\n", lines);
  return got < 0 || fsync(out) != 0 ? 3 : 0;
}
