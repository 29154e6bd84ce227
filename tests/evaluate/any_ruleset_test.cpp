// SPDX-License-Identifier: Apache-2.0
// Tests: rulesets of any shape, made at random, say of any people what an evaluator says that looks
// at one person and one condition at a time, and knows nothing of planes.
#include <random>

#include "evaluate/kernel.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

/// Of one condition and one person; see Planes.
struct Fate {
  bool yes = false;
  bool no = false;
  bool unsure = false;
  bool unsure_no = false;

  friend bool operator==(const Fate&, const Fate&) = default;
};

constexpr Fate certainly = {true, false, false, false};
constexpr Fate certainly_not = {false, true, false, false};
constexpr Fate in_doubt = {false, false, true, true};

/// One person, the plain way.
class Person {
 public:
  Person(const Ruleset& ruleset, const Answers& answers) : ruleset_(ruleset), answers_(answers) {}

  Fate of(NodeId id) const {
    const auto& node = ruleset_.conditions.nodes[id];
    if (is_atom(node.kind)) return of_atom(node);
    if (node.kind == NodeKind::negation) {
      const auto child = of(ruleset_.conditions.children_of(node)[0]);
      return {child.no, child.yes, child.unsure_no, child.unsure};
    }
    return of_count(node);
  }

  bool is_off(std::size_t item) const {
    const auto& when = ruleset_.questionnaire.items[item].ask_when;
    return when && of(*when).no;
  }
  bool is_missing(std::size_t item) const {
    const auto& asked = ruleset_.questionnaire.items[item];
    return (asked.red_flag || asked.required) && !is_off(item) &&
           answers_.by_item[item].state == AnswerState::unanswered;
  }
  bool is_unsure(std::size_t item) const {
    return answers_.by_item[item].state == AnswerState::unsure &&
           (!is_off(item) || ruleset_.questionnaire.items[item].answer_stands());
  }
  bool counts(std::size_t item) const {
    if (!is_unsure(item)) return false;
    if (ruleset_.questionnaire.items[item].red_flag) return true;
    return std::ranges::any_of(ruleset_.rules, [&](const Rule& rule) {
      return rule.unsure == UnsureEffect::count && speaks_for(rule.when, item, true);
    });
  }

 private:
  // Whether the item's "not sure" speaks for the condition's being true, or false: nowhere between
  // the two is that excluded. Under a negation it is the other one.
  bool speaks_for(NodeId id, std::size_t item, bool end) const {
    const auto fate = of(id);
    const auto& node = ruleset_.conditions.nodes[id];
    if (is_atom(node.kind)) return node.item == item && (end ? fate.unsure : fate.unsure_no);
    if (!(end ? fate.yes || fate.unsure : fate.no || fate.unsure_no)) return false;
    const bool of_child = node.kind == NodeKind::negation ? !end : end;
    return std::ranges::any_of(ruleset_.conditions.children_of(node),
                               [&](NodeId child) { return speaks_for(child, item, of_child); });
  }

  Fate of_atom(const Node& node) const {
    if (node.kind == NodeKind::never) return certainly_not;
    const auto& item = ruleset_.questionnaire.items[node.item];
    const auto& answer = answers_.by_item[node.item];
    const bool given = answer.is_given();
    if (is_off(node.item) && !(item.answer_stands() && given)) {
      return atom_holds(node, *item.when_not_asked) ? certainly : certainly_not;
    }
    if (!given) return {};
    const bool holds = atom_holds(node, {answer.value, answer.selected});
    if (answer.state == AnswerState::answered) return holds ? certainly : certainly_not;
    // Beside "not sure", and where the rest was not answered, what was selected is certain.
    if (node.kind == NodeKind::has && holds) return certainly;
    if (node.kind == NodeKind::has_none && !holds) return certainly_not;
    return answer.state == AnswerState::unsure ? in_doubt : Fate{};
  }

