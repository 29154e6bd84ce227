// SPDX-License-Identifier: Apache-2.0
// Checking a pack's entry against this host, and taking down what it emits.
#include "ask_pack.hpp"

#include <unkink/pack.h>

#include <optional>
#include <string_view>

#include "call_filter.hpp"
#include "pack_library.hpp"

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

// A pack brings its own C++ runtime, whose exceptions this one cannot catch: they end the process.
int emit(const unkink_pack_entry_t& entry, Emission& emission) noexcept {
  const unkink_host_t host{sizeof host, UNKINK_ABI_MAJOR, UNKINK_ABI_MINOR, &emission, take_error};
  const unkink_sink_t sink{sizeof sink, static_cast<std::uint32_t>(emission.largest), &emission,
                           take_bytes};
  return entry.emit_pack(&host, &sink);
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

Answer answer_of(int code, Emission emission) {
  if (emission.too_large)
    return refusal("sent more than the limit of " + std::to_string(emission.largest) + " bytes");
  if (!emission.error.empty()) return refusal("reported: " + emission.error);
  if (code != 0)
    return refusal("emit_pack returned " + std::to_string(code) + " and did not say why");
  return {UNKINK_FRAME_DOCUMENT, std::move(emission.document)};
}

}  // namespace

Answer ask_pack(const std::string& path, std::uint32_t largest, bool confined) {
  const auto entry = load_entry(path);
  if (!entry) return refusal(entry.error());
  if (auto fault = misfit(**entry)) return refusal(*std::move(fault));
  if (const auto locked = filter_calls(Phase::asked); !locked && confined)
    return refusal("cannot be confined: " + locked.error());
  Emission emission;
  emission.largest = largest;
  const int code = emit(**entry, emission);
  return answer_of(code, std::move(emission));
}

}  // namespace packhost
