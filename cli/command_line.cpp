// SPDX-License-Identifier: Apache-2.0
// The only unit that includes CLI11: it is costly to compile.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "base/nearest.hpp"
#include "base/printable.hpp"

namespace unkink {
namespace {

const std::map<std::string, OutputFormat> formats = {{"text", OutputFormat::text},
                                                     {"json", OutputFormat::json}};
const std::map<std::string, ColourChoice> colours = {{"auto", ColourChoice::automatic},
                                                     {"always", ColourChoice::always},
                                                     {"never", ColourChoice::never}};

/// The application and the invocation that its options write to. CLI11 binds by reference, so the
/// two live together and neither moves.
class CommandLine {
 public:
  CommandLine() {
    app_.require_subcommand(0, 1);
    app_.fallthrough();
    add_program_options();
    add_help_command();
    add_person_commands();
    add_reference_commands();
    add_rules_commands();
  }

  CLI::App& app() { return app_; }

  Step<Invocation> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      return std::unexpected(Stop{ExitCode::done, help_of_active()});
    } catch (const CLI::ParseError& error) {
      return stop_for_usage(std::string(error.what()) + advice(argc, argv));
    }
    if (app_.got_subcommand("help")) return help_for(help_for_);
    if (invocation_.verb == Verb::none && !version_) {
      return std::unexpected(Stop{ExitCode::done, app_.help()});
    }
    return chosen();
  }

 private:
  void add_program_options() {
    app_.add_flag("--version", version_, "Print the versions of the program and of the ruleset");
    app_.add_option("--rules", rules_, "The ruleset's folder")->type_name("DIR");
    app_.add_option("--pack-dir", invocation_.pack_folders, "A folder of packs; may be repeated")
        ->type_name("DIR");
    app_.add_option("--color", invocation_.colour, "Bold headings: auto, always or never")
        ->transform(CLI::CheckedTransformer(colours))
        ->type_name("WHEN");
    app_.add_flag("--plain", plain_, "Plain lines of text only, whatever the terminal");
    app_.add_flag("-q,--quiet", quiet_, "Say nothing but errors on standard error");
    app_.add_flag("-v,--verbose", verbose_, "Say what is done; twice for details");
  }

  CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& what,
                        Verb verb) {
    auto* command = parent.add_subcommand(name, what);
    command->callback([this, verb] { invocation_.verb = verb; });
    return command;
  }

  void add_format(CLI::App* command) {
    command->add_option("--format", invocation_.format, "text or json")
        ->transform(CLI::CheckedTransformer(formats))
        ->type_name("FORMAT");
  }

  void add_input(CLI::App* command) {
    command->add_option("FILE", invocation_.input,
                        "A person's answers, TOML or JSON; - for standard input");
  }

  void add_wishes(CLI::App* command) {
    auto& wishes = invocation_.wishes;
    command->add_option("--minutes", wishes.minutes, "How long a session may take")
        ->check(CLI::Range(1, 120))
        ->type_name("N");
    command->add_option("--max-exercises", wishes.max_exercises, "The most exercises in the plan")
        ->check(CLI::Range(1, 20))
        ->type_name("N");
    command->add_option("--equipment", wishes.equipment, "What is at hand, such as foam_roller")
        ->delimiter(',')
        ->type_name("LIST");
  }

  void add_person_commands() {
    auto* ask = add_command(app_, "ask", "Ask the questions, then say what follows", Verb::ask);
    add_format(ask);
    add_wishes(ask);
    add_exit_disposition(ask);

    auto* triage = app_.add_subcommand("triage", "One person's answers to an outcome");
    triage->callback(
        [this] { invocation_.verb = template_ ? Verb::triage_template : Verb::triage; });
    add_input(triage);
    add_format(triage);
    add_wishes(triage);
    add_exit_disposition(triage);
    triage->add_flag("--template", template_, "Print an answers file to fill in");

    auto* plan = add_command(app_, "plan", "The plan in detail, when there is one", Verb::plan);
    add_input(plan);
    add_format(plan);
    add_wishes(plan);

    auto* explain = add_command(app_, "explain", "Why this outcome and no other", Verb::explain);
    add_input(explain);
    add_format(explain);
  }

  void add_exit_disposition(CLI::App* command) {
    command->add_flag("--exit-disposition", invocation_.exit_disposition,
                      "Exit with 10 routine, 11 urgent, 12 same_day, 13 emergency");
  }

  void add_reference_commands() {
    add_format(
        add_command(app_, "exercises", "Look up the exercises of all packs", Verb::exercises));
    auto* pack = app_.add_subcommand("pack", "Packs of exercises");
    pack->require_subcommand(1);
    add_format(add_command(*pack, "list", "Which packs there are, and which were refused and why",
                           Verb::pack_list));
  }

  void add_help_command() {
    auto* help = app_.add_subcommand("help", "This overview, or the help of one command");
    help->add_option("COMMAND", help_for_, "The command, such as triage or rules check");
  }

  void add_rules_commands() {
    auto* rules = app_.add_subcommand("rules", "Rulesets");
    rules->require_subcommand(1);
    auto* check = add_command(*rules, "check", "Report every fault of a ruleset and run its cases",
                              Verb::rules_check);
    check->add_option("DIR", rules_, "The ruleset's folder");
    add_format(check);
    add_format(add_command(*rules, "items", "What can be answered", Verb::rules_items));
  }

  Invocation chosen() {
    if (version_) invocation_.verb = Verb::version;
    if (!rules_.empty()) invocation_.rules = rules_;
    if (plain_) invocation_.colour = ColourChoice::never;
    invocation_.verbosity = quiet_ ? -1 : static_cast<int>(verbose_);
    return invocation_;
  }

  CLI::App* active() {
    auto* deepest = &app_;
    while (!deepest->get_subcommands().empty()) deepest = deepest->get_subcommands().front();
    return deepest;
  }

  std::string help_of_active() {
    auto* command = active();
    return command == &app_ ? app_.help() : command->help(command->get_parent()->get_name());
  }

  std::unexpected<Stop> help_for(const std::vector<std::string>& words) {
    auto* command = &app_;
    for (const auto& word : words) {
      const auto subs = command->get_subcommands({});
      const auto next =
          std::ranges::find(subs, word, [](const auto* sub) { return sub->get_name(); });
      if (next == subs.end()) return stop_for_usage("there is no command \"" + word + "\"");
      command = *next;
    }
    const bool whole = command == &app_;
    return std::unexpected(Stop{
        ExitCode::done, whole ? app_.help() : command->help(command->get_parent()->get_name())});
  }

  // CLI11 says what it did not expect; this adds what it was probably meant to be.
  std::string advice(int argc, const char* const* argv) {
    auto* command = active();
    std::vector<std::string> names;
    for (auto* scope = command; scope != nullptr; scope = scope->get_parent()) {
      for (const auto* option : scope->get_options()) {
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
      }
    }
    for (const auto* sub : command->get_subcommands({})) names.push_back(sub->get_name());
    for (int i = 1; i < argc; ++i) {
      const std::string word = argv[i];
      const auto known = std::find(names.begin(), names.end(), word.substr(0, word.find('=')));
      if (known != names.end() || word.starts_with("-") != word.starts_with("--")) continue;
      if (const auto near = nearest(word, names)) return "; did you mean \"" + *near + "\"?";
    }
    return "; try: unkink --help";
  }

  CLI::App app_{
      "unkink asks about upper-back pain, says how soon and where to be seen, and hands\n"
      "over a plan of stretches and strengthening when that is safe.",
      "unkink"};
  Invocation invocation_;
  std::string rules_;
  std::vector<std::string> help_for_;
  bool version_ = false;
  bool template_ = false;
  bool plain_ = false;
  bool quiet_ = false;
  std::size_t verbose_ = 0;
};

void list_command(const CLI::App& app, const std::string& name, std::vector<CommandHelp>& list) {
  CommandHelp help{name, {}};
  for (const auto* option : app.get_options()) {
    for (const auto& long_name : option->get_lnames()) help.options.push_back("--" + long_name);
  }
  list.push_back(std::move(help));
  for (const auto* sub : app.get_subcommands({})) {
    list_command(*sub, name.empty() ? sub->get_name() : name + " " + sub->get_name(), list);
  }
}

}  // namespace

Step<Invocation> parse_command_line(int argc, const char* const* argv) {
  return CommandLine().parse(argc, argv);
}

std::vector<CommandHelp> list_commands() {
  CommandLine command_line;
  std::vector<CommandHelp> list;
  list_command(command_line.app(), "", list);
  return list;
}

}  // namespace unkink
