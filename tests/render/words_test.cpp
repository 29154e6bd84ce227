// SPDX-License-Identifier: Apache-2.0
// Tests: scores, doses and reasons in words; headings in colour.
#include "render/answer_words.hpp"
#include "render/dose_text.hpp"
#include "render/outcome_text.hpp"
#include "render/reason_text.hpp"
#include "render/score_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

struct ScoreRow {
  ScoreResult score;
  std::string words;
};

const ScoreRow score_rows[] = {
    {{"asas", "ASAS", "", CriteriaResult{Truth::yes, 4, 4, 4}}, "ASAS: yes (met 4 of 5, needs 4)"},
    {{"asas", "ASAS", "", CriteriaResult{Truth::no, 3, 3, 4}}, "ASAS: no (met 3 of 5, needs 4)"},
    {{"asas", "ASAS", "", CriteriaResult{Truth::unknown, 3, 5, 4}},
     "ASAS: unknown (met 3 of 5, up to 5 possible, needs 4)"},
    {{"asas", "ASAS", "", CriteriaResult{Truth::no, 1, 1, 4, false}},
     "ASAS: no (met 1 of 5, needs 4, but what it requires first does not hold)"},
    {{"asas", "ASAS", "", CriteriaResult{Truth::no, 4, 4, 4, false}},
     "ASAS: no (met 4 of 5, needs 4, but what it requires first does not hold)"},
    {{"asas", "ASAS", "", CriteriaResult{Truth::unknown, 4, 4, 4}},
     "ASAS: unknown (met 4 of 5, needs 4, but what it requires first is not known)"},
    {{"peg", "PEG", "", SumResult{4.0 + 1.0 / 3, 4.0 + 1.0 / 3, "more"}}, "PEG: 4.3 (more)"},
    {{"peg", "PEG", "", SumResult{3, 5, std::nullopt}}, "PEG: between 3.0 and 5.0 (band unknown)"},
    {{"gone", "Gone", "", SumResult{1, 1, "low"}}, "Gone: 1.0 (low)"},
};

TEST_CASE("a score is said with what it was counted from", "[render]") {
  const auto ruleset = samples::ruleset();
  for (const auto& row : score_rows) {
    DYNAMIC_SECTION(row.words) { CHECK(score_words(ruleset, row.score) == row.words); }
  }
}

struct DoseRow {
  Dose dose;
  bool sided;
  std::string words;
};

constexpr auto absent = std::nullopt;

// hold, repetitions, sets, duration, times a day, days a week
const DoseRow dose_rows[] = {
    {{}, false, ""},
    {{}, true, ""},
    {{IntRange{1, 1}, IntRange{1, 1}, IntRange{1, 2}, absent, absent, absent},
     false,
     "hold 1 second, 1 repetition, 1 to 2 sets"},
    {{IntRange{20, 30}, absent, absent, absent, absent, IntRange{1, 1}},
     true,
     "hold 20 to 30 seconds, on each side, 1 day a week"},
    {{absent, absent, absent, IntRange{60, 60}, IntRange{1, 2}, absent},
     false,
     "keep going for 60 seconds, 1 to 2 times a day"},
};

TEST_CASE("a dose is said in full", "[render]") {
  for (const auto& row : dose_rows) {
    DYNAMIC_SECTION("dose: " + row.words) {
      Exercise exercise;
      exercise.dose = row.dose;
      exercise.sided = row.sided;
      CHECK(dose_words(exercise) == row.words);
    }
  }
}

struct AnswerRow {
  Because answer;
  std::string words;
};

const AnswerRow answer_rows[] = {
    {{"fever", "yes"}, "\"Have you had a fever with this pain?\" yes (fever)"},
    {{"age", "70"}, "\"How old are you?\" 70 (age)"},
    {{"onset", "sudden"}, "\"All at once.\" (onset = sudden)"},
    {{"onset", "not asked"}, "onset = not asked"},
    {{"worse_with", "none"}, "\"Nothing of these.\" (worse_with = none)"},
    {{"worse_with", "sitting; lifting"},
     "\"Sitting.\", \"Lifting.\" (worse_with = sitting; lifting)"},
    {{"worse_with", "sitting; unsure"},
     "\"Sitting.\", not sure about the others (worse_with = sitting; unsure)"},
    {{"worse_with", "sleeping"}, "worse_with = sleeping"},
    {{"weather", "rain"}, "weather = rain"},
};

TEST_CASE("an answer is said in the words that the person read, with its ids", "[render]") {
  const auto asked = samples::questionnaire();
  for (const auto& [answer, words] : answer_rows) {
    DYNAMIC_SECTION(answer.item + " = " + answer.answer) {
      CHECK(answer_words(asked, answer) == words);
    }
  }
}

TEST_CASE("answers that were given, not sure and missing are told apart", "[render]") {
  const Questionnaire none;
  CHECK(answers_in_words(none, {}).empty());
  CHECK(answers_in_words(none, {{"a", "yes"}, {"b", "x; unsure"}}) ==
        "you said: a = yes, b = x; unsure");
  CHECK(answers_in_words(none,
                         {{"a", "yes"}, {"b", "unsure"}, {"c", "unanswered"}, {"d", "unsure"}}) ==
        "you were not sure about: b, d; this was not answered: c; you said: a = yes");
}

TEST_CASE("a long list of open questions is a list of ids", "[render]") {
  const auto asked = samples::questionnaire();
  CHECK(answers_in_words(asked, {{"age", "unanswered"}, {"fever", "unanswered"}}) ==
        "this was not answered: \"How old are you?\" (age), \"Have you had a fever with this "
        "pain?\" (fever)");
  CHECK(answers_in_words(asked, {{"age", "unanswered"},
                                 {"fever", "unanswered"},
                                 {"onset", "unanswered"},
                                 {"worse_with", "unanswered"}}) ==
        "this was not answered: age, fever, onset, worse_with");
}

TEST_CASE("colour marks headings only, and the text is the same without it", "[render]") {
  const auto ruleset = samples::ruleset();
  const auto outcome = samples::emergency();
  auto text = outcome_text(ruleset, outcome, nullptr, TextStyle{true});
  CHECK(text.starts_with("\033[1mEMERGENCY\033[0m\nWhom to see: "));
  for (const std::string mark : {"\033[1m", "\033[0m"}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.erase(at, mark.size());
    }
  }
  CHECK(text == outcome_text(ruleset, outcome, nullptr, TextStyle{}));
}

}  // namespace
}  // namespace unkink
