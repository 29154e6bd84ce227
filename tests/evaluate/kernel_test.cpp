// SPDX-License-Identifier: Apache-2.0
// Tests: a kernel that was used before says what a new one says, of blocks of every size.
#include "evaluate/kernel.hpp"

#include <limits>
#include <random>

#include "evaluate/atoms.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// A ruleset with every kind of node.
struct Everything {
  Everything() {
    const auto fever = made.yes_no("fever");
    const auto onset = made.choice("onset", {{"slow", ""}, {"sudden", ""}, {"odd", ""}});
    const auto signs = made.choices("signs", {{"a", ""}, {"b", ""}, {"c", ""}});
    const auto age = made.integer("age", -5, 120);
    const auto weeks = made.integer("weeks", 0, 5200);
    const auto is_fever = made.is_yes(fever);
    made.gate(weeks, made.one_of(onset, 0b011), {12, 0});
    const std::vector<NodeId> parts = {is_fever,
                                       made.one_of(onset, 0b110),
                                       made.has(signs, 1),
                                       made.has_none(signs),
                                       made.within(age, 18, 64),
                                       made.within(weeks, 13, 5200)};
    const auto all = made.all({parts[0], parts[2], parts[4]});
    const auto any = made.any({all, parts[1], parts[5]});
    const auto three = made.at_least(3, parts);
    made.rule("all", all, Disposition::urgent);
    made.rule("any", any, Disposition::routine, UnsureEffect::count);
    made.rule("three", three, Disposition::same_day);
    made.rule("not", made.negation(three), Disposition::routine);
    made.rule("never", made.all({made.never(), is_fever}), Disposition::emergency);
  }

  TinyRuleset made;
};

Answer said(const Item& item, std::mt19937& random, bool doubts) {
  const auto luck = random() % 10;
  if (luck == 0) return nothing();
  if (doubts && luck < 4)
    return item.type == ItemType::choices ? unsure_beside(luck & 1U) : unsure();
  if (item.type == ItemType::choices) return chosen(random() % 8);
  if (item.type != ItemType::integer) return number(static_cast<std::int32_t>(random() % 2));
  const auto wide = static_cast<std::uint32_t>(item.maximum - item.minimum) + 1;
  return number(item.minimum + static_cast<std::int32_t>(random() % wide));
}

Block people(const Questionnaire& asked, std::size_t count, std::mt19937& random, bool doubts) {
  Block block(asked, count);
  for (std::size_t r = 0; r < count; ++r) {
    Answers answers(asked.items.size());
    for (std::size_t i = 0; i < asked.items.size(); ++i) {
      answers.by_item[i] = said(asked.items[i], random, doubts);
    }
    block.put(r, answers);
  }
  return block;
}

void must_be_same(const Planes& a, const Planes& b) {
  CHECK(a.yes == b.yes);
  CHECK(a.no == b.no);
  CHECK(a.unsure == b.unsure);
  CHECK(a.unsure_no == b.unsure_no);
}

void must_be_live(const Evaluation& found, std::size_t node) {
  const auto& planes = found.nodes[node];
  std::vector<bool> live(planes.yes.size());
  each_live_word(found.live[node], live.size(), [&](std::size_t word) { live[word] = true; });
  for (std::size_t w = 0; w < live.size(); ++w) {
    CHECK((live[w] || (planes.yes[w] | planes.unsure[w]) == 0));
  }
}

Plane listed(const Evaluation& found, NodeId node) {
  Plane plane(found.all.size());
  for (const auto& [of, word, bits] : found.rules.words()) {
    if (of != node) continue;
    CHECK(bits != 0);
    CHECK(plane[word] == 0);
    plane[word] = bits;
  }
  return plane;
}

TEST_CASE("nothing of an earlier block stays", "[evaluate]") {
  const Everything everything;
  const auto& ruleset = everything.made.ruleset;
  std::mt19937 random(5);
  Kernel used(ruleset);
  std::size_t doubtful = 0;
  for (const std::size_t count : {1U, 63U, 64U, 65U, 512U, 513U, 860U, 1024U, 200U, 200U, 200U,
                                  64U * 64U + 100U, 64U * 64U + 100U}) {
    for (const bool doubts : {true, false}) {
      const auto block = people(ruleset.questionnaire, count, random, doubts);
      const auto fresh = evaluate(ruleset, block);
      const auto& found = used.evaluate(block);
      for (std::size_t n = 0; n < fresh.nodes.size(); ++n) {
        must_be_same(found.nodes[n], fresh.nodes[n]);
        const bool bits = !is_empty(found.nodes[n].unsure) || !is_empty(found.nodes[n].unsure_no);
        CHECK_FALSE((bits && found.in_doubt[n] == 0));
        must_be_live(found, n);
        doubtful += found.in_doubt[n];
      }
      CHECK(found.unsure_once == fresh.unsure_once);
      CHECK(found.incomplete == fresh.incomplete);
    }
  }
  CHECK(doubtful > 0);
}

TEST_CASE("what results read is the same when nothing else is worked out", "[evaluate]") {
  const Everything everything;
  const auto& ruleset = everything.made.ruleset;
  std::mt19937 random(6);
  Kernel few(ruleset, Wanted::results);
  bool doubts = true;
  // As many vectors of words as are joined side by side, more, and fewer; whole ones and others.
  for (const std::size_t count : {300U, 300U, 300U, 600U, 1100U, 1536U, 1735U, 2048U, 2100U, 64U}) {
    const auto block = people(ruleset.questionnaire, count, random, doubts);
    doubts = !doubts && count < 1000;
    const auto fresh = evaluate(ruleset, block);
    const auto& found = few.evaluate(block);
    for (const auto& rule : ruleset.rules) {
      CHECK(found.nodes[rule.when].unsure == fresh.nodes[rule.when].unsure);
      CHECK(listed(found, rule.when) == fresh.nodes[rule.when].yes);
      CHECK(listed(fresh, rule.when) == fresh.nodes[rule.when].yes);
    }
    CHECK(found.unsure_once == fresh.unsure_once);
    CHECK(found.incomplete == fresh.incomplete);
  }
}

