// SPDX-License-Identifier: Apache-2.0
// What is said beside a disposition: phases of a plan, advice, regions; and that what the coverage
// table points at exists.
#include <algorithm>
#include <map>

#include "base/nearest.hpp"
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

constexpr std::int64_t latest_week = 520;

Phase compile_phase(const PhaseDraft& draft, const Parts& parts) {
  Phase phase{{1, 1}, draft.say.value, draft.gate.value, values_of(draft.sources)};
  check_sources(draft.sources, {"phase", draft.span}, "the plan's", parts.names, parts.faults);
  const auto& weeks = draft.weeks;
  if (!weeks || weeks->low < 1 || weeks->low > weeks->high || weeks->high > latest_week) {
    parts.faults.add(weeks ? Code::bad_value : Code::missing_key, weeks ? weeks->span : draft.span,
                     "[[phase]] needs \"weeks\": [first, last], from 1 on");
    return phase;
  }
  phase.weeks = {static_cast<std::int32_t>(weeks->low), static_cast<std::int32_t>(weeks->high)};
  return phase;
}

Region compile_region(const RegionDraft& draft, const Parts& parts) {
  check_sources(draft.sources, draft.id, "region", parts.names, parts.faults);
  return {draft.id.value,
          draft.name.value,
          draft.emergency.value,
          draft.advice ? draft.advice->value : "",
          draft.say ? draft.say->value : "",
          values_of(draft.sources),
          draft.fallback};
}

void check_fallback(const std::vector<RegionDraft>& drafts, Faults& faults) {
  const auto fallbacks = std::ranges::count_if(drafts, &RegionDraft::fallback);
  if (drafts.empty() || fallbacks == 1) return;
  faults.add(Code::bad_value, drafts.front().id.span,
             std::to_string(fallbacks) + " regions have fallback = true",
             "exactly one is printed wherever the person is");
}

template <class Drafts>
std::vector<std::string> ids_of(const Drafts& drafts) {
  std::vector<std::string> ids;
  for (const auto& draft : drafts) ids.push_back(draft.id.value);
  return ids;
}

// What a pack carries is not known here: `exercise`, `routine` and `ladder` are taken as written.
std::map<std::string, std::vector<std::string>> carriers(const RulesetDraft& draft) {
  return {{"rule", ids_of(draft.rules)},
          {"item", ids_of(draft.items)},
          {"score", ids_of(draft.scores)},
          {"pattern", ids_of(draft.patterns)},
          {"caution", ids_of(draft.cautions)},
          {"advice", ids_of(draft.advice)},
          {"region", ids_of(draft.regions)},
          {"soft_flag", ids_of(draft.soft_flags)},
          {"policy", {"unanswered", "unsure", "many_unsure"}},
          {"phase", {}},
          {"plan", {}},
          {"exercise", {}},
          {"routine", {}},
          {"ladder", {}},
          {"planned", {}}};
}

void check_carrier(const Text& by, const std::map<std::string, std::vector<std::string>>& carriers,
                   Faults& faults) {
  const auto colon = by.value.find(':');
  const auto kind = by.value.substr(0, colon);
  const auto known = carriers.find(kind);
  if (known == carriers.end() || colon == std::string::npos) {
    std::vector<std::string> kinds;
    for (const auto& [word, ids] : carriers) kinds.push_back(word);
    faults.add(Code::bad_value, by.span, in_quotes(by.value) + " is not a kind:id",
               suggest(kind, kinds));
    return;
  }
  if (known->second.empty()) return;
  const Text id{by.value.substr(colon + 1), by.span};
  check_words({id}, known->second, Code::bad_value, kind, faults);
}

}  // namespace

std::vector<Phase> compile_phases(const Parts& parts) {
  std::vector<Phase> phases;
  for (const auto& draft : parts.draft.phases) phases.push_back(compile_phase(draft, parts));
  std::ranges::stable_sort(phases, {}, [](const Phase& phase) { return phase.weeks.low; });
  return phases;
}

std::vector<Advice> compile_advice(const Parts& parts) {
  std::vector<Advice> advice;
  for (const auto& draft : parts.draft.advice) {
    check_sources(draft.sources, draft.id, "advice", parts.names, parts.faults);
    advice.push_back({draft.id.value, parts.conditions.compile(draft.when), draft.say.value,
                      values_of(draft.sources)});
  }
  return advice;
}

std::vector<Region> compile_regions(const Parts& parts) {
  std::vector<Region> regions;
  for (const auto& draft : parts.draft.regions) regions.push_back(compile_region(draft, parts));
  check_fallback(parts.draft.regions, parts.faults);
  return regions;
}

void check_coverage(const RulesetDraft& draft, Faults& faults) {
  const auto known = carriers(draft);
  for (const auto& row : draft.coverage) {
    for (const auto& by : row.by) check_carrier(by, known, faults);
  }
}

}  // namespace unkink
