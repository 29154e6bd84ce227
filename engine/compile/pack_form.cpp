// SPDX-License-Identifier: Apache-2.0
#include "compile/pack_form.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace unkink {
namespace {

constexpr std::size_t longest_text = 2000;    // bytes: about a screen
constexpr std::size_t longest_id = 100;       // bytes
constexpr std::size_t longest_version = 64;   // bytes
constexpr std::size_t most_steps = 40;        // of one exercise
constexpr std::size_t most_parts = 100;       // of one routine or ladder
constexpr std::size_t most_exercises = 1000;  // of one pack

bool is_small_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_version_character(char c) {
  return is_small_letter_or_digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '+';
}

/// Checks the form of one pack, part by part.
class FormCheck {
 public:
  explicit FormCheck(Faults& faults) : faults_(faults) {}

  void head(const PackDraft& draft) {
    texts({draft.name, draft.licence, draft.language});
    const auto& version = draft.version;
    if (version.value.size() > longest_version ||
        !std::ranges::all_of(version.value, is_version_character)) {
      faults_.add(Code::bad_value, version.span,
                  in_quotes(version.value.substr(0, longest_version)) + " is not a version",
                  "letters, digits, . - and +, at most 64");
    }
    if (draft.demands_version.value < 1) {
      faults_.add(Code::bad_value, draft.demands_version.span,
                  "\"demands_version\" is a number from 1 on");
    }
    for (const auto& source : draft.sources) texts({source.id, source.title});
  }

  void exercise(const ExerciseDraft& draft) {
    texts({draft.name, draft.purpose});
    texts(draft.steps);
    if (draft.mistake) texts({*draft.mistake});
    if (draft.breathing) texts({*draft.breathing});
    count(draft.steps.size(), most_steps, draft.id.span, "steps");
    std::set<std::string> seen;
    for (const auto& variant : draft.variants) {
      id(variant.id, "variant", "the exercise", seen);
      texts({variant.name});
      texts(variant.steps);
      count(variant.steps.size(), most_steps, variant.id.span, "steps");
    }
    count(draft.variants.size(), most_parts, draft.id.span, "variants");
  }

  void routine(const RoutineDraft& draft) {
    texts({draft.name, draft.occasion});
    count(draft.parts.size(), most_parts, draft.id.span, "parts");
    for (const auto& part : draft.parts) {
      if (part.say) texts({*part.say});
    }
  }

  void ladder(const LadderDraft& draft) {
    texts({draft.name, draft.step_back});
    count(draft.steps.size(), most_parts, draft.id.span, "steps");
    for (const auto& step : draft.steps) texts({step.advance});
  }

  void id(const Text& id, std::string_view what, const std::string& owner,
          std::set<std::string>& seen) {
    const bool plain = id.value.size() <= longest_id && std::ranges::all_of(id.value, [](char c) {
                         return is_small_letter_or_digit(c) || c == '-';
                       });
    if (!plain) {
      const std::string_view article = what == "exercise" ? "an " : "a ";
      faults_.add(Code::bad_id, id.span,
                  in_quotes(id.value.substr(0, longest_id)) + " cannot be " + std::string(article) +
                      std::string(what) + "'s id",
                  "ids are lower-case letters, digits and -");
    }
    if (!id.value.empty() && !seen.insert(id.value).second) {
      faults_.add(Code::duplicate_id, id.span,
                  owner + " has the " + std::string(what) + " " + in_quotes(id.value) + " twice");
    }
  }

  void count(std::size_t number, std::size_t most, const Span& span, std::string_view what) {
    if (number <= most) return;
    faults_.add(Code::too_long, span,
                "there are " + std::to_string(number) + " " + std::string(what) +
                    ", more than the " + std::to_string(most) + " that are allowed");
  }

 private:
  void texts(const Texts& all) {
    for (const auto& text : all) {
      if (text.value.size() <= longest_text) continue;
      faults_.add(Code::too_long, text.span,
                  "this text is longer than " + std::to_string(longest_text) + " bytes");
    }
  }

  Faults& faults_;
};

template <class Drafts>
void check_ids(const Drafts& drafts, std::string_view what, FormCheck& form) {
  std::set<std::string> seen;
  for (const auto& draft : drafts) form.id(draft.id, what, "the pack", seen);
}

}  // namespace

void check_pack_form(const PackDraft& draft, Faults& faults) {
  FormCheck form(faults);
  form.head(draft);
  form.count(draft.exercises.size(), most_exercises, draft.span, "exercises");
  check_ids(draft.exercises, "exercise", form);
  check_ids(draft.routines, "routine", form);
  check_ids(draft.ladders, "ladder", form);
  for (const auto& exercise : draft.exercises) form.exercise(exercise);
  for (const auto& routine : draft.routines) form.routine(routine);
  for (const auto& ladder : draft.ladders) form.ladder(ladder);
}

}  // namespace unkink
