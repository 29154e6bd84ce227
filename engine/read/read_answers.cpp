// SPDX-License-Identifier: Apache-2.0
#include "read/read_answers.hpp"

#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "read/json_answers.hpp"
#include "read/toml_answers.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

AnswersRead read_toml_answers(const SourcePtr& file) {
  auto document = parse_toml(file);
  AnswersRead read{{file, {}}, std::move(document.diagnostics)};
  if (document.table) {
    read.answers = toml_answers(*document.table, *document.source, read.diagnostics);
  }
  return read;
}

}  // namespace

AnswersFormat guess_format(const SourceFile& file) {
  if (file.name.ends_with(".json")) return AnswersFormat::json;
  if (file.name.ends_with(".toml")) return AnswersFormat::toml;
  std::string_view text = file.text;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool braced = first != std::string_view::npos && text[first] == '{';
  return braced ? AnswersFormat::json : AnswersFormat::toml;
}

AnswersRead read_answers(const SourcePtr& file, AnswersFormat format) {
  return format == AnswersFormat::json ? read_json_answers(file) : read_toml_answers(file);
}

}  // namespace unkink
