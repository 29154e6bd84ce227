// SPDX-License-Identifier: Apache-2.0
// Asking native packs for their documents, each in a process of its own that may do as it likes.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "host/sealed_library.hpp"
#include "read/toml_document.hpp"

namespace unkink {

/// What a pack's process is run by, and how far it may go.
struct HostLimits {
  /// The program packhost. Never from the environment: it decides what confines a pack.
  std::filesystem::path packhost;
  /// For all packs together, from the start of the first.
  std::chrono::milliseconds deadline{3000};
  /// In bytes; at most 2^32 - 1.
  std::size_t largest_document = unkink::largest_document;
  /// Run packs also where the kernel cannot confine them; what it can do is done all the same.
  bool unconfined_allowed = false;
};

/// What one pack is asked.
struct PackQuestion {
  /// Lent, and must outlive the call. Null: no pack, but packhost's own report
  /// (confinement_probe.hpp).
  const SealedLibrary* library = nullptr;
  /// A routine's request document, in TOML (routine_request.hpp); absent: emit the pack document.
  std::optional<std::string> request;
};

/// Loads each library in a throw-away process, all at the same time, and waits until every one has
/// answered or the deadline has passed. Gives for each question, in the same order, the document
/// that came or why there is none, as a clean sentence without a name: "crashed: SIGSEGV",
/// "no answer within 3000 ms", "ended without an answer", "built for ABI 9, this host has 1",
/// "tried to open a socket", "cannot be confined: ...".
///
/// No library can end, block or write to this process; when the call returns every child has been
/// killed and reaped and no descriptor is left. SIGCHLD has its default action meanwhile: do not
/// call it from two threads at once, and not while another thread waits for any child. The thread
/// that calls must outlive the call, because the children die with it.
std::vector<Result<std::string>> supervise(const std::vector<PackQuestion>& questions,
                                           const HostLimits& limits);

}  // namespace unkink
