// SPDX-License-Identifier: Apache-2.0
#include "corpora/spoiler.hpp"

#include <algorithm>
#include <array>

#include "support/written_answer.hpp"

namespace unkink::corpora {
namespace {

using namespace std::string_view_literals;

constexpr auto odd_bytes = "\"{}[],;:\\ \t\r\n0159-+.eEtrufnals_/'\x00\x01\x1b\x7f\x80\xc3\xff"sv;

// What stands in texts where it must not, as a whole.
constexpr auto fragments = std::to_array<std::string_view>({"\xEF\xBB\xBF"sv,
                                                            "\xC0\x80"sv,
                                                            "\xE0\x80\x80"sv,
                                                            "\xED\xA0\x80"sv,
                                                            "\xF5\x80\x80\x80"sv,
                                                            "\xF0\x9F\x99"sv,
                                                            "\xC2\xA0"sv,
                                                            "\xE2\x80\xA8"sv,
                                                            "\xE2\x80\xAE"sv,
                                                            "\xEF\xBF\xBE"sv,
                                                            "\\u0000"sv,
                                                            "\\ud800"sv,
                                                            "\\udc00\\ud800",
                                                            "\\x41"sv,
                                                            "\\u00"sv,
                                                            "\\\""sv,
                                                            "\""sv,
                                                            "\"\""sv,
                                                            "//"sv,
                                                            "/**/"sv,
                                                            ",,"sv,
                                                            "}{"sv,
                                                            "},{"sv,
                                                            "]"sv,
                                                            "[["sv,
                                                            "\r\n"sv,
                                                            "\r"sv,
                                                            "\n\n"sv,
                                                            "\x00"sv,
                                                            "1e999"sv,
                                                            "-0"sv,
                                                            "00"sv,
                                                            "NaN"sv,
                                                            "0x1F"sv,
                                                            "=1+1"sv,
                                                            "\xF0\x9F\x99\x82"sv,
                                                            "\xC3\xA4"sv,
                                                            "\"\n"sv,
                                                            "\n\""sv,
                                                            "\x1b[31m"sv});

// Values that are right for few items or for none, as JSON and as cells.
constexpr auto odd_values = std::to_array<std::string_view>({"null",
                                                             "true",
                                                             "false",
                                                             "\"\"",
                                                             "[]",
                                                             "{}",
                                                             "[\"\"]",
                                                             "[null]",
                                                             "[1]",
                                                             "[[]]",
                                                             "0",
                                                             "-0",
                                                             "1",
                                                             "-1",
                                                             "1.0",
                                                             "1e1",
                                                             "01",
                                                             "+1",
                                                             ".5",
                                                             "5.",
                                                             "99999999999999999999",
                                                             "-9223372036854775808",
                                                             "9223372036854775808",
                                                             "2147483648",
                                                             "4294967296",
                                                             "1e999",
                                                             "1E-999",
                                                             "0.1e1",
                                                             "TRUE",
                                                             "None",
                                                             "\"unsure\"",
                                                             "\"UNSURE\"",
                                                             "\"none\"",
                                                             "[\"none\"]",
                                                             "[\"unsure\"]",
                                                             "[\"none\",\"unsure\"]",
                                                             "\" none\"",
                                                             "\"none \"",
                                                             "[\" none\"]",
                                                             "\"yes\"",
                                                             "\"no\"",
                                                             "\"yes \"",
                                                             "\" no\"",
                                                             "\"no\\u0000\"",
                                                             "\"n\\u006f\"",
                                                             "\"no\\ud83d\"",
                                                             "\"5\"",
                                                             "\"05\"",
                                                             "'no'",
                                                             "no",
                                                             "Infinity",
                                                             "\"a;b\"",
                                                             "{\"no\":\"no\"}"});

constexpr auto odd_cells = std::to_array<std::string_view>({"\"\"",
                                                            "\"",
                                                            "\"\"\"",
                                                            "a\"b",
                                                            "\"a\"b",
                                                            " \"no\"",
                                                            "\"no\" ",
                                                            "\"no\"",
                                                            "\"yes\"",
                                                            " ",
                                                            " no",
                                                            "no ",
                                                            "007",
                                                            "+1",
                                                            "-0",
                                                            "-1",
                                                            "1.0",
                                                            "5 ",
                                                            "2147483648",
                                                            "99999999999999999999",
                                                            "none;none",
                                                            ";",
                                                            "none;unsure",
                                                            "\"a\"\"b\"",
                                                            "\"\n\"",
                                                            "\"no\nyes\"",
                                                            "\r",
                                                            "no\r",
                                                            "TRUE",
                                                            "true",
                                                            "false",
                                                            "unsure",
                                                            "none",
                                                            "null",
                                                            "=1+1",
                                                            "\xC2\xA0",
                                                            "\xFF",
                                                            "\"\xFF\"",
                                                            "\xEF\xBB\xBF"
                                                            "no",
                                                            "\"yes",
                                                            "no\""});

Entry entry_of(const Item& item, const Answer& answer) {
  Entry entry{item.id, {}, {}};
  if (!test::can_be_said(item, answer)) return entry;
  if (item.type != ItemType::choices) {
    entry.cell = to_words(item, answer);
    const bool number = item.type == ItemType::integer && answer.state == AnswerState::answered;
    entry.json = number ? entry.cell : "\"" + entry.cell + "\"";
    return entry;
  }
  for (const auto& word : test::words_of(item, answer)) {
    entry.json += (entry.json.empty() ? "[\"" : ",\"") + word + "\"";
    entry.cell += (entry.cell.empty() ? "" : ";") + word;
  }
  entry.json += "]";
  return entry;
}

std::string quoted_cell_text(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

std::vector<std::string> written_cells(const Entries& entries, char delimiter) {
  std::vector<std::string> cells;
  for (const auto& entry : entries) {
    const bool plain = entry.cell.find(delimiter) == std::string::npos;
    cells.push_back(plain ? entry.cell : quoted_cell_text(entry.cell));
  }
  return cells;
}

std::string joined(const std::vector<std::string>& cells, char delimiter) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += delimiter;
    row += cells[i];
  }
  return row;
}

}  // namespace

