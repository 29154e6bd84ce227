// SPDX-License-Identifier: Apache-2.0
// Tests: the words of the nouns: dispositions, answers, items.
#include "model/disposition.hpp"
#include "support/catch.hpp"
#include "support/tiny_ruleset.hpp"

namespace unkink {
namespace {

using namespace tiny;

TEST_CASE("dispositions rise from self_care to emergency and have their names", "[model]") {
  CHECK(Disposition::self_care < Disposition::routine);
  CHECK(Disposition::routine < Disposition::urgent);
  CHECK(Disposition::urgent < Disposition::same_day);
  CHECK(Disposition::same_day < Disposition::emergency);
  for (const auto text : disposition_names) {
    REQUIRE(disposition_named(text));
    CHECK(name(*disposition_named(text)) == text);
  }
  for (const auto* wrong : {"", "Emergency", "soon", "self-care", "emergency "}) {
    CHECK_FALSE(disposition_named(wrong));
  }
}

struct WordsRow {
  const char* name;
  ItemType type;
  Answer answer;
  const char* words;
};

const WordsRow words_rows[] = {
    {"yes", ItemType::yes_no, yes(), "yes"},
    {"no", ItemType::yes_no, no(), "no"},
    {"not sure", ItemType::yes_no, unsure(), "unsure"},
    {"nothing said", ItemType::yes_no, nothing(), "unanswered"},
    {"an option", ItemType::choice, number(1), "b"},
    {"not sure which option", ItemType::choice, unsure(), "unsure"},
    {"one of several", ItemType::choices, chosen(0b010), "b"},
    {"several", ItemType::choices, chosen(0b101), "a; c"},
    {"none of these", ItemType::choices, chosen(0), "none"},
    {"not sure of any", ItemType::choices, unsure(), "unsure"},
    {"some, and not sure of the rest", ItemType::choices, unsure_beside(0b001), "a; unsure"},
    {"no list at all", ItemType::choices, nothing(), "unanswered"},
    {"a number", ItemType::integer, number(-48), "-48"},
    {"a number not known", ItemType::integer, unsure(), "unsure"},
};

TEST_CASE("an answer is said as a person would say it", "[model]") {
  TinyRuleset made;
  const std::vector<Option> options = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  made.yes_no("one");
  made.choice("two", options);
  made.choices("three", options);
  made.integer("four", -100, 100);
  for (const auto& row : words_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(to_words(made.item(static_cast<ItemIndex>(row.type)), row.answer) == row.words);
    }
  }
}

TEST_CASE("items, options and demands are found by their id", "[model]") {
  TinyRuleset made;
  made.yes_no("fever");
  const auto signs = made.choices("signs", {{"a", "A"}, {"b", "B"}});
  const auto& questionnaire = made.ruleset.questionnaire;
  CHECK(questionnaire.find("signs") == signs);
  CHECK_FALSE(questionnaire.find("sign"));
  CHECK(questionnaire.ids() == std::vector<std::string>{"fever", "signs"});
  CHECK(find_option(made.item(signs), "b") == 1U);
  CHECK_FALSE(find_option(made.item(signs), "none"));
  CHECK(allowed_words(made.item(signs)) == std::vector<std::string>{"a", "b", "none", "unsure"});
  made.item(signs).unsure_allowed = false;
  made.item(signs).none.reset();
  CHECK(allowed_words(made.item(signs)) == std::vector<std::string>{"a", "b"});
  PlanRules rules;
  rules.demands.push_back({"kneeling", "kneeling on the floor", 1, {}, {}, {}});
  REQUIRE(rules.find_demand("kneeling") != nullptr);
  CHECK(rules.find_demand("kneeling")->text == "kneeling on the floor");
  CHECK(rules.find_demand("kneel") == nullptr);
}

}  // namespace
}  // namespace unkink
