// SPDX-License-Identifier: Apache-2.0
#include "author/new_pack.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "base/printable.hpp"
#include "host/discover.hpp"
#include "host/write_atomically.hpp"
#include "read/read_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;
using Words = std::map<std::string, std::string>;

std::string first(const std::vector<std::string>& words) {
  return words.empty() ? std::string() : words.front();
}

/// The first word that no demand follows from, else the first.
std::string plainest(const std::vector<std::string>& words, const PlanRules& rules,
                     std::vector<std::string> Demand::* implied_by) {
  const auto asks_nothing = [&](const std::string& word) {
    return std::ranges::none_of(rules.demands, [&](const Demand& demand) {
      return std::ranges::find(demand.*implied_by, word) != (demand.*implied_by).end();
    });
  };
  const auto found = std::ranges::find_if(words, asks_nothing);
  return found == words.end() ? first(words) : *found;
}

Words words_for(const std::string& id, const Ruleset& ruleset) {
  const auto& rules = ruleset.plan_rules;
  return {{"ID", id},
          {"DEMANDS_VERSION", std::to_string(rules.demands_version)},
          {"POSITION", plainest(rules.vocabulary.positions, rules, &Demand::positions)},
          {"MOVEMENT", plainest(rules.vocabulary.movements, rules, &Demand::movements)},
          {"TARGET", first(rules.vocabulary.targets)},
          {"REPETITIONS", std::to_string(rules.limits.repetitions.low)},
          {"SETS", std::to_string(rules.limits.sets.low)}};
}

std::string filled_in(std::string text, const Words& words) {
  for (const auto& [name, word] : words) {
    const auto mark = "@" + name + "@";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), word);
      at += word.size();
    }
  }
  return text;
}

Result<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code fault;
  for (fs::recursive_directory_iterator at(folder, fault), end; !fault && at != end;
       at.increment(fault)) {
    if (at->is_regular_file()) files.push_back(at->path().lexically_relative(folder));
  }
  if (fault) {
    return failure("cannot read the templates in " + printable(folder.string()) + ": " +
                   fault.message());
  }
  return files;
}

// Templates end in .in, so that no tool takes them for what they will become.
fs::path name_of(const fs::path& file) {
  return file.extension() == ".in" ? file.parent_path() / file.stem() : file;
}

std::optional<Error> write_kind(const fs::path& place, const fs::path& folder, const Words& words,
                                std::size_t& count) {
  const auto files = files_below(folder);
  if (!files) return files.error();
  for (const auto& file : *files) {
    const auto text = read_file(folder / file, (folder / file).string());
    if (!text) return text.error();
    if (auto fault =
            write_atomically(place / name_of(file), filled_in((*text)->text, words), 0644)) {
      return fault;
    }
    ++count;
  }
  return std::nullopt;
}

}  // namespace

Result<std::size_t> write_new_pack(const fs::path& place, const fs::path& templates,
                                   const std::string& kind, const Ruleset& ruleset) {
  const auto id = place.filename().string();
  if (!is_pack_id(id)) {
    return failure("\"" + printable(id) +
                   "\" is not a pack id (small letters, digits, dots and hyphens)");
  }
  std::error_code fault;
  if (fs::exists(fs::symlink_status(place, fault))) {
    return failure(printable(place.string()) + " exists already");
  }
  const auto words = words_for(id, ruleset);
  std::size_t count = 0;
  for (const std::string& part : {std::string("common"), kind}) {
    if (auto why = write_kind(place, templates / part, words, count)) {
      fs::remove_all(place, fault);
      return std::unexpected(*std::move(why));
    }
  }
  return count;
}

}  // namespace unkink
