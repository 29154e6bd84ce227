// SPDX-License-Identifier: Apache-2.0
// Tests: Kleene's operators on planes against a count of yes and no, for every assignment.
#include <algorithm>
#include <cstdint>

#include "evaluate/planes.hpp"
#include "model/truth.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

// What a child can be: certain, unknown because nothing was said, unknown because of a "not sure".
enum class Said : std::uint8_t { no, nothing, unsure, yes };
constexpr std::size_t ways = 4;

struct Expected {
  Truth truth = Truth::unknown;
  bool unsure = false;     ///< true, were every "not sure" settled to that end
  bool unsure_no = false;  ///< false, were every "not sure" settled to that end

  friend bool operator==(const Expected&, const Expected&) = default;
};

std::ostream& operator<<(std::ostream& out, const Expected& expected) {
  return out << name(expected.truth) << (expected.unsure ? " (unsure)" : "")
             << (expected.unsure_no ? " (unsure_no)" : "");
}

// The oracle: counts what is certain, then what is certain or not sure.
Expected naive_at_least(const std::vector<Said>& children, std::size_t count) {
  const auto yes = static_cast<std::size_t>(std::ranges::count(children, Said::yes));
  const auto no = static_cast<std::size_t>(std::ranges::count(children, Said::no));
  const auto unsure = static_cast<std::size_t>(std::ranges::count(children, Said::unsure));
  if (yes >= count) return {Truth::yes, false, false};
  if (children.size() - no < count) return {Truth::no, false, false};
  return {Truth::unknown, yes + unsure >= count, children.size() - no - unsure < count};
}

// Every assignment of `size` children, one a record.
std::vector<std::vector<Said>> all_assignments(std::size_t size) {
  std::vector<std::vector<Said>> all = {{}};
  for (std::size_t i = 0; i < size; ++i) {
    std::vector<std::vector<Said>> longer;
    for (const auto& start : all) {
      for (std::size_t way = 0; way < ways; ++way) {
        longer.push_back(start);
        longer.back().push_back(static_cast<Said>(way));
      }
    }
    all = std::move(longer);
  }
  return all;
}

/// The planes of each child over a block that holds every assignment.
class Assigned {
 public:
  explicit Assigned(std::size_t size)
      : records(all_assignments(size)), all(all_records(records.size())) {
    const Plane empty(all.size());
    children.assign(size, {empty, empty, empty, empty});
    for (std::size_t r = 0; r < records.size(); ++r) {
      for (std::size_t i = 0; i < size; ++i) set(children[i], records[r][i], r);
    }
  }

  std::vector<const Planes*> pointers() const {
    std::vector<const Planes*> found;
    for (const auto& child : children) found.push_back(&child);
    return found;
  }

  std::vector<std::vector<Said>> records;
  Plane all;
  std::vector<Planes> children;

 private:
  static void set(Planes& planes, Said said, std::size_t record) {
    const Word bit = Word{1} << (record % bits_per_word);
    const auto word = record / bits_per_word;
    if (said == Said::yes) planes.yes[word] |= bit;
    if (said == Said::no) planes.no[word] |= bit;
    if (said != Said::unsure) return;
    planes.unsure[word] |= bit;
    planes.unsure_no[word] |= bit;
  }
};

Expected read(const Planes& planes, std::size_t record) {
  const bool yes = test_bit(planes.yes, record);
  const bool no = test_bit(planes.no, record);
  CHECK_FALSE((yes && no));
  return {yes  ? Truth::yes
          : no ? Truth::no
               : Truth::unknown,
          test_bit(planes.unsure, record), test_bit(planes.unsure_no, record)};
}

void check_clean_tail(const Planes& planes, const Plane& all) {
  for (std::size_t w = 0; w < all.size(); ++w) {
    CHECK(((planes.yes[w] | planes.no[w] | planes.unsure[w] | planes.unsure_no[w]) & ~all[w]) == 0);
  }
}

