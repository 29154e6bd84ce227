// SPDX-License-Identifier: Apache-2.0
// Cuts by brackets and quotes alone: whether an element is right is the reader's business.
#include <algorithm>
#include <optional>

#include "score/array_scan.hpp"
#include "score/line_scan.hpp"
#include "score/record_cutter.hpp"

namespace unkink {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// Where an element seems to end that has no end: a quote that is missing makes strings of what
// stands between strings, brackets and all. The comma in } , { " of its text.
std::optional<std::size_t> seeming_end(std::string_view window, std::size_t begin) {
  const auto next = [&](std::size_t at) { return window.find_first_not_of(blanks, at + 1); };
  const auto stands = [&](std::size_t at, char c) { return at < window.size() && window[at] == c; };
  for (auto brace = window.find('}', begin); brace != window.npos;
       brace = window.find('}', brace + 1)) {
    const auto comma = next(brace);
    if (!stands(comma, ',')) continue;
    const auto open = next(comma);
    if (stands(open, '{') && stands(next(open), '"')) return comma;
  }
  return std::nullopt;
}

class ArrayCutter : public RecordCutter {
 public:
  std::size_t cut(std::string_view window, bool at_end, std::vector<RecordSpan>& records) override {
    lines_ = 0;
    std::size_t at = 0;
    while (at < window.size()) {
      const auto before = place_;
      const auto next = step(window, at, at_end, records);
      if (next == at && place_ == before) break;
      at = next;
    }
    if (!at_end || at < window.size()) return at;
    if (place_ != Place::before && place_ != Place::behind) {
      records.push_back({static_cast<std::uint32_t>(at), 0, lines_, CutKind::not_closed});
      place_ = Place::behind;
    }
    return at;
  }

 private:
  enum class Place { before, first, element, between, behind, skipping };

  std::size_t step(std::string_view window, std::size_t at, bool at_end,
                   std::vector<RecordSpan>& records) {
    if (place_ == Place::skipping) return skip(window, at);
    const auto token = std::min(window.find_first_not_of(blanks, at), window.size());
    count_lines(window, at, token);
    if (token == window.size()) return token;
    const char c = window[token];
    if (place_ == Place::before && c != '[') {
      place_ = Place::behind;
      return refuse_rest(window, token, records, CutKind::no_array);
    }
    if (place_ == Place::before) {
      place_ = Place::first;
      return token + 1;
    }
    if (place_ == Place::behind) {
      return refuse_rest(window, token, records, CutKind::after_array);
    }
    if (place_ == Place::between) {
      if (c == ']' || c == ',') {
        place_ = c == ']' ? Place::behind : Place::element;
        return token + 1;
      }
    } else if (c == ']' && place_ == Place::first) {
      place_ = Place::behind;
      return token + 1;
    }
    return take_element(window, token, at_end, records);
  }

  std::size_t take_element(std::string_view window, std::size_t begin, bool at_end,
                           std::vector<RecordSpan>& records) {
    scan_ = {};
    // What is beyond may be in the window or not: that must not matter.
    const auto possible = window.substr(0, begin + longest_record + 1);
    auto end = element_end(scan_, possible, begin);
    if (end == possible.size()) {
      const bool whole = possible.size() - begin > longest_record;
      if (!whole && !at_end) return begin;
      const auto seeming = scan_.depth > 0 ? seeming_end(possible, begin) : std::nullopt;
      if (!seeming && whole) {
        records.push_back({static_cast<std::uint32_t>(begin), 0, lines_, CutKind::too_long});
        place_ = Place::skipping;
        return begin;
      }
      end = seeming.value_or(end);
    }
    auto text = window.substr(begin, end - begin);
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    records.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size()),
                       lines_, kind_of_length(text.size())});
    count_lines(window, begin, end);
    place_ = Place::between;
    return end;
  }

  // Too long to keep: walked over with the state that the scan left.
  std::size_t skip(std::string_view window, std::size_t at) {
    if (!skipped_once_) scan_ = {};
    const auto end = element_end(scan_, window, at);
    skipped_once_ = end == window.size();
    count_lines(window, at, end);
    if (!skipped_once_) place_ = Place::between;
    return end;
  }

  std::size_t refuse_rest(std::string_view window, std::size_t token,
                          std::vector<RecordSpan>& records, CutKind kind) {
    if (!refused_) {
      records.push_back({static_cast<std::uint32_t>(token), 0, lines_, kind});
    }
    refused_ = true;
    count_lines(window, token, window.size());
    return window.size();
  }

  void count_lines(std::string_view window, std::size_t begin, std::size_t end) {
    lines_ += static_cast<std::uint32_t>(count_bytes(window.substr(begin, end - begin), '\n'));
  }

  Place place_ = Place::before;
  ArrayScan scan_;
  bool skipped_once_ = false;
  bool refused_ = false;
};

}  // namespace

std::unique_ptr<RecordCutter> array_cutter() { return std::make_unique<ArrayCutter>(); }

}  // namespace unkink
