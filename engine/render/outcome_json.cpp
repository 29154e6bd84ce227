// SPDX-License-Identifier: Apache-2.0
#include "render/outcome_json.hpp"

#include "render/exercise_value.hpp"
#include "render/json_values.hpp"

namespace unkink {
namespace {

const Referral& referral_of(const Ruleset& ruleset, const Outcome& outcome) {
  return ruleset.referrals[static_cast<std::size_t>(outcome.disposition)];
}

Json referral_value(const Ruleset& ruleset, const Outcome& outcome) {
  if (outcome.disposition == Disposition::self_care) return nullptr;
  const auto& referral = referral_of(ruleset, outcome);
  return {{"to", text_value(referral.to)},
          {"within", text_value(referral.within)},
          {"text", text_value(referral.text)}};
}

Json reason_values(const std::vector<Reason>& reasons) {
  auto values = Json::array();
  for (const auto& reason : reasons) {
    values.push_back(Json{{"rule", text_value(reason.rule)},
                          {"disposition", name(reason.disposition)},
                          {"by", name(reason.by)},
                          {"text", text_value(reason.text)},
                          {"sources", text_values(reason.sources)},
                          {"because", because_values(reason.because)}});
  }
  return values;
}

Json pattern_values(const std::vector<FittingPattern>& patterns) {
  auto values = Json::array();
  for (const auto& pattern : patterns) {
    values.push_back(Json{{"id", text_value(pattern.id)}, {"text", text_value(pattern.text)}});
  }
  return values;
}

Json item_ids(const Ruleset& ruleset, const std::vector<ItemIndex>& items) {
  auto values = Json::array();
  for (const auto item : items) {
    values.push_back(text_value(ruleset.questionnaire.items[item].id));
  }
  return values;
}

Json contradiction_values(const Ruleset& ruleset, const Outcome& outcome) {
  auto values = Json::array();
  for (const auto& contradiction : outcome.contradictions) {
    values.push_back(Json{{"id", text_value(contradiction.id)},
                          {"items", item_ids(ruleset, contradiction.items)},
                          {"text", text_value(contradiction.text)}});
  }
  return values;
}

Json caution_marks(const std::vector<ActiveCaution>& cautions) {
  auto values = Json::array();
  for (const auto& caution : cautions) {
    values.push_back(Json{{"id", text_value(caution.id)}, {"sure", caution.sure}});
  }
  return values;
}

Json place_values(const std::vector<PlaceToTurn>& places) {
  auto values = Json::array();
  for (const auto& [region, guessed] : places) {
    values.push_back(Json{{"region", text_value(region.id)},
                          {"name", text_value(region.name)},
                          {"emergency", text_value(region.emergency)},
                          {"advice", text_or_null(region.advice)},
                          {"say", text_or_null(region.say)},
                          {"fallback", region.fallback},
                          {"guessed", guessed}});
  }
  return values;
}

Json safety_net_values(const Ruleset& ruleset, const Outcome& outcome) {
  auto values = text_values(outcome.soft_flags);
  const auto& net = referral_of(ruleset, outcome).safety_net;
  if (!net.empty()) values.push_back(text_value(net));
  return values;
}

Json plan_or_null(const Outcome& outcome, const Plan* plan) {
  if (plan == nullptr || outcome.disposition == Disposition::emergency) return nullptr;
  return plan_value(*plan);
}

}  // namespace

std::string outcome_json(const Ruleset& ruleset, const Outcome& outcome, const Plan* plan) {
  return written({{"schema", "unkink.outcome/1"},
                  {"ruleset", identity_value(ruleset.identity)},
                  {"id", outcome.id ? text_value(*outcome.id) : Json(nullptr)},
                  {"disposition", name(outcome.disposition)},
                  {"complete", outcome.complete},
                  {"referral", referral_value(ruleset, outcome)},
                  {"reasons", reason_values(outcome.reasons)},
                  {"patterns", pattern_values(outcome.patterns)},
                  {"scores", score_values(outcome.scores)},
                  {"unknown", unknown_values(outcome.unknown)},
                  {"contradictions", contradiction_values(ruleset, outcome)},
                  {"plan", plan_or_null(outcome, plan)},
                  {"safety_net", safety_net_values(ruleset, outcome)},
                  {"cautions", caution_marks(outcome.cautions)},
                  {"where_to_turn", place_values(outcome.where_to_turn)}});
}

}  // namespace unkink
