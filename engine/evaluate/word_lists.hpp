// SPDX-License-Identifier: Apache-2.0
// WordLists: planes of which few words have a bit, as those words alone. A rule fires for few
// records, and rules are many: their planes would not stay in the nearer caches.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "evaluate/planes.hpp"
#include "model/condition.hpp"

namespace unkink {

struct ListedWord {
  std::size_t word = 0;  ///< its number in the plane
  Word bits = 0;         ///< not 0
};

class WordLists {
 public:
  /// Where one list lies among all.
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// Makes room for the lists of `nodes` planes, `most` words in all, and for one word more, which
  /// may be written before it is known that there is none.
  void make_room(std::size_t nodes, std::size_t most) {
    words_.resize(most + 1);
    places_.resize(nodes);
  }

  /// Each word once, in any order.
  std::span<const ListedWord> of(NodeId node) const {
    const auto [begin, end] = places_[node];
    return std::span(words_).subspan(begin, end - begin);
  }

  /// For whoever fills them: all lists, one behind the other, and where each is.
  ListedWord* words() { return words_.data(); }
  Place& place(NodeId node) { return places_[node]; }

 private:
  std::vector<ListedWord> words_;
  std::vector<Place> places_;  ///< by NodeId
};

}  // namespace unkink
