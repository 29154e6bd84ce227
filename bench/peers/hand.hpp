// SPDX-License-Identifier: Apache-2.0
// simdjson On-Demand with rules as compiled code: what someone in a hurry for speed would write by
// hand. It is as lenient as such code is: faults 2 and 3 of simdjson's streams are not mended.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

template <class Rules>
void append_record(std::string& out, std::string_view id, int first) {
  out += R"({"id":")";
  out += id;
  out += '"';
  out += first < 0 ? std::string_view(R"(,"disposition":"self_care","rule":null})")
                   : Rules::tails[first];
  out += '\n';
}

template <class Rules>
int run_hand(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto text = simdjson::padded_string::load(argv[1]);
  if (text.error()) return 3;
  simdjson::ondemand::parser parser;
  std::string out;
  simdjson::ondemand::document_stream records;
  if (parser.iterate_many(text.value_unsafe(), std::size_t{1} << 20U).get(records)) return 3;
  for (auto document : records) {
    typename Rules::Record answers;
    std::string_view id;
    for (auto field : document.get_object()) {
      const std::string_view key = field.unescaped_key().value();
      auto value = field.value();
      if (key == "id") {
        id = value.get_string().value();
      } else {
        Rules::put(answers, key, value);
      }
    }
    append_record<Rules>(out, id, Rules::first(answers));
    if (out.size() < (std::size_t{1} << 16U)) continue;
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 3;
    out.clear();
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 3;
}
