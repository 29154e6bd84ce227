// SPDX-License-Identifier: Apache-2.0
// A recursive-descent reader of conditions. The first fault ends the reading of its condition; the
// other conditions of the ruleset are read all the same.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "read/condition_draft.hpp"
#include "read/condition_lexer.hpp"

namespace unkink {
namespace {

using Parsed = std::expected<ConditionDraft, Diagnostic>;

constexpr std::array<std::string_view, 11> keywords = {
    "and", "or", "not", "in", "has", "at", "least", "of", "none", "unsure", "soft_flags"};

struct Operator {
  std::string_view sign;
  Comparison comparison;
};
constexpr std::array<Operator, 6> operators = {{{"==", Comparison::equal},
                                                {"!=", Comparison::unequal},
                                                {"<=", Comparison::less_equal},
                                                {">=", Comparison::greater_equal},
                                                {"<", Comparison::less},
                                                {">", Comparison::greater}}};

class Parser {
 public:
  explicit Parser(const Text& text) : text_(text) { advance(); }

  Parsed whole() {
    auto condition = any_of();
    if (condition && token_.kind != TokenKind::end) {
      return unexpected("the condition should end here, or go on with `and` or `or`");
    }
    return condition;
  }

 private:
  /// Counts how deep the recursion is, so that a hostile text cannot exhaust the stack.
  class Depth {
   public:
    explicit Depth(int& level) : level_(level) { ++level_; }
    ~Depth() { --level_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    int& level_;
  };

  void advance() {
    end_ = token_.offset + token_.text.size();
    token_ = next_token(text_.value, end_);
  }
  bool at(std::string_view text) const {
    return token_.kind != TokenKind::end && token_.text == text;
  }
  bool accept(std::string_view text) {
    if (!at(text)) return false;
    advance();
    return true;
  }
  ConditionPart part(const Token& token) const { return {&text_, token.offset, token.text.size()}; }
  ConditionPart part_from(std::size_t begin) const { return {&text_, begin, end_ - begin}; }

  std::unexpected<Diagnostic> fault(Code code, const Token& where, std::string message,
                                    std::string help = {}) const {
    const auto length = std::max<std::size_t>(1, where.text.size());
    return std::unexpected(Diagnostic{code, span_within(text_, where.offset, length),
                                      std::move(message), std::move(help)});
  }
  std::unexpected<Diagnostic> unexpected(std::string expected) const {
    auto message = token_.kind == TokenKind::end
                       ? std::string("the condition ends too soon")
                       : "\"" + std::string(token_.text) + "\" cannot stand here";
    return fault(Code::condition_syntax, token_, std::move(message), std::move(expected));
  }

  Parsed joined(std::string_view word, ConditionKind kind, Parsed (Parser::*one)()) {
    const auto begin = token_.offset;
    auto first = (this->*one)();
    if (!first || !at(word)) return first;
    ConditionDraft all{.kind = kind};
    all.children.push_back(std::move(*first));
    while (accept(word)) {
      auto next = (this->*one)();
      if (!next) return next;
      all.children.push_back(std::move(*next));
    }
    all.place = part_from(begin);
    return all;
  }
  Parsed any_of() { return joined("or", ConditionKind::any_of, &Parser::all_of); }
  Parsed all_of() { return joined("and", ConditionKind::all_of, &Parser::unary); }

  Parsed unary() {
    const Depth depth(depth_);
    if (depth_ > deepest_condition) {
      return fault(Code::too_deep, token_, "the condition is nested too deeply",
                   "at most 32 levels; give a part of it a name with [[finding]]");
    }
    const auto begin = token_.offset;
    if (accept("not")) return negated(begin);
    if (accept("(")) return parenthesised();
    if (at("at")) return at_least();
    return comparison();
  }

  Parsed negated(std::size_t begin) {
    auto child = unary();
    if (!child) return child;
    ConditionDraft negation{.kind = ConditionKind::negation};
    negation.children.push_back(std::move(*child));
    negation.place = part_from(begin);
    return negation;
  }

  Parsed parenthesised() {
    auto inner = any_of();
    if (inner && !accept(")")) return unexpected("a closing parenthesis is missing");
    return inner;
  }

