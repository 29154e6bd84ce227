// SPDX-License-Identifier: Apache-2.0
// PackDraft: a pack's document as it was written, each value with its place.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/draft_values.hpp"

namespace unkink {

struct DoseDraft {
  std::optional<RangeDraft> hold_seconds;
  std::optional<RangeDraft> repetitions;
  std::optional<RangeDraft> sets;
  std::optional<RangeDraft> duration_seconds;
  std::optional<RangeDraft> times_per_day;
  std::optional<RangeDraft> days_per_week;
  Span span;
};

struct VariantDraft {
  Text id;
  Text name;
  Text level;
  Texts steps;
  Texts demands;
  DoseDraft dose;
};

struct ExerciseDraft {
  Span span;
  Text id;
  Text name;
  Text level;
  bool warm_up = false;
  bool sided = false;
  Text position;
  Texts movements;
  Texts targets;
  Texts equipment;
  Texts demands;
  Texts steps;
  Text purpose;
  std::optional<Text> mistake;
  std::optional<Text> breathing;
  DoseDraft dose;
  std::vector<VariantDraft> variants;
  Texts sources;
};

struct RoutinePartDraft {
  Text exercise;  ///< of this pack, or pack/exercise of another
  Spanned<std::int64_t> seconds;
  std::optional<Text> say;
  std::optional<DoseDraft> dose{};  ///< only in an answer to a request
};

struct RoutineDraft {
  Span span;
  Text id;
  Text name;
  Text occasion;
  std::optional<Spanned<std::int64_t>> every_minutes;
  std::vector<RoutinePartDraft> parts;
  Texts sources;
  Texts at{};  ///< only in an answer to a request
};

struct LadderStepDraft {
  Text exercise;
  Text advance;
  Spanned<std::int64_t> earliest_week;
};

struct LadderDraft {
  Span span;
  Text id;
  Text name;
  Text step_back;
  std::vector<LadderStepDraft> steps;
  Texts sources;
};

struct PackSourceDraft {
  Text id;
  Text title;
};

struct PackDraft {
  SourcePtr file;
  Span span;
  Text id;
  Text name;
  Text version;
  Text licence;
  Text language;
  Spanned<std::int64_t> demands_version;
  std::vector<PackSourceDraft> sources;
  std::vector<ExerciseDraft> exercises;
  std::vector<RoutineDraft> routines;
  std::vector<LadderDraft> ladders;
};

struct PackRead {
  PackDraft draft;
  Diagnostics diagnostics;
};

/// Reads a pack's document. Decides nothing: words, limits and ids are judged by compile_pack.
PackRead read_pack(const SourcePtr& file);

}  // namespace unkink
