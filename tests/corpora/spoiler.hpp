// SPDX-License-Identifier: Apache-2.0
// Spoiler: people's answers as text, and what hands, editors, networks and enemies make of it.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/answers.hpp"

namespace unkink::corpora {

/// One answer, as each format writes it.
struct Entry {
  std::string key;
  std::string json;
  std::string cell;
};
using Entries = std::vector<Entry>;

/// `id` first, then every item; an item that was not answered has no JSON and an empty cell.
Entries entries_of(const Questionnaire& asked, const Answers& answers, const std::string& id);

std::string as_json(const Entries& entries);
std::string as_row(const Entries& entries, char delimiter);

/// The same seed spoils in the same way.
class Spoiler {
 public:
  explicit Spoiler(std::uint32_t seed) : luck_(seed) {}

  std::size_t below(std::size_t limit) { return luck_() % limit; }

  /// One record, changed in its answers, in its form or in its bytes; it may come to hold line
  /// feeds, and it may by luck still be right.
  std::string json(Entries entries);
  std::string row(Entries entries, char delimiter);

 private:
  void change_answers(Entries& entries);
  std::string change_form(const Entries& entries);
  void change_bytes(std::string& text);
  void change_cells(std::vector<std::string>& cells, char delimiter);

  std::mt19937 luck_;
};

}  // namespace unkink::corpora
