// SPDX-License-Identifier: Apache-2.0
#include "read/read_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace unkink {
namespace {

std::unexpected<Error> cannot_read(const std::string& name, int reason) {
  return failure("cannot read " + name + ": " + std::generic_category().message(reason));
}

// One byte more than a document may have is enough for the guard to refuse it.
Result<std::string> read_bounded(std::FILE& stream, const std::string& name, std::size_t most,
                                 std::size_t expected = 0) {
  const auto bound = most + 1;
  std::array<char, 16384> block{};
  std::string text;
  text.reserve(std::min(expected, bound));
  while (text.size() < bound) {
    errno = 0;
    const auto count =
        std::fread(block.data(), 1, std::min(block.size(), bound - text.size()), &stream);
    text.append(block.data(), count);
    if (std::ferror(&stream) != 0 && errno != EINTR) return cannot_read(name, errno);
    if (std::feof(&stream) != 0) break;
    std::clearerr(&stream);
  }
  return text;
}

Result<SourcePtr> as_source(Result<std::string> text, std::string name) {
  if (!text) return std::unexpected(text.error());
  return std::make_shared<const SourceFile>(SourceFile{std::move(name), std::move(*text)});
}

// Zero for what has no size. A file can change before it is read: this is an expectation.
std::size_t size_of(const std::filesystem::path& path) {
  std::error_code none;
  const auto size = std::filesystem::file_size(path, none);
  return none ? 0 : static_cast<std::size_t>(size);
}

}  // namespace

Result<SourcePtr> read_file(const std::filesystem::path& path, std::string shown_name,
                            std::size_t most) {
  std::FILE* opened = nullptr;
  do {
    opened = std::fopen(path.c_str(), "rb");
  } while (opened == nullptr && errno == EINTR);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(opened, &std::fclose);
  if (!stream) return cannot_read(shown_name, errno);
  auto text = read_bounded(*stream, shown_name, most, size_of(path));
  return as_source(std::move(text), std::move(shown_name));
}

Result<SourcePtr> read_standard_input() {
  const std::string name = "<stdin>";
  return as_source(read_bounded(*stdin, name, largest_document), name);
}

}  // namespace unkink
