// SPDX-License-Identifier: Apache-2.0
#include "corpora/written_by_others.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace unkink::corpora {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path place = UNKINK_CORPORA;

bool are_there() { return fs::is_directory(place); }

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("the corpus lacks " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path());
  }
  if (files.empty()) throw std::runtime_error("the corpus lacks " + folder.string());
  std::ranges::sort(files);
  return files;
}

std::string from_hex(const std::string& digits) {
  std::string bytes;
  std::string pair;
  for (const char c : digits) {
    if (c == ' ') continue;
    pair += c;
    if (pair.size() < 2) continue;
    bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
    pair.clear();
  }
  return bytes;
}

}  // namespace

std::vector<JsonText> json_test_suite() {
  std::vector<JsonText> texts;
  if (!are_there()) return texts;
  for (const auto* folder : {"test_parsing", "test_transform"}) {
    for (const auto& file : files_in(place / "JSONTestSuite" / folder, ".json")) {
      const auto name = file.filename().string();
      JsonText text{name, bytes_of(file), std::nullopt};
      if (name.starts_with("y_")) text.right = true;
      if (name.starts_with("n_")) text.right = false;
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

std::vector<Table> csv_spectrum() {
  std::vector<Table> tables;
  if (!are_there()) return tables;
  for (const auto& file : files_in(place / "csv-spectrum" / "csvs", ".csv")) {
    const auto name = file.stem().string();
    const auto json = bytes_of(place / "csv-spectrum" / "json" / (name + ".json"));
    auto records = Json::parse(json);
    if (records.is_object()) records = Json::array({records});
    tables.push_back({name, bytes_of(file), std::move(records)});
  }
  return tables;
}

std::vector<std::string> naughty_strings() {
  if (!are_there()) return {};
  return Json::parse(bytes_of(place / "blns" / "blns.json"));
}

std::vector<std::string> injection_payloads() {
  std::vector<std::string> payloads;
  if (!are_there()) return payloads;
  std::istringstream lines(
      bytes_of(place / "csv-injection-payloads" / "Intruder" / "csv-payload.txt"));
  for (std::string line; std::getline(lines, line);) {
    while (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) payloads.push_back(line);
  }
  return payloads;
}

// "1.0.1:valid:text", "2.1:valid hex:C280", "6.0:invalid hex:C0:...".
std::vector<Bytes> utf8_tests() {
  std::vector<Bytes> sequences;
  if (!are_there()) return sequences;
  std::istringstream lines(bytes_of(place / "utf8tests" / "utf8tests.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto kind = line.find(':') + 1;
    const auto value = line.find(':', kind) + 1;
    auto word = line.substr(kind, value - kind - 1);
    word.erase(0, word.find_first_not_of(' '));
    auto text = line.substr(value);
    if (word == "invalid hex") text = text.substr(0, text.find(':'));
    if (word != "valid") text = from_hex(text);
    sequences.push_back({line, text, word != "invalid hex"});
  }
  return sequences;
}

std::vector<TomlText> toml_test() {
  std::vector<TomlText> texts;
  if (!are_there()) return texts;
  const auto tests = place / "toml-test" / "tests";
  std::istringstream names(bytes_of(tests / "files-toml-1.0.0"));
  for (std::string name; std::getline(names, name);) {
    if (!name.ends_with(".toml")) continue;
    TomlText text{name, bytes_of(tests / name), name.starts_with("valid/"), nullptr};
    const auto json = name.substr(0, name.size() - 4) + "json";
    if (text.right) text.tables = Json::parse(bytes_of(tests / json));
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace unkink::corpora
