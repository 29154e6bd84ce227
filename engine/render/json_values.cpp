// SPDX-License-Identifier: Apache-2.0
#include "render/json_values.hpp"

#include "base/printable.hpp"

namespace unkink {
namespace {

constexpr int json_indent = 2;

Json result_value(const CriteriaResult& criteria) {
  return {{"result", name(criteria.result)},
          {"met", criteria.met},
          {"possible", criteria.possible},
          {"needed", criteria.needed}};
}

Json result_value(const SumResult& sum) {
  return {{"low", sum.low},
          {"high", sum.high},
          {"band", sum.band ? text_value(*sum.band) : Json(nullptr)}};
}

void put_range(Json& dose, const char* key, const std::optional<IntRange>& range) {
  if (!range) return;
  if (range->low == range->high) {
    dose[key] = range->low;
  } else {
    dose[key] = Json::array({range->low, range->high});
  }
}

}  // namespace

Json text_value(std::string_view text) { return printable(text); }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : text_value(text); }

Json text_values(const std::vector<std::string>& texts) {
  auto values = Json::array();
  for (const auto& text : texts) values.push_back(text_value(text));
  return values;
}

Json identity_value(const RulesetIdentity& identity) {
  return {{"id", text_value(identity.id)},
          {"version", text_value(identity.version)},
          {"sha256", text_value(identity.sha256)}};
}

Json because_values(const std::vector<Because>& because) {
  auto values = Json::array();
  for (const auto& [item, answer] : because) {
    values.push_back(Json{{"item", text_value(item)}, {"answer", text_value(answer)}});
  }
  return values;
}

Json score_values(const std::vector<ScoreResult>& scores) {
  auto values = Json::object();
  for (const auto& score : scores) {
    values[printable(score.id)] =
        std::visit([](const auto& result) { return result_value(result); }, score.result);
  }
  return values;
}

Json unknown_values(const std::vector<UnknownAnswer>& unknown) {
  auto values = Json::array();
  for (const auto& answer : unknown) {
    const bool unsure = answer.state == AnswerState::unsure;
    values.push_back(
        Json{{"item", text_value(answer.item)}, {"state", unsure ? "unsure" : "unanswered"}});
  }
  return values;
}

Json dose_value(const Dose& dose) {
  auto value = Json::object();
  put_range(value, "hold_seconds", dose.hold_seconds);
  put_range(value, "repetitions", dose.repetitions);
  put_range(value, "sets", dose.sets);
  put_range(value, "duration_seconds", dose.duration_seconds);
  put_range(value, "times_per_day", dose.times_per_day);
  put_range(value, "days_per_week", dose.days_per_week);
  return value;
}

std::string written(const Json& document) { return document.dump(json_indent) + "\n"; }

}  // namespace unkink
