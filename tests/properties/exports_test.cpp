// SPDX-License-Identifier: Apache-2.0
// Files as survey tools export them, with a column map: coded answers, labels, one column an
// option, quotes everywhere or where they must be, notes with line breaks, JSON spread over lines.
// The same people get the same results, and the fast reader reads what the strict one does.
#include <algorithm>
#include <sstream>

#include "base/instruction_set.hpp"
#include "properties/batch_texts.hpp"
#include "properties/shipped_people.hpp"
#include "read/column_map_draft.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_answer.hpp"

namespace unkink {
namespace {

using namespace test;

constexpr std::size_t how_many = 400;

// A label that is no id: with blanks, not ASCII, and some longer than what is hashed whole.
std::string label(const std::string& word) {
  return word.size() % 3 == 0 ? "ä " + word
                              : word + std::string(" oder etwas ganz Ähnliches, auch");
}

enum class Way { coded, labelled, options, plain };

Way way_of(const Item& item, std::size_t index) {
  if (item.type == ItemType::integer) return index % 2 == 0 ? Way::plain : Way::labelled;
  if (item.type == ItemType::choices && index % 3 == 0) return Way::options;
  if (item.type == ItemType::choices) return index % 3 == 1 ? Way::labelled : Way::plain;
  return index % 3 == 0 ? Way::coded : index % 3 == 1 ? Way::labelled : Way::plain;
}

// Every word that may answer the item.
std::vector<std::string> words_for(const Item& item) {
  std::vector<std::string> words;
  for (const auto& option : item.options) words.push_back(option.id);
  if (item.type == ItemType::choices && item.none) words.emplace_back("none");
  if (item.unsure_allowed) words.emplace_back("unsure");
  return words;
}

std::string code_of(const Item& item, const std::string& word) {
  const auto words = words_for(item);
  return std::to_string(std::ranges::find(words, word) - words.begin() + 1);
}

std::string shown(const Item& item, Way way, const std::string& word) {
  return way == Way::coded ? code_of(item, word) : way == Way::labelled ? label(word) : word;
}

std::string values_of(const Item& item, Way way) {
  if (item.type == ItemType::integer) return R"({ "weiß nicht" = "unsure", "-" = "" })";
  std::string values;
  for (const auto& word : words_for(item)) {
    values += ", \"" + shown(item, way, word) + "\" = \"" + word + "\"";
  }
  return "{ \"n/a\" = \"\"" + values + " }";
}

// Of every other item, all zero says "none".
bool zero_is_none(const Item& item) { return item.none && item.id.size() % 2 == 0; }

std::vector<std::string> columns_for(const Item& item) {
  auto words = words_for(item);
  if (zero_is_none(item)) std::erase(words, "none");
  return words;
}

std::string map_text(const Questionnaire& asked) {
  std::string text = "notes = { carry = true }\nextra = { ignore = true }\n";
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    const auto& item = asked.items[i];
    const auto way = way_of(item, i);
    const bool splits = item.type == ItemType::choices && way == Way::labelled;
    if (way == Way::plain) continue;
    if (way == Way::options) {
      const std::string zero = zero_is_none(item) ? R"(, all_zero = "none")" : "";
      for (const auto& word : columns_for(item)) {
        text += item.id + "___" + word + " = { item = \"" + item.id + "\", option = \"" + word +
                "\"" + zero + " }\n";
      }
      continue;
    }
    if (item.type == ItemType::integer && !item.unsure_allowed) continue;
    text += "Q_" + item.id + " = { item = \"" + item.id + "\", values = " + values_of(item, way) +
            (splits ? ", split = \"|\"" : "") + " }\n";
  }
  return text;
}

/// A column and what a record says there; what says nothing may be left out.
struct Field {
  std::string name;
  std::string text;
  bool bare = false;              ///< JSON may write it without quotes
  std::vector<std::string> list;  ///< JSON may write it as a list
};

std::vector<Field> fields_of(const Item& item, std::size_t index, const Answer& answer) {
  const auto way = way_of(item, index);
  const bool said = can_be_said(item, answer);
  std::vector<std::string> words;
  if (said && item.type == ItemType::choices) words = words_of(item, answer);
  std::vector<Field> fields;
  if (way == Way::options) {
    for (const auto& word : columns_for(item)) {
      const bool chosen = std::ranges::find(words, word) != words.end();
      fields.push_back({item.id + "___" + word, !said ? "" : chosen ? "1" : "0", true, {}});
    }
    return fields;
  }
  const bool number = item.type == ItemType::integer;
  const bool renamed = way != Way::plain && (!number || item.unsure_allowed);
  Field field{(renamed ? "Q_" : "") + item.id, "", false, {}};
  if (item.type == ItemType::choices) {
    for (const auto& word : words) {
      field.list.push_back(shown(item, way, word));
      field.text += (field.text.empty()     ? ""
                     : way == Way::labelled ? "| "
                                            : ";") +
                    field.list.back();
    }
  } else if (said) {
    const auto word = to_words(item, answer);
    const bool unsure = answer.state == AnswerState::unsure;
    field.text = number ? (unsure && renamed ? "weiß nicht" : word) : shown(item, way, word);
    field.bare = number ? !unsure : way == Way::coded;
  }
  fields.push_back(std::move(field));
  return fields;
}

constexpr std::string_view notes[] = {"", "seit Montag", "sagt \"viel\", sitzt", "zwei\nZeilen",
                                      "Übung; Pause"};

std::vector<Field> record(const Questionnaire& asked, const Answers& answers, std::size_t r) {
  std::vector<Field> fields = {{"id", "p" + std::to_string(r), false, {}}};
  for (std::size_t i = 0; i < asked.items.size(); ++i) {
    for (auto& field : fields_of(asked.items[i], i, answers.by_item[i])) {
      fields.push_back(std::move(field));
    }
  }
  fields.push_back({"notes", std::string(notes[r % std::size(notes)]), false, {}});
  fields.push_back({"extra", r % 7 == 0 ? "1.5" : "a\tb", r % 7 == 0, {}});
  return fields;
}

std::string cell(const std::string& text, bool always) {
  if (!always && text.find_first_of("\";\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string as_csv(const std::vector<std::vector<Field>>& records, bool always) {
  std::string text;
  for (const auto& field : records.front()) {
    text += (text.empty() ? "" : ";") + cell(field.name, always);
  }
  text += "\n";
  for (const auto& fields : records) {
    for (std::size_t f = 0; f < fields.size(); ++f) {
      text += (f == 0 ? "" : ";") + cell(fields[f].text, always);
    }
    text += "\n";
  }
  return text;
}

// As Python writes it: everything beyond ASCII as an escape, here of characters with two bytes.
std::string json_text(const std::string& text, bool escape) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string written = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (text[i] == '"' || text[i] == '\\') {
      written += std::string("\\") + text[i];
    } else if (text[i] == '\n' || text[i] == '\t') {
      written += text[i] == '\n' ? "\\n" : "\\t";
    } else if (escape && byte >= 0xC0) {
      const unsigned c = (byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[++i]) & 0x3FU);
      written += std::string("\\u00") + hex[c >> 4U & 15U] + hex[c & 15U];
    } else {
      written += text[i];
    }
  }
  return written + "\"";
}

