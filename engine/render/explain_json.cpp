// SPDX-License-Identifier: Apache-2.0
#include "render/explain_json.hpp"

#include "render/json_values.hpp"

namespace unkink {
namespace {

Json fired_values(const std::vector<Reason>& reasons) {
  auto values = Json::array();
  for (const auto& reason : reasons) {
    values.push_back(Json{{"rule", text_value(reason.rule)},
                          {"disposition", name(reason.disposition)},
                          {"by", name(reason.by)},
                          {"text", text_value(reason.text)},
                          {"sources", text_values(reason.sources)},
                          {"because", because_values(reason.because)},
                          {"plan_allowed", reason.plan_allowed}});
  }
  return values;
}

Json open_values(const std::vector<OpenRule>& rules) {
  auto values = Json::array();
  for (const auto& rule : rules) {
    values.push_back(Json{{"rule", text_value(rule.rule)},
                          {"disposition", name(rule.disposition)},
                          {"text", text_value(rule.text)},
                          {"items", text_values(rule.items)}});
  }
  return values;
}

Json caution_values(const std::vector<ActiveCaution>& cautions) {
  auto values = Json::array();
  for (const auto& caution : cautions) {
    values.push_back(Json{{"id", text_value(caution.id)},
                          {"sure", caution.sure},
                          {"text", text_value(caution.say)},
                          {"forbids", text_values(caution.forbids)},
                          {"because", because_values(caution.because)}});
  }
  return values;
}

}  // namespace

std::string explain_json(const Ruleset& ruleset, const Outcome& outcome) {
  return written({{"schema", "unkink.explanation/1"},
                  {"ruleset", identity_value(ruleset.identity)},
                  {"id", outcome.id ? text_value(*outcome.id) : Json(nullptr)},
                  {"disposition", name(outcome.disposition)},
                  {"complete", outcome.complete},
                  {"fired", fired_values(outcome.reasons)},
                  {"open", open_values(outcome.open)},
                  {"scores", score_values(outcome.scores)},
                  {"cautions", caution_values(outcome.cautions)},
                  {"unknown", unknown_values(outcome.unknown)}});
}

}  // namespace unkink
