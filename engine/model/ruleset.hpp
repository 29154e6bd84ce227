// SPDX-License-Identifier: Apache-2.0
// Ruleset: the compiled, immutable form of a folder of TOML: what is asked and what follows from
// it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/condition.hpp"
#include "model/disposition.hpp"
#include "model/plan_rules.hpp"
#include "model/questionnaire.hpp"
#include "model/region.hpp"
#include "model/score.hpp"

namespace unkink {

/// What "not sure" does in a rule that it leaves open.
enum class UnsureEffect : std::uint8_t {
  fire,     ///< the rule fires
  count,    ///< each such item counts towards the policy for several "not sure"
  nothing,  ///< nothing beyond what its red-flag items do by themselves
};

/// A condition whose truth raises the disposition.
struct Rule {
  std::string id;
  NodeId when = 0;
  std::string when_text;  ///< as written
  Disposition set = Disposition::routine;
  UnsureEffect unsure = UnsureEffect::fire;
  bool plan_allowed =
      false;  ///< may an outcome raised by this rule still carry a plan? routine only
  std::string say;
  std::vector<std::string> sources;
  std::vector<ItemIndex> reads;  ///< every item that the condition reads, findings resolved
};

/// A sign that means little alone: it adds a sentence, and rules count it with others.
struct SoftFlag {
  std::string id;
  NodeId when = 0;
  std::string say;
  std::vector<std::string> sources;
};

/// A benign picture that fits; steers the plan, never the disposition.
struct Pattern {
  std::string id;
  NodeId when = 0;
  std::optional<NodeId> unless;  ///< must be certainly false for the pattern to fit
  std::string say;
  std::vector<std::string> targets;    ///< muscles that the plan should favour
  std::vector<std::string> movements;  ///< movement classes that the plan should favour
  std::vector<std::string> sources;
  bool gentle = false;  ///< among equals, a plan takes the gentler exercise
};

/// A condition that forbids exercises with certain demands unless it is certainly false.
struct Caution {
  std::string id;
  NodeId when = 0;
  std::vector<std::string> forbids;
  std::string say;
  std::vector<std::string> sources;
  std::vector<ItemIndex> reads;
};

/// A sentence that a plan carries when its condition is certainly true.
struct Advice {
  std::string id;
  NodeId when = 0;
  std::string say;
  std::vector<std::string> sources;
};

/// A promise about dispositions that must hold for every possible answer.
struct Invariant {
  std::string id;
  NodeId when = 0;
  Disposition at_least = Disposition::routine;
  std::string say;
};

/// What the ruleset does about answers that are missing or not sure: a rule without a condition.
struct Policy {
  Disposition set = Disposition::routine;
  std::string say;
  std::vector<std::string> sources;
};

/// A pair of integer items of which the first cannot exceed the second (age at onset, age).
struct ImpossiblePair {
  std::string id;
  ItemIndex greater = 0;
  ItemIndex than = 0;
  std::string say;
};

/// Where a disposition sends the person, in the ruleset's words.
struct Referral {
  std::string to;      ///< empty for self_care
  std::string within;  ///< empty for self_care
  std::string text;
  std::string safety_net;  ///< when to come back sooner; printed with every outcome of this kind
};

struct Source {
  std::string id;
  std::string title;
  std::string body;  ///< who published it
  std::string year;
  std::string read;  ///< what was read of it, and how sure that is
};

/// Which ruleset gave an answer.
struct RulesetIdentity {
  std::string id;
  std::string version;
  std::string sha256;  ///< over the hashes of its TOML files; design.md, section 4
};

struct Ruleset {
  RulesetIdentity identity;
  std::string title;
  std::string language;  ///< BCP 47 tag of the texts
  std::string notice;    ///< printed with every outcome; may be empty
  Questionnaire questionnaire;
  Conditions conditions;
  std::vector<Rule> rules;  ///< by id
  std::vector<SoftFlag> soft_flags;
  std::vector<Score> scores;
  std::vector<Pattern> patterns;
  std::vector<Caution> cautions;
  std::vector<Advice> advice;
  std::vector<Region> regions;  ///< exactly one is the fallback
  std::vector<Invariant> invariants;
  std::vector<ImpossiblePair> impossible_pairs;
  std::vector<Source> sources;
  Policy unanswered;   ///< an item that should have been asked has no answer
  Policy unsure;       ///< one counted "not sure"
  Policy many_unsure;  ///< `many_unsure_count` or more of them
  std::uint32_t many_unsure_count = 3;
  std::array<Referral, disposition_names.size()> referrals;
  PlanRules plan_rules;
};

}  // namespace unkink
