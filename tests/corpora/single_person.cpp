// SPDX-License-Identifier: Apache-2.0
#include "corpora/single_person.hpp"

#include <algorithm>
#include <charconv>

#include "base/printable.hpp"
#include "bind/bind_answers.hpp"
#include "corpora/strict_json.hpp"
#include "evaluate/evaluate.hpp"
#include "read/read_answers.hpp"

namespace unkink::corpora {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_text = std::size_t{1} << 20U;

Verdict set_aside(std::string code) { return {nullptr, {std::move(code)}}; }

std::string word_of(const ScoreResult& score) {
  if (const auto* criteria = std::get_if<CriteriaResult>(&score.result)) {
    return std::string(name(criteria->result));
  }
  return std::get<SumResult>(score.result).band.value_or("unknown");
}

Json told(const Ruleset& ruleset, const Answers& answers) {
  const auto outcome = judge(ruleset, answers);
  Json result = {{"id", nullptr},
                 {"disposition", name(outcome.disposition)},
                 {"complete", outcome.complete},
                 {"rules", Json::array()},
                 {"patterns", Json::array()},
                 {"scores", Json::object()},
                 {"unknown", outcome.unknown.size()}};
  if (answers.id) result["id"] = *answers.id;
  for (const auto& reason : outcome.reasons) result["rules"].push_back(reason.rule);
  for (const auto& pattern : outcome.patterns) result["patterns"].push_back(pattern.id);
  for (const auto& score : outcome.scores) result["scores"][score.id] = word_of(score);
  return result;
}

// One person's answers, as `unkink triage` takes them.
Verdict verdict_on_answers(const Ruleset& ruleset, std::string text) {
  const auto file = std::make_shared<const SourceFile>(SourceFile{"", std::move(text)});
  const auto read = read_answers(file, AnswersFormat::json);
  auto bound = bind_answers(ruleset, read.answers);
  auto faults = read.diagnostics;
  faults.insert(faults.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  if (faults.empty()) return {told(ruleset, bound.answers), {}};
  Verdict verdict;
  for (const auto& fault : faults) verdict.codes.emplace(name(fault.code));
  return verdict;
}

bool is_whole(const std::string& text, std::int64_t& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

// The options of a cell, as a JSON list.
std::string option_list(std::string_view cell) {
  std::string list;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const auto end = std::min(cell.find(';', begin), cell.size());
    auto word = cell.substr(begin, end - begin);
    word.remove_prefix(std::min(word.find_first_not_of(" \t"), word.size()));
    word = word.substr(0, word.find_last_not_of(" \t") + 1);
    list += (list.empty() ? "" : ",") + json_quoted(word);
    begin = end + 1;
  }
  return "[" + list + "]";
}

std::string cell_as_json(const Ruleset& ruleset, const std::string& name, const std::string& cell) {
  if (cell.empty()) return "null";
  const auto index = ruleset.questionnaire.find(name);
  if (!index) return json_quoted(cell);
  const auto type = ruleset.questionnaire.items[*index].type;
  if (type == ItemType::choices) return option_list(cell);
  if (type == ItemType::yes_no && (cell == "true" || cell == "false")) return cell;
  std::int64_t number = 0;
  if (type == ItemType::integer && is_whole(cell, number)) return std::to_string(number);
  return json_quoted(cell);
}

}  // namespace

Verdict verdict_on_json(const Ruleset& ruleset, std::string_view text) {
  if (text.size() > longest_text) return set_aside("too-large");
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return set_aside("json-syntax");
  if (text.starts_with("\xEF\xBB\xBF")) return set_aside("json-syntax");
  if (!is_strict_utf8(text)) return set_aside("invalid-utf8");
  const auto read = read_strictly(text);
  if (!read.value || !is_paired(*read.value)) return {};
  return verdict_on_answers(ruleset, written(*read.value));
}

Verdict verdict_on_row(const Ruleset& ruleset, const TableShape& shape, std::string_view row) {
  if (row.size() > longest_text) return set_aside("too-large");
  if (!is_strict_utf8(row)) return set_aside("invalid-utf8");
  const auto cells = table_cells(row, shape.delimiter);
  if (!cells || cells->size() != shape.names.size()) return set_aside("csv-syntax");
  std::string text;
  bool clean = true;
  for (std::size_t i = 0; i < cells->size(); ++i) {
    const auto& name = shape.names[i];
    const auto& cell = (*cells)[i];
    const bool kept = name != "id" && !ruleset.questionnaire.find(name);
    if (kept) continue;  // cleaned where it is shown
    clean = clean && !find_unprintable(cell);
    text +=
        (text.empty() ? "{" : ",") + json_quoted(name) + ":" + cell_as_json(ruleset, name, cell);
  }
  auto verdict = verdict_on_answers(ruleset, text + "}");
  if (!clean) verdict.result = nullptr;
  if (!clean) verdict.codes.emplace("control-character");
  return verdict;
}

std::string disagreement(const Verdict& verdict, const Piece& piece, const std::string& line) {
  auto result = Json::parse(line, nullptr, false);
  if (!result.is_object()) return "is no JSON object";
  if (result.value("line", std::uint64_t{0}) != piece.line) return "names another line";
  result.erase("line");
  result.erase("keep");
  const bool refused = result["disposition"] == "error";
  if (refused != verdict.result.is_null()) {
    return refused ? "was set aside, and is right" : "was scored, and is wrong";
  }
  if (!refused) return result == verdict.result ? "" : "is not " + verdict.result.dump();
  const auto& error = result["error"];
  const auto offset = error.value("offset", std::uint64_t{0});
  if (offset < piece.offset || offset > piece.offset + piece.text.size()) {
    return "has a fault outside of the record";
  }
  const auto code = error.value("code", std::string());
  if (code.empty() || error.value("message", std::string()).empty()) return "does not say why";
  if (verdict.codes.empty() || verdict.codes.contains(code)) return {};
  return "has the wrong code; one of those is right: " + Json(verdict.codes).dump();
}

}  // namespace unkink::corpora