Entries entries_of(const Questionnaire& asked, const Answers& answers, const std::string& id) {
  Entries entries = {{"id", "\"" + id + "\"", id}};
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    entries.push_back(entry_of(asked.items[i], answers.by_item[i]));
  }
  return entries;
}

std::string as_json(const Entries& entries) {
  std::string text;
  for (const auto& entry : entries) {
    if (entry.json.empty()) continue;
    text += (text.empty() ? "{\"" : ",\"") + entry.key + "\":" + entry.json;
  }
  return text + "}";
}

std::string as_row(const Entries& entries, char delimiter) {
  return joined(written_cells(entries, delimiter), delimiter);
}

void Spoiler::change_answers(Entries& entries) {
  auto& entry = entries[below(entries.size())];
  auto& other = entries[below(entries.size())];
  switch (below(9)) {
    case 0:
      std::swap(entry, other);
      break;
    case 1: {
      const auto again = entry;
      entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(below(entries.size())), again);
      break;
    }
    case 2:
      std::swap(entry.json, other.json);
      break;
    case 3:
      entry.json.clear();
      break;
    case 4:
      entry.key.insert(below(entry.key.size() + 1), 1, "aes_ \t"[below(6)]);
      break;
    case 5:
      if (!entry.json.empty()) entry.json[below(entry.json.size())] = "aeioust1"[below(8)];
      break;
    case 6: {
      constexpr std::size_t depths[] = {1, 2, 30, 31, 32, 33, 100, 399, 5000};
      const auto depth = depths[below(std::size(depths))];
      const bool tables = below(2) == 0;
      std::string open;
      for (std::size_t i = 0; i < depth; ++i) open += tables ? "{\"a\":" : "[";
      const auto closed = below(4) == 0 ? depth / 2 : depth;
      entry.json = open + "1" + std::string(closed, tables ? '}' : ']');
      break;
    }
    default:
      entry.json = odd_values[below(odd_values.size())];
  }
}

