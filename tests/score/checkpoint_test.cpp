// SPDX-License-Identifier: Apache-2.0
// A checkpoint is read as it was written, or not at all.
#include "score/checkpoint.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

Checkpoint some_checkpoint() {
  Checkpoint checkpoint{"0a",
                        {7, {{"in put\n", 9, "aa"}, {"", 0, "bb"}}},
                        {".o.abcdef.part", 5, "cc"},
                        FileDigest{"e\xff", 6, "dd"},
                        {}};
  auto& tally = checkpoint.tally;
  tally.records = 40;
  tally.set_aside = 2;
  tally.incomplete = 3;
  tally.dispositions = {1, 2, 3, 4, 28};
  tally.raised = {0, 9};
  tally.wanted = {3, 0};
  tally.reasons = {{Code::json_syntax, 1}, {Code::wrong_type, 1}};
  tally.groups = {{"", {1, 0, 0, 0, 1}}, {"north west\n", {0, 2, 0, 0, 0}}};
  tally.other_groups = {7, 0, 0, 0, 6};
  return checkpoint;
}

TEST_CASE("a checkpoint comes back as it was", "[score]") {
  const auto before = some_checkpoint();
  const auto after = read_checkpoint(checkpoint_text(before));
  REQUIRE(after);
  CHECK(after->request == before.request);
  CHECK(after->read == before.read);
  CHECK(after->results == before.results);
  CHECK(after->faults == before.faults);
  CHECK(after->tally.records == 40);
  CHECK(after->tally.set_aside == 2);
  CHECK(after->tally.incomplete == 3);
  CHECK(after->tally.dispositions == before.tally.dispositions);
  CHECK(after->tally.raised == before.tally.raised);
  CHECK(after->tally.wanted == before.tally.wanted);
  CHECK(after->tally.reasons == before.tally.reasons);
  CHECK(after->tally.groups == before.tally.groups);
  CHECK(after->tally.other_groups == before.tally.other_groups);
}

TEST_CASE("a checkpoint with any byte changed, lost or added is none", "[score]") {
  const auto text = checkpoint_text(some_checkpoint());
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(read_checkpoint(changed));
    CHECK_FALSE(read_checkpoint(text.substr(0, i)));
  }
  CHECK_FALSE(read_checkpoint(text + "\n"));
}

}  // namespace
}  // namespace unkink
