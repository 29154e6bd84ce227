// SPDX-License-Identifier: Apache-2.0
// The columns, made ready.
#include "score/fast_records.hpp"

#include <algorithm>

#include "score/fast_cells.hpp"

namespace unkink {

namespace {

using Kind = FastColumn::Kind;

bool say_the_same(const FastColumn& a, const FastColumn& b) {
  if (a.kind == Kind::id || b.kind == Kind::id) return a.kind == b.kind;
  return a.kind <= Kind::integer && b.kind <= Kind::integer && a.item == b.item;
}

bool is_whole(const FastColumn& column, const FastColumn& flag) {
  return column.kind <= Kind::integer && column.item == flag.item;
}

void find_same(std::vector<FastColumn>& columns) {
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    auto& column = columns[i];
    const auto first = [&](auto matches) {
      const auto found = std::ranges::find_if(columns, matches);
      return found == columns.end() ? i : static_cast<std::uint32_t>(found - columns.begin());
    };
    column.says =
        std::min(i, first([&](const auto& other) { return say_the_same(other, column); }));
    column.whole = column.kind != Kind::flag
                       ? column.says
                       : first([&](const auto& other) { return is_whole(other, column); });
  }
}

void number_flags(FastState& state, const Layout& layout) {
  for (auto& column : state.columns) {
    if (column.kind != Kind::flag) continue;
    const auto found = std::ranges::find(state.flags, column.item, &FlagItem::item);
    column.flag_item = static_cast<std::size_t>(found - state.flags.begin());
    if (found == state.flags.end()) {
      state.flags.emplace_back(column.item, layout.option_sets.at(column.item));
    }
  }
}

void make_ready(FastState& state, const Layout& layout) {
  find_same(state.columns);
  number_flags(state, layout);
  state.next.assign(state.columns.size() + 1, 0);
  state.seen.start(state.columns.size());
  state.likely.resize(state.columns.size());
}

// A key is compared with whatever stands before and behind it. Empty: it is too long for that.
std::string key_text(const FastState& state, std::uint32_t column, bool first) {
  const auto& literal = state.columns[column].literal;
  std::string text(literal.data(), state.columns[column].literal_bytes);
  if (first && !text.empty()) text.replace(0, text.find('"'), "{" + state.style.open);
  return text;
}

FieldStep step_of(FastState& state, std::uint32_t index, const std::string& key, Block& block) {
  FieldStep step;
  step.column = index;
  step.key_bytes = key.size();
  std::ranges::copy(key, step.key.begin());
  const auto& fast = state.columns[index];
  if (fast.kind == Kind::flag) step.flag = &state.flags[fast.flag_item];
  if (fast.kind > Kind::integer) return step;
  auto& column = block.column_to_fill(fast.item);
  step.state = column.state.data();
  if (fast.kind == Kind::option) step.option = column.option.data();
  if (fast.kind == Kind::integer) step.value = column.value.data();
  if (fast.kind == Kind::choices) step.selected = column.selected.data();
  if (fast.kind != Kind::integer) step.memo = &state.memos[index];
  if (fast.kind != Kind::integer) step.likely = &state.likely[index];
  return step;
}

// Of columns that say the same the first has a step: what one has written, the other must not
// clear.
bool is_said(const FastState& state, std::uint32_t column) {
  return std::ranges::any_of(state.steps, [&](const FieldStep& step) {
    const auto& other = state.columns[step.column];
    const bool both_flags = other.kind == Kind::flag && state.columns[column].kind == Kind::flag;
    return other.whole == state.columns[column].whole && !both_flags;
  });
}

// A cell is complete where a delimiter follows; answers in JSON show it themselves.
void expect_likely(FieldStep& step, std::string_view behind) {
  if (step.likely == nullptr || step.likely->votes < LikelyAnswer::enough_votes) return;
  step.expected = *step.likely->known;
  std::string whole(step.key.data(), step.key_bytes);
  whole.append(step.expected.text.data(), step.expected.bytes).append(behind);
  if (whole.size() >= longest_text) return;
  std::ranges::copy(whole, step.whole.begin());
  step.whole_bytes = whole.size();
}

std::string blanks_at(std::string_view text, std::size_t at) {
  const auto end = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
  return std::string(text.substr(at, end - at));
}

// As the record's first two keys stand. A guess: what is not so is read all the same.
KeyStyle style_of(std::string_view record) {
  KeyStyle style;
  if (!record.starts_with('{')) return style;
  style.open = blanks_at(record, 1);
  const auto colon = record.find("\":");
  if (colon == std::string_view::npos) return style;
  style.colon = blanks_at(record, colon + 2);
  auto comma = record.find(',', colon);
  while (comma != std::string_view::npos && !record.substr(comma + 1).starts_with('"')) {
    style.comma = blanks_at(record, comma + 1);
    if (record.substr(comma + 1 + style.comma.size()).starts_with('"')) return style;
    comma = record.find(',', comma + 1);
  }
  style.comma.clear();
  return style;
}

}  // namespace