// The same answers, written in another way that is right.
std::string Spoiler::change_form(const Entries& entries) {
  constexpr std::string_view blanks[] = {"", " ", "\t", "  ", " \r "};
  const auto style = below(4);
  const auto compact = as_json(entries);
  if (style == 0) return compact;
  std::string text;
  bool in_text = false;
  bool escaped = false;
  for (const char c : compact) {
    const bool letter = in_text && !escaped && c >= 'a' && c <= 'z';
    if (style == 1 && letter && below(40) == 0) {
      constexpr std::string_view hex = "0123456789ABCDEF";
      text += "\\u00";
      text += hex[static_cast<std::size_t>(c) / 16];
      text += hex[static_cast<std::size_t>(c) % 16];
    } else {
      text += c;
    }
    if (c == '"' && !escaped) in_text = !in_text;
    escaped = in_text && c == '\\' && !escaped;
    const bool gap = !in_text && (c == ',' || c == ':' || c == '{' || c == '[');
    if (gap && style == 2) text += ' ';
    if (gap && style == 3) text += blanks[below(std::size(blanks))];
  }
  return text;
}

void Spoiler::change_bytes(std::string& text) {
  if (text.empty()) return;
  const auto at = below(text.size());
  const auto span = std::min(text.size() - at, below(30) + 1);
  switch (below(10)) {
    case 0:
      text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
      break;
    case 1:
      text[at] = odd_bytes[below(odd_bytes.size())];
      break;
    case 2:
      text.insert(at, 1, odd_bytes[below(odd_bytes.size())]);
      break;
    case 3:
      text.erase(at, 1);
      break;
    case 4:
      text.erase(at, span);
      break;
    case 5:
      text.insert(below(text.size()), text.substr(at, span));
      break;
    case 6:
      text.resize(at);
      break;
    case 7:
      std::swap(text[at], text[below(text.size())]);
      break;
    case 8:
      text.insert(0, fragments[below(fragments.size())]);
      break;
    default:
      text.insert(at, fragments[below(fragments.size())]);
  }
}

void Spoiler::change_cells(std::vector<std::string>& cells, char delimiter) {
  auto& cell = cells[below(cells.size())];
  switch (below(8)) {
    case 0:
      std::swap(cell, cells[below(cells.size())]);
      break;
    case 1:
      cells.pop_back();
      if (cells.empty()) cells.emplace_back();
      break;
    case 2:
      cells.push_back(cell);
      break;
    case 3:
      cell = quoted_cell_text(cell);
      break;
    case 4:
      cell = "\"" + cell;
      break;
    case 5:
      cell += below(2) == 0 ? std::string(1, delimiter) : ";";
      break;
    default:
      cell = odd_cells[below(odd_cells.size())];
  }
}

std::string Spoiler::json(Entries entries) {
  const auto kind = below(8);
  if (kind < 4) change_answers(entries);
  auto text = change_form(entries);
  if (kind > 3 && kind < 7) change_bytes(text);
  if (kind == 6) change_bytes(text);
  return text;
}

std::string Spoiler::row(Entries entries, char delimiter) {
  auto cells = written_cells(entries, delimiter);
  const auto kind = below(8);
  if (kind < 4) change_cells(cells, delimiter);
  if (kind == 3) change_cells(cells, delimiter);
  auto text = joined(cells, delimiter);
  if (kind > 3) change_bytes(text);
  if (kind > 6) change_bytes(text);
  return text;
}

}  // namespace unkink::corpora
