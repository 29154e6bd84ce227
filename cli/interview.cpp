// SPDX-License-Identifier: Apache-2.0
#include "cli/interview.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <string>

#include "base/lower_case.hpp"
#include "base/printable.hpp"
#include "bind/bind_answers.hpp"
#include "cli/interview_words.hpp"
#include "cli/terminal.hpp"
#include "evaluate/impossible_pairs.hpp"
#include "render/wrap.hpp"

namespace unkink {
namespace {

std::string trimmed(const std::string& text) {
  constexpr std::string_view space = " \t\r\v\f";
  const auto first = text.find_first_not_of(space);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// The next line of standard input; of one that is too long to be an answer, its beginning.
std::optional<std::string> read_line() {
  constexpr std::size_t longest = 1000;
  std::string line;
  char c = 0;
  while (std::cin.get(c) && c != '\n') {
    if (line.size() < longest) line += c;
  }
  return std::cin || !line.empty() ? std::optional(line) : std::nullopt;
}

/// One interview: a cursor that moves over the questions that are due.
class Interviewer {
 public:
  explicit Interviewer(const Ruleset& ruleset)
      : ruleset_(ruleset), answers_(ruleset.questionnaire.items.size()) {}

  Interview run() {
    greet();
    auto due = next_due();
    while (due && !end_) {
      ask(*due);
      if (!end_ && is_emergency()) end_ = InterviewEnd::emergency;
      due = next_due();
    }
    return {answers_, end_.value_or(InterviewEnd::complete)};
  }

 private:
  void greet() const {
    write_aside(wrap(printable(ruleset_.title)) + "\n" +
                wrap("Answer with a number of the list or with a word. At any question: ? says why "
                     "it is asked, back goes to the question before, quit stops."));
  }

  // As it is asked by. In a copy: the person may still go back and mend one of the two.
  Answers settled() const {
    auto answers = answers_;
    settle_impossible_pairs(ruleset_, answers);
    return answers;
  }

  bool is_emergency() const {
    return judge(ruleset_, answers_).disposition == Disposition::emergency;
  }

  // The first question that is due and has not been put. A question that was put and left empty
  // stays unanswered; it is not put again.
  std::optional<ItemIndex> next_due() const {
    Block block(ruleset_.questionnaire, 1);
    block.put(0, settled());
    const auto evaluation = evaluate(ruleset_, block);
    for (std::size_t i = 0; i < answers_.by_item.size(); ++i) {
      const auto index = static_cast<ItemIndex>(i);
      const bool was_put = std::ranges::find(put_, index) != put_.end();
      if (!was_put && is_asked(evaluation, index, 0)) return index;
    }
    return std::nullopt;
  }

  void ask(ItemIndex index) {
    const auto& item = ruleset_.questionnaire.items[index];
    write_aside(question_text(item, put_.size() + 1));
    if (remembered_.contains(index)) {
      const auto before = answer_text(item, remembered_[index]);
      if (!before.empty()) write_aside(wrap("Before: " + before + " (Enter keeps it)", "   "));
    }
    while (!end_ && !read_answer(index, item)) {
    }
  }

  // True once the question is behind us, one way or the other.
  bool read_answer(ItemIndex index, const Item& item) {
    write_aside("> ");
    const auto line = read_line();
    if (!line) return end(InterviewEnd::input_ended);
    const auto typed = lower_case(trimmed(*line));
    if (typed == "quit") return end(InterviewEnd::quit);
    if (typed == "back") return back();
    if (typed == "?" || typed == "why") return explain(item);
    return take(index, item, typed);
  }

  bool end(InterviewEnd how) {
    end_ = how;
    return true;
  }

  bool back() {
    if (put_.empty()) {
      write_aside("This is the first question.\n");
      return false;
    }
    const auto last = put_.back();
    put_.pop_back();
    remembered_[last] = answers_.by_item[last];
    answers_.by_item[last] = {};
    return true;
  }

  static bool explain(const Item& item) {
    write_aside(item.why.empty() ? "No reason is given for this question.\n"
                                 : wrap(printable(item.why)));
    return false;
  }

  bool take(ItemIndex index, const Item& item, const std::string& typed) {
    if (typed.empty()) return keep(index, item);
    const auto bound = bind_answer(item, {typed_value(item, typed), {}});
    if (!bound.diagnostics.empty() || bound.answer.state == AnswerState::unanswered) {
      write_aside(wrap(refusal_text(item, typed)));
      return false;
    }
    if (bound.none_with_option) {
      write_aside("\"None of these\" does not go with another answer.\n");
      return false;
    }
    answer(index, bound.answer);
    return true;
  }

  bool keep(ItemIndex index, const Item& item) {
    const auto before = remembered_.find(index);
    if (before != remembered_.end() && before->second.state != AnswerState::unanswered) {
      answer(index, before->second);
      return true;
    }
    if (item.red_flag || item.required) {
      write_aside("This one needs an answer" +
                  std::string(item.unsure_allowed ? "; \"unsure\" is one.\n" : ".\n"));
      return false;
    }
    answer(index, {});
    return true;
  }

  void answer(ItemIndex index, const Answer& answer) {
    answers_.by_item[index] = answer;
    put_.push_back(index);
  }

  const Ruleset& ruleset_;
  Answers answers_;
  std::vector<ItemIndex> put_;              // in the order in which they were put
  std::map<ItemIndex, Answer> remembered_;  // taken back, offered again
  std::optional<InterviewEnd> end_;
};

}  // namespace

Interview interview_person(const Ruleset& ruleset) { return Interviewer(ruleset).run(); }

}  // namespace unkink
