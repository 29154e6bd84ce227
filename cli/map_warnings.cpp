// SPDX-License-Identifier: Apache-2.0
#include "cli/map_warnings.hpp"

#include <algorithm>
#include <string>

#include "cli/terminal.hpp"
#include "score/record_binder.hpp"

namespace unkink {
namespace {

const std::string& id_of(const Session& session, ItemIndex item) {
  return session.ruleset().questionnaire.items[item].id;
}

void warn_of_blank(const Session& session, const std::string& what, const std::string& answer,
                   ItemIndex item) {
  log_warning(session.invocation.score.map + ": " + what + " read as \"" + answer +
              "\": who skipped \"" + id_of(session, item) + "\" counts as having said it");
}

// Every record will be incomplete where such an item is needed.
void warn_of_silence(const Session& session, const Layout& layout) {
  for (const auto& [index, set] : layout.option_sets) {
    if (set.silent.empty()) continue;
    std::string options;
    for (const auto& option : set.silent) options += (options.empty() ? "" : ", ") + option;
    log_warning(session.invocation.score.map + ": no column says " + options + " of \"" +
                id_of(session, index) + "\": that stays open in every record");
  }
}

// Unless it says "not sure": who skipped a question did not answer it.
void warn_of_blanks(const Session& session, const Layout& layout) {
  for (const auto& [name, meaning] : layout.columns) {
    if (meaning.kind != ColumnKind::item) continue;
    const auto blank = meaning.values.find("");
    if (blank == meaning.values.end() || blank->second.empty() || blank->second == "unsure") {
      continue;
    }
    warn_of_blank(session, "a blank \"" + name + "\" is", blank->second, meaning.item);
  }
}

// Where an option's column is blank that means "not chosen" if the map says so. Where all of them
// are that is "none" if it says that as well.
void warn_of_blank_options(const Session& session, const Layout& layout) {
  for (const auto& [index, set] : layout.option_sets) {
    const auto is_of_item = [item = index](const ColumnMeaning& meaning) {
      return meaning.kind == ColumnKind::option && meaning.item == item;
    };
    const auto stays_open = [&](const auto& column) {
      const auto& [name, meaning] = column;
      if (!is_of_item(meaning)) return false;
      const auto blank = meaning.values.find("");
      return blank == meaning.values.end() || blank->second.empty();
    };
    const auto says_none = [&](const auto& column) {
      return is_of_item(column.second) && column.second.all_zero_is_none;
    };
    if (!set.silent.empty() || std::ranges::any_of(layout.columns, stays_open)) continue;
    if (std::ranges::none_of(layout.columns, says_none)) continue;
    warn_of_blank(session, "blank columns of all options are", "none", index);
  }
}

// A cell with several options is cut before its parts are looked up.
void warn_of_cuts(const Session& session, const std::string& name, const ColumnMeaning& meaning) {
  const auto why = (meaning.split.empty() ? "" : "cut at \"" + meaning.split + "\", and ") +
                   std::string("without blanks around");
  const auto column = session.invocation.score.map + ": no cell of \"" + name + "\" says \"";
  for (const auto& [from, to] : meaning.values) {
    if (from.empty() || from == split_cell({from, {}}, meaning.split).front().value) continue;
    auto told = column;
    log_warning(told.append(from).append("\": it is ").append(why));
  }
}

void warn_of_cuts(const Session& session, const Layout& layout) {
  for (const auto& [name, meaning] : layout.columns) {
    const auto& item = session.ruleset().questionnaire.items[meaning.item];
    const bool is_list = meaning.kind == ColumnKind::item && item.type == ItemType::choices;
    if (is_list) warn_of_cuts(session, name, meaning);
  }
}

}  // namespace

void warn_of_map(const Session& session, const Layout& layout) {
  warn_of_silence(session, layout);
  warn_of_blanks(session, layout);
  warn_of_blank_options(session, layout);
  warn_of_cuts(session, layout);
}

}  // namespace unkink
