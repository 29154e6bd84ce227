// SPDX-License-Identifier: Apache-2.0
#include "read/json_answers.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "read/json_cursor.hpp"
#include "read/json_numbers.hpp"
#include "read/text_check.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = deepest_nesting;
constexpr int number_overflow = 406;  // what the parser calls a number beyond a double

// The names of what can be no answer, alone and in a list.
struct NamedKind {
  const char* one;
  const char* many;
};

// A list that stands as an answer, while it is being read.
struct OpenList {
  JsonCursor::Mark start;
  Words words;
  const char* others = nullptr;  // what it holds beside texts
};

std::string_view after(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  return at == std::string_view::npos ? text : text.substr(at + mark.size());
}

// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing
// value - invalid literal; last read: 'x'" says the place twice and may quote a megabyte.
std::string cleaned_message(std::string_view message) {
  message = after(message, "] ");
  if (message.starts_with("parse error at ")) message = after(message, ": ");
  if (message.starts_with("syntax error ")) message = after(message, " - ");
  message = message.substr(0, message.find("; last read: "));
  return std::string(message.substr(0, message.find(" parsing '")));
}

// The parser's listener, which hears of the file's text. Depth 1 is the object itself, depth 2 what
// stands in one answer.
class Listener : public nlohmann::json_sax<Json> {
 public:
  explicit Listener(const SourcePtr& file) : file_(file), cursor_(file) {
    read_.answers.file = file;
  }

  // A key whose answer breaks off is there, unanswered: what was wrong in the answer is about it.
  AnswersRead take() {
    if (is_open_) answer({}, key_.span);
    return std::move(read_);
  }

  /// Whether the parser stopped at a number that JSON allows.
  bool met_large_number() const { return met_large_number_; }

  bool null() override { return scalar(std::monostate{}, {"null", "nulls"}, cursor_.word()); }
  bool boolean(bool value) override {
    return scalar(value, {"true or false", "true or false"}, cursor_.word());
  }
  bool number_integer(std::int64_t value) override {
    return scalar(value, {"a number", "numbers"}, cursor_.word());
  }
  bool number_unsigned(std::uint64_t value) override {
    if (std::in_range<std::int64_t>(value)) return number_integer(static_cast<std::int64_t>(value));
    return scalar(OtherValue{"a number too large"}, {"a number", "numbers"}, cursor_.word());
  }
  // The parser may have been shown another number of the same length.
  bool number_float(double, const std::string&) override {
    auto span = cursor_.word();
    const bool whole = cursor_.taken_word().find_first_of(".eE") == std::string_view::npos;
    return scalar(OtherValue{whole ? "a number too large" : "a fraction"},
                  {"a fraction", "fractions"}, std::move(span));
  }
  bool binary(Json::binary_t&) override { return false; }  // JSON has none

  bool string(std::string& value) override {
    auto span = cursor_.string();
    if (const auto fault = find_unprintable(value)) {
      read_.diagnostics.push_back(control_character(fault->character, span));
    }
    if (depth_ == 0) return not_an_object(std::move(span));
    if (depth_ == 1) {
      return answer(value.empty() ? RawValue{} : RawValue{std::move(value)}, std::move(span));
    }
    if (list_ && depth_ == 2) list_->words.push_back({std::move(value), std::move(span)});
    return true;
  }

  bool key(std::string& value) override {
    auto span = cursor_.string();
    if (depth_ != 1) return true;
    key_ = {std::move(value), std::move(span)};
    is_open_ = true;
    return true;
  }

  bool start_object(std::size_t) override {
    const auto start = cursor_.bracket();
    if (depth_ == 1) table_ = start;
    return open(start, "tables");
  }
  bool start_array(std::size_t) override {
    const auto start = cursor_.bracket();
    if (depth_ == 0) return not_an_object(cursor_.since(start));
    if (depth_ == 1) list_ = OpenList{start, {}, nullptr};
    return open(start, "lists");
  }
  bool end_object() override {
    cursor_.bracket();
    --depth_;
    if (depth_ != 1) return true;
    return answer(OtherValue{"a table"}, cursor_.since(table_));
  }
  bool end_array() override {
    cursor_.bracket();
    --depth_;
    if (depth_ != 1) return true;
    auto list = *std::exchange(list_, std::nullopt);
    if (list.others != nullptr) {
      return answer(OtherValue{std::string("a list of ") + list.others}, cursor_.since(list.start));
    }
    return answer(list.words.empty() ? RawValue{} : RawValue{std::move(list.words)},
                  cursor_.since(list.start));
  }

  bool parse_error(std::size_t position, const std::string&,
                   const Json::exception& error) override {
    met_large_number_ = error.id == number_overflow;
    const auto place = position_at(file_->text, position == 0 ? 0 : position - 1);
    return refuse(Code::json_syntax, {file_, place}, cleaned_message(error.what()));
  }

 private:
  bool refuse(Code code, Span span, std::string message) {
    read_.diagnostics.push_back({code, std::move(span), std::move(message), {}});
    return false;
  }

  bool not_an_object(Span span) {
    return refuse(Code::json_syntax, std::move(span),
                  "the answers must be one JSON object: {\"item\": \"answer\"}");
  }

  bool answer(RawValue value, Span span) {
    is_open_ = false;
    read_.answers.entries.push_back({std::move(key_), {std::move(value), std::move(span)}});
    return true;
  }

  bool scalar(RawValue value, NamedKind kind, Span span) {
    if (depth_ == 0) return not_an_object(std::move(span));
    if (depth_ == 1) return answer(std::move(value), std::move(span));
    return note_other(kind.many);
  }

  bool note_other(const char* many) {
    if (list_ && depth_ == 2 && list_->others == nullptr) list_->others = many;
    return true;
  }

  bool open(const JsonCursor::Mark& start, const char* many) {
    note_other(many);
    if (++depth_ <= deepest) return true;
    return refuse(Code::too_deep, {file_, start.place},
                  "lists and objects are nested more than " + std::to_string(deepest) + " deep");
  }

  SourcePtr file_;
  JsonCursor cursor_;
  AnswersRead read_;
  std::size_t depth_ = 0;
  Spanned<std::string> key_;
  bool is_open_ = false;  // its answer has not come to an end
  bool met_large_number_ = false;
  JsonCursor::Mark table_;
  std::optional<OpenList> list_;
};

AnswersRead refused(const SourcePtr& file, Code code, Position place, std::string message) {
  return {{file, {}}, {{code, {file, place}, std::move(message), {}}}};
}

}  // namespace

AnswersRead read_json_answers(const SourcePtr& file) {
  const auto& text = file->text;
  if (text.size() > largest_document) {
    return refused(file, Code::too_large, {}, "the document is larger than 1 MiB");
  }
  if (const auto at = first_invalid_utf8(text)) {
    return refused(file, Code::invalid_utf8, position_at(text, *at),
                   "the bytes here are not UTF-8");
  }
  // The parser takes a NUL byte for the end of the text and would not see what follows it.
  if (const auto at = text.find('\0'); at != std::string::npos) {
    return refused(file, Code::json_syntax, position_at(text, at), "the text holds a NUL byte");
  }
  Listener listener(file);
  Json::sax_parse(text, &listener);
  if (!listener.met_large_number()) return listener.take();
  Listener again(file);
  Json::sax_parse(without_large_numbers(text), &again);
  return again.take();
}

}  // namespace unkink
