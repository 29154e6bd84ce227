// SPDX-License-Identifier: Apache-2.0
#include "cli/author_commands.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "author/check_pack.hpp"
#include "author/new_pack.hpp"
#include "author/pack_archive.hpp"
#include "author/pack_install.hpp"
#include "author/pack_signing.hpp"
#include "base/printable.hpp"
#include "cli/trust.hpp"
#include "compile/compile_pack.hpp"
#include "host/write_atomically.hpp"
#include "read/read_file.hpp"
#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

ExitCode refuse(const std::string& why) { return stopped(stop_for_usage(why).error()); }

SourcePtr as_source(const std::string& id, const std::string& text) {
  return std::make_shared<const SourceFile>(SourceFile{id + "/pack.toml", text});
}

}  // namespace

ExitCode run_pack_new(const Session& session) {
  const auto& asked = session.invocation;
  const auto kind = asked.native.empty() ? std::string("data") : asked.native;
  const fs::path place = asked.pack;
  const auto written = write_new_pack(place, session.places.templates, kind, session.ruleset());
  if (!written) return refuse(written.error().what);
  const auto name = printable(place.string());
  const auto next = kind == "data"
                        ? "unkink pack check " + name
                        : "cmake -S " + name + " -B " + name + "/build && cmake --build " + name +
                              "/build && ctest --test-dir " + name + "/build";
  return write_result("made " + name + " with " + std::to_string(*written) +
                      " files; next: " + next + "\n");
}

ExitCode run_pack_check(const Session& session) {
  std::error_code fault;
  const fs::path folder = session.invocation.pack;
  if (!fs::is_directory(folder, fault)) {
    return refuse(printable(folder.string()) + " is not a folder");
  }
  const auto options = load_options(session.ruleset(), session.places);
  const auto report = check_pack(folder, session.ruleset(), options.limits);
  const auto written =
      write_result(session.invocation.format == OutputFormat::junit  ? check_report_junit(report)
                   : session.invocation.format == OutputFormat::json ? check_report_json(report)
                                                                     : check_report_text(report));
  if (written != ExitCode::done) return written;
  return report.passed() ? ExitCode::done : ExitCode::faults_found;
}

ExitCode run_pack_build(const Invocation& invocation) {
  const auto content = read_pack_folder(invocation.pack);
  if (!content) return refuse(content.error().what);
  const auto bytes = pack_archive(*content);
  if (!bytes) return stopped(stop_for(bytes.error()).error());
  const auto file = invocation.output.value_or(content->id + ".tar");
  if (const auto fault = write_atomically(file, *bytes, 0644)) {
    return stopped(stop_for(*fault).error());
  }
  return write_result(printable(file.string()) + " sha256 " + sha256_hex(*bytes) + "\n");
}

namespace {

ExitCode make_keys(const fs::path& file) {
  std::error_code fault;
  const fs::path shown = file.string() + ".pub";
  for (const auto& path : {file, shown}) {
    if (fs::exists(fs::symlink_status(path, fault))) {
      return refuse(printable(path.string()) + " exists already; keys are never overwritten");
    }
  }
  const auto pair = new_key_pair();
  if (const auto why = write_atomically(file, pair.secret_file)) {
    return stopped(stop_for(*why).error());
  }
  if (const auto why = write_atomically(shown, pair.public_file, 0644)) {
    return stopped(stop_for(*why).error());
  }
  return write_result("secret key " + printable(file.string()) +
                      ": keep it, and keep it to yourself; it has no password\npublic key " +
                      printable(shown.string()) + "\n");
}

/// The version to sign: the one asked for, else the document's.
std::string version_of(const PackContent& content, const Invocation& invocation) {
  if (invocation.as_version) return *invocation.as_version;
  const auto* document = content.find("pack.toml");
  return document == nullptr ? "" : read_pack(as_source(content.id, *document)).draft.version.value;
}

bool is_version(const std::string& text) {
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '+';
  });
}

}  // namespace

