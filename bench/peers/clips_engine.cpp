// SPDX-License-Identifier: Apache-2.0
// CLIPS by its C interface: one fact a record, rules by salience, the first that fires halts.
#include <simdjson.h>
// CLIPS defines words such as STRING as macros: it comes last.
extern "C" {
#include <clips.h>
}

#include <cstdio>
#include <string>

namespace {

namespace od = simdjson::ondemand;

std::string words_of(od::value value) {
  switch (value.type().value()) {
    case od::json_type::boolean:
      return value.get_bool().value() ? "yes" : "no";
    case od::json_type::string:
      return std::string(std::string_view(value.get_string().value()));
    case od::json_type::array: {
      std::string all;
      for (auto word : value.get_array()) {
        all += std::string(std::string_view(word.get_string().value())) + " ";
      }
      return all;
    }
    default:
      return std::string(value.raw_json_token());
  }
}

long first_rule(void* engine) {
  DATA_OBJECT found;
  EnvGetDefglobalValue(engine, "k", &found);
  return static_cast<long>(DOToLong(found));
}

}  // namespace

// clips_engine RULES RECORDS TAILS: TAILS has the rest of the output line of each rule, one a line,
// and last that of no rule.
int main(int argc, char** argv) {
  if (argc != 4) return 2;
  void* engine = CreateEnvironment();
  if (EnvLoad(engine, argv[1]) != 1) return 2;
  std::vector<std::string> tails;
  const std::string list(simdjson::padded_string::load(argv[3]).value());
  for (std::size_t at = 0; at < list.size();) {
    const auto end = list.find('\n', at);
    tails.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  const auto text = simdjson::padded_string::load(argv[2]);
  if (text.error()) return 3;
  od::parser parser;
  od::document_stream stream;
  if (parser.iterate_many(text.value_unsafe(), std::size_t{1} << 20U).get(stream)) return 3;
  for (auto document : stream) {
    EnvReset(engine);
    std::string fact = "(answers";
    std::string id;
    for (auto field : document.get_object()) {
      const std::string key(std::string_view(field.unescaped_key().value()));
      auto words = words_of(field.value());
      if (key == "id") {
        id = std::move(words);
      } else {
        fact += " (" + key + " " + words + ")";
      }
    }
    fact += ")";
    EnvAssertString(engine, fact.c_str());
    EnvRun(engine, -1);
    const auto k = first_rule(engine);
    const auto& tail = k < 0 ? tails.back() : tails[static_cast<std::size_t>(k)];
    std::printf("{\"id\":\"%s\"%s\n", id.c_str(), tail.c_str());
  }
  return std::fflush(stdout) == 0 ? 0 : 3;
}