std::string json_field(const Field& field, std::size_t r, bool escape, const std::string& blank) {
  std::string value;
  if (field.text.empty()) {
    value = r % 2 == 0 ? "null" : "\"\"";
  } else if (field.bare && r % 3 != 0) {
    value = field.text;
  } else if (!field.list.empty() && r % 4 != 0) {
    for (const auto& word : field.list) {
      value += (value.empty() ? "[" : ",") + blank + json_text(word, escape);
    }
    value += blank + "]";
  } else {
    value = json_text(field.text, escape);
  }
  return "\"" + field.name + "\":" + (blank.empty() ? "" : " ") + value;
}

std::string as_json(const std::vector<std::vector<Field>>& records, bool array) {
  const std::string blank = array ? "\n  " : "";
  std::string text = array ? "[\n" : "";
  for (std::size_t r = 0; r < records.size(); ++r) {
    std::string object;
    for (const auto& field : records[r]) {
      if (field.text.empty() && r % 5 != 0) continue;
      object += (object.empty() ? "{" : ",") + blank + json_field(field, r, r % 2 == 0, blank);
    }
    text += object + (array ? "\n }" : "}") + (array && r + 1 < records.size() ? ",\n" : "\n");
  }
  return array ? text + "]\n" : text;
}

struct Export {
  const char* name;
  TableFormat format;
  std::string text;
};

