// SPDX-License-Identifier: Apache-2.0
// No text of answers, rules or packs can drive the terminal that shows it.
#include <fstream>

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

// As a TOML or JSON escape, and as the bytes themselves.
const std::string escaped = "\\u001b[31m\\u202e\\u200b\\u009b";
const std::string raw = "\x1b[31m\xe2\x80\xae\xe2\x80\x8b\xc2\x9b\x07";

/// A folder of its own, gone at the end.
class Scratch {
 public:
  Scratch() {
    auto pattern = (std::filesystem::temp_directory_path() / "unkink-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
  }
  ~Scratch() { std::filesystem::remove_all(folder_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    const auto file = folder_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

void check_clean(const ProgramRun& run) {
  for (const auto& text : {run.out, run.err}) {
    INFO(unkink::printable(text));
    CHECK_FALSE(unkink::find_unprintable(text, true).has_value());
  }
}

}  // namespace

TEST_CASE("answers never drive the terminal", "[cli][hostile]") {
  const std::string inputs[] = {
      "id = \"" + escaped + "\"\nage = 5\n",
      "\"" + escaped + "\" = \"no\"\n",
      "course = \"" + escaped + "\"\n",
      "limits = [\"" + escaped + "\"]\n",
      "course = \"" + raw + "\"\n",
      "# " + raw + "\ncourse = \n",
      raw,
      "\xff\xfe\x00 = 1",
      "{\"id\": \"" + escaped + "\", \"age\": 5}",
      "{\"" + escaped + "\": 1}",
      "{\"course\": \"" + raw + "\"}",
      "{\"age\": 1e999" + raw + "}",
  };
  for (const auto& input : inputs) {
    DYNAMIC_SECTION(unkink::printable(input)) {
      for (const auto* command : {"triage", "plan", "explain"}) {
        check_clean(run_frozen({command, "-"}, input));
        check_clean(run_frozen({command, "-", "--format", "json"}, input));
      }
    }
  }
}

TEST_CASE("what is typed into the interview never drives the terminal", "[cli][hostile]") {
  check_clean(run_frozen({"ask"}, raw + "\n1 " + raw + "\nnone\n" + raw + "\nno\n" + raw + "\n"));
}

TEST_CASE("the command line never drives the terminal", "[cli][hostile]") {
  const Words cases[] = {{raw},
                         {"--" + raw},
                         {"triage", raw},
                         {"triage", "--format", raw, "x"},
                         {"plan", "--equipment", raw, "answers/fine.toml"},
                         {"help", raw},
                         {"--rules", raw, "rules", "items"},
                         {"rules", "check", raw},
                         {"pack", "list", "--pack-dir", raw}};
  for (const auto& words : cases) {
    DYNAMIC_SECTION(unkink::printable(words.front()) << words.size()) {
      const auto run = run_frozen(words);
      check_clean(run);
      CHECK(run.status != 0);
    }
  }
}

TEST_CASE("a ruleset never drives the terminal", "[cli][hostile]") {
  const Scratch scratch;
  for (const auto* name : {"head.toml", "items.toml", "rules.toml"}) {
    scratch.write(name, file_text(fixtures / "ruleset" / name));
  }
  const auto items = file_text(fixtures / "ruleset" / "items.toml");
  const std::pair<std::string, std::string> changes[] = {
      {"Do you have a fever?", escaped},
      {"Worse after use", escaped},
      {"id       = \"fever\"", "id = \"" + escaped + "\""},
      {"unit     = \"years\"", "unit = \"" + raw + "\""},
  };
  for (const auto& [what, with] : changes) {
    DYNAMIC_SECTION(what) {
      scratch.write("items.toml", replaced(items, what, with));
      const auto folder = scratch.folder().string();
      for (const auto* format : {"text", "json"}) {
        const auto check = run_frozen({"rules", "check", folder, "--format", format});
        CHECK(check.status == 1);
        check_clean(check);
      }
      const auto triage = run_frozen({"--rules", folder, "triage", "answers/fine.toml"});
      CHECK(triage.status == 2);
      check_clean(triage);
    }
  }
}

TEST_CASE("a pack never drives the terminal", "[cli][hostile]") {
  const auto pack = file_text(fixtures / "packs" / "usable" / "knee-basics" / "pack.toml");
  const std::pair<std::string, std::string> changes[] = {
      {"Knee basics", escaped},
      {"Sit tall.", escaped},
      {"[\"thigh\"]", "[\"" + escaped + "\"]"},
      {"Leg swing", raw},
      {"\"1.0.0\"", "\"" + escaped + "\""},
  };
  for (const auto& [what, with] : changes) {
    DYNAMIC_SECTION(what) {
      const Scratch scratch;
      scratch.write("knee-basics/pack.toml", replaced(pack, what, with));
      const auto folder = scratch.folder().string();
      for (const auto* format : {"text", "json"}) {
        check_clean(run_frozen({"pack", "list", "--pack-dir", folder, "--format", format}));
        check_clean(run_frozen({"exercises", "--pack-dir", folder, "--format", format}));
        check_clean(run_frozen({"plan", "--pack-dir", folder, "answers/fine.toml"}));
      }
    }
  }
}
