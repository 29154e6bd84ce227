// SPDX-License-Identifier: Apache-2.0
#include "host/answer_cache.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "host/write_atomically.hpp"
#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_word = "unkink-answer/1";
constexpr std::string_view ending = ".answer";
constexpr std::uint64_t largest_entry = 4U << 20U;

void add(std::string& key, const std::optional<CheckedFile>& file) {
  if (!file) {
    key += "-\n";
    return;
  }
  const FileIdentity& is = file->identity;
  for (const auto number : {is.device, is.inode, is.size}) key += std::to_string(number) + " ";
  for (const auto time : {is.modified_ns, is.changed_ns}) key += std::to_string(time) + " ";
  key += std::to_string(is.mode) + " " + std::to_string(is.owner) + "\n";
}

/// A line up to its break, which is taken off too; nothing where there is none.
std::optional<std::string_view> take_line(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

/// What was written under `key`, when it was and nothing is damaged.
std::optional<CachedAnswer> understand(std::string_view entry, const std::string& key) {
  const auto sum = take_line(entry);
  if (!sum || *sum != sha256_hex(entry)) return std::nullopt;
  const auto first = take_line(entry);
  const auto about = take_line(entry);
  const auto version = take_line(entry);
  const auto kind = take_line(entry);
  if (!kind || *first != first_word || *about != key) return std::nullopt;
  CachedAnswer cached{std::string(*version), std::string(entry)};
  if (*kind == "refusal") {
    cached.answer = failure(std::string(entry));
  } else if (*kind != "document") {
    return std::nullopt;
  }
  return cached;
}

std::string entry_text(const CachedAnswer& answer, const std::string& key) {
  std::string entry = std::string(first_word) + "\n" + key + "\n" + answer.version + "\n";
  entry += answer.answer ? "document\n" + *answer.answer : "refusal\n" + answer.answer.error().what;
  return sha256_hex(entry) + "\n" + entry;
}

/// A reason that another try may not have: it is about this machine, not about the pack.
bool is_passing(const Result<std::string>& answer) {
  if (answer) return false;
  const std::string& reason = answer.error().what;
  return reason.starts_with("packhost cannot") || reason.starts_with("cannot be confined") ||
         reason.starts_with("cannot seal");
}

}  // namespace

AnswerCache::AnswerCache(fs::path folder, std::string circumstances)
    : folder_(std::move(folder)), circumstances_(std::move(circumstances)) {}

fs::path AnswerCache::file_of(const fs::path& folder) const {
  const auto place = sha256_hex(folder.string()).substr(0, 16);
  return folder.filename().string() + "-" + place + std::string(ending);
}

std::string AnswerCache::key_of(const fs::path& folder, const PackFiles& files,
                                const std::string& trust) const {
  std::string key = circumstances_ + "\n" + folder.string() + "\n" + trust + "\n";
  for (const auto* file :
       {&files.library, &files.document, &files.manifest, &files.signature, &files.key}) {
    add(key, *file);
  }
  return sha256_hex(key);
}

std::optional<CachedAnswer> AnswerCache::find(const fs::path& folder, const PackFiles& files,
                                              const std::string& trust) const {
  if (folder_.empty()) return std::nullopt;
  const UniqueFd own(::open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (own.get() < 0) return std::nullopt;
  const auto file = open_checked_file(own.get(), file_of(folder).string(), largest_entry);
  if (!file) return std::nullopt;
  const auto entry = read_checked(*file);
  return entry ? understand(*entry, key_of(folder, files, trust)) : std::nullopt;
}

void AnswerCache::keep(const fs::path& folder, const PackFiles& files, const std::string& trust,
                       const CachedAnswer& answer) const {
  if (folder_.empty() || is_passing(answer.answer)) return;
  // Not kept is only slower: the next run asks again.
  [[maybe_unused]] const auto fault =
      write_atomically(folder_ / file_of(folder), entry_text(answer, key_of(folder, files, trust)),
                       0600, Durability::passing);
}

std::size_t AnswerCache::forget() const {
  std::size_t count = 0;
  std::error_code fault;
  for (fs::directory_iterator at(folder_, fault), end; !fault && at != end; at.increment(fault)) {
    std::error_code kept;
    if (at->path().extension() == ending && fs::remove(at->path(), kept)) ++count;
  }
  return count;
}

}  // namespace unkink
