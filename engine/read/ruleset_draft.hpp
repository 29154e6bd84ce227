// SPDX-License-Identifier: Apache-2.0
// RulesetDraft: a ruleset as it was written, each value with its place. rules/README.md explains
// the keys.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "read/draft_values.hpp"

namespace unkink {

struct OptionDraft {
  Text id;
  Text text;
};

struct ItemDraft {
  Span span;
  Text id;
  Text ask;
  std::optional<Text> why;
  Text type;
  std::vector<OptionDraft> options;
  std::optional<Text> none;
  std::optional<Spanned<std::int64_t>> minimum;
  std::optional<Spanned<std::int64_t>> maximum;
  std::optional<Text> unit;
  bool unsure = false;
  bool red_flag = false;
  bool required = false;
  bool stands = false;
  bool person = false;
  std::optional<Text> ask_when;
  std::optional<Text> screen;
  std::optional<Spanned<RawValue>> when_not_asked;
  Texts sources;
};

struct FindingDraft {
  Text id;
  Text when;
  Texts sources;
};

struct SoftFlagDraft {
  Text id;
  Text when;
  Text say;
  Texts sources;
};

struct RuleDraft {
  Text id;
  Text when;
  Text set;
  Text unsure;
  std::optional<Text> plan;
  Text say;
  Texts sources;
};

struct TermDraft {
  Span span;
  std::optional<Text> item;
  std::optional<Text> when;
  std::int64_t weight = 1;
};

struct BandDraft {
  Text id;
  std::optional<Spanned<std::int64_t>> below;
  Text text;
};

struct ScoreDraft {
  Span span;
  Text id;
  Text title;
  std::optional<Text> say;
  std::optional<Text> requires_all;
  std::optional<Spanned<std::int64_t>> at_least;
  Texts of;
  std::vector<TermDraft> terms;
  std::optional<Spanned<std::int64_t>> divide_by;
  std::vector<BandDraft> bands;
  Texts sources;
};

struct PatternDraft {
  Text id;
  Text when;
  std::optional<Text> unless;
  Text say;
  Texts targets;
  Texts movements;
  bool gentle = false;
  Texts sources;
};

struct CautionDraft {
  Text id;
  Text when;
  Texts forbids;
  Text say;
  Texts sources;
};

struct InvariantDraft {
  Text id;
  Text when;
  Text at_least;
  Text say;
};

struct ImpossibleDraft {
  Text id;
  Text greater;
  Text than;
  Text say;
};

struct PhaseDraft {
  Span span;
  std::optional<RangeDraft> weeks;
  Text say;
  Text gate;
  Texts sources;
};

struct AdviceDraft {
  Text id;
  Text when;
  Text say;
  Texts sources;
};

struct RegionDraft {
  Text id;
  Text name;
  Text emergency;
  std::optional<Text> advice;
  std::optional<Text> say;
  bool fallback = false;
  Texts sources;
};

/// What carries a thing that the ruleset has to carry: `kind:id` words.
struct CoverageDraft {
  Text id;
  Texts by;
  std::optional<Text> note;
};

struct SourceDraft {
  Text id;
  Text title;
  Text body;
  Text year;
  Text read;
};

struct DispositionDraft {
  Span span;
  Text id;
  Text text;
  Text safety_net;
  std::optional<Text> to;
  std::optional<Text> within;
};

struct PolicyDraft {
  Span span;
  Text set;
  Text say;
  Texts sources;
  std::optional<Spanned<std::int64_t>> at_least;
};

/// An expected score: yes, no, unknown, or a band.
struct ExpectedScoreDraft {
  Text score;
  Text result;
};

struct CaseDraft {
  Span span;
  Text id;
  std::optional<Text> base;
  RawAnswers answers;
  Text expect;
  Texts fires;
  Texts near_miss;
  std::optional<Texts> patterns;
  std::optional<Spanned<bool>> plan;
  std::vector<ExpectedScoreDraft> scores;
};

struct DemandDraft {
  Text id;
  Text text;
  Spanned<std::int64_t> since;
  Texts positions;
  Texts movements;
  Texts equipment;
};

struct DoseLimitsDraft {
  RangeDraft hold_seconds;
  RangeDraft repetitions;
  RangeDraft sets;
  RangeDraft duration_seconds;
  RangeDraft times_per_day;
  RangeDraft days_per_week;
};

struct PlanDraft {
  Texts cover;
  Texts equipment_at_hand;
  Spanned<std::int64_t> max_exercises;
  Spanned<std::int64_t> minutes;
  Text schedule;
  Texts principles;
  Texts stop_rules;
  Text come_back;
};

struct VocabularyDraft {
  Texts positions;
  Texts movements;
  Texts equipment;
  Texts targets;
};

/// The `[ruleset]` table: who this is.
struct RulesetHeadDraft {
  Span span;
  Text id;
  Text version;
  Text title;
  Text language;
  std::optional<Text> notice;
  bool require_cases = false;
};

/// What all files of a ruleset hold together, in reading order. A table that must be there once and
/// was not found is absent; compile reports it.
struct RulesetDraft {
  std::string folder;
  std::string sha256;
  bool cases_read = true;  ///< false: the files of cases were left out, not missing
  bool whole = true;       ///< false: some file could not be read, and what it declares is not here
  std::optional<RulesetHeadDraft> head;
  std::optional<PolicyDraft> unanswered;
  std::optional<PolicyDraft> unsure;
  std::optional<PolicyDraft> many_unsure;
  std::vector<DispositionDraft> dispositions;
  std::vector<ItemDraft> items;
  std::vector<FindingDraft> findings;
  std::vector<SoftFlagDraft> soft_flags;
  std::vector<RuleDraft> rules;
  std::vector<ScoreDraft> scores;
  std::vector<PatternDraft> patterns;
  std::vector<CautionDraft> cautions;
  std::vector<InvariantDraft> invariants;
  std::vector<ImpossibleDraft> impossible;
  std::vector<PhaseDraft> phases;
  std::vector<AdviceDraft> advice;
  std::vector<RegionDraft> regions;
  std::vector<CoverageDraft> coverage;
  std::vector<SourceDraft> sources;
  std::vector<CaseDraft> cases;
  std::optional<PlanDraft> plan;
  std::optional<DoseLimitsDraft> dose_limits;
  std::optional<VocabularyDraft> vocabulary;
  std::optional<Spanned<std::int64_t>> demands_version;
  std::vector<DemandDraft> demands;
};

struct RulesetRead {
  RulesetDraft draft;
  Diagnostics diagnostics;
};

/// Cases are for checking: what judges a person can leave them unread.
enum class CaseFiles : std::uint8_t { read, skip };

/// Reads every `*.toml` below `folder` in the order of their paths. Files in its sub-folder `cases`
/// hold nothing but cases; with CaseFiles::skip they are hashed and not read. An Error when the
/// folder cannot be read or holds no TOML file. Symbolic links and unusual file names are refused
/// (`bad-file-name`): the ruleset's hash must mean one thing.
Result<RulesetRead> read_ruleset(const std::filesystem::path& folder,
                                 CaseFiles case_files = CaseFiles::read);

}  // namespace unkink
