// SPDX-License-Identifier: Apache-2.0
// Properties: more said of a danger, or less known of it, never makes the shipped ruleset calmer.
#include <algorithm>
#include <bit>
#include <functional>

#include "properties/shipped_people.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace test;

constexpr Disposition raised[] = {Disposition::routine, Disposition::urgent, Disposition::same_day,
                                  Disposition::emergency};

/// A changed answer to one item; nothing where the change does not apply to that answer.
using Change = std::function<std::optional<Answer>(const Answer&)>;

struct NamedChange {
  std::string name;
  ItemIndex item;
  Change change;
};

bool is_denied(const Item& item, const Answer& answer) { return denial(item) == answer; }

Change from_denial(const Item& item, Answer to) {
  return [&item, to](const Answer& answer) {
    return is_denied(item, answer) ? std::optional(to) : std::nullopt;
  };
}

// What is selected already stays, and so does a "not sure" about the rest.
Change one_more(std::size_t option) {
  const auto bit = std::uint64_t{1} << option;
  return [bit](const Answer& answer) -> std::optional<Answer> {
    const bool said = answer.state != AnswerState::unanswered;
    if (!said || (answer.selected & bit) != 0) return std::nullopt;
    return Answer{answer.state, 0, answer.selected | bit};
  };
}

std::optional<Answer> in_doubt(const Answer& answer) {
  if (answer.state != AnswerState::answered) return std::nullopt;
  return Answer{AnswerState::unsure, 0, answer.selected};
}

std::vector<NamedChange> added_yes(const Item& item, ItemIndex index) {
  std::vector<NamedChange> changes;
  for (std::size_t o = 0; o < item.options.size(); ++o) {
    const auto what = item.id + " + " + item.options[o].id;
    const Answer to{AnswerState::answered, static_cast<std::int32_t>(o), 0};
    if (item.type == ItemType::choices) {
      changes.push_back({what, index, one_more(o)});
    } else if (denial(item) && denial(item) != to) {
      changes.push_back({what, index, from_denial(item, to)});
    }
  }
  return changes;
}

std::vector<NamedChange> added_doubt(const Item& item, ItemIndex index) {
  std::vector<NamedChange> changes;
  if (denial(item)) changes.push_back({item.id + ": no to nothing", index, from_denial(item, {})});
  if (!item.unsure_allowed) return changes;
  if (item.type == ItemType::choices) {
    changes.push_back({item.id + ": some to some and not sure", index, in_doubt});
  } else if (denial(item)) {
    changes.push_back(
        {item.id + ": no to not sure", index, from_denial(item, {AnswerState::unsure, 0, 0})});
  }
  return changes;
}

template <class Make>
std::vector<NamedChange> red_flag_changes(Make make) {
  std::vector<NamedChange> all;
  const auto& items = shipped().ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].red_flag) continue;
    std::ranges::move(make(items[i], static_cast<ItemIndex>(i)), std::back_inserter(all));
  }
  return all;
}

Disposition disposition_of(const Answers& answers) {
  return judge(shipped().ruleset, answers).disposition;
}

/// People before a change, and how high each came out.
struct Before {
  std::vector<Answers> people;
  std::vector<Plane> planes;
};

std::vector<Before> all_before() {
  std::vector<Before> blocks;
  const auto& ruleset = shipped().ruleset;
  const auto& all = people();
  for (std::size_t first = 0; first + block_size <= all.size(); first += block_size) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
    Before before{{from, from + block_size}, {}};
    const auto evaluation = evaluate(ruleset, block_of(ruleset, all, first, block_size));
    for (const auto least : raised) before.planes.push_back(reached(ruleset, evaluation, least));
    blocks.push_back(std::move(before));
  }
  return blocks;
}

std::size_t apply(const NamedChange& change, std::vector<Answers>& all) {
  std::size_t applied = 0;
  for (auto& person : all) {
    auto& answer = person.by_item[change.item];
    const auto changed = change.change(answer);
    if (!changed) continue;
    answer = *changed;
    ++applied;
  }
  return applied;
}

// The first record that came out lower, told with its answers; empty when none did.
std::string first_lowered(const NamedChange& change, const Before& before,
                          const std::vector<Answers>& after) {
  const auto& ruleset = shipped().ruleset;
  const auto evaluation = evaluate(ruleset, block_of(ruleset, after, 0, after.size()));
  for (std::size_t level = 0; level < std::size(raised); ++level) {
    const auto now = reached(ruleset, evaluation, raised[level]);
    for (std::size_t w = 0; w < now.size(); ++w) {
      const Word lost = before.planes[level][w] & ~now[w];
      if (lost == 0) continue;
      const auto record = w * bits_per_word + static_cast<std::size_t>(std::countr_zero(lost));
      return change.name + " lowers " + std::string(name(disposition_of(before.people[record]))) +
             " to " + std::string(name(disposition_of(after[record]))) + " for " +
             said(ruleset, before.people[record]);
    }
  }
  return {};
}

void check_never_lower(const std::vector<NamedChange>& changes) {
  const auto blocks = all_before();
  for (const auto& change : changes) {
    std::size_t applied = 0;
    std::string lowered;
    for (const auto& before : blocks) {
      auto after = before.people;
      applied += apply(change, after);
      if (lowered.empty()) lowered = first_lowered(change, before, after);
    }
    INFO(change.name);
    CHECK(lowered == "");
    CHECK(applied > 0);
  }
}

TEST_CASE("one more yes to a red flag never lowers the disposition", "[properties]") {
  check_never_lower(red_flag_changes(added_yes));
}

TEST_CASE("doubt or silence instead of a no to a red flag never lowers the disposition",
          "[properties]") {
  check_never_lower(red_flag_changes(added_doubt));
}

TEST_CASE("without an answer to what should be asked there is no self_care and no plan",
          "[properties]") {
  const auto& ruleset = shipped().ruleset;
  const auto& items = ruleset.questionnaire.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].red_flag && !items[i].required) continue;
    auto after = people();
    after.resize(block_size);
    for (auto& person : after) person.by_item[i] = {};
    const auto evaluation = evaluate(ruleset, block_of(ruleset, after, 0, block_size));
    const auto at_least_routine = reached(ruleset, evaluation, Disposition::routine);
    std::size_t calm = 0;
    for (std::size_t w = 0; w < at_least_routine.size(); ++w) {
      const Word asked = evaluation.all[w] & ~evaluation.off[i][w];
      calm += static_cast<std::size_t>(std::popcount(asked & ~at_least_routine[w]));
      calm += static_cast<std::size_t>(std::popcount(asked & ~evaluation.incomplete[w]));
    }
    INFO(items[i].id);
    CHECK(calm == 0);
  }
}

TEST_CASE("the invariants hold for everyone", "[properties]") {
  const auto& ruleset = shipped().ruleset;
  for (const auto& before : all_before()) {
    const auto evaluation =
        evaluate(ruleset, block_of(ruleset, before.people, 0, before.people.size()));
    for (const auto& invariant : ruleset.invariants) {
      const auto level = reached(ruleset, evaluation, invariant.at_least);
      const auto& when = evaluation.nodes[invariant.when].yes;
      std::string broken;
      for (std::size_t r = 0; r < before.people.size() && broken.empty(); ++r) {
        if (test_bit(when, r) && !test_bit(level, r)) broken = said(ruleset, before.people[r]);
      }
      INFO(invariant.id);
      CHECK(broken == "");
    }
  }
}

}  // namespace
}  // namespace unkink
