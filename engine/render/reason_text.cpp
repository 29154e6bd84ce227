// SPDX-License-Identifier: Apache-2.0
#include "render/reason_text.hpp"

#include "render/answer_words.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t detail_indent = 4;

// More questions than this would bury the reason; then their ids stand for them.
constexpr std::size_t most_questions = 3;

struct SortedAnswers {
  std::vector<std::string> said;
  std::vector<std::string> unsure;   ///< item ids
  std::vector<std::string> missing;  ///< item ids
};

// Options that were chosen beside "unsure" were said; only a bare "unsure" says nothing.
SortedAnswers sort_answers(const Questionnaire& questionnaire,
                           const std::vector<Because>& answers) {
  SortedAnswers sorted;
  for (const auto& because : answers) {
    if (because.answer == "unsure") {
      sorted.unsure.push_back(because.item);
    } else if (because.answer == "unanswered") {
      sorted.missing.push_back(because.item);
    } else {
      sorted.said.push_back(answer_words(questionnaire, because));
    }
  }
  return sorted;
}

std::string questions(const Questionnaire& questionnaire, std::vector<std::string> items) {
  if (items.size() > most_questions) return joined(items);
  for (auto& item : items) item = question_words(questionnaire, item);
  return joined(items);
}

}  // namespace

std::string answers_in_words(const Questionnaire& questionnaire,
                             const std::vector<Because>& answers) {
  const auto [said, unsure, missing] = sort_answers(questionnaire, answers);
  std::vector<std::string> parts;
  if (!unsure.empty()) {
    parts.push_back("you were not sure about: " + questions(questionnaire, unsure));
  }
  if (!missing.empty()) {
    parts.push_back("this was not answered: " + questions(questionnaire, missing));
  }
  if (!said.empty()) parts.push_back("you said: " + joined(said));
  return joined(parts, "; ");
}

void write_because(TextPage& page, const Questionnaire& questionnaire,
                   const std::vector<Because>& answers) {
  if (answers.empty()) return;
  page.paragraph("because " + answers_in_words(questionnaire, answers), detail_indent);
}

void write_reason(TextPage& page, const Questionnaire& questionnaire, const Reason& reason,
                  const std::string& lead) {
  page.entry("- ", lead + reason.text);
  write_because(page, questionnaire, reason.because);
  if (!reason.sources.empty()) {
    page.paragraph("sources: " + joined(reason.sources), detail_indent);
  }
}

}  // namespace unkink
