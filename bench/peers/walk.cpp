// SPDX-License-Identifier: Apache-2.0
// The measure W: simdjson On-Demand reads every field of every record, and nothing more.
#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <ctime>

namespace {

namespace od = simdjson::ondemand;

std::uint64_t sum_of(od::value value) {
  switch (value.type().value()) {
    case od::json_type::number:
      return static_cast<std::uint64_t>(value.get_int64().value());
    case od::json_type::boolean:
      return value.get_bool().value() ? 1 : 0;
    case od::json_type::string:
      return std::string_view(value.get_string().value()).size();
    case od::json_type::array: {
      std::uint64_t sum = 0;
      for (auto word : value.get_array()) sum += std::string_view(word.get_string().value()).size();
      return sum;
    }
    default:
      return 0;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto text = simdjson::padded_string::load(argv[1]);
  if (text.error()) return 3;
  const auto start = std::clock();  // processor time: W is the walk alone, the file preloaded
  od::parser parser;
  std::uint64_t records = 0;
  std::uint64_t sum = 0;
  od::document_stream stream;
  if (parser.iterate_many(text.value_unsafe(), std::size_t{1} << 20U).get(stream)) return 3;
  for (auto document : stream) {
    for (auto field : document.get_object()) {
      sum += std::string_view(field.unescaped_key().value()).size();
      sum += sum_of(field.value());
    }
    ++records;
  }
  const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("{\"records\":%llu,\"sum\":%llu,\"seconds\":%.6f}\n",
              static_cast<unsigned long long>(records), static_cast<unsigned long long>(sum),
              seconds);
}
