// SPDX-License-Identifier: Apache-2.0
// The physical limit: read the file in blocks and count its lines.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

int main(int argc, char** argv) {
  const int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  if (file < 0) return 2;
  std::vector<char> block(std::size_t{1} << 18U);
  long long lines = 0;
  ssize_t got = 0;
  while ((got = read(file, block.data(), block.size())) > 0) {
    lines += std::count(block.data(), block.data() + got, '\n');
  }
  std::printf("%lld\n", lines);
  return got < 0 ? 3 : 0;
}
