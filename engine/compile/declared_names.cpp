// SPDX-License-Identifier: Apache-2.0
#include "compile/declared_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/nearest.hpp"
#include "read/condition_draft.hpp"

namespace unkink {
namespace {

// A condition name is snake_case, and no word of the condition language.
enum class Form { condition_name, snake_case, kebab_case };

bool has_form(std::string_view id, Form form) {
  const char joint = form == Form::kebab_case ? '-' : '_';
  const auto belongs = [joint](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == joint;
  };
  const bool starts_well = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
  return starts_well && std::ranges::all_of(id, belongs);
}

std::string form_help(Form form) {
  switch (form) {
    case Form::condition_name:
      return "ids that conditions name are lower-case letters, digits and _, starting with a "
             "letter";
    case Form::snake_case:
      return "such ids are lower-case letters, digits and _, starting with a letter";
    case Form::kebab_case:
      break;
  }
  return "ids are lower-case letters, digits and -, starting with a letter";
}

/// One space of names in which each may stand once. Borrows what is declared.
class NameSpace {
 public:
  NameSpace(Form form, Faults& faults) : form_(form), faults_(faults) {}

  void declare(const Text& id, std::vector<std::string>& into) {
    if (id.value.empty()) return;  // reported as missing where it was read
    if (!has_form(id.value, form_)) {
      faults_.add(Code::bad_id, id.span, in_quotes(id.value) + " cannot be an id",
                  form_help(form_));
    } else if (form_ == Form::condition_name &&
               (is_condition_keyword(id.value) || id.value == "id")) {
      faults_.add(Code::bad_id, id.span, in_quotes(id.value) + " cannot be an id",
                  "it is a word of the language");
    }
    const auto [first, is_new] = first_.try_emplace(id.value, &id.span);
    if (!is_new) {
      const auto& span = *first->second;
      faults_.add(Code::duplicate_id, id.span, in_quotes(id.value) + " is declared twice",
                  "first in " + span.file->name + ":" + std::to_string(span.begin.line));
    }
    into.push_back(id.value);
  }

 private:
  Form form_;
  Faults& faults_;
  std::unordered_map<std::string_view, const Span*> first_;
};

template <class Drafts>
std::vector<std::string> declare_all(const Drafts& drafts, Form form, Faults& faults) {
  NameSpace space(form, faults);
  std::vector<std::string> ids;
  for (const auto& draft : drafts) space.declare(draft.id, ids);
  return ids;
}

// Items, findings, soft flags and scores are told apart by nothing in a condition: one name space.
void declare_condition_names(const RulesetDraft& draft, DeclaredNames& names, Faults& faults) {
  NameSpace space(Form::condition_name, faults);
  for (const auto& item : draft.items) space.declare(item.id, names.items);
  for (const auto& finding : draft.findings) space.declare(finding.id, names.findings);
  for (const auto& flag : draft.soft_flags) {
    space.declare(flag.id, names.findings);
    names.soft_flags.push_back(flag.id.value);
  }
  for (const auto& score : draft.scores) {
    space.declare(score.id, names.findings);
    names.scores.push_back(score.id.value);
  }
}

}  // namespace

DeclaredNames declare_names(const RulesetDraft& draft, Faults& faults) {
  DeclaredNames names;
  declare_condition_names(draft, names, faults);
  names.sources = declare_all(draft.sources, Form::kebab_case, faults);
  names.rules = declare_all(draft.rules, Form::kebab_case, faults);
  names.cases = declare_all(draft.cases, Form::kebab_case, faults);
  names.patterns = declare_all(draft.patterns, Form::kebab_case, faults);
  names.demands = declare_all(draft.demands, Form::snake_case, faults);
  declare_all(draft.cautions, Form::kebab_case, faults);
  declare_all(draft.invariants, Form::kebab_case, faults);
  declare_all(draft.impossible, Form::kebab_case, faults);
  declare_all(draft.advice, Form::kebab_case, faults);
  declare_all(draft.coverage, Form::kebab_case, faults);
  declare_all(draft.regions, Form::snake_case, faults);
  return names;
}

void check_sources(const Texts& used, const Text& owner, std::string_view what,
                   const DeclaredNames& names, Faults& faults) {
  if (used.empty()) {
    faults.add(Code::missing_source, owner.span,
               std::string(what) + " " + in_quotes(owner.value) + " names no source",
               "add: sources = [\"...\"]");
  }
  for (const auto& source : used) {
    if (source.value.empty()) continue;  // reported where it was read
    if (std::ranges::find(names.sources, source.value) != names.sources.end()) continue;
    faults.add(Code::unknown_source, source.span, "no source is called " + in_quotes(source.value),
               suggest(source.value, names.sources));
  }
}

std::vector<std::string> values_of(const Texts& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const auto& text : texts) values.push_back(text.value);
  return values;
}

}  // namespace unkink
