// SPDX-License-Identifier: Apache-2.0
// pins.toml: what is written reads the same, and what is wrong is nobody's trust.
#include "read/pack_pins.hpp"

#include "support/catch.hpp"

using namespace unkink;

namespace {

PackPinsRead read(const std::string& text) {
  return read_pack_pins(std::make_shared<const SourceFile>(SourceFile{"pins.toml", text}));
}

}  // namespace

TEST_CASE("pins read as they were written", "[read]") {
  PackPins pins;
  pins.pins = {{"org.b", std::string(64, 'b'), std::string(64, 'c'), "RWQ"},
               {"org.a", std::string(64, 'a'), {}, {}}};
  pins.denied = {"x", "u"};
  const auto back = read(pack_pins_text(pins));
  REQUIRE(back.diagnostics.empty());
  REQUIRE(back.pins.pins.size() == 2);
  CHECK(back.pins.pins[0].id == "org.a");
  REQUIRE(back.pins.find("org.b") != nullptr);
  CHECK(back.pins.find("org.b")->manifest == std::string(64, 'c'));
  CHECK(back.pins.find("org.b")->key == "RWQ");
  CHECK(back.pins.denies("x"));
  CHECK_FALSE(back.pins.denies("org.a"));
  CHECK(pack_pins_text(back.pins) == pack_pins_text(pins));
}

TEST_CASE("an empty file pins nothing, a wrong one is reported", "[read]") {
  CHECK(read("").diagnostics.empty());
  for (const auto* bad : {"[[pin]]\nid = \"a\"\n", "[[pin]]\nid = \"a\"\nsha256 = \"AB\"\n",
                          "allowed = []\n", "denied = 1\n", "pin"}) {
    INFO(bad);
    CHECK_FALSE(read(bad).diagnostics.empty());
  }
}
