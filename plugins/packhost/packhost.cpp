// SPDX-License-Identifier: Apache-2.0
// packhost: the throw-away process that loads one native pack and hands on what it emits.
//
// Started by the supervisor alone; how it is called and answers stands in private/pack_frame.h.
#include <unistd.h>

#include <charconv>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "ask_pack.hpp"
#include "confine.hpp"
#include "send_frame.hpp"

namespace {

std::optional<std::uint32_t> whole_number(const char* text) {
  std::uint32_t number = 0;
  const char* end = text + std::strlen(text);
  const auto [stop, fault] = std::from_chars(text, end, number);
  if (fault != std::errc{} || stop != end) return std::nullopt;
  return number;
}

struct Call {
  std::string_view task;
  std::uint32_t largest;
  bool must_confine;
};

std::optional<Call> call_of(int count, char** words) {
  if (count != 4) return std::nullopt;
  const auto largest = whole_number(words[2]);
  const std::string_view task = words[1];
  const std::string_view confinement = words[3];
  const bool known =
      (task == UNKINK_TASK_DOCUMENT || task == UNKINK_TASK_ROUTINE || task == UNKINK_TASK_PROBE) &&
      (confinement == UNKINK_MUST_CONFINE || confinement == UNKINK_MAY_BE_UNCONFINED);
  if (!largest || !known) return std::nullopt;
  return Call{task, *largest, confinement == UNKINK_MUST_CONFINE};
}

packhost::Answer answer_for(int count, char** words) {
  const auto call = call_of(count, words);
  if (!call)
    return packhost::refusal("packhost was called wrongly: packhost TASK LARGEST CONFINEMENT");
  const auto layers = packhost::confine();
  if (call->task == UNKINK_TASK_PROBE) return {UNKINK_FRAME_DOCUMENT, packhost::report_of(layers)};
  const auto gap = packhost::gap_in(layers);
  if (call->must_confine && !gap.empty()) return packhost::refusal("cannot be confined: " + gap);
  // By its descriptor, never by a name: these are the bytes that were hashed.
  return packhost::ask_pack("/proc/self/fd/" + std::to_string(UNKINK_LIBRARY_FD),
                            {call->task == UNKINK_TASK_ROUTINE, call->largest, call->must_confine});
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
