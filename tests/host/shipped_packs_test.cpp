// SPDX-License-Identifier: Apache-2.0
// The packs that we ship: each runs, and emits exactly the document that lies beside it.
#include "host/load_packs.hpp"
#include "host/pack_folders.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

TEST_CASE("each shipped pack emits the document that is installed beside it", "[host]") {
  const auto found = discover_packs({{SHIPPED_PACKS, true}});
  CHECK(found.refusals.empty());
  const LoadOptions options{{PACKHOST, 60s}, {}};
  const auto loaded = load_packs(found.places, options);
  CHECK(loaded.notices.empty());
  REQUIRE(loaded.documents.size() == 3);
  for (std::size_t i = 0; i < loaded.documents.size(); ++i) {
    INFO(loaded.documents[i].id);
    CHECK(loaded.documents[i].origin == PackDocument::Origin::native);
    std::ifstream file(*found.places[i].document, std::ios::binary);
    const std::string beside{std::istreambuf_iterator<char>(file), {}};
    CHECK(loaded.documents[i].source->text == beside);
  }
}