ExitCode run_pack_sign(const Invocation& invocation) {
  if (invocation.new_key) return make_keys(*invocation.new_key);
  if (!invocation.key || invocation.pack.empty()) {
    return refuse("\"unkink pack sign\" needs a pack's folder and --key, or --new-key");
  }
  const auto content = read_pack_folder(invocation.pack);
  if (!content) return refuse(content.error().what);
  const auto version = version_of(*content, invocation);
  if (!is_version(version)) {
    return refuse("which version is signed? give --as-version, of letters, digits, . - and +");
  }
  struct stat status{};
  if (::stat(invocation.key->c_str(), &status) == 0 && (status.st_mode & 077U) != 0) {
    log_warning("the secret key " + invocation.key->string() + " can be read by others");
  }
  const auto key = read_file(*invocation.key, invocation.key->string());
  if (!key) return stopped(stop_for(key.error()).error());
  const auto seal = sign_pack(*content, version, (*key)->text);
  if (!seal) return refuse(seal.error().what);
  const fs::path folder = invocation.pack;
  for (const auto& [name, text] : {std::pair{"pack.minisig", &seal->signature_file},
                                   std::pair{"pack.pub", &seal->public_file}}) {
    if (const auto fault = write_atomically(folder / name, *text, 0644)) {
      return stopped(stop_for(*fault).error());
    }
  }
  return write_result("signed " + printable(content->id) + " version " + version + "\n");
}

namespace {

/// Why the document of what is to be installed does not pass; installing it would only refuse it.
Diagnostics faults_of(const PackContent& content, const Ruleset& ruleset) {
  const auto* document = content.find("pack.toml");
  if (document == nullptr) return {};
  const auto read = read_pack(as_source(content.id, *document));
  if (!read.diagnostics.empty()) return read.diagnostics;
  return compile_pack(read.draft, ruleset, content.id).diagnostics;
}

/// Why its signature does not fit, or is not of the key that was pinned.
Result<std::string> signature_of(const PackContent& content, const TrustBook& trust) {
  const auto* pin = trust.pins.find(content.id);
  const auto* signature = content.find("pack.minisig");
  const bool was_signed = pin != nullptr && !pin->key.empty();
  if (signature == nullptr) {
    if (!was_signed) return std::string();
    return failure("was signed when it was allowed, and is not any more");
  }
  const auto* beside = content.find("pack.pub");
  if (beside == nullptr) return failure("pack.minisig has no pack.pub beside it");
  const auto key = read_public_key(*beside);
  if (!key) return failure("pack.pub " + key.error().what);
  if (was_signed && pin->key != public_key_text(*key)) {
    return failure("is signed with another key than when it was allowed; `unkink pack deny " +
                   content.id + "` forgets that key");
  }
  const auto hash = [&](const char* name) {
    const auto* bytes = content.find(name);
    return bytes == nullptr ? std::string() : sha256_hex(*bytes);
  };
  const PackHashes hashes{hash("pack.so"), hash("pack.toml"), hash("manifest.toml")};
  return verify_pack(*signature, *content.find(content.native() ? "pack.so" : "pack.toml"), *key,
                     content.id, hashes);
}

std::string installed_text(const PackContent& content, const Places& places) {
  const auto id = printable(content.id);
  auto text =
      "installed " + id + " in " + printable((places.own_packs / content.id).string()) + "\n";
  if (content.native()) {
    text += "its library does not run until it is allowed: unkink pack allow " + id + "\n";
  }
  return text;
}

}  // namespace

ExitCode run_pack_install(const Session& session) {
  const fs::path from = session.invocation.pack;
  const auto& places = session.places;
  if (places.own_packs.empty()) {
    return refuse("there is no place to install to: neither XDG_DATA_HOME nor HOME is set");
  }
  std::error_code fault;
  const auto content =
      fs::is_directory(from, fault) ? read_pack_folder(from) : read_pack_archive(from);
  if (!content) return refuse(content.error().what);
  const auto trust = load_trust(places);
  if (!trust.fault.empty()) return refuse(trust.fault);
  const auto version = signature_of(*content, trust);
  if (!version) return refuse("pack " + content->id + ": " + version.error().what);
  if (auto faults = faults_of(*content, session.ruleset()); !faults.empty()) {
    return stopped(stop_for(std::move(faults)).error());
  }
  if (const auto why = place_pack(places.own_packs, *content)) {
    return stopped(stop_for(*why).error());
  }
  return write_result(installed_text(*content, places));
}

}  // namespace unkink
