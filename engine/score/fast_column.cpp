// SPDX-License-Identifier: Apache-2.0
#include "score/fast_column.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace unkink {
namespace {

using Kind = FastColumn::Kind;
using Meaning = FastColumn::Meaning;

bool is_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// Whether a whole number is written as the strict reader writes it when a map asks for its text.
bool is_number(const std::string& text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && std::to_string(number) == text;
}

Meaning word_meaning(const FastColumn& fast, const Item& item, const std::string& word) {
  if (word.empty()) return fast.blank();
  const bool many = item.type == ItemType::choices;
  const bool unsure = word == "unsure" && item.unsure_allowed;
  if (unsure && !many) return fast.unsure();
  if (fast.as_cells && item.type == ItemType::yes_no) {
    if (word == "true") return yes_index;
    if (word == "false") return no_index;
  }
  // An option of that name is found before what the word means otherwise.
  if (const auto option = find_option(item, word)) return static_cast<Meaning>(*option);
  if (many && word == "none" && item.none) return fast.none();
  return unsure ? fast.unsure() : FastColumn::no_meaning;
}

Meaning flag_meaning(const FastColumn& fast, const std::string& word) {
  if (word.empty()) return fast.blank();
  if (word == "1" || word == "true" || word == "yes") return 0;
  const bool not_chosen = word == "0" || word == "false" || word == "no";
  return not_chosen ? fast.none() : FastColumn::no_meaning;
}

/// Fills in what the texts of one column mean.
class Texts {
 public:
  Texts(FastColumn& fast, const Item& item, const ColumnMeaning& meaning)
      : fast_(fast), item_(item), values_(meaning.values) {}

  void take() {
    // Between several words nothing is no word, unless a map leaves out what means nothing.
    const bool empty_counts = fast_.kind != Kind::choices || !values_.empty();
    fast_.empty = empty_counts ? meaning_of("") : FastColumn::no_meaning;
    for (const auto& text : candidates()) {
      const auto meaning = meaning_of(text);
      if (meaning != FastColumn::no_meaning) add(text, meaning);
    }
    fast_.words = WordTable(fast_.texts);
    for (std::size_t i = 0; i < fast_.texts.size(); ++i) {
      if (!fast_.words.finds(fast_.texts[i])) fast_.others[fast_.texts[i]] = fast_.meanings[i];
    }
  }

 private:
  std::set<std::string> candidates() const {
    std::set<std::string> texts;
    if (fast_.kind == Kind::flag) texts = {"1", "true", "yes", "0", "false", "no"};
    if (fast_.kind != Kind::flag) {
      for (const auto& option : item_.options) texts.insert(option.id);
      texts.insert({"none", "unsure", "true", "false"});
    }
    for (const auto& [from, to] : values_) texts.insert(from);
    // A backslash in JSON is not the character, but escapes one.
    std::erase_if(texts, [](const auto& text) { return text.empty() || text.contains('\\'); });
    return texts;
  }

  void add(const std::string& text, Meaning meaning) {
    fast_.texts.push_back(text);
    fast_.meanings.push_back(meaning);
    if (!may_be_bare(text)) return;
    if (is_number(text)) fast_.bare[text] = meaning;
    if (text == "false" || text == "true") fast_.truths[text == "true"] = meaning;
  }

  Meaning meaning_of(const std::string& text) const {
    const auto found = values_.find(text);
    const auto& word = found == values_.end() ? text : found->second;
    return fast_.kind == Kind::flag ? flag_meaning(fast_, word) : word_meaning(fast_, item_, word);
  }

  // A number or a truth that a map leaves as it is, is no word.
  bool may_be_bare(const std::string& text) const {
    if (fast_.kind == Kind::flag) return true;
    if (fast_.kind == Kind::choices) return false;
    const auto found = values_.find(text);
    return found != values_.end() && found->second != text;
  }

  FastColumn& fast_;
  const Item& item_;
  const std::map<std::string, std::string>& values_;
};

// Of numbers a map may say which texts are "unsure" or nothing. Whatever else it says is read
// slowly.
bool is_simple(const Item& item, const ColumnMeaning& meaning) {
  return item.type != ItemType::integer ||
         std::ranges::none_of(meaning.values, [](const auto& value) {
           const auto& [from, to] = value;
           return is_digits(from) || (!to.empty() && to != "unsure");
         });
}

void take_item(FastColumn& fast, const Item& item, const ColumnMeaning& meaning) {
  if (!is_simple(item, meaning)) return;
  fast.minimum = item.minimum;
  fast.maximum = item.maximum;
  fast.options = static_cast<std::uint32_t>(item.options.size());
  fast.split = fast.as_cells ? meaning.split : "";
  fast.kind = item.type == ItemType::integer   ? Kind::integer
              : item.type == ItemType::choices ? Kind::choices
                                               : Kind::option;
  if (item.type == ItemType::yes_no) fast.truths = {no_index, yes_index};
  Texts(fast, item, meaning).take();
}

void take_flag(FastColumn& fast, const Item& item, const ColumnMeaning& meaning) {
  fast.kind = Kind::flag;
  fast.options = 1;
  fast.none_when_zero = meaning.all_zero_is_none;
  const auto option = find_option(item, meaning.option);
  if (option) fast.selects = std::uint64_t{1} << *option;
  fast.says_unsure = !option && meaning.option == "unsure";
  Texts(fast, item, meaning).take();
  const auto means = [&](const char* text, Meaning wanted) {
    const auto found = fast.bare.find(text);
    return found != fast.bare.end() && found->second == wanted;
  };
  fast.plain_flag = means("1", 0) && means("0", fast.none());
}

// As a cell that needs no quotes, and as one in quotes.
void append_cells(std::vector<std::string>& likely, const std::string& text, char delimiter) {
  const bool bare = text.find_first_of(std::string{'"', delimiter}) == std::string::npos;
  if (bare) likely.push_back(text + delimiter);
  if (text.find('"') == std::string::npos) likely.push_back('"' + text + '"' + delimiter);
}

}  // namespace

FastColumn fast_column(const Ruleset& ruleset, const Layout& layout, const ColumnMeaning& meaning,
                       TextHome home) {
  FastColumn fast;
  fast.item = meaning.item;
  fast.carried = meaning.carried;
  fast.as_cells = home == TextHome::csv || layout.mapped;
  switch (meaning.kind) {
    case ColumnKind::id:
      fast.kind = Kind::id;
      break;
    case ColumnKind::ignore:
      fast.kind = Kind::ignored;
      break;
    case ColumnKind::carry:
      fast.kind = Kind::carried;
      break;
    case ColumnKind::option:
      take_flag(fast, ruleset.questionnaire.items[meaning.item], meaning);
      break;
    case ColumnKind::item:
      take_item(fast, ruleset.questionnaire.items[meaning.item], meaning);
  }
  return fast;
}

AnswerMemo memo_of_words(const FastColumn& column, char delimiter) {
  std::vector<std::string> likely;
  if (delimiter != 0) {
    append_cells(likely, "", delimiter);
    for (const auto& text : column.texts) append_cells(likely, text, delimiter);
    return AnswerMemo(likely);
  }
  likely = {"null", "\"\""};
  for (const auto& [text, meaning] : column.bare) likely.push_back(text);
  if (column.truths[0] != FastColumn::no_meaning) likely.emplace_back("false");
  if (column.truths[1] != FastColumn::no_meaning) likely.emplace_back("true");
  for (const auto& text : column.texts) {
    if (!text.contains('"')) likely.push_back('"' + text + '"');
  }
  return AnswerMemo(likely);
}

}  // namespace unkink
