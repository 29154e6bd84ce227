// SPDX-License-Identifier: Apache-2.0
// Opening, sealing and asking libraries by their paths, as load_packs does it.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "host/pack_folders.hpp"
#include "host/sealed_library.hpp"
#include "host/supervise.hpp"

namespace unkink::test {

inline Result<SealedLibrary> sealed(const fs::path& library) {
  auto opened = open_library(library);
  if (!opened) return std::unexpected(opened.error());
  return seal_library(*std::move(opened));
}

/// The result for each library, in order; of one that cannot be sealed, why.
inline std::vector<Result<std::string>> ask_libraries(
    const std::vector<fs::path>& libraries, const HostLimits& limits,
    const std::optional<std::string>& request = std::nullopt) {
  std::vector<Result<std::string>> results(libraries.size());
  std::list<SealedLibrary> copies;
  std::vector<PackQuestion> questions;
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < libraries.size(); ++i) {
    auto copy = sealed(libraries[i]);
    if (!copy) {
      results[i] = std::unexpected(copy.error());
      continue;
    }
    questions.push_back({&copies.emplace_back(*std::move(copy)), request});
    asked.push_back(i);
  }
  auto answers = supervise(questions, limits);
  for (std::size_t i = 0; i < asked.size(); ++i) results[asked[i]] = std::move(answers[i]);
  return results;
}

}  // namespace unkink::test