  Fate of_count(const Node& node) const {
    const auto children = ruleset_.conditions.children_of(node);
    const auto total = children.size();
    const std::size_t needed = node.kind == NodeKind::all_of   ? total
                               : node.kind == NodeKind::any_of ? 1
                                                               : node.count;
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t perhaps_yes = 0;
    std::size_t perhaps_no = 0;
    for (const auto child : children) {
      const auto fate = of(child);
      yes += static_cast<std::size_t>(fate.yes);
      no += static_cast<std::size_t>(fate.no);
      perhaps_yes += static_cast<std::size_t>(fate.yes || fate.unsure);
      perhaps_no += static_cast<std::size_t>(fate.no || fate.unsure_no);
    }
    const bool is_yes = yes >= needed;
    const bool is_no = no + needed > total;
    return {is_yes, is_no, !is_yes && perhaps_yes >= needed, !is_no && perhaps_no + needed > total};
  }

  const Ruleset& ruleset_;
  const Answers& answers_;
};

/// A ruleset of any shape.
class AnyRuleset {
 public:
  explicit AnyRuleset(std::mt19937& random) : random_(random) {
    for (int i = 0; i < 6; ++i) add_item(std::to_string(i));
    for (int i = 0; i < 25; ++i) nodes_.push_back(joined());
    for (int i = 0; i < 20; ++i) {
      made_.rule(std::to_string(i), any_node(), Disposition::urgent,
                 below(2) == 0 ? UnsureEffect::fire : UnsureEffect::count);
    }
    Pattern pattern;
    pattern.when = any_node();
    pattern.unless = any_node();
    made_.ruleset.patterns.push_back(pattern);
    const auto result = any_node();
    made_.ruleset.scores.push_back({"score", "", "", {}, CriteriaScore{{}, 1, {result}, result}});
  }

  const Ruleset& ruleset() const { return made_.ruleset; }

  Answers person(bool doubts) {
    Answers answers(ruleset().questionnaire.items.size());
    for (std::size_t i = 0; i < answers.by_item.size(); ++i) {
      answers.by_item[i] = said(ruleset().questionnaire.items[i], doubts);
    }
    return answers;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_()) % bound; }
  NodeId any_node() { return nodes_[below(static_cast<std::uint32_t>(nodes_.size()))]; }
  std::int32_t any_number() { return static_cast<std::int32_t>(below(220)) - 60; }

  // A later item may hang on what was asked before.
  void add_item(const std::string& id) {
    const std::vector<Option> options = {{"a", ""}, {"b", ""}, {"c", ""}};
    const auto kind = below(4);
    const auto item = kind == 0   ? made_.yes_no(id)
                      : kind == 1 ? made_.choice(id, options)
                      : kind == 2 ? made_.choices(id, options)
                                  : made_.integer(id, -50, 150);
    made_.item(item).red_flag = below(3) == 0;
    made_.item(item).required = below(3) == 0;
    made_.item(item).stands = below(4) == 0;
    if (!nodes_.empty() && below(2) == 0) {
      made_.gate(item, any_node(), {static_cast<std::int32_t>(below(2)), below(8)});
    }
    for (int i = 0; i < 4; ++i) nodes_.push_back(atom(item));
    nodes_.push_back(joined());
  }

  NodeId atom(ItemIndex item) {
    switch (made_.item(item).type) {
      case ItemType::integer:
        return made_.within(item, any_number(), any_number());
      case ItemType::choices:
        return below(3) == 0 ? made_.has_none(item) : made_.has(item, below(3));
      default:
        return below(9) == 0 ? made_.never() : made_.one_of(item, below(8));
    }
  }

  NodeId joined() {
    std::vector<NodeId> of;
    for (auto count = 1 + below(4); count > 0; --count) of.push_back(any_node());
    switch (below(5)) {
      case 0:
        return made_.any(of);
      case 1:
        return made_.negation(of.front());
      case 2:
        return made_.at_least(below(6), of);
      default:
        return made_.all(of);
    }
  }

  Answer said(const Item& item, bool doubts) {
    const auto luck = below(10);
    if (luck == 0) return item.type == ItemType::choices ? in_part(below(4)) : nothing();
    if (doubts && luck < 3) {
      return item.type == ItemType::choices ? unsure_beside(below(4)) : unsure();
    }
    if (item.type == ItemType::choices) return chosen(below(8));
    if (item.type == ItemType::integer) return number(static_cast<std::int32_t>(below(201)) - 50);
    return number(
        static_cast<std::int32_t>(below(static_cast<std::uint32_t>(item.options.size()))));
  }

  std::mt19937& random_;
  TinyRuleset made_;
  std::vector<NodeId> nodes_;
};

