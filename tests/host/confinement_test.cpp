// SPDX-License-Identifier: Apache-2.0
// What is in force here, and what happens on kernels that lack a layer.
#include <unistd.h>

#include "host/confinement_probe.hpp"
#include "host/load_packs.hpp"
#include "host/pack_run.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* good_document = "[pack]\nid = \"good\"\n";

HostLimits limits_of(const fs::path& packhost, bool unconfined = false) {
  return {packhost, 60s, 65536, unconfined};
}

fs::path weak(const std::string& kernel) { return fs::path(WEAK_KERNELS) / kernel; }

/// "copy+ limits+ ... files- complete": the layers in order, and whether each is in force.
std::string layers_of(const fs::path& packhost) {
  const auto found = probe_confinement(limits_of(packhost));
  if (!found) return found.error().what;
  std::string text;
  for (const auto& layer : found->layers) text += layer.name + (layer.in_force ? "+ " : "- ");
  return text + (found->is_complete() ? "complete" : "incomplete");
}

std::string result_of(const HostLimits& limits, const char* pack = "good") {
  const auto result = ask_libraries({hostile_pack(pack)}, limits).front();
  return result ? *result : result.error().what;
}

}  // namespace

TEST_CASE("every layer that this kernel has is in force", "[host]") {
  const auto layers = layers_of(PACKHOST);
  const bool landlock = layers.find("files+") != layers.npos;
  if (!landlock) WARN("this kernel has no Landlock: what it would protect is not tested here");
  CHECK(layers == std::string("copy+ limits+ user+ capabilities+ privileges+ files") +
                      (landlock ? "+" : "-") + " calls+ complete");
}

TEST_CASE("without seccomp a native pack is refused, unless it may be unconfined", "[host]") {
  const auto kernel = weak("without-seccomp");
  CHECK(layers_of(kernel).ends_with("calls- incomplete"));
  CHECK(result_of(limits_of(kernel)).starts_with("cannot be confined: calls: seccomp: "));
  CHECK(result_of(limits_of(kernel, true)) == good_document);
}

TEST_CASE("without Landlock a pack runs, and still can make no file", "[host]") {
  const auto kernel = weak("without-landlock");
  CHECK(layers_of(kernel).ends_with("files- calls+ complete"));
  CHECK(result_of(limits_of(kernel)) == good_document);
  CHECK(result_of(limits_of(kernel), "constructor_creates_file") == "tried to open a file");
}

TEST_CASE("root that cannot become nobody runs no native pack", "[host]") {
  if (::getuid() != 0) {
    WARN("not root: the change of user is not tested here");
    return;
  }
  CHECK(result_of(limits_of(weak("without-users"))) ==
        "cannot be confined: user: setresuid: Function not implemented");
}

TEST_CASE("capabilities that stay refuse native packs", "[host]") {
  CHECK(result_of(limits_of(weak("without-capset"))) ==
        "cannot be confined: capabilities: capset: Function not implemented");
}

TEST_CASE("limits that cannot be lowered refuse native packs", "[host]") {
  CHECK(result_of(limits_of(weak("without-limits")))
            .starts_with("cannot be confined: limits: address space: "));
}

TEST_CASE("a shipped pack that cannot be confined is read, and the user is told", "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "good");
  root.file("desk/pack.toml", "[pack]\n");
  const auto places = discover_packs({{root.path(), true}}).places;
  LoadOptions options;
  options.limits = limits_of(weak("without-seccomp"));
  const auto loaded = load_packs(places, options);
  REQUIRE(loaded.documents.size() == 1);
  CHECK(loaded.documents[0].source->name == "desk/pack.toml");
  REQUIRE(loaded.notices.size() == 1);
  CHECK(loaded.notices[0].reason.starts_with("pack.so: cannot be confined: calls: "));
  CHECK(loaded.notices[0].reason.ends_with("; its pack.toml is used instead"));
}

TEST_CASE("a packhost that is none is not believed", "[host]") {
  CHECK(layers_of("/nowhere/packhost") == "packhost cannot be started: No such file or directory");
  CHECK(layers_of("/bin/true") == "ended without an answer");
}
