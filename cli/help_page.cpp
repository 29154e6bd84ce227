// SPDX-License-Identifier: Apache-2.0
#include "cli/help_page.hpp"

#include <algorithm>
#include <vector>

#include "render/wrap.hpp"

namespace unkink {
namespace {

using Commands = std::vector<const CLI::App*>;

constexpr std::size_t text_column = 26;

std::string row(const std::string& name, const std::string& text) {
  const std::string rest(text_column, ' ');
  auto first = "  " + name;
  if (first.size() + 2 > text_column) return first + "\n" + wrap(text, rest);
  first.resize(text_column, ' ');
  return wrap(text, first, rest);
}

std::string option_name(const CLI::Option& option) {
  std::string text;
  for (const auto& name : option.get_snames()) text += "-" + name + ", ";
  for (const auto& name : option.get_lnames()) text += "--" + name;
  const auto value = option.get_type_name();
  return option.get_expected_max() > 0 && !value.empty() ? text + " " + value : text;
}

bool is_option(const CLI::Option* option) { return !option->get_positional(); }

std::string argument_words(const CLI::App& command) {
  std::string words;
  for (const auto* option : command.get_options()) {
    if (!is_option(option)) words += " " + option->get_type_name();
  }
  return words;
}

std::string options_text(const CLI::App& command) {
  std::string text;
  for (const auto* option : command.get_options()) {
    if (is_option(option)) text += row(option_name(*option), option->get_description());
  }
  return text;
}

std::string arguments_text(const CLI::App& command) {
  std::string text;
  for (const auto* option : command.get_options()) {
    if (!is_option(option)) text += row(option->get_name(), option->get_description());
  }
  return text.empty() ? text : text + "\n";
}

// The commands that can be carried out, in the order in which they were declared.
void collect(const CLI::App& command, Commands& found) {
  const auto below = command.get_subcommands({});
  if (below.empty()) found.push_back(&command);
  for (const auto* sub : below) collect(*sub, found);
}

std::string name_below_program(const CLI::App& command) {
  const auto name = full_name(command);
  return name.substr(name.find(' ') + 1);
}

std::string commands_text(const CLI::App& program) {
  Commands commands;
  collect(program, commands);
  std::string text;
  std::string group;
  for (const auto* command : commands) {
    if (command->get_group() != group) text += "\n" + command->get_group() + ":\n";
    group = command->get_group();
    text +=
        row(name_below_program(*command) + argument_words(*command), command->get_description());
  }
  return text;
}

std::string overview(const CLI::App& program) {
  return "Usage: unkink COMMAND [OPTIONS]\n\n" + wrap(program.get_description()) +
         commands_text(program) + "\nWith every command:\n" + options_text(program) + "\n" +
         wrap(program.get_footer());
}

std::string family(const CLI::App& command) {
  std::string text;
  for (const auto* sub : command.get_subcommands({})) {
    text += row(sub->get_name() + argument_words(*sub), sub->get_description());
  }
  return "Usage: " + full_name(command) + " COMMAND [OPTIONS]\n\n" + text;
}

}  // namespace

std::string full_name(const CLI::App& command) {
  const auto* above = command.get_parent();
  return above == nullptr ? "unkink" : full_name(*above) + " " + command.get_name();
}

std::string help_page(const CLI::App& command) {
  if (command.get_parent() == nullptr) return overview(command);
  if (!command.get_subcommands({}).empty()) return family(command);
  return "Usage: " + full_name(command) + " [OPTIONS]" + argument_words(command) + "\n\n" +
         wrap(command.get_description() + ".") + "\n" + arguments_text(command) +
         options_text(command) + "\nOptions that go with every command: unkink help\n";
}

}  // namespace unkink
