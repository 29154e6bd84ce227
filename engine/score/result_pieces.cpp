// SPDX-License-Identifier: Apache-2.0
// Fields with few values, and all that is the same in every line, become texts that stand for
// several fields at once. Room is made sure of once a record.
#include "score/result_pieces.hpp"

#include <algorithm>
#include <charconv>

#include "score/result_format.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_number = 20;
constexpr std::size_t most_texts = 64;  // of a part: more would not stay in the nearest cache

std::string as_json(std::string_view word) {
  std::string text;
  append_json_text(text, word);
  return text;
}

std::vector<TextPiece> list_pieces(const std::vector<std::string>& ids) {
  std::vector<TextPiece> pieces;
  for (const auto& id : ids) pieces.emplace_back(as_json(id) + ",");
  return pieces;
}

std::size_t longest_of(const std::vector<TextPiece>& pieces) {
  std::size_t longest = 0;
  for (const auto& piece : pieces) longest = std::max(longest, piece.length);
  return longest;
}

char* put_text(char* at, std::string_view text) {
  __builtin_memcpy(at, text.data(), text.size());
  return at + text.size();
}

char* put_number(char* at, std::uint64_t number) {
  return std::to_chars(at, at + longest_number, number).ptr;
}

// The comma behind the last entry goes: whether there is one cannot be foreseen.
char* put_list(char* at, std::span<const std::uint16_t> entries,
               const std::vector<TextPiece>& pieces) {
  for (const auto index : entries) at = pieces[index].put(at);
  return at - static_cast<std::ptrdiff_t>(at[-1] == ',');
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

/// Puts the parts together: texts grow by what is the same and by what has few values, until
/// something else stands behind them.
class ResultPieces::Builder {
 public:
  void same(std::string_view text) {
    for (auto& words : texts_) words += text;
  }

  void choice(Choice::Of of, std::size_t score, const std::vector<std::string>& values) {
    if (texts_.size() * values.size() > most_texts) behind(Kind::nothing);
    by_.push_back({of, score, texts_.size()});
    std::vector<std::string> texts;
    for (const auto& value : values) {
      for (const auto& words : texts_) texts.push_back(words + value);
    }
    texts_ = std::move(texts);
  }

  void behind(Kind kind) {
    auto& part = parts_.emplace_back();
    part.by = std::move(by_);
    for (const auto& words : texts_) part.texts.emplace_back(words);
    part.kind = kind;
    by_.clear();
    texts_ = {""};
  }

  std::vector<Part> take() {
    behind(Kind::nothing);
    return std::move(parts_);
  }

  void field(const Ruleset& ruleset, ResultField field);

 private:
  void scores(const Ruleset& ruleset);
  void list(Kind kind) {
    same("[");
    behind(kind);
    same("]");
  }

  std::vector<Part> parts_;
  std::vector<Choice> by_;
  std::vector<std::string> texts_ = {""};
};

void ResultPieces::Builder::scores(const Ruleset& ruleset) {
  same("{");
  for (std::size_t s = 0; s < ruleset.scores.size(); ++s) {
    const auto& score = ruleset.scores[s];
    same((s > 0 ? "," : "") + as_json(score.id) + ":");
    std::vector<std::string> words;
    for (const auto& word : score_words(score)) words.push_back(as_json(word));
    choice(Choice::Of::score, s, words);
  }
  same("}");
}

void ResultPieces::Builder::field(const Ruleset& ruleset, ResultField field) {
  std::vector<std::string> dispositions;
  switch (field) {
    case ResultField::file:
      return behind(Kind::file);
    case ResultField::id:
      return behind(Kind::id);
    case ResultField::line:
      return behind(Kind::line);
    case ResultField::offset:
      return behind(Kind::offset);
    case ResultField::disposition:
      for (const auto word : disposition_names) dispositions.push_back(as_json(word));
      return choice(Choice::Of::disposition, 0, dispositions);
    case ResultField::complete:
      return choice(Choice::Of::complete, 0, {"false", "true"});
    case ResultField::rules:
      return list(Kind::rules);
    case ResultField::patterns:
      return list(Kind::patterns);
    case ResultField::scores:
      return scores(ruleset);
    case ResultField::unknown:
      return behind(Kind::unknown);
  }
}

ResultPieces::ResultPieces(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
                           const std::vector<ResultField>& fields) {
  Builder builder;
  bool first = true;
  for (const auto field : fields) {
    builder.same((first ? "{\"" : ",\"") + std::string(name(field)) + "\":");
    builder.field(ruleset, field);
    first = false;
  }
  parts_ = builder.take();
  for (const auto& part : parts_) fixed_bytes_ += longest_of(part.texts) + longest_number;
  std::vector<std::string> raiser_ids;
  for (const auto& raiser : raisers) raiser_ids.push_back(raiser.id);
  raisers_ = list_pieces(raiser_ids);
  std::vector<std::string> pattern_ids;
  for (const auto& pattern : ruleset.patterns) pattern_ids.push_back(pattern.id);
  patterns_ = list_pieces(pattern_ids);
  longest_ = std::max(longest_of(raisers_), longest_of(patterns_));
}

std::size_t ResultPieces::bound(const RecordMark& mark, const RowResults& rows,
                                std::size_t row) const {
  const auto lists = rows.raised(row).size() + rows.patterns(row).size();
  const auto texts = (mark.id ? mark.id->size() : 0) + mark.file.size();
  return fixed_bytes_ + lists * longest_ + texts + 2 * TextPiece::copied;
}

char* ResultPieces::put_part(char* at, const Part& part, const RecordMark& mark,
                             const RowResults& rows, std::size_t row) const {
  std::size_t text = 0;
  for (const auto& choice : part.by) {
    const auto value = choice.of == Choice::Of::score ? rows.score(row, choice.score)
                       : choice.of == Choice::Of::complete
                           ? static_cast<std::size_t>(rows.complete(row))
                           : static_cast<std::size_t>(rows.disposition(row));
    text += value * choice.stride;
  }
  at = part.texts[text].put(at);
  switch (part.kind) {
    case Kind::nothing:
      return at;
    case Kind::file:
      return put_text(at, mark.file);
    case Kind::id:
      return put_id(at, mark.id);
    case Kind::line:
      return put_number(at, mark.line);
    case Kind::offset:
      return put_number(at, mark.offset);
    case Kind::rules:
      return put_list(at, rows.raised(row), raisers_);
    case Kind::patterns:
      return put_list(at, rows.patterns(row), patterns_);
    case Kind::unknown:
      break;
  }
  return put_number(at, rows.unknown(row));
}

void ResultPieces::write(std::string& out, const RecordMark& mark, const RowResults& rows,
                         std::size_t row) const {
  const auto before = out.size();
  out.resize_and_overwrite(before + bound(mark, rows, row), [&](char* start, std::size_t) {
    char* at = start + before;
    for (const auto& part : parts_) at = put_part(at, part, mark, rows, row);
    return static_cast<std::size_t>(at - start);
  });
}

}  // namespace unkink
