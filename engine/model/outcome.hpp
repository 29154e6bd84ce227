// SPDX-License-Identifier: Apache-2.0
// Outcome: what the ruleset says of one person's answers, with its trace.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/answers.hpp"
#include "model/disposition.hpp"
#include "model/region.hpp"
#include "model/truth.hpp"

namespace unkink {

/// What made a reason hold: the answers, a "not sure", or a missing answer.
enum class RaisedBy : std::uint8_t { yes, unsure, unanswered };

constexpr std::string_view name(RaisedBy by) {
  switch (by) {
    case RaisedBy::yes:
      return "yes";
    case RaisedBy::unsure:
      return "unsure";
    case RaisedBy::unanswered:
      break;
  }
  return "unanswered";
}

/// An answer that decided, in words.
struct Because {
  std::string item;
  std::string answer;

  friend bool operator==(const Because&, const Because&) = default;
};

/// A rule (or one of the policies for unknown answers) that raised the disposition.
struct Reason {
  std::string rule;
  Disposition disposition = Disposition::routine;
  RaisedBy by = RaisedBy::yes;
  std::string text;
  std::vector<std::string> sources;
  std::vector<Because> because;
  bool plan_allowed = false;
};

/// A rule that did not fire but could have, had the unknown answers been given.
struct OpenRule {
  std::string rule;
  Disposition disposition = Disposition::routine;
  std::string text;
  std::vector<std::string> items;  ///< the unknown answers that keep it open
};

struct FittingPattern {
  std::string id;
  std::string text;
  std::vector<std::string> targets;
  std::vector<std::string> movements;
  bool gentle = false;  ///< a plan for it prefers gentle exercises
};

struct CriteriaResult {
  Truth result = Truth::unknown;
  std::uint32_t met = 0;
  std::uint32_t possible = 0;  ///< met, plus what is unknown
  std::uint32_t needed = 0;
  bool applies = true;  ///< false: what the score requires is certainly not so
};

/// Bounds of a sum, in the score's units; equal when every answer is known.
struct SumResult {
  double low = 0;
  double high = 0;
  std::optional<std::string> band;  ///< when both bounds fall into one
  bool answered = true;             ///< false: none of its terms was answered
};

struct ScoreResult {
  std::string id;
  std::string title;
  std::string say;
  std::variant<CriteriaResult, SumResult> result;
};

/// An item that was asked, or should have been, and has no definite answer.
struct UnknownAnswer {
  ItemIndex index = 0;
  std::string item;
  AnswerState state = AnswerState::unanswered;
};

/// A caution that is not certainly false; `sure` when it is certainly true.
struct ActiveCaution {
  std::string id;
  std::string say;
  std::vector<std::string> forbids;
  bool sure = false;
  std::vector<Because> because;
};

/// Whom to call, and whether the place is a guess.
struct PlaceToTurn {
  Region region;
  bool guessed = false;
};

/// A sentence for the plan.
struct GivenAdvice {
  std::string id;
  std::string say;
};

struct Outcome {
  std::optional<std::string> id;
  Disposition disposition = Disposition::self_care;
  bool complete = true;
  std::vector<Reason> reasons;  ///< highest disposition first, then by rule id
  std::vector<OpenRule> open;   ///< same order
  std::vector<FittingPattern> patterns;
  std::vector<ScoreResult> scores;
  std::vector<UnknownAnswer> unknown;
  std::vector<Contradiction> contradictions;
  std::vector<ActiveCaution> cautions;
  std::vector<std::string> soft_flags;  ///< sentences of the soft flags that hold
  std::vector<GivenAdvice> advice;
  std::vector<PlaceToTurn> where_to_turn;  ///< the person's region, if known, and the fallback
  bool plan_allowed = false;
};

}  // namespace unkink
