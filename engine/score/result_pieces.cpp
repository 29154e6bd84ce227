// SPDX-License-Identifier: Apache-2.0
// Fields with few values, and all that is the same in every line, become texts that stand for
// several fields at once.
#include "score/result_pieces.hpp"

#include <algorithm>
#include <bit>

#include "score/json_text.hpp"
#include "score/result_cell.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_tail = 1024;  // longer ones would not stay in a near cache
constexpr std::size_t most_texts = 64;      // of a part: more would not stay in the nearest cache

std::string as_json(std::string_view word) {
  std::string text;
  append_json_text(text, word);
  return text;
}

// The ids of a ruleset need no quotes in a cell.
std::vector<std::string> list_texts(const std::vector<std::string>& ids, LineStyle style) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(style.is_json() ? as_json(id) + "," : id + ";");
  return texts;
}

bool has_few_values(LinePlan::Kind kind) {
  return kind == LinePlan::Kind::nothing || kind == LinePlan::Kind::patterns ||
         kind == LinePlan::Kind::unknown;
}

std::vector<std::string> ids_of(const auto& all) {
  std::vector<std::string> ids;
  for (const auto& one : all) ids.push_back(one.id);
  return ids;
}

}  // namespace

/// Puts the parts together: texts grow by what is the same and by what has few values, until
/// something else stands behind them.
class ResultPieces::Builder {
  using Choice = LinePlan::Choice;
  using Kind = LinePlan::Kind;
  using Part = LinePlan::Part;

 public:
  explicit Builder(LineStyle style) : style_(style) {}

  void field(const Ruleset& ruleset, ResultField field);

  std::vector<Part> take() {
    behind(Kind::nothing);
    return std::move(parts_);
  }

 private:
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
    parts_.push_back({std::move(by_), TextTable(texts_), kind});
    by_.clear();
    texts_ = {""};
  }

  // Words as JSON writes them, or as cells do, whose delimiter follows.
  std::vector<std::string> written(const auto& words) const {
    std::vector<std::string> texts;
    for (const std::string_view word : words) {
      texts.push_back(style_.is_json() ? as_json(word) : std::string(word));
    }
    return texts;
  }

  void value(const Ruleset& ruleset, ResultField field);
  void scores(const Ruleset& ruleset);
  void list(Kind kind) {
    if (style_.is_json()) same("[");
    behind(kind);
    if (style_.is_json()) same("]");
  }

  LineStyle style_;
  bool first_ = true;
  std::vector<Part> parts_;
  std::vector<Choice> by_;
  std::vector<std::string> texts_ = {""};
};

// A cell each; in JSON one object.
void ResultPieces::Builder::scores(const Ruleset& ruleset) {
  if (style_.is_json()) same("{");
  for (std::size_t s = 0; s < ruleset.scores.size(); ++s) {
    const auto& score = ruleset.scores[s];
    if (style_.is_json()) same((s > 0 ? "," : "") + as_json(score.id) + ":");
    choice(Choice::Of::score, s, written(score_words(score)));
    if (!style_.is_json()) same({&style_.delimiter, 1});
  }
  if (style_.is_json()) same("}");
}

void ResultPieces::Builder::value(const Ruleset& ruleset, ResultField field) {
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
      return choice(Choice::Of::disposition, 0, written(disposition_names));
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

void ResultPieces::Builder::field(const Ruleset& ruleset, ResultField field) {
  if (style_.is_json()) same((first_ ? "{\"" : ",\"") + std::string(name(field)) + "\":");
  first_ = false;
  value(ruleset, field);
  if (!style_.is_json() && field != ResultField::scores) same({&style_.delimiter, 1});
}

ResultPieces::ResultPieces(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
                           const std::vector<ResultField>& fields, LineStyle style)
    : plan_{style,
            {},
            TextTable(list_texts(ids_of(raisers), style)),
            TextTable(list_texts(ids_of(ruleset.patterns), style))} {
  Builder builder(style);
  for (const auto field : fields) builder.field(ruleset, field);
  plan_.parts = builder.take();
  // Behind each text a number, or the quotes of an id or a list.
  for (const auto& part : plan_.parts) line_bytes_ += part.texts.slack() + RunningNumber::slack;
  longest_ = std::max(plan_.raisers.slack(), plan_.patterns.slack());
  find_tail(ruleset);
}

// A key has all that a tail depends on, bit by bit: where that is too much, there is no tail.
void ResultPieces::find_tail(const Ruleset& ruleset) {
  const auto& parts = plan_.parts;
  plan_.tail = parts.size();
  while (plan_.tail > 0 && has_few_values(parts[plan_.tail - 1].kind)) --plan_.tail;
  unknown_bits_ = static_cast<unsigned>(std::bit_width(ruleset.questionnaire.items.size()));
  auto bits = unknown_bits_ + ruleset.patterns.size();
  plan_.most_tail = ruleset.patterns.size() * plan_.patterns.slack();
  for (const auto& part : parts) {
    text_bits_.push_back(static_cast<unsigned>(std::bit_width(part.texts.size() - 1)));
    if (text_bits_.size() <= plan_.tail) continue;
    bits += text_bits_.back();
    plan_.most_tail += part.texts.slack();
    if (part.kind != LinePlan::Kind::nothing) plan_.most_tail += RunningNumber::slack;
  }
  if (bits > TailMemo::key_bits || plan_.most_tail > longest_tail) plan_.tail = parts.size();
}

void ResultPieces::choose(const RowResults& rows, LineScratch& scratch) const {
  using Of = LinePlan::Choice::Of;
  scratch.texts.assign(plan_.parts.size() * bits_per_word, 0);
  auto* text = scratch.texts.data();
  for (const auto& part : plan_.parts) {
    for (const auto& choice : part.by) {
      const auto values = choice.of == Of::score      ? rows.scores(choice.score)
                          : choice.of == Of::complete ? rows.complete()
                                                      : rows.dispositions();
      for (std::size_t row = 0; row < bits_per_word; ++row) {
        text[row] = static_cast<std::uint8_t>(text[row] + values[row] * choice.stride);
      }
    }
    text += bits_per_word;
  }
  if (plan_.tail < plan_.parts.size()) make_tail_keys(rows, scratch);
}

void ResultPieces::make_tail_keys(const RowResults& rows, LineScratch& scratch) const {
  scratch.tails.make_room(plan_.most_tail);
  auto& keys = scratch.tail_keys;
  for (std::size_t row = 0; row < bits_per_word; ++row) keys[row] = rows.unknown(row);
  auto shift = unknown_bits_;
  for (auto part = plan_.tail; part < plan_.parts.size(); ++part) {
    if (text_bits_[part] == 0) continue;
    const auto* text = scratch.texts.data() + part * bits_per_word;
    for (std::size_t row = 0; row < bits_per_word; ++row) {
      keys[row] |= std::uint64_t{text[row]} << shift;
    }
    shift += text_bits_[part];
  }
  for (auto rows_left : rows.fitting()) {
    for (; rows_left != 0; rows_left &= rows_left - 1) {
      keys[static_cast<std::size_t>(std::countr_zero(rows_left))] |= std::uint64_t{1} << shift;
    }
    ++shift;
  }
}

std::size_t ResultPieces::bound(const RowResults& rows, std::size_t first,
                                std::size_t count) const {
  std::size_t lists = count * rows.fitting().size();
  for (const auto raised : rows.raised().counts().subspan(first, count)) lists += raised;
  return count * line_bytes_ + lists * longest_ + TextTable::step;
}

}  // namespace unkink
