// SPDX-License-Identifier: Apache-2.0
// NDJSON results, put together from pieces that were made once, without a look at how much room is
// left: that is made sure of once a record.
#include <algorithm>
#include <charconv>

#include "score/fast_cells.hpp"
#include "score/result_format.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_number = 20;

TextPiece quoted(std::string_view id, std::string_view behind) {
  std::string text;
  append_json_text(text, id);
  return TextPiece(text + std::string(behind));
}

char* put_text(char* at, std::string_view text) {
  __builtin_memcpy(at, text.data(), text.size());
  return at + text.size();
}

char* put_number(char* at, std::uint64_t number) {
  return std::to_chars(at, at + longest_number, number).ptr;
}

// The comma behind the last entry makes room for the bracket.
char* close_list(char* at, char close) {
  if (at[-1] == ',') --at;
  *at = close;
  return at + 1;
}

char* put_id(char* at, std::optional<std::string_view> id) {
  if (!id) return put_text(at, "null");
  *at++ = '"';
  at = put_text(at, *id);
  *at++ = '"';
  return at;
}

}  // namespace

TextPiece::TextPiece(const std::string& words) : length(words.size()) {
  const auto first = std::min(words.size(), copied);
  std::ranges::copy_n(words.begin(), static_cast<std::ptrdiff_t>(first), start.begin());
  rest = words.substr(first);
}

void ResultFormat::make_pieces() {
  const auto names = result_field_names();
  names_file_ = std::ranges::count(options_.fields, ResultField::file) > 0;
  for (const auto field : options_.fields) {
    labels_.emplace_back((labels_.empty() ? "{\"" : ",\"") +
                         names[static_cast<std::size_t>(field)] + "\":");
    fixed_bytes_ += labels_.back().length + longest_number + TextPiece::copied;
  }
  for (const auto word : disposition_names) dispositions_.push_back(quoted(word, ""));
  for (const auto& raiser : raisers_) raiser_pieces_.push_back(quoted(raiser.id, ","));
  for (const auto& pattern : ruleset_.patterns) pattern_pieces_.push_back(quoted(pattern.id, ","));
  for (const auto& score : ruleset_.scores) {
    auto& pieces = score_pieces_.emplace_back();
    std::size_t longest = 0;
    for (const auto& word : score_words(score)) {
      std::string value;
      append_json_text(value, word);
      pieces.push_back(quoted(score.id, ":" + value + ","));
      longest = std::max(longest, pieces.back().length);
    }
    fixed_bytes_ += longest;
  }
  for (const auto* pieces : {&raiser_pieces_, &pattern_pieces_}) {
    for (const auto& piece : *pieces) longest_piece_ = std::max(longest_piece_, piece.length);
  }
}

char* ResultFormat::put_field(char* at, std::size_t field, const RecordMark& mark,
                              const RowResults& rows, std::size_t row) const {
  switch (options_.fields[field]) {
    case ResultField::file:
      return put_text(at, mark.file);
    case ResultField::id:
      return put_id(at, mark.id);
    case ResultField::line:
      return put_number(at, mark.line);
    case ResultField::offset:
      return put_number(at, mark.offset);
    case ResultField::disposition:
      return dispositions_[static_cast<std::size_t>(rows.disposition(row))].put(at);
    case ResultField::complete:
      return put_text(at, rows.complete(row) ? "true" : "false");
    case ResultField::rules:
      *at++ = '[';
      for (const auto index : rows.raised(row)) at = raiser_pieces_[index].put(at);
      return close_list(at, ']');
    case ResultField::patterns:
      *at++ = '[';
      for (const auto index : rows.patterns(row)) at = pattern_pieces_[index].put(at);
      return close_list(at, ']');
    case ResultField::scores:
      *at++ = '{';
      for (std::size_t s = 0; s < score_pieces_.size(); ++s) {
        at = score_pieces_[s][rows.score(row, s)].put(at);
      }
      return close_list(at, '}');
    case ResultField::unknown:
      break;
  }
  return put_number(at, rows.unknown(row));
}

void ResultFormat::write_pieces(std::string& out, const RecordMark& mark, const RowResults& rows,
                                std::size_t row) const {
  if (mark.is_plain_id && !names_file_) return write_plain(out, mark, rows, row);
  // What must be cleaned or escaped is made so before room is measured.
  auto ready = mark;
  std::string id;
  if (mark.id) {
    append_json_text(id, *mark.id);
    ready.id = std::string_view(id).substr(1, id.size() - 2);
  }
  std::string file;
  append_json_text(file, mark.file);
  ready.file = file;
  write_plain(out, ready, rows, row);
}

void ResultFormat::write_plain(std::string& out, const RecordMark& mark, const RowResults& rows,
                               std::size_t row) const {
  const auto lists = rows.raised(row).size() + rows.patterns(row).size();
  const auto texts = (mark.id ? mark.id->size() : 0) + (names_file_ ? mark.file.size() : 0);
  const auto before = out.size();
  const auto bound = before + fixed_bytes_ + lists * longest_piece_ + texts + 2 * TextPiece::copied;
  out.resize_and_overwrite(bound, [&](char* start, std::size_t) {
    char* at = start + before;
    for (std::size_t f = 0; f < options_.fields.size(); ++f) {
      at = labels_[f].put(at);
      at = put_field(at, f, mark, rows, row);
    }
    return static_cast<std::size_t>(at - start);
  });
}

}  // namespace unkink
