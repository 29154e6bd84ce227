// SPDX-License-Identifier: Apache-2.0
#include "cli/usage_fault.hpp"

#include "base/nearest.hpp"
#include "cli/help_page.hpp"

namespace unkink {
namespace {

using Names = std::vector<std::string>;

Names command_names(const CLI::App& above) {
  Names names;
  for (const auto* sub : above.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

// Options of the command and of all above it: they are understood there as well.
Names option_names(const CLI::App& command) {
  Names names;
  for (const auto* scope = &command; scope != nullptr; scope = scope->get_parent()) {
    for (const auto* option : scope->get_options()) {
      for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string where_to_look(const CLI::App& command) {
  return "; try: " + full_name(command) + " --help";
}

std::string no_such_option(const CLI::App& command, const std::string& word) {
  const auto name = word.substr(0, word.find('='));
  const auto near = name.starts_with("--") ? nearest(name, option_names(command)) : std::nullopt;
  if (near == name) return name + " belongs behind \"" + full_name(command) + '"';
  return "there is no option \"" + name + "\"" +
         (near ? "; did you mean \"" + *near + "\"?" : where_to_look(command));
}

std::string not_expected(const CLI::App& program, const std::string& word) {
  const auto& command = typed_command(program);
  if (word.starts_with("-")) return no_such_option(command, word);
  if (!command_names(command).empty()) return no_such_command(command, word);
  return "\"" + word + "\" is one too many" + where_to_look(command);
}

std::string command_missing(const CLI::App& command) {
  std::string names;
  for (const auto& name : command_names(command)) names += (names.empty() ? "" : ", ") + name;
  return "\"" + full_name(command) + "\" needs one of: " + names;
}

// CLI11 counts "1 required N missing".
std::string words_of(const CLI::ParseError& error) {
  std::string text = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) return text;
  const bool none = text.ends_with("missing");
  return text.substr(0, text.find(':')) + (none ? ": needs a value" : ": takes one value, once");
}

}  // namespace

const CLI::App& typed_command(const CLI::App& program) {
  const auto* deepest = &program;
  while (!deepest->get_subcommands().empty()) deepest = deepest->get_subcommands().front();
  return *deepest;
}

std::string no_such_command(const CLI::App& above, const std::string& word) {
  const auto near = nearest(word, command_names(above));
  return "there is no command \"" + word + "\"" +
         (near ? "; did you mean \"" + *near + "\"?" : where_to_look(above));
}

std::string usage_fault(const CLI::App& program, const CLI::ParseError& error) {
  const auto& command = typed_command(program);
  const auto extra = program.remaining(true);
  if (!extra.empty()) return not_expected(program, extra.front());
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr &&
      !command_names(command).empty()) {
    return command_missing(command);
  }
  return words_of(error) + where_to_look(command);
}

}  // namespace unkink