void check_all(const Assigned& assigned, const Planes& result, std::size_t count) {
  check_clean_tail(result, assigned.all);
  for (std::size_t r = 0; r < assigned.records.size(); ++r) {
    CAPTURE(r, count);
    CHECK(read(result, r) == naive_at_least(assigned.records[r], count));
  }
}

TEST_CASE("and, or and at least follow Kleene for every assignment of up to four", "[evaluate]") {
  for (std::size_t size = 0; size <= 4; ++size) {
    const Assigned assigned(size);
    const auto children = assigned.pointers();
    check_all(assigned, all_of(children, assigned.all), size);
    check_all(assigned, any_of(children, assigned.all), 1);
    for (std::size_t count = 0; count <= size + 1; ++count) {
      const auto wanted = static_cast<std::uint32_t>(count);
      check_all(assigned, at_least(children, wanted, assigned.all), count);
    }
  }
}

TEST_CASE("a not sure beside a missing answer can settle an and for no, an or for yes",
          "[evaluate]") {
  const Assigned assigned(2);
  const auto children = assigned.pointers();
  constexpr std::size_t nothing_and_unsure = 1 * ways + 2;
  REQUIRE(assigned.records[nothing_and_unsure] == std::vector<Said>{Said::nothing, Said::unsure});
  const auto both = all_of(children, assigned.all);
  const auto either = any_of(children, assigned.all);
  CHECK(read(both, nothing_and_unsure) == Expected{Truth::unknown, false, true});
  CHECK(read(negation(both), nothing_and_unsure) == Expected{Truth::unknown, true, false});
  CHECK(read(either, nothing_and_unsure) == Expected{Truth::unknown, true, false});
  CHECK(read(negation(either), nothing_and_unsure) == Expected{Truth::unknown, false, true});
}

TEST_CASE("negation swaps yes and no and keeps what is unknown", "[evaluate]") {
  const Assigned assigned(1);
  const auto result = negation(assigned.children.front());
  CHECK(read(result, 0) == Expected{Truth::yes, false, false});
  CHECK(read(result, 1) == Expected{Truth::unknown, false, false});
  CHECK(read(result, 2) == Expected{Truth::unknown, true, true});
  CHECK(read(result, 3) == Expected{Truth::no, false, false});
}

TEST_CASE("a count over many planes has enough digits", "[evaluate]") {
  const auto all = all_records(130);
  for (const std::size_t total : {7U, 8U, 15U, 16U, 64U, 100U}) {
    // Record r is set in the first r planes.
    std::vector<Plane> planes(total, Plane(all.size()));
    for (std::size_t r = 0; r < 130; ++r) {
      for (std::size_t p = 0; p < std::min(r, total); ++p) {
        planes[p][r / bits_per_word] |= Word{1} << (r % bits_per_word);
      }
    }
    std::vector<const Plane*> pointers;
    for (const auto& plane : planes) pointers.push_back(&plane);
    for (std::size_t count = 0; count <= total + 1; ++count) {
      const auto result = at_least_of(pointers, static_cast<std::uint32_t>(count), all);
      std::size_t wrong = 0;
      for (std::size_t r = 0; r < 130; ++r) {
        if (test_bit(result, r) != (std::min(r, total) >= count)) ++wrong;
      }
      CAPTURE(total, count);
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("a plane has one bit a record and none beyond", "[evaluate]") {
  CHECK(all_records(0).empty());
  for (const std::size_t size : {1U, 63U, 64U, 66U, 511U, 512U, 513U}) {
    const auto all = all_records(size);
    CHECK(all.size() == plane_words(size));
    for (std::size_t r = 0; r < all.size() * bits_per_word; ++r) {
      CHECK(test_bit(all, r) == (r < size));
    }
  }
  CHECK(plane_words(512) == 8);
  CHECK(plane_words(513) == 16);
}

}  // namespace
}  // namespace unkink
