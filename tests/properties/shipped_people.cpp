// SPDX-License-Identifier: Apache-2.0
#include "properties/shipped_people.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "bind/bind_answers.hpp"
#include "check/case_answers.hpp"
#include "compile/compile_ruleset.hpp"

namespace unkink::test {
namespace {

// One block where each costs many times as much: CMakePresets.json asks for that.
std::size_t how_many() {
  const auto* asked = std::getenv("UNKINK_PEOPLE_BLOCKS");
  return (asked == nullptr ? 5 : std::stoul(asked)) * block_size;
}

Shipped load() {
  auto read = read_ruleset(std::string(UNKINK_SOURCE_DIR) + "/rules/upper-back");
  if (!read) throw std::runtime_error(read.error().what);
  auto compiled = compile_ruleset(read->draft);
  if (!compiled.ruleset) throw std::runtime_error(to_text(compiled.diagnostics));
  return {std::move(read->draft), std::move(*compiled.ruleset)};
}

/// Makes people, always the same ones.
class People {
 public:
  explicit People(const Shipped& world)
      : ruleset_(world.ruleset), items_(world.ruleset.questionnaire.items) {
    for (const auto& one : world.draft.cases) {
      all_.push_back(bind_answers(ruleset_, answers_of(one, world.draft)).answers);
    }
    cases_ = all_.size();
    for (std::size_t i = 0; i < items_.size(); ++i) numbers_.push_back(numbers_of(i));
  }

  std::vector<Answers> make() && {
    for (const auto many = how_many(); all_.size() < many;) {
      const auto kind = below(3);
      if (kind == 0) all_.push_back(changed(all_[below(cases_)]));
      if (kind == 1) all_.push_back(anyone(2));
      if (kind == 2) all_.push_back(anyone(30));
    }
    return std::move(all_);
  }

 private:
  std::size_t below(std::size_t limit) { return luck_() % limit; }

  // The edges of all comparisons, and both sides of them.
  std::vector<std::int32_t> numbers_of(std::size_t index) const {
    const auto& item = items_[index];
    std::set<std::int64_t> found = {item.minimum, item.maximum};
    for (const auto& node : ruleset_.conditions.nodes) {
      if (node.kind != NodeKind::within || node.item != index) continue;
      for (const std::int64_t edge : {node.low, node.high}) {
        for (const auto number : {edge - 1, edge, edge + 1}) {
          found.insert(std::clamp<std::int64_t>(number, item.minimum, item.maximum));
        }
      }
    }
    return {found.begin(), found.end()};
  }

  Answer definite(std::size_t index) {
    const auto& item = items_[index];
    Answer answer{AnswerState::answered, 0, 0};
    if (item.type == ItemType::integer) {
      answer.value = numbers_[index][below(numbers_[index].size())];
    } else if (item.type == ItemType::choices) {
      for (auto some = below(4); some > 0; --some) {
        answer.selected |= std::uint64_t{1} << below(item.options.size());
      }
    } else {
      answer.value = static_cast<std::int32_t>(below(item.options.size()));
    }
    return answer;
  }

  Answer any_answer(std::size_t index) {
    auto answer = definite(index);
    const auto kind = below(6);
    if (kind == 0) return {};
    if (kind == 1 && items_[index].unsure_allowed)
      answer = {AnswerState::unsure, 0, answer.selected};
    return answer;
  }

  Answers changed(Answers person) {
    for (auto changes = below(4); changes > 0; --changes) {
      const auto index = below(items_.size());
      person.by_item[index] = any_answer(index);
    }
    return person;
  }

  // Dangers are mostly denied, else nearly everyone were an emergency.
  Answers anyone(std::size_t unsure_percent) {
    Answers person(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const auto no = denial(items_[i]);
      const auto percent = below(100);
      auto& answer = person.by_item[i];
      if (percent < unsure_percent && items_[i].unsure_allowed) {
        answer.state = AnswerState::unsure;
      } else if (percent >= 98) {
        answer = {};
      } else if (items_[i].red_flag && no && below(100) < 92) {
        answer = *no;
      } else {
        answer = definite(i);
      }
    }
    return person;
  }