void lay_json_steps(FastState& state, Block& block) {
  state.steps.clear();
  for (const auto column : state.order.columns()) {
    const auto key = key_text(state, column, state.steps.empty());
    if (key.empty() || is_said(state, column)) continue;
    expect_likely(state.steps.emplace_back(step_of(state, column, key, block)), "");
  }
}

void lay_csv_steps(FastState& state, Block& block, char delimiter) {
  state.steps.clear();
  for (const auto column : state.order.columns()) {
    auto& step = state.steps.emplace_back(step_of(state, column, "", block));
    step.last = column == state.order.columns().back();
    // An answer that is found by its start holds what stands behind it.
    if (step.memo != nullptr && step.memo->by_start()) {
      expect_likely(step, "");
    } else if (!step.last) {
      expect_likely(step, {&delimiter, 1});
    }
  }
}

FastRecords::FastRecords(const Ruleset& ruleset, const Layout& layout)
    : ruleset_(ruleset), layout_(layout) {
  for (const auto& [name, meaning] : layout.columns) {
    json_.names.push_back(name);
    json_.columns.push_back(fast_column(ruleset, layout, meaning, TextHome::json));
    const auto& fast = json_.columns.back();
    json_.memos.push_back(fast.kind == Kind::option ? memo_of_words(fast, 0) : AnswerMemo());
  }
  make_ready(json_, layout);
  json_.keys = WordTable(json_.names);
  all_keys_known_ = std::ranges::all_of(
      json_.names, [&](const auto& name) { return json_.keys.finds(name) && is_plain(name); });
  expect(KeyStyle());
}

void FastRecords::settle(const FastState& state, const FastTarget& target) {
  if (state.flags.empty()) return;
  for (std::size_t i = 0; i < target.rows.size(); ++i) {
    if (!target.rows[i].read) continue;
    for (const auto& flag : state.flags) flag.settle(target.block, i);
  }
}

void FastRecords::expect(const KeyStyle& style) {
  json_.style = style;
  for (std::size_t i = 0; i < json_.columns.size(); ++i) {
    auto& column = json_.columns[i];
    const auto literal = "," + style.comma + '"' + json_.names[i] + "\":" + style.colon;
    const bool simple = is_plain(json_.names[i]) && literal.size() < column.literal.size();
    column.literal_bytes = simple ? literal.size() : 0;
    if (simple) std::ranges::copy(literal, column.literal.begin());
  }
}

void FastRecords::read_json(std::string_view text, std::span<const RecordSpan> spans,
                            const FastTarget& target) {
  if (!spans.empty()) {
    const auto style = style_of(text.substr(spans.front().begin, spans.front().length));
    if (style != json_.style) expect(style);
  }
  for (auto& flag : json_.flags) flag.clear(spans.size());
  lay_json_steps(json_, target.block);
  read_json_spans(json_, text, spans, target);
  settle(json_, target);
}

void FastRecords::expect(const CsvHeader& header, char behind_row) {
  if (header_ == header.names && delimiter_ == header.delimiter) return;
  header_ = header.names;
  delimiter_ = header.delimiter;
  csv_ = FastState();
  std::vector<std::uint32_t> order;
  for (const auto* meaning : header.meanings) {
    order.push_back(static_cast<std::uint32_t>(order.size()));
    csv_.columns.push_back(fast_column(ruleset_, layout_, *meaning, TextHome::csv));
    const auto& fast = csv_.columns.back();
    const char behind = order.size() < header.names.size() ? delimiter_ : behind_row;
    const bool by_start = fast.kind == Kind::option && behind != 0;
    csv_.memos.push_back(by_start ? memo_of_words(fast, behind) : AnswerMemo());
  }
  make_ready(csv_, layout_);
  csv_.order.learn(order);
}

void FastRecords::read_csv(std::string_view text, std::span<const RecordSpan> spans,
                           const CsvHeader& header, const FastTarget& target) {
  // Rows end alike: the last cell then shows its end as others do.
  expect(header, spans.empty() ? '\n' : text.data()[spans.front().begin + spans.front().length]);
  for (auto& flag : csv_.flags) flag.clear(spans.size());
  lay_csv_steps(csv_, target.block, header.delimiter);
  read_csv_spans(csv_, header.delimiter, text, spans, target);
  settle(csv_, target);
}

SuspectsFound FastRecords::suspects(std::string_view record, std::size_t place,
                                    const FastTarget& target, RecordCut& cut) {
  // Two names for one item are told apart by knowing both.
  if (!all_keys_known_) return SuspectsFound::none;
  return find_json_suspects(json_, record, place, target, cut);
}

std::optional<std::vector<bool>> FastRecords::right_cells(std::string_view row, std::size_t place,
                                                          const FastTarget& target) {
  std::vector<bool> right;
  if (!find_right_cells(csv_, delimiter_, row, place, target, right)) return {};
  return right;
}

}  // namespace unkink
