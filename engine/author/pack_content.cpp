// SPDX-License-Identifier: Apache-2.0
#include "author/pack_content.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "base/printable.hpp"
#include "host/checked_open.hpp"
#include "host/discover.hpp"
#include "host/sealed_library.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

struct Allowed {
  std::string_view name;
  std::size_t most_bytes;
};

constexpr std::size_t largest_text = 256U << 10U;
constexpr std::size_t largest_side_file = 64U << 10U;

constexpr Allowed allowed[] = {
    {"CHANGELOG.md", largest_text},      {"LICENSE", largest_text},
    {"README.md", largest_text},         {"manifest.toml", largest_side_file},
    {"pack.minisig", largest_side_file}, {"pack.pub", largest_side_file},
    {"pack.so", largest_library},        {"pack.toml", largest_document},
};

/// The bytes of one file of the folder; an absent one gives an empty text and `there` false.
struct OneFile {
  bool there = false;
  std::string bytes{};
};

// Modes are not judged here: this is the author's own folder, and what is made of it is checked.
Result<OneFile> read_one(int folder, const Allowed& file) {
  const std::string name(file.name);
  struct stat status{};
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return OneFile{};
  if (!S_ISREG(status.st_mode)) return failure(name + " is not a regular file");
  const UniqueFd fd(::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) {
    return failure(name + " cannot be opened: " + std::generic_category().message(errno));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > file.most_bytes) {
    return failure(name + " is larger than " + std::to_string(file.most_bytes) + " bytes");
  }
  auto bytes = read_checked({UniqueFd(::dup(fd.get())), {0, 0, size}});
  if (!bytes) return failure(name + " " + bytes.error().what);
  return OneFile{true, *std::move(bytes)};
}

}  // namespace

const std::string* PackContent::find(const std::string& name) const {
  const auto found = files.find(name);
  return found == files.end() ? nullptr : &found->second;
}

std::size_t most_bytes_of(std::string_view name) {
  for (const auto& file : allowed) {
    if (file.name == name) return file.most_bytes;
  }
  return 0;
}

std::string content_fault(const PackContent& content) {
  if (!is_pack_id(content.id)) {
    return "\"" + printable(content.id) +
           "\" is not a pack id (small letters, digits, dots and hyphens)";
  }
  if (!content.native() && content.find("pack.toml") == nullptr) {
    return printable(content.id) + " has neither pack.so nor pack.toml";
  }
  return {};
}

Result<PackContent> read_pack_folder(const fs::path& folder) {
  const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0) {
    return failure("cannot open the folder " + printable(folder.string()) + ": " +
                   std::generic_category().message(errno));
  }
  std::error_code fault;
  PackContent content{fs::canonical(folder, fault).filename().string(), {}};
  for (const auto& file : allowed) {
    auto read = read_one(fd.get(), file);
    if (!read) return failure(printable(folder.string()) + ": " + read.error().what);
    if (read->there) content.files.emplace(file.name, std::move(read->bytes));
  }
  if (auto why = content_fault(content); !why.empty()) return failure(std::move(why));
  return content;
}

}  // namespace unkink
