// SPDX-License-Identifier: Apache-2.0
#include "author/pack_archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <memory>
#include <utility>

#include "base/printable.hpp"

namespace unkink {
namespace {

using Writer = std::unique_ptr<struct archive, int (*)(struct archive*)>;
using Entry = std::unique_ptr<struct archive_entry, void (*)(struct archive_entry*)>;

constexpr int most_entries = 32;
constexpr std::size_t piece_size = 65536;

struct Wanted {
  mode_t type;
  int mode;
  std::string path;
  std::string_view bytes;
};

bool add(struct archive* to, const Wanted& wanted) {
  const Entry entry(archive_entry_new(), &archive_entry_free);
  archive_entry_set_pathname(entry.get(), wanted.path.c_str());
  archive_entry_set_filetype(entry.get(), wanted.type);
  archive_entry_set_perm(entry.get(), static_cast<mode_t>(wanted.mode));
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(wanted.bytes.size()));
  archive_entry_set_mtime(entry.get(), 0, 0);
  archive_entry_set_uid(entry.get(), 0);
  archive_entry_set_gid(entry.get(), 0);
  if (archive_write_header(to, entry.get()) != ARCHIVE_OK) return false;
  const auto count = archive_write_data(to, wanted.bytes.data(), wanted.bytes.size());
  return std::cmp_equal(count, wanted.bytes.size());
}

la_ssize_t append(struct archive*, void* to, const void* bytes, std::size_t count) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), count);
  return static_cast<la_ssize_t>(count);
}

std::unexpected<Error> refused(const std::string& why) {
  return failure("the archive is not a pack: " + why);
}

/// The id and the file of "id/file"; an empty file for the folder itself.
Result<std::pair<std::string, std::string>> split(struct archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  const std::string path = name == nullptr ? "" : name;
  const auto slash = path.find('/');
  if (slash == std::string::npos || path.find('/', slash + 1) != std::string::npos) {
    return refused("\"" + printable(path) + "\" is not a file of one folder");
  }
  return std::pair(path.substr(0, slash), path.substr(slash + 1));
}

Result<std::string> read_file_of(struct archive* from, const std::string& name) {
  const auto most = most_bytes_of(name);
  if (most == 0) return refused("no pack travels with a file \"" + printable(name) + "\"");
  std::string bytes;
  std::string piece(piece_size, '\0');
  for (;;) {
    const auto count = archive_read_data(from, piece.data(), piece.size());
    if (count < 0) return refused("it is damaged");
    if (count == 0) return bytes;
    bytes.append(piece, 0, static_cast<std::size_t>(count));
    if (bytes.size() > most) {
      return refused(name + " is larger than " + std::to_string(most) + " bytes");
    }
  }
}

Result<bool> take(struct archive* from, struct archive_entry* entry, PackContent& content) {
  const auto parts = split(entry);
  if (!parts) return std::unexpected(parts.error());
  const auto& [id, name] = *parts;
  if (content.id.empty()) content.id = id;
  if (content.id != id) return refused("it holds more than one folder");
  const auto type = archive_entry_filetype(entry);
  const bool link = archive_entry_hardlink(entry) != nullptr;
  if (name.empty() && type == AE_IFDIR && !link) return true;
  if (type != AE_IFREG || link) {
    return refused("\"" + printable(name) + "\" is a link, a folder or a device");
  }
  auto bytes = read_file_of(from, name);
  if (!bytes) return std::unexpected(bytes.error());
  if (!content.files.emplace(name, *std::move(bytes)).second) {
    return refused("it holds \"" + printable(name) + "\" twice");
  }
  return true;
}

}  // namespace

Result<std::string> pack_archive(const PackContent& content) {
  const Writer writer(archive_write_new(), &archive_write_free);
  archive_write_set_format_ustar(writer.get());
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  std::string bytes;
  bool right = archive_write_open(writer.get(), &bytes, nullptr, &append, nullptr) == ARCHIVE_OK &&
               add(writer.get(), {AE_IFDIR, 0755, content.id + "/", {}});
  for (const auto& [name, text] : content.files) {
    const int mode = name == "pack.so" ? 0755 : 0644;
    right = right && add(writer.get(), {AE_IFREG, mode, content.id + "/" + name, text});
  }
  if (!right || archive_write_close(writer.get()) != ARCHIVE_OK) {
    return failure("cannot make the archive of " + printable(content.id));
  }
  return bytes;
}

Result<PackContent> read_pack_archive(const std::filesystem::path& file) {
  const Writer reader(archive_read_new(), &archive_read_free);
  archive_read_support_format_tar(reader.get());  // no filter: what is compressed is refused
  if (archive_read_open_filename(reader.get(), file.c_str(), piece_size) != ARCHIVE_OK) {
    return failure("cannot read " + printable(file.string()) + " as a pack's archive");
  }
  PackContent content;
  struct archive_entry* entry = nullptr;
  for (int count = 0;; ++count) {
    const int next = archive_read_next_header(reader.get(), &entry);
    if (next == ARCHIVE_EOF) break;
    if (next != ARCHIVE_OK) return refused("it is damaged");
    if (count == most_entries) return refused("it holds too many files");
    const auto taken = take(reader.get(), entry, content);
    if (!taken) return std::unexpected(taken.error());
  }
  if (auto why = content_fault(content); !why.empty()) return refused(why);
  return content;
}

}  // namespace unkink
