// SPDX-License-Identifier: Apache-2.0
// man/unkink-pack.5 and the reader of packs know the same tables and keys.
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/program_run.hpp"
#include "read/pack_draft.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::cli_tests;

namespace {

using Names = std::set<std::string>;

/// By the page's sub-sections, the keys that it describes.
std::map<std::string, Names> described() {
  std::map<std::string, Names> tables;
  std::istringstream lines(file_text(house / "man" / "unkink-pack.5"));
  std::string table;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(".Sh ")) table.clear();
    if (line.starts_with(".Ss ")) table = line.substr(4);
    if (!table.empty() && line.starts_with(".It Va ")) tables[table].insert(line.substr(7));
  }
  return tables;
}

/// A document in which `key` stands in the table of that sub-section.
std::string document_with(const std::string& table, const std::string& key) {
  const std::map<std::string, std::string> heads = {
      {"[pack]", "[pack]\n"},
      {"[[source]]", "[[source]]\n"},
      {"[[exercise]]", "[[exercise]]\n"},
      {"[[exercise.variant]]", "[[exercise]]\n[[exercise.variant]]\n"},
      {"Dose", "[[exercise]]\n[exercise.dose]\n"},
      {"[[routine]]", "[[routine]]\n"},
      {"routine.part", "[[routine]]\n[[routine.part]]\n"},
      {"[[ladder]]", "[[ladder]]\n"},
      {"ladder.step", "[[ladder]]\n[[ladder.step]]\n"}};
  INFO(table);
  REQUIRE(heads.contains(table));
  return heads.at(table) + key + " = 1979-05-27\n";  // a type that no key takes
}

bool is_known(const std::string& table, const std::string& key) {
  const auto source =
      std::make_shared<const SourceFile>(SourceFile{"pack.toml", document_with(table, key)});
  for (const auto& fault : read_pack(source).diagnostics) {
    if (fault.code == Code::toml_syntax || fault.code == Code::unknown_key) return false;
  }
  return true;
}

/// Every key that the reader's source names.
Names read_keys() {
  Names keys;
  const std::regex getter(R"((?:\.|->)(?:\w+)\("([a-z_]+)\"\))");
  for (const auto* file : {"read_pack.cpp", "dose_table.cpp", "routine_tables.cpp"}) {
    const auto text = file_text(house / "engine" / "read" / file);
    for (std::sregex_iterator it(text.begin(), text.end(), getter), end; it != end; ++it) {
      keys.insert((*it)[1]);
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("every key that unkink-pack.5 describes is read, in its table", "[cli][manual]") {
  const auto tables = described();
  CHECK(tables.size() == 9);
  for (const auto& [table, keys] : tables) {
    for (const auto& key : keys) {
      INFO(table << " " << key);
      CHECK(is_known(table, key));
      CHECK_FALSE(is_known(table, key + "_x"));
    }
  }
}

TEST_CASE("unkink-pack.5 describes every key that is read", "[cli][manual]") {
  Names all;
  for (const auto& [table, keys] : described()) all.insert(keys.begin(), keys.end());
  auto read = read_keys();
  CHECK(read.size() > 30);
  for (const auto* table : {"pack", "source", "exercise", "routine", "ladder"}) {
    if (std::string(table) != "exercise") read.erase(table);  // tables of the root
  }
  read.erase("at");  // of a composed routine alone: unkink-plugin.3
  CHECK(all == read);
}