// The ways in which a condition that a rule has can be read by something else as well.
using AlsoRead = void (*)(TinyRuleset&, NodeId);

void by_a_score(TinyRuleset& made, NodeId when) {
  made.ruleset.scores.push_back({"score", "", "", {}, CriteriaScore{{}, 1, {when}, when}});
}
void by_a_sum(TinyRuleset& made, NodeId when) {
  SumScore sum;
  sum.terms.push_back({when, 1});
  made.ruleset.scores.push_back({"sum", "", "", {}, sum});
}
void by_a_pattern(TinyRuleset& made, NodeId when) {
  Pattern pattern;
  pattern.when = when;
  made.ruleset.patterns.push_back(pattern);
}
void by_an_exception(TinyRuleset& made, NodeId when) {
  Pattern pattern;
  pattern.unless = when;
  made.ruleset.patterns.push_back(pattern);
}
void by_another_rule(TinyRuleset& made, NodeId when) {
  made.rule("again", when, Disposition::routine);
  made.rule("more", made.all({when, 0}), Disposition::routine);
  made.rule("not", made.negation(when), Disposition::routine);
}
void by_nothing(TinyRuleset& /*made*/, NodeId /*when*/) {}

TEST_CASE("a rule's condition is listed, whatever else reads it", "[evaluate]") {
  for (const AlsoRead also_read :
       {by_nothing, by_a_score, by_a_sum, by_a_pattern, by_an_exception, by_another_rule}) {
    TinyRuleset made;
    const auto fever = made.is_yes(made.yes_no("fever"));
    const auto cough = made.is_yes(made.yes_no("cough"));
    const auto old = made.within(made.integer("age", 0, 120), 60, 120);
    for (const auto when : {made.all({fever, cough}), made.any({fever, old}),
                            made.at_least(2, {fever, cough, old}), cough, old}) {
      made.rule("rule", when, Disposition::urgent);
      also_read(made, when);
    }
    std::mt19937 random(8);
    Kernel few(made.ruleset, Wanted::results);
    for (const bool doubts : {false, true, false, false}) {
      const auto block = people(made.ruleset.questionnaire, 700, random, doubts);
      const auto fresh = evaluate(made.ruleset, block);
      const auto& found = few.evaluate(block);
      for (const auto& rule : made.ruleset.rules) {
        INFO(rule.id << ", condition " << rule.when);
        CHECK(listed(found, rule.when) == fresh.nodes[rule.when].yes);
        CHECK(listed(fresh, rule.when) == fresh.nodes[rule.when].yes);
      }
    }
  }
}

TEST_CASE("a range holds what lies in it, wherever its bounds are", "[evaluate]") {
  constexpr auto lowest = std::numeric_limits<std::int32_t>::min();
  constexpr auto highest = std::numeric_limits<std::int32_t>::max();
  const std::pair<std::int32_t, std::int32_t> ranges[] = {
      {0, 0}, {7, 8}, {-5, 120}, {0, 127}, {0, 128}, {-1000, 5200}, {lowest, highest}};
  std::mt19937 random(7);
  for (const auto& [least, most] : ranges) {
    TinyRuleset made;
    const auto item = made.integer("number", least, most);
    const auto wide = static_cast<std::uint64_t>(std::int64_t{most} - least) + 1;
    const auto some = [&] {
      return static_cast<std::int32_t>(least + static_cast<std::int64_t>(random() % wide));
    };
    std::vector<std::int32_t> values = {least, most};
    while (values.size() < 700) values.push_back(some());
    Block block(made.ruleset.questionnaire, values.size());
    auto& column = block.column_to_fill(item);
    const auto says_nothing = [](std::size_t r) { return r % 5 == 4; };
    for (std::size_t r = 0; r < values.size(); ++r) {
      if (says_nothing(r)) continue;  // 0, wherever the range is
      column.value[r] = values[r];
      column.state[r] = static_cast<std::uint8_t>(AnswerState::answered);
    }
    block.seal();
    std::vector<std::pair<std::int32_t, std::int32_t>> bounds = {
        {lowest, highest}, {least, most},   {least, least}, {most, most},
        {highest, lowest}, {lowest, least}, {most, highest}};
    for (int i = 0; i < 20; ++i) bounds.emplace_back(some(), some());
    std::vector<NodeId> nodes;
    for (const auto& [low, high] : bounds) nodes.push_back(made.within(item, low, high));
    const auto evaluation = evaluate(made.ruleset, block);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      const auto& [low, high] = bounds[i];
      INFO(least << " to " << most << ", within " << low << " to " << high);
      const auto& planes = evaluation.nodes[nodes[i]];
      std::size_t wrong = 0;
      for (std::size_t r = 0; r < values.size(); ++r) {
        const bool inside = low <= values[r] && values[r] <= high;
        const bool answers = !says_nothing(r);
        wrong += static_cast<std::size_t>(test_bit(planes.yes, r) != (answers && inside));
        wrong += static_cast<std::size_t>(test_bit(planes.no, r) != (answers && !inside));
      }
      CHECK(wrong == 0);
      CHECK((planes.yes.back() >> values.size() % bits_per_word) == 0);
    }
  }
}

}  // namespace
}  // namespace unkink