Fate planes_at(const Planes& planes, std::size_t record) {
  return {test_bit(planes.yes, record), test_bit(planes.no, record),
          test_bit(planes.unsure, record), test_bit(planes.unsure_no, record)};
}

bool is_listed(const Evaluation& found, NodeId node, std::size_t record) {
  for (const auto& [of, word, bits] : found.rules.words()) {
    if (of != node || word != record / bits_per_word) continue;
    return (bits >> record % bits_per_word & 1U) != 0;
  }
  return false;
}

/// How much of what results are read from is wrong for one person.
std::size_t wrong_results(const Ruleset& ruleset, const Evaluation& found, const Person& person,
                          std::size_t record) {
  std::size_t wrong = 0;
  const auto must = [&](bool right) { wrong += right ? 0 : 1; };
  for (const auto& rule : ruleset.rules) {
    const auto fate = person.of(rule.when);
    must(is_listed(found, rule.when, record) == fate.yes);
    const bool doubt = found.in_doubt[rule.when] != 0;
    must((doubt && test_bit(found.nodes[rule.when].unsure, record)) == fate.unsure);
  }
  const auto& pattern = ruleset.patterns.front();
  must(test_bit(found.nodes[pattern.when].yes, record) == person.of(pattern.when).yes);
  must(test_bit(found.nodes[*pattern.unless].no, record) == person.of(*pattern.unless).no);
  bool incomplete = false;
  std::size_t counted = 0;
  for (std::size_t i = 0; i < ruleset.questionnaire.items.size(); ++i) {
    incomplete = incomplete || person.is_missing(i);
    counted += static_cast<std::size_t>(person.counts(i));
    must(test_bit(found.off[i], record) == person.is_off(i));
  }
  must(test_bit(found.incomplete, record) == incomplete);
  must(test_bit(found.unsure_once, record) == (counted >= 1));
  must(test_bit(found.unsure_often, record) == (counted >= ruleset.many_unsure_count));
  return wrong;
}

TEST_CASE("a ruleset of any shape says what one person and one condition at a time say",
          "[evaluate]") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    AnyRuleset any(random);
    const auto& ruleset = any.ruleset();
    Kernel few(ruleset, Wanted::results);
    Kernel all(ruleset);
    for (const bool doubts : {true, false, false}) {
      std::vector<Answers> people;
      for (int i = 0; i < 150; ++i) people.push_back(any.person(doubts));
      Block block(ruleset.questionnaire, people.size());
      for (std::size_t r = 0; r < people.size(); ++r) block.put(r, people[r]);
      const auto& results = few.evaluate(block);
      const auto& everything = all.evaluate(block);
      std::size_t wrong = 0;
      for (std::size_t r = 0; r < people.size(); ++r) {
        const Person person(ruleset, people[r]);
        wrong += wrong_results(ruleset, results, person, r);
        wrong += wrong_results(ruleset, everything, person, r);
        for (NodeId n = 0; n < ruleset.conditions.nodes.size(); ++n) {
          wrong += planes_at(everything.nodes[n], r) == person.of(n) ? 0 : 1;
        }
      }
      INFO("ruleset " << round << (doubts ? ", doubts" : ""));
      CHECK(wrong == 0);
    }
  }
}

}  // namespace
}  // namespace unkink
