// SPDX-License-Identifier: Apache-2.0
// The columns, made ready.
#include "score/fast_records.hpp"

#include <algorithm>

#include "score/fast_cells.hpp"

namespace unkink {

namespace {

using Kind = FastColumn::Kind;

// What may be answered to one option.
std::vector<std::string> option_words(const Item& item) {
  std::vector<std::string> words = {"unsure", ""};
  for (const auto& option : item.options) {
    if (option.id != "unsure") words.push_back(option.id);
  }
  return words;
}

AnswerMemo json_memo(const Item& item) {
  std::vector<std::string> likely = {"null"};
  if (item.type == ItemType::yes_no) likely.insert(likely.end(), {"true", "false"});
  for (const auto& word : option_words(item)) likely.push_back('"' + word + '"');
  return AnswerMemo(likely);
}

// Cells with the delimiter behind them: it shows where they end.
AnswerMemo csv_memo(const Item& item, char delimiter) {
  std::vector<std::string> likely;
  for (const auto& word : option_words(item)) likely.push_back(word + delimiter);
  return AnswerMemo(likely);
}

bool say_the_same(const FastColumn& a, const FastColumn& b) {
  if (a.kind == Kind::id || b.kind == Kind::id) return a.kind == b.kind;
  return a.kind <= Kind::integer && b.kind <= Kind::integer && a.item == b.item;
}

void find_same(std::vector<FastColumn>& columns) {
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    const auto same = std::ranges::find_if(
        columns, [&](const FastColumn& other) { return say_the_same(other, columns[i]); });
    const auto place = static_cast<std::uint32_t>(same - columns.begin());
    columns[i].says = std::min(place, i);
  }
}

void make_ready(FastState& state) {
  state.keys = WordTable(state.names);
  state.next.assign(state.columns.size() + 1, 0);
  state.seen.assign(state.columns.size() / 64 + 1, 0);
  state.likely.resize(state.columns.size());
}

// A key is compared with whatever stands before and behind it. Empty: it is too long for that.
std::string key_text(const FastState& state, std::uint32_t column, bool first) {
  const auto& literal = state.columns[column].literal;
  std::string text(literal.data(), state.columns[column].literal_bytes);
  if (first && !text.empty()) text.replace(0, text.find('"'), "{");
  return text;
}

FieldStep step_of(FastState& state, std::uint32_t index, const std::string& key, Block& block) {
  FieldStep step;
  step.column = index;
  step.key_bytes = key.size();
  std::ranges::copy(key, step.key.begin());
  const auto& fast = state.columns[index];
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
    return state.columns[step.column].says == state.columns[column].says;
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
    const bool has_delimiter = step.memo != nullptr && step.memo->by_start();
    if (!step.last) expect_likely(step, has_delimiter ? "" : std::string_view(&delimiter, 1));
  }
}

FastColumn FastRecords::column_of(const ColumnMeaning& meaning) const {
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
  if (item.type == ItemType::choices && item.none) words.emplace_back("none");
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
    json_.names.push_back(name);
    json_.columns.push_back(column_of(meaning));
    const auto& fast = json_.columns.back();
    json_.memos.push_back(fast.kind == Kind::option
                              ? json_memo(ruleset.questionnaire.items[fast.item])
                              : AnswerMemo());
  }
  find_same(json_.columns);
  make_ready(json_);
  learn_style("");
}

// As binding does: all pairs are judged before any answer changes.
void FastRecords::settle_pairs(Block& block, std::span<const FastRow> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].read) settle_pairs(block, i);
  }
}

void FastRecords::settle_pairs(Block& block, std::size_t record) {
  unsure_.clear();
  for (const auto& pair : ruleset_.impossible_pairs) {
    const auto& greater = block.column(pair.greater);
    const auto& than = block.column(pair.than);
    if (greater.value[record] <= than.value[record]) continue;
    const auto answered = static_cast<std::uint8_t>(AnswerState::answered);
    if (greater.state[record] != answered || than.state[record] != answered) continue;
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
  if (!record.empty() && spaced == json_.spaced) return;
  json_.spaced = spaced;
  for (std::size_t i = 0; i < json_.columns.size(); ++i) {
    auto& column = json_.columns[i];
    const auto literal = (spaced ? ", \"" : ",\"") + json_.names[i] + (spaced ? "\": " : "\":");
    const bool simple = is_plain(json_.names[i]) && literal.size() < column.literal.size();
    column.literal_bytes = simple ? literal.size() : 0;
    if (simple) std::ranges::copy(literal, column.literal.begin());
  }
}

void FastRecords::read_json(std::string_view text, std::span<const RecordSpan> spans,
                            const FastTarget& target) {
  if (!spans.empty()) learn_style(text.substr(spans.front().begin, spans.front().length));
  lay_json_steps(json_, target.block);
  read_json_spans(json_, text, spans, target);
  settle_pairs(target.block, target.rows);
}

void FastRecords::expect(const CsvHeader& header) {
  if (header_ == header.names && delimiter_ == header.delimiter) return;
  header_ = header.names;
  delimiter_ = header.delimiter;
  csv_ = FastState();
  std::vector<std::uint32_t> order;
  for (const auto& name : header.names) {
    const auto place = std::ranges::lower_bound(json_.names, name) - json_.names.begin();
    order.push_back(static_cast<std::uint32_t>(order.size()));
    const auto& fast = csv_.columns.emplace_back(json_.columns[static_cast<std::size_t>(place)]);
    const bool by_start = fast.kind == Kind::option && order.size() < header.names.size();
    csv_.memos.push_back(by_start ? csv_memo(ruleset_.questionnaire.items[fast.item], delimiter_)
                                  : AnswerMemo());
  }
  csv_.likely.resize(order.size());
  csv_.order.learn(order);
}

void FastRecords::read_csv(std::string_view text, std::span<const RecordSpan> spans,
                           const CsvHeader& header, const FastTarget& target) {
  expect(header);
  lay_csv_steps(csv_, target.block, header.delimiter);
  read_csv_spans(csv_, header.delimiter, text, spans, target);
  settle_pairs(target.block, target.rows);
}

}  // namespace unkink
