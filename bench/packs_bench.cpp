// SPDX-License-Identifier: Apache-2.0
// What packs cost a whole run, against the same run without any: 100 native packs whose answers are
// remembered, 100 data packs, and one native pack that has to be run.
#include <stdlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "whole_run.hpp"

using namespace unkink::bench;

namespace {

namespace fs = std::filesystem;

constexpr int packs = 100;

/// The library and the document are of the pack bench-000; every other has its number instead.
std::string id_of(int number) {
  const auto digits = std::to_string(1000 + number);
  return "bench-" + digits.substr(1);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) stop("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_pack(const fs::path& root, int number, const std::string& name, std::string bytes) {
  const auto id = id_of(number);
  for (auto at = bytes.find("bench-000"); at != std::string::npos; at = bytes.find("bench-000", at))
    bytes.replace(at, id.size(), id), at += id.size();
  fs::create_directories(root / id);
  std::ofstream(root / id / name, std::ios::binary) << bytes;
}

/// The program alone, with its rules and its packhost and no pack beside it.
fs::path bare_program(const fs::path& folder, const fs::path& program) {
  const auto stage = program.parent_path().parent_path();
  for (const char* name : {"bin", "libexec/unkink"}) fs::create_directories(folder / name);
  fs::copy_file(program, folder / "bin/unkink");
  fs::copy_file(stage / "libexec/unkink/packhost", folder / "libexec/unkink/packhost");
  fs::create_directories(folder / "share/unkink");
  fs::create_directory_symlink(fs::canonical(stage / "share/unkink/rules"),
                               folder / "share/unkink/rules");
  return folder / "bin/unkink";
}

void run_shell(const std::string& line) {
  if (std::system(line.c_str()) != 0) stop("cannot run " + line);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) stop("usage: packs PROGRAM FOLDER-OF-BENCH-PACK TIMES");
  auto pattern = (fs::temp_directory_path() / "unkink-bench-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) stop("no temporary folder");
  const fs::path folder = pattern;
  const auto program = bare_program(folder / "prefix", argv[1]).string();
  const auto library = bytes_of(fs::path(argv[2]) / "pack.so");
  const auto document = bytes_of(fs::path(argv[2]) / "pack.toml");
  for (int i = 0; i < packs; ++i) write_pack(folder / "native", i, "pack.so", library);
  for (int i = 0; i < packs; ++i) write_pack(folder / "data", i, "pack.toml", document);
  write_pack(folder / "one", 0, "pack.so", library);
  run_shell("chmod -R go-w " + folder.string());

  const std::string config = "XDG_CONFIG_HOME=" + folder.string() + "/config";
  const std::string cache = "XDG_CACHE_HOME=" + folder.string() + "/cache";
  run_shell("cd " + folder.string() + "/native && for id in *; do " + config + " " + program +
            " --pack-dir . pack allow $id >/dev/null || exit 1; done");
  const std::string none = "XDG_DATA_DIRS=/nonexistent";
  const auto with = [&](const char* packs_in) {
    return std::vector<std::string>{program, "--pack-dir", (folder / packs_in).string(), "pack",
                                    "list"};
  };
  std::vector<Contender> contenders = {
      {"no packs", {program, "pack", "list"}, {none, config}},
      {"100 native packs, remembered", with("native"), {none, config, cache}},
      {"100 data packs", with("data"), {none, config}},
      {"1 native pack, remembered", with("one"), {none, config, cache}},
      {"1 native pack, run", with("one"), {none, config}}};
  auto warm = contenders;
  run_in_turns(warm, 1);
  const int times = std::max(1, std::atoi(argv[3]));
  run_in_turns(contenders, times);
  print_table(contenders, times);
  fs::remove_all(folder);
}