  Parsed at_least() {
    ConditionDraft counted{.kind = ConditionKind::at_least};
    const auto begin = token_.offset;
    advance();
    if (!accept("least")) return unexpected("write: at least 2 of (a == yes, b == yes)");
    auto count = number();
    if (!count) return std::unexpected(count.error());
    counted.count = count->value;
    counted.count_place = count->place;
    if (!accept("of") || !accept("(")) {
      return unexpected("write: at least 2 of (a == yes, b == yes)");
    }
    do {
      auto child = any_of();
      if (!child) return child;
      counted.children.push_back(std::move(*child));
    } while (accept(","));
    if (!accept(")")) return unexpected("a comma or a closing parenthesis is missing");
    counted.place = part_from(begin);
    return counted;
  }

  struct Number {
    std::int64_t value = 0;
    ConditionPart place;
  };

  std::expected<Number, Diagnostic> number() {
    const Token token = token_;
    std::int64_t value = 0;
    const auto* end = token.text.data() + token.text.size();
    const auto parsed = std::from_chars(token.text.data(), end, value);
    if (token.kind != TokenKind::number) return unexpected("a whole number belongs here");
    if (parsed.ec != std::errc() || parsed.ptr != end) {
      return fault(Code::condition_syntax, token, "the number is too large");
    }
    advance();
    return Number{value, part(token)};
  }

  Parsed comparison() {
    const Token name = token_;
    const bool soft = name.text == "soft_flags";
    if (name.kind != TokenKind::word || (is_condition_keyword(name.text) && !soft)) {
      return unexpected("an item, a finding, `not` or a parenthesis belongs here");
    }
    advance();
    ConditionDraft draft{.kind = ConditionKind::name, .place = part(name), .name = part(name)};
    if (accept("has")) return has_option(std::move(draft), name.offset);
    if (accept("in")) return in_list(std::move(draft), name.offset);
    for (const auto& op : operators) {
      if (accept(op.sign)) return compared(std::move(draft), op.comparison, name.offset);
    }
    if (at("=")) return unexpected("write == to compare");
    return draft;
  }

  // `none` and `unsure` are no options either, but the compiler knows more to say of them.
  std::optional<ConditionPart> constant() {
    if (token_.kind != TokenKind::word && token_.kind != TokenKind::number) return std::nullopt;
    const bool keyword = is_condition_keyword(token_.text);
    if (keyword && !at("none") && !at("unsure")) return std::nullopt;
    const auto taken = part(token_);
    advance();
    return taken;
  }

  Parsed compared(ConditionDraft draft, Comparison comparison, std::size_t begin) {
    draft.kind = ConditionKind::compare;
    draft.comparison = comparison;
    const auto value = constant();
    if (!value) return unexpected("an option's id or a whole number belongs here");
    draft.constants.push_back(*value);
    draft.place = part_from(begin);
    return draft;
  }

  Parsed has_option(ConditionDraft draft, std::size_t begin) {
    auto whole = compared(std::move(draft), Comparison::equal, begin);
    if (whole) whole->kind = ConditionKind::has;
    return whole;
  }

  Parsed in_list(ConditionDraft draft, std::size_t begin) {
    draft.kind = ConditionKind::compare;
    draft.comparison = Comparison::in;
    if (!accept("(")) return unexpected("write: in (first, second)");
    do {
      const auto value = constant();
      if (!value) return unexpected("an option's id or a whole number belongs here");
      draft.constants.push_back(*value);
    } while (accept(","));
    if (!accept(")")) return unexpected("a comma or a closing parenthesis is missing");
    draft.place = part_from(begin);
    return draft;
  }

  const Text& text_;
  Token token_;
  std::size_t end_ = 0;  // of the last token that was taken
  int depth_ = 0;
};

}  // namespace

std::expected<ConditionDraft, Diagnostic> parse_condition(const Text& text) {
  return Parser(text).whole();
}

bool is_condition_keyword(std::string_view word) {
  return std::ranges::find(keywords, word) != keywords.end();
}

}  // namespace unkink
