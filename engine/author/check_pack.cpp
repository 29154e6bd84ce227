// SPDX-License-Identifier: Apache-2.0
#include "author/check_pack.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <system_error>

#include "author/elf_library.hpp"
#include "base/printable.hpp"
#include "compile/compile_pack.hpp"
#include "host/discover.hpp"
#include "host/pack_files.hpp"
#include "host/pack_trust.hpp"
#include "host/sealed_library.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

constexpr std::string_view entry_symbol = "unkink_pack_entry_v1";

// The C library, and what compilers bring with them on every system.
constexpr std::array usual_libraries = {
    std::string_view("libc.so."),       std::string_view("libm.so."),
    std::string_view("libgcc_s.so."),   std::string_view("ld-linux"),
    std::string_view("libpthread.so."), std::string_view("libdl.so.")};

struct TimedAnswer {
  Result<std::string> document;
  Milliseconds taken;
};

class PackCheck {
 public:
  PackCheck(const fs::path& folder, const Ruleset& ruleset, const HostLimits& limits)
      : ruleset_(ruleset), limits_(limits) {
    std::error_code ignored;
    place_.folder = fs::canonical(folder, ignored);
    place_.id = place_.folder.filename().string();
    report_.pack = place_.id;
  }

  CheckReport run() && {
    if (!open()) return std::move(report_);
    if (files_.library) check_library();
    if (files_.document) {
      check_file_document();
    }
    check_signature();
    return std::move(report_);
  }

 private:
  bool expect(const std::string& name, bool passed, std::string detail = {}) {
    report_.findings.push_back({name, passed, std::move(detail)});
    return passed;
  }

  bool open() {
    const bool named = is_pack_id(place_.id);
    expect("the folder's name is a pack id", named,
           named ? "" : "small letters, digits, dots and hyphens");
    const auto folder = open_checked_folder(place_.folder);
    auto files = folder ? open_pack_files(folder->get()) : failure(folder.error().reason);
    expect("its files are safe to open", files.has_value(), files ? "" : files.error().what);
    if (!files) return false;
    files_ = *std::move(files);
    return true;
  }

  void check_library() {
    auto library = seal_library(UniqueFd(::dup(files_.library->fd.get())));
    if (!expect("pack.so can be read", library.has_value(), library ? "" : library.error().what)) {
      return;
    }
    const auto bytes = read_checked(*files_.library);
    if (bytes) check_elf(*bytes);
    const auto first = ask(*library);
    if (!expect("it answers, confined, in an empty environment", first.document.has_value(),
                first.document ? "" : first.document.error().what)) {
      return;
    }
    const auto second = ask(*library);
    const bool same = second.document && *second.document == *first.document;
    expect("two runs give the same bytes", same,
           second.document ? "" : "the second: " + second.document.error().what);
    const auto quicker = std::min(first.taken, second.taken);
    const auto spent = std::chrono::ceil<std::chrono::milliseconds>(quicker);
    expect("it answers within " + std::to_string(check_budget.count()) + " ms",
           spent <= check_budget, std::to_string(spent.count()) + " ms");
    check_document(place_.id + "/pack.so", *first.document);
  }

  void check_elf(std::string_view bytes) {
    const auto elf = read_elf_library(bytes);
    if (!expect("pack.so is a library for this machine", elf.has_value(),
                elf ? "" : elf.error().what)) {
      return;
    }
    std::string others;
    for (const auto& name : elf->exported) {
      if (name != entry_symbol) others += (others.empty() ? "also " : ", ") + printable(name);
    }
    const bool there = std::ranges::find(elf->exported, entry_symbol) != elf->exported.end();
    expect("it exports " + std::string(entry_symbol) + " and nothing else", there && others.empty(),
           there ? others : "it does not export it");
    check_needed(*elf);
    expect("no memory of it is writable and executable",
           !elf->writable_code && !elf->executable_stack,
           elf->executable_stack ? "it asks for an executable stack" : "");
  }

  void check_needed(const ElfLibrary& elf) {
    std::string others;
    for (const auto& name : elf.needed) {
      const bool usual = std::ranges::any_of(
          usual_libraries, [&](std::string_view start) { return name.starts_with(start); });
      if (!usual) others += (others.empty() ? "" : ", ") + printable(name);
    }
    expect("it needs nothing beyond the C library", others.empty(), others);
  }

  TimedAnswer ask(const SealedLibrary& library) const {
    const auto start = Clock::now();
    auto answers = supervise({{&library, std::nullopt}}, limits_);
    return {std::move(answers.front()), Clock::now() - start};
  }

  void check_file_document() {
    auto text = read_checked(*files_.document);
    if (!expect("pack.toml can be read", text.has_value(), text ? "" : text.error().what)) return;
    check_document(place_.id + "/pack.toml", *std::move(text));
  }

  void check_document(const std::string& name, std::string text) {
    const auto read = read_pack(std::make_shared<const SourceFile>(name, std::move(text)));
    auto faults = read.diagnostics;
    std::string detail;
    if (faults.empty()) {
      const auto compiled = compile_pack(read.draft, ruleset_, place_.id);
      faults = compiled.diagnostics;
      if (compiled.pack) detail = counted(compiled.pack->exercises.size(), "exercise");
    }
    if (!faults.empty()) detail = counted(faults.size(), "fault") + ", see above";
    expect(name.substr(place_.id.size() + 1) + "'s document passes the ruleset " +
               ruleset_.identity.id,
           faults.empty(), detail);
    std::ranges::copy(faults, std::back_inserter(report_.diagnostics));
  }

  void check_signature() {
    if (!files_.signature) return;
    const auto bytes = hash_pack(files_);
    const auto version =
        bytes ? judge_signature(place_, files_, bytes->hashes, bytes->main, TrustBook{})
              : std::unexpected(bytes.error());
    expect("its signature fits", version.has_value(),
           version ? "version " + printable(*version) : version.error().what);
  }

  const Ruleset& ruleset_;
  const HostLimits& limits_;
  PackPlace place_{};
  PackFiles files_{};
  CheckReport report_;
};

}  // namespace

CheckReport check_pack(const fs::path& folder, const Ruleset& ruleset, const HostLimits& limits) {
  return PackCheck(folder, ruleset, limits).run();
}

}  // namespace unkink
