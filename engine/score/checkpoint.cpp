// SPDX-License-Identifier: Apache-2.0
// Lines of words with blanks between. Whatever is not a number or a hash is written in hexadecimal:
// names may hold anything.
#include "score/checkpoint.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "score/digest.hpp"

namespace unkink {
namespace {

constexpr std::string_view schema = "unkink.checkpoint/1";

std::string hash_of(std::string_view text) {
  Digest digest;
  digest.add(text);
  return digest.so_far("").sha256;
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "x";  // an empty name is a word too
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::string file_line(std::string_view what, const FileDigest& file) {
  return std::string(what) + " " + hex(file.name) + " " + std::to_string(file.bytes) + " " +
         file.sha256 + "\n";
}

template <class Counts>
std::string count_line(std::string_view what, const Counts& counts) {
  std::string text(what);
  for (const auto count : counts) text += " " + std::to_string(count);
  return text + "\n";
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const auto end = std::min(line.find(' '), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

std::optional<Count> count_of(std::string_view word, int base = 10) {
  Count count = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), count, base);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  return count;
}

std::optional<std::string> bytes_of(std::string_view word) {
  if (!word.starts_with('x') || word.size() % 2 == 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 1; i < word.size(); i += 2) {
    const auto byte = count_of(word.substr(i, 2), 16);
    if (!byte) return std::nullopt;
    bytes += static_cast<char>(*byte);
  }
  return bytes;
}

std::optional<Code> code_named(std::string_view word) {
  for (const auto& entry : all_codes) {
    if (entry.name == word) return entry.code;
  }
  return std::nullopt;
}

/// Takes line after line.
class Reading {
 public:
  bool take(std::string_view line) {
    words_ = words_of(line);
    if (words_.size() < 2) return false;
    const auto what = words_[0];
    if (what == "request") return words_.size() == 2 && take_request();
    if (what == "input") return file(read_.read.inputs.emplace_back());
    if (what == "results") return file(read_.results);
    if (what == "errors") return file(read_.faults.emplace());
    if (what == "counts") return take_counts();
    if (what == "dispositions") return counts(1, read_.tally.dispositions);
    if (what == "raised") return take_list(read_.tally.raised);
    if (what == "wanted") return take_list(read_.tally.wanted);
    if (what == "reason") return take_reason();
    if (what == "others") return counts(1, read_.tally.other_groups);
    return what == "group" && take_group();
  }

  std::optional<Checkpoint> end() {
    const bool whole =
        !read_.request.empty() && read_.read.chunks > 0 && !read_.results.name.empty();
    return whole ? std::optional(std::move(read_)) : std::nullopt;
  }

 private:
  bool take_request() {
    read_.request = words_[1];
    return true;
  }

  bool file(FileDigest& digest) {
    if (words_.size() != 4) return false;
    const auto name = bytes_of(words_[1]);
    const auto bytes = count_of(words_[2]);
    if (!name || !bytes) return false;
    digest = {*name, *bytes, std::string(words_[3])};
    return true;
  }

  template <class Counts>
  bool counts(std::size_t first, Counts& into) {
    if (words_.size() != first + into.size()) return false;
    for (std::size_t i = 0; i < into.size(); ++i) {
      const auto count = count_of(words_[first + i]);
      if (!count) return false;
      into[i] = *count;
    }
    return true;
  }

  bool take_counts() {
    std::array<Count, 4> all{};
    if (!counts(1, all)) return false;
    read_.read.chunks = all[0];
    read_.tally.records = all[1];
    read_.tally.set_aside = all[2];
    read_.tally.incomplete = all[3];
    return true;
  }

  bool take_list(std::vector<Count>& into) {
    into.resize(words_.size() - 1);
    return counts(1, into);
  }

  bool take_reason() {
    const auto count = words_.size() == 3 ? count_of(words_[2]) : std::nullopt;
    const auto code = code_named(words_[1]);
    if (count && code) read_.tally.reasons[*code] = *count;
    return count && code;
  }

  bool take_group() {
    const auto name = bytes_of(words_[1]);
    return name && counts(2, read_.tally.groups[*name]);
  }

  std::vector<std::string_view> words_;
  Checkpoint read_;
};

}  // namespace

std::string checkpoint_text(const Checkpoint& checkpoint) {
  const auto& tally = checkpoint.tally;
  std::string text = std::string(schema) + "\nrequest " + checkpoint.request + "\n";
  for (const auto& input : checkpoint.read.inputs) text += file_line("input", input);
  text += file_line("results", checkpoint.results);
  if (checkpoint.faults) text += file_line("errors", *checkpoint.faults);
  text += count_line("counts", std::array{Count{checkpoint.read.chunks}, tally.records,
                                          tally.set_aside, tally.incomplete});
  text += count_line("dispositions", tally.dispositions);
  if (!tally.raised.empty()) text += count_line("raised", tally.raised);
  if (!tally.wanted.empty()) text += count_line("wanted", tally.wanted);
  for (const auto& [code, count] : tally.reasons) {
    text += "reason " + std::string(name(code)) + " " + std::to_string(count) + "\n";
  }
  for (const auto& [group, counts] : tally.groups)
    text += count_line("group " + hex(group), counts);
  text += count_line("others", tally.other_groups);
  return text + "end " + hash_of(text) + "\n";
}

std::optional<Checkpoint> read_checkpoint(std::string_view text) {
  if (!text.ends_with('\n')) return std::nullopt;
  const auto last = text.substr(0, text.size() - 1).rfind('\n');
  if (last == std::string_view::npos) return std::nullopt;
  auto lines = text.substr(0, last + 1);
  if (text.substr(last + 1) != "end " + hash_of(lines) + "\n") return std::nullopt;
  if (!lines.starts_with(std::string(schema) + "\n")) return std::nullopt;
  lines.remove_prefix(schema.size() + 1);
  Reading reading;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    if (!reading.take(lines.substr(0, end))) return std::nullopt;
    lines.remove_prefix(end + 1);
  }
  return reading.end();
}

}  // namespace unkink
