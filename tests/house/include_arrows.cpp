// SPDX-License-Identifier: Apache-2.0
#include "house/include_arrows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <string_view>

namespace unkink::house {
namespace {

/// A folder of the tree and the first parts of the include lines that its files may have.
struct Room {
  std::string_view folder;
  std::vector<std::string_view> may_include;
  bool own_files = false;  ///< may a file name its neighbour without a folder?
};

const std::vector<Room>& rooms() {
  static const std::vector<Room> all = {
      {"engine/base/", {"base"}},
      {"engine/model/", {"model", "base"}},
      {"engine/read/", {"read", "model", "base"}},
      {"engine/evaluate/", {"evaluate", "model", "base"}},
      {"engine/bind/", {"bind", "model", "base"}},
      {"engine/plan/", {"plan", "model", "base"}},
      {"engine/render/", {"render", "model", "base"}},
      {"engine/compile/", {"compile", "read", "model", "base"}},
      {"engine/check/", {"check", "compile", "read", "bind", "evaluate", "model", "base"}},
      {"engine/host/", {"host", "read", "model", "base", "unkink"}},
      {"engine/score/", {"score", "bind", "evaluate", "plan", "render", "read", "model", "base"}},
      {"engine/author/", {"author", "host", "compile", "render", "read", "model", "base"}},
      {"cli/",
       {"cli", "author", "host", "check", "compile", "render", "plan", "bind", "evaluate", "read",
        "score", "model", "base"}},
      {"plugins/", {"unkink"}, true},
  };
  return all;
}

/// An outside library and the one or few places behind whose wall it lives.
struct Wall {
  std::string_view header;
  std::vector<std::string_view> folders;
};

const std::vector<Wall>& walls() {
  static const std::vector<Wall> all = {
      {"toml++/", {"engine/read/"}},
      {"nlohmann/", {"engine/read/", "engine/render/"}},
      {"sodium", {"engine/host/", "engine/author/"}},
      {"nettle/", {"engine/base/"}},
      {"archive", {"engine/author/"}},
      {"hwy/", {"engine/score/", "engine/evaluate/"}},
      {"boost/", {"plugins/packhost/"}},
      {"seccomp.h", {"plugins/packhost/"}},
      {"CLI/", {"cli/"}},
      {"spdlog/", {"cli/"}},
      {"fmt/", {"cli/"}},
  };
  return all;
}

const Room* room_of(std::string_view path) {
  const auto found = std::ranges::find_if(
      rooms(), [&](const Room& room) { return path.starts_with(room.folder); });
  return found == rooms().end() ? nullptr : &*found;
}

std::optional<std::string> quoted_fault(const Room& room, const std::string& target) {
  const auto slash = target.find('/');
  if (slash == std::string::npos) {
    if (room.own_files) return std::nullopt;
    return "includes \"" + target + "\" without its folder";
  }
  const auto floor = target.substr(0, slash);
  if (std::ranges::find(room.may_include, floor) != room.may_include.end()) return std::nullopt;
  return "no arrow from " + std::string(room.folder) + " to " + floor + "/";
}

std::optional<std::string> angled_fault(std::string_view path, const std::string& target) {
  for (const auto& wall : walls()) {
    if (!target.starts_with(wall.header)) continue;
    const auto inside = [&](auto folder) { return path.starts_with(folder); };
    if (std::ranges::none_of(wall.folders, inside)) return "<" + target + "> is behind a wall";
  }
  return std::nullopt;
}

std::optional<std::string> line_fault(const Room& room, const std::string& path,
                                      const std::string& line) {
  static const std::regex form(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  std::smatch parts;
  if (!std::regex_search(line, parts, form)) return std::nullopt;
  return parts[1] == "\"" ? quoted_fault(room, parts[2]) : angled_fault(path, parts[2]);
}

}  // namespace

std::vector<std::string> include_faults(const std::vector<TreeFile>& files) {
  std::vector<std::string> faults;
  for (const auto& file : files) {
    const auto* room = room_of(file.path);
    if (room == nullptr) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto fault = line_fault(*room, file.path, file.lines[i]);
      if (fault) faults.push_back(file.path + ":" + std::to_string(i + 1) + ": " + *fault);
    }
  }
  return faults;
}

}  // namespace unkink::house
