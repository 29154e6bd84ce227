// SPDX-License-Identifier: Apache-2.0
// ListedWords: planes of which few words have a bit, as those words alone. A rule fires for few
// records, and rules are many: their planes would not stay in the nearer caches.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "evaluate/planes.hpp"
#include "model/condition.hpp"

namespace unkink {

/// A word of a node's plane.
struct ListedWord {
  NodeId node = 0;
  std::uint32_t word = 0;  ///< its number in the plane
  Word bits = 0;           ///< not 0
};

/// That word of that node, in words sorted by node and word; null where there is none.
template <class Words>
auto* listed_word(Words& words, NodeId node, std::uint32_t word) {
  const auto place = [](const ListedWord& one) { return std::pair(one.node, one.word); };
  const auto found = std::ranges::lower_bound(words, std::pair(node, word), {}, place);
  return found != words.end() && place(*found) == std::pair(node, word) ? &*found : nullptr;
}

class ListedWords {
 public:
  /// Makes room for `most` words, and for one more, which may be written before it is known that
  /// there is none. Nothing is listed then.
  void make_room(std::size_t most) {
    words_.resize(most + 1);
    size_ = 0;
  }

  /// In any order; no word of a plane twice.
  std::span<const ListedWord> words() const { return std::span(words_).first(size_); }

  /// For whoever fills the list: where it begins, and where it ended.
  ListedWord* begin() { return words_.data(); }
  void end_at(const ListedWord* end) { size_ = static_cast<std::size_t>(end - words_.data()); }

 private:
  std::vector<ListedWord> words_;
  std::size_t size_ = 0;
};

}  // namespace unkink
