// SPDX-License-Identifier: Apache-2.0
#include "render/card_search.hpp"

#include <algorithm>
#include <set>

namespace unkink {
namespace {

template <class Entry>
std::vector<const Entry*> named(std::span<const Pack> packs, std::vector<Entry> Pack::* entries,
                                std::string_view name) {
  std::vector<const Entry*> found;
  for (const auto& pack : packs) {
    for (const auto& entry : pack.*entries) {
      if (name == entry.id || name == pack.id + "/" + entry.id) found.push_back(&entry);
    }
  }
  return found;
}

template <class Entry>
std::vector<std::string> names(std::span<const Pack> packs, std::vector<Entry> Pack::* entries) {
  std::set<std::string> all;
  for (const auto& pack : packs) {
    for (const auto& entry : pack.*entries) {
      all.insert(entry.id);
      all.insert(pack.id + "/" + entry.id);
    }
  }
  return {all.begin(), all.end()};
}

}  // namespace

const Exercise* find_exercise(std::span<const Pack> packs, std::string_view pack,
                              std::string_view id) {
  const auto of = std::ranges::find(packs, pack, &Pack::id);
  if (of == packs.end()) return nullptr;
  const auto found = std::ranges::find(of->exercises, id, &Exercise::id);
  return found == of->exercises.end() ? nullptr : &*found;
}

std::vector<const Exercise*> exercises_named(std::span<const Pack> packs, std::string_view name) {
  return named(packs, &Pack::exercises, name);
}

std::vector<const Routine*> routines_named(std::span<const Pack> packs, std::string_view name) {
  return named(packs, &Pack::routines, name);
}

std::vector<const Ladder*> ladders_named(std::span<const Pack> packs, std::string_view name) {
  return named(packs, &Pack::ladders, name);
}

std::vector<std::string> exercise_names(std::span<const Pack> packs) {
  return names(packs, &Pack::exercises);
}

std::vector<std::string> routine_names(std::span<const Pack> packs) {
  return names(packs, &Pack::routines);
}

std::vector<std::string> ladder_names(std::span<const Pack> packs) {
  return names(packs, &Pack::ladders);
}

}  // namespace unkink
