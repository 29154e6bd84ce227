// SPDX-License-Identifier: Apache-2.0
#include "corpora/naughty_texts.hpp"

#include "corpora/own_texts.hpp"
#include "corpora/written_by_others.hpp"

namespace unkink::corpora {
namespace {

template <class T>
std::vector<T> joined(std::vector<T> own, const std::vector<T>& others) {
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

}  // namespace

const std::vector<JsonText>& json_texts() {
  static const auto all = joined(own_json_texts(), json_test_suite());
  return all;
}
const std::vector<Table>& tables() {
  static const auto all = joined(own_tables(), csv_spectrum());
  return all;
}
const std::vector<std::string>& odd_texts() {
  static const auto all = joined(own_odd_texts(), naughty_strings());
  return all;
}
const std::vector<std::string>& formulas() {
  static const auto all = joined(own_formulas(), injection_payloads());
  return all;
}
const std::vector<Bytes>& byte_sequences() {
  static const auto all = joined(own_byte_sequences(), utf8_tests());
  return all;
}

}  // namespace unkink::corpora
