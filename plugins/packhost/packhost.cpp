// SPDX-License-Identifier: Apache-2.0
// packhost: the throw-away process that loads one native pack and hands on what it emits.
//
// Started by the supervisor alone; how it is called and answers stands in private/pack_frame.h.
#include <unistd.h>

#include <charconv>
#include <cstring>
#include <optional>

#include "ask_pack.hpp"
#include "restrict_process.hpp"
#include "send_frame.hpp"

namespace {

std::optional<std::uint32_t> whole_number(const char* text) {
  std::uint32_t number = 0;
  const char* end = text + std::strlen(text);
  const auto [stop, fault] = std::from_chars(text, end, number);
  if (fault != std::errc{} || stop != end) return std::nullopt;
  return number;
}

packhost::Answer answer_for(int count, char** words) {
  const auto largest = count == 3 ? whole_number(words[2]) : std::nullopt;
  if (!largest || words[1][0] != '/')
    return packhost::refusal("packhost was called wrongly: packhost /PATH/OF/LIBRARY LARGEST");
  if (const auto fault = packhost::restrict_process())
    return packhost::refusal("cannot be confined: " + *fault);
  return packhost::ask_pack(words[1], *largest);
}

int run(int count, char** words) {
  try {
    return packhost::send_frame(answer_for(count, words)) ? 0 : 1;
  } catch (...) {
    return 2;
  }
}

}  // namespace

int main(int count, char** words) {
  // Not `return`: neither destructors nor atexit functions of the pack may run.
  ::_exit(run(count, words));
}