const std::vector<Export>& exports() {
  static const auto made = [] {
    std::vector<std::vector<Field>> records;
    for (std::size_t r = 0; r < how_many; ++r) {
      records.push_back(record(shipped().ruleset.questionnaire, people()[r], r));
    }
    return std::vector<Export>{
        {"CSV, quotes where they must be", TableFormat::csv, as_csv(records, false)},
        {"CSV, quotes everywhere", TableFormat::csv, as_csv(records, true)},
        {"a record a line", TableFormat::ndjson, as_json(records, false)},
        {"an array over many lines", TableFormat::json, as_json(records, true)},
    };
  }();
  return made;
}

const ColumnMapDraft& map() {
  static const auto read = read_column_map(std::make_shared<const SourceFile>(
      SourceFile{"map.toml", map_text(shipped().ruleset.questionnaire)}));
  if (!read.diagnostics.empty()) throw std::runtime_error(to_text(read.diagnostics));
  return read.draft;
}

// What was reported, without the name of a scratch file.
std::string without_file(const std::string& faults) {
  std::istringstream lines(faults);
  std::string text;
  for (std::string line; std::getline(lines, line);)
    text += line.substr(line.find(",\"line\":")) + "\n";
  return text;
}

// The results as they are without the notes that stand at the end of each.
std::string without_notes(const std::string& results) {
  std::istringstream lines(results);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    const auto notes_at = line.find(",\"keep\":");
    text += notes_at == std::string::npos ? line + "\n" : line.substr(0, notes_at) + "}\n";
  }
  return text;
}

BatchRun run_of(const Export& file) {
  BatchRun run{shipped().ruleset};
  run.from = file.format;
  run.map = &map();
  return run;
}

TEST_CASE("an export with a map gives the results of the answers it stands for",
          "[properties][score]") {
  const std::vector<ResultField> told = {ResultField::id, ResultField::disposition,
                                         ResultField::complete, ResultField::rules,
                                         ResultField::scores};
  BatchRun plain{shipped().ruleset};
  plain.options.fields = told;
  const auto expected = plain.score(ndjson(shipped().ruleset.questionnaire, people(), how_many));
  for (const auto& file : exports()) {
    CAPTURE(file.name);
    for (const bool strict : {false, true}) {
      auto run = run_of(file);
      run.options.fields = told;
      run.strict_only = strict;
      CHECK(difference(without_notes(run.score(file.text)), expected) == "");
    }
  }
}

TEST_CASE("of exports the fast reader reads what the strict one reads", "[properties][score]") {
  std::mt19937 luck(23);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  for (int turn = 0; turn < 4; ++turn) {
    for (const auto& file : exports()) {
      CAPTURE(file.name, turn);
      auto text = file.text;
      if (turn > 0) {
        const auto head = file.format == TableFormat::csv ? text.find('\n') + 1 : 0;
        text = text.substr(0, head) + mutated(text.substr(head), luck);
      }
      auto fast = run_of(file);
      auto strict = fast;
      strict.strict_only = true;
      const auto expected = strict.score(text);
      for (const auto set : {InstructionSet::scalar, InstructionSet::avx512}) {
        limit_instruction_set(set);
        CHECK(difference(fast.score(text), expected) == "");
        CHECK(difference(without_file(fast.faults), without_file(strict.faults)) == "");
      }
    }
  }
}

}  // namespace
}  // namespace unkink
