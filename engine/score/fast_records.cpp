// SPDX-License-Identifier: Apache-2.0
// The columns, made ready.
#include "score/fast_records.hpp"

#include <algorithm>

#include "score/fast_cells.hpp"

namespace unkink {

namespace {

constexpr int first_worth = 8;

}  // namespace

FastColumn FastRecords::column_of(const ColumnMeaning& meaning) const {
  using Kind = FastColumn::Kind;
  FastColumn fast;
  if (meaning.kind == ColumnKind::id) fast.kind = Kind::id;
  if (meaning.kind == ColumnKind::ignore) fast.kind = Kind::ignored;
  if (meaning.kind == ColumnKind::carry) {
    fast.kind = Kind::carried;
    fast.carried = meaning.carried;
  }
  // What a map changes is read slowly.
  const bool plain = meaning.values.empty() && meaning.split == ";";
  if (meaning.kind != ColumnKind::item || !plain) return fast;
  const auto& item = ruleset_.questionnaire.items[meaning.item];
  fast.item = meaning.item;
  fast.minimum = item.minimum;
  fast.maximum = item.maximum;
  fast.unsure = item.unsure_allowed;
  fast.truths = item.type == ItemType::yes_no;
  fast.kind = item.type == ItemType::integer   ? Kind::integer
              : item.type == ItemType::choices ? Kind::choices
                                               : Kind::option;
  std::vector<std::string> words;
  for (const auto& option : item.options) words.push_back(option.id);
  fast.options = static_cast<std::uint32_t>(words.size());
  const bool several = item.type == ItemType::choices;
  if (several && item.none) {
    fast.none_word = static_cast<std::uint32_t>(words.size());
    words.emplace_back("none");
  }
  if (item.unsure_allowed) {
    fast.unsure_word = static_cast<std::uint32_t>(words.size());
    words.emplace_back("unsure");
  }
  // An option of that name is found before what the word means otherwise.
  fast.words = WordTable(words);
  return fast;
}

FastRecords::FastRecords(const Ruleset& ruleset, const Layout& layout) : ruleset_(ruleset) {
  for (const auto& [name, meaning] : layout.columns) {
    state_.names.push_back(name);
    state_.columns.push_back(column_of(meaning));
  }
  state_.keys = WordTable(state_.names);
  state_.next.assign(state_.columns.size() + 1, 0);
  state_.guesses.assign(state_.columns.size(), {});
  state_.seen.assign(state_.columns.size() / 64 + 1, 0);
  learn_style("");
}

// As binding does: all pairs are judged before any answer changes.
void FastRecords::settle_pairs(Block& block, std::size_t record) {
  unsure_.clear();
  for (const auto& pair : ruleset_.impossible_pairs) {
    const auto& greater = block.column(pair.greater);
    const auto& than = block.column(pair.than);
    const auto answered = static_cast<std::uint8_t>(AnswerState::answered);
    if (greater.state[record] != answered || than.state[record] != answered) continue;
    if (greater.value[record] <= than.value[record]) continue;
    unsure_.push_back(pair.greater);
    unsure_.push_back(pair.than);
  }
  for (const auto item : unsure_) {
    auto& column = block.column_to_fill(item);
    column.value[record] = 0;
    put_state(column, record, AnswerState::unsure);
  }
}

void FastRecords::learn_style(std::string_view record) {
  const auto colon = record.find("\": ");
  const bool spaced = colon != std::string_view::npos && colon < record.find("\":\"");
  if (!record.empty() && spaced == state_.spaced) return;
  state_.spaced = spaced;
  for (std::size_t i = 0; i < state_.columns.size(); ++i) {
    auto& column = state_.columns[i];
    const auto literal = (spaced ? ", \"" : ",\"") + state_.names[i] + (spaced ? "\": " : "\":");
    const bool simple = is_plain(state_.names[i]) && literal.size() <= column.literal.size();
    column.literal_bytes = simple ? literal.size() : 0;
    if (simple) std::ranges::copy(literal, column.literal.begin());
  }
}

void FastRecords::read_json(std::string_view text, std::span<const RecordSpan> spans,
                            const FastTarget& target) {
  if (!spans.empty()) learn_style(text.substr(spans.front().begin, spans.front().length));
  // What did not pay in the last block may in this one.
  for (auto& guess : state_.guesses) guess.worth = std::max(guess.worth, first_worth);
  read_json_spans(state_, text, spans, target);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (target.rows[i].read) settle_pairs(target.block, i);
  }
}

void FastRecords::read_csv(std::string_view text, std::span<const RecordSpan> spans,
                           const CsvHeader& header, const FastTarget& target) {
  std::vector<FastColumn> columns;
  for (const auto& name : header.names) {
    const auto place = std::ranges::lower_bound(state_.names, name) - state_.names.begin();
    columns.push_back(state_.columns[static_cast<std::size_t>(place)]);
  }
  read_csv_spans(columns, header.delimiter, text, spans, target);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (target.rows[i].read) settle_pairs(target.block, i);
  }
}

}  // namespace unkink