  const Ruleset& ruleset_;
  const std::vector<Item>& items_;
  std::mt19937 luck_{20261121};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same people each time
  std::vector<Answers> all_;
  std::size_t cases_ = 0;
  std::vector<std::vector<std::int32_t>> numbers_;
};

}  // namespace

const Shipped& shipped() {
  static const Shipped loaded = load();
  return loaded;
}

const std::vector<Answers>& people() {
  static const std::vector<Answers> made = People(shipped()).make();
  return made;
}

Block block_of(const Ruleset& ruleset, const std::vector<Answers>& all, std::size_t first,
               std::size_t count) {
  Block block(ruleset.questionnaire, count);
  for (std::size_t i = 0; i < count; ++i) block.put(i, all[first + i]);
  ImpossiblePairs(ruleset).settle(block);
  block.seal();
  return block;
}

Plane reached(const Ruleset& ruleset, const Evaluation& evaluation, Disposition least) {
  Plane plane(evaluation.all.size());
  for (std::size_t r = 0; r < ruleset.rules.size(); ++r) {
    if (ruleset.rules[r].set < least) continue;
    const auto& when = evaluation.nodes[ruleset.rules[r].when];
    join_into(plane, when.yes);
    if (ruleset.rules[r].unsure == UnsureEffect::fire) join_into(plane, when.unsure);
  }
  if (ruleset.unsure.set >= least) join_into(plane, evaluation.unsure_once);
  if (ruleset.many_unsure.set >= least) join_into(plane, evaluation.unsure_often);
  if (ruleset.unanswered.set >= least) join_into(plane, evaluation.incomplete);
  return plane;
}

std::optional<Answer> denial(const Item& item) {
  if (item.type == ItemType::integer) return std::nullopt;
  if (item.type == ItemType::choices) return Answer{AnswerState::answered, 0, 0};
  const auto no = find_option(item, "no");
  if (!no) return std::nullopt;
  return Answer{AnswerState::answered, static_cast<std::int32_t>(*no), 0};
}

std::string said(const Ruleset& ruleset, const Answers& answers) {
  std::string text;
  for (std::size_t i = 0; i < answers.by_item.size(); ++i) {
    const auto& item = ruleset.questionnaire.items[i];
    text += item.id + "=" + to_words(item, answers.by_item[i]) + ", ";
  }
  return text;
}

std::string summary(const Outcome& outcome) {
  std::string text(name(outcome.disposition));
  text += outcome.complete ? " complete" : " incomplete";
  text += outcome.plan_allowed ? " plan" : " no plan";
  for (const auto& reason : outcome.reasons) {
    text += "\n" + reason.rule + " by " + std::string(name(reason.by));
    for (const auto& one : reason.because) text += " " + one.item + "=" + one.answer;
  }
  for (const auto& open : outcome.open) {
    text += "\nopen " + open.rule;
    for (const auto& item : open.items) text += " " + item;
  }
  for (const auto& pattern : outcome.patterns) text += "\nfits " + pattern.id;
  for (const auto& caution : outcome.cautions) text += "\ncaution " + caution.id;
  for (const auto& unknown : outcome.unknown) text += "\nunknown " + unknown.item;
  for (const auto& odd : outcome.contradictions) text += "\nodd " + odd.id + " " + odd.text;
  for (const auto& flag : outcome.soft_flags) text += "\nsoft " + flag;
  for (const auto& score : outcome.scores) {
    const auto* criteria = std::get_if<CriteriaResult>(&score.result);
    text += "\nscore " + score.id;
    if (criteria != nullptr) text += " " + std::string(name(criteria->result));
  }
  return text;
}

}  // namespace unkink::test
