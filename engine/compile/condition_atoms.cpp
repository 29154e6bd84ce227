// SPDX-License-Identifier: Apache-2.0
// Comparisons of an item with constants: types, options and ranges are checked here.
#include <charconv>
#include <limits>

#include "base/nearest.hpp"
#include "compile/condition_compiler.hpp"

namespace unkink {
namespace {

std::vector<std::string> option_ids(const Item& item) {
  std::vector<std::string> ids;
  for (const auto& option : item.options) ids.push_back(option.id);
  return ids;
}

struct Bounds {
  std::int32_t low = std::numeric_limits<std::int32_t>::min();
  std::int32_t high = std::numeric_limits<std::int32_t>::max();
};

Bounds bounds_of(Comparison comparison, std::int32_t value) {
  switch (comparison) {
    case Comparison::less:
      return {.high = value - 1};
    case Comparison::less_equal:
      return {.high = value};
    case Comparison::greater:
      return {.low = value + 1};
    case Comparison::greater_equal:
      return {.low = value};
    default:
      break;
  }
  return {value, value};
}

Node within(ItemIndex item, Bounds bounds) {
  Node node;
  node.kind = NodeKind::within;
  node.item = item;
  node.low = bounds.low;
  node.high = bounds.high;
  return node;
}

bool is_order(Comparison comparison) {
  return comparison != Comparison::equal && comparison != Comparison::unequal &&
         comparison != Comparison::in;
}

}  // namespace

std::optional<std::size_t> ConditionCompiler::option_of(const Item& item,
                                                        const ConditionPart& word) {
  const auto text = word.text();
  if (const auto option = find_option(item, text)) return option;
  if (item.options.empty()) return std::nullopt;  // reported as missing in the item
  if (text == "unsure") {
    fault(Code::unknown_option, word.span(), "a condition cannot read \"unsure\"",
          "say what \"not sure\" does with the rule's key `unsure`");
  } else {
    fault(Code::unknown_option, word.span(),
          in_quotes(item.id) + " has no option " + in_quotes(text),
          suggest(text, option_ids(item)));
  }
  return std::nullopt;
}

std::optional<std::int32_t> ConditionCompiler::number_of(const Item& item,
                                                         const ConditionPart& word) {
  std::int64_t value = 0;
  const auto text = word.text();
  const auto* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (parsed.ec == std::errc::invalid_argument || parsed.ptr != end) {
    fault(Code::type_mismatch, word.span(),
          in_quotes(item.id) + " is a number and cannot be " + in_quotes(text),
          "compare it with a whole number");
    return std::nullopt;
  }
  if (parsed.ec != std::errc() || value < item.minimum || value > item.maximum) {
    fault(Code::out_of_range, word.span(),
          in_quotes(item.id) + " can never be " + std::string(text),
          "its range is " + std::to_string(item.minimum) + " to " + std::to_string(item.maximum));
    return std::nullopt;
  }
  return static_cast<std::int32_t>(value);
}

NodeId ConditionCompiler::build_compare(const ConditionDraft& condition) {
  const auto item = item_for(condition.name);
  if (!item) return graph_.never();
  const auto type = questionnaire_.items[*item].type;
  if (type == ItemType::choices) {
    return fault(Code::type_mismatch, condition.place.span(),
                 in_quotes(condition.name.text()) + " can have several answers",
                 "write: " + std::string(condition.name.text()) + " has " +
                     std::string(condition.constants.front().text()));
  }
  if (type == ItemType::integer) return integer_node(*item, condition);
  if (is_order(condition.comparison)) {
    return fault(Code::type_mismatch, condition.place.span(),
                 in_quotes(condition.name.text()) + " is not a number and has no order",
                 "use ==, != or in");
  }
  return option_node(*item, condition);
}

NodeId ConditionCompiler::option_node(ItemIndex item, const ConditionDraft& condition) {
  Node node;
  node.kind = NodeKind::one_of;
  node.item = item;
  for (const auto& word : condition.constants) {
    const auto option = option_of(questionnaire_.items[item], word);
    if (option) node.mask |= std::uint64_t{1} << *option;
  }
  const auto equal = graph_.atom(node);
  return condition.comparison == Comparison::unequal ? graph_.negation(equal) : equal;
}

NodeId ConditionCompiler::integer_node(ItemIndex item, const ConditionDraft& condition) {
  std::vector<NodeId> nodes;
  for (const auto& word : condition.constants) {
    const auto value = number_of(questionnaire_.items[item], word);
    if (!value) continue;
    nodes.push_back(graph_.atom(within(item, bounds_of(condition.comparison, *value))));
  }
  if (nodes.empty()) return graph_.never();
  const auto any = graph_.any_of(nodes);
  return condition.comparison == Comparison::unequal ? graph_.negation(any) : any;
}

NodeId ConditionCompiler::build_has(const ConditionDraft& condition) {
  const auto index = item_for(condition.name);
  if (!index) return graph_.never();
  const auto& item = questionnaire_.items[*index];
  const auto& word = condition.constants.front();
  if (item.type != ItemType::choices) {
    return fault(Code::type_mismatch, condition.place.span(),
                 in_quotes(item.id) + " has one answer",
                 "write: " + item.id + " == " + std::string(word.text()));
  }
  Node node;
  node.item = *index;
  node.kind = NodeKind::has_none;
  if (word.text() == "none" && item.none) return graph_.atom(node);
  const auto option = option_of(item, word);
  if (!option) return graph_.never();
  node.kind = NodeKind::has;
  node.mask = std::uint64_t{1} << *option;
  return graph_.atom(node);
}

}  // namespace unkink
