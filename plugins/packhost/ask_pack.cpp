// SPDX-License-Identifier: Apache-2.0
// Checking a pack's entry against this host, and taking down what it emits or composes.
#include "ask_pack.hpp"

#include <unkink/pack.h>
#include <unkink/routine.h>

#include <optional>
#include <string_view>

#include "call_filter.hpp"
#include "pack_library.hpp"
#include "request.hpp"

namespace packhost {
namespace {

/// What a pack has said so far.
struct Emission {
  std::string document;
  std::string error;
  std::size_t largest = 0;
  bool too_large = false;
};

void take_error(const unkink_host_t* host, const char* text) noexcept {
  auto& emission = *static_cast<Emission*>(host->context);
  if (text == nullptr || !emission.error.empty()) return;
  emission.error = std::string_view(text).substr(0, UNKINK_FRAME_LONGEST_REFUSAL);
}

int take_bytes(const unkink_sink_t* sink, const char* bytes, size_t length) noexcept {
  auto& emission = *static_cast<Emission*>(sink->context);
  emission.too_large |= length > emission.largest - emission.document.size();
  if (emission.too_large) return 1;
  if (bytes == nullptr && length > 0) {
    if (emission.error.empty()) emission.error = "wrote from a null pointer";
    return 1;
  }
  if (length > 0) emission.document.append(bytes, length);
  return 0;
}

unkink_host_t host_of(Emission& emission) {
  return {sizeof(unkink_host_t), UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR, &emission, take_error};
}

unkink_sink_t sink_of(Emission& emission) {
  return {sizeof(unkink_sink_t), static_cast<std::uint32_t>(emission.largest), &emission,
          take_bytes};
}

// A pack brings its own C++ runtime, whose exceptions this one cannot catch: they end the process.
int emit(const unkink_pack_entry_t& entry, Emission& emission) noexcept {
  const auto host = host_of(emission);
  const auto sink = sink_of(emission);
  return entry.emit_pack(&host, &sink);
}

const char* find_value(const unkink_request_t* request, const char* key) noexcept {
  return key == nullptr ? nullptr : static_cast<const Request*>(request->context)->find(key);
}

int compose(const unkink_routine_t& routine, Request& values, Emission& emission) noexcept {
  const auto host = host_of(emission);
  const auto sink = sink_of(emission);
  const unkink_request_t request{sizeof request, 0, &values, find_value};
  return routine.compose(&host, &request, &sink);
}

const unkink_routine_t* routine_of(const unkink_pack_entry_t& entry) noexcept {
  if (entry.get_extension == nullptr) return nullptr;
  return static_cast<const unkink_routine_t*>(entry.get_extension(UNKINK_ROUTINE_EXTENSION));
}

std::string version_text(std::uint32_t major, std::uint32_t minor) {
  return std::to_string(major) + "." + std::to_string(minor);
}

std::optional<std::string> misfit(const unkink_pack_entry_t& entry) {
  if (entry.magic != UNKINK_PACK_MAGIC) return "is not a pack: its entry has a wrong magic number";
  if (entry.abi_major != UNKINK_ABI_MAJOR)
    return "built for ABI " + std::to_string(entry.abi_major) + ", this host has " +
           std::to_string(UNKINK_ABI_MAJOR);
  if (entry.abi_minor > UNKINK_ABI_MINOR)
    return "built for ABI " + version_text(entry.abi_major, entry.abi_minor) + ", this host has " +
           version_text(UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR);
  if (entry.struct_size != sizeof entry)
    return "its entry says that it has " + std::to_string(entry.struct_size) + " bytes, ABI " +
           version_text(entry.abi_major, entry.abi_minor) + " has " + std::to_string(sizeof entry);
  if (entry.emit_pack == nullptr) return "its entry has no emit_pack";
  return std::nullopt;
}

Answer answer_of(const char* function, int code, Emission emission) {
  if (emission.too_large)
    return refusal("sent more than the limit of " + std::to_string(emission.largest) + " bytes");
  if (!emission.error.empty()) return refusal("reported: " + emission.error);
  if (code != 0)
    return refusal(std::string(function) + " returned " + std::to_string(code) +
                   " and did not say why");
  return {UNKINK_FRAME_DOCUMENT, std::move(emission.document)};
}

Answer ask_document(const unkink_pack_entry_t& entry, Emission emission) {
  const int code = emit(entry, emission);
  return answer_of("emit_pack", code, std::move(emission));
}

Answer ask_routine(const unkink_pack_entry_t& entry, Emission emission) {
  Request values(received_request());
  const auto* routine = routine_of(entry);
  if (routine == nullptr) return refusal("has no extension " UNKINK_ROUTINE_EXTENSION);
  if (routine->struct_size != sizeof *routine)
    return refusal("its table of " UNKINK_ROUTINE_EXTENSION " has another size than this host's");
  if (routine->compose == nullptr)
    return refusal("its " UNKINK_ROUTINE_EXTENSION " has no compose");
  const int code = compose(*routine, values, emission);
  return answer_of("compose", code, std::move(emission));
}

}  // namespace

Answer ask_pack(const std::string& path, const Question& question) {
  const auto entry = load_entry(path);
  if (!entry) return refusal(entry.error());
  if (auto fault = misfit(**entry)) return refusal(*std::move(fault));
  if (const auto locked = filter_calls(Phase::asked); !locked && question.must_confine)
    return refusal("cannot be confined: " + locked.error());
  Emission emission;
  emission.largest = question.largest;
  return question.routine ? ask_routine(**entry, std::move(emission))
                          : ask_document(**entry, std::move(emission));
}

}  // namespace packhost
