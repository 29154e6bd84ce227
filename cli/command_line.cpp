// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/help_page.hpp"
#include "cli/option_checks.hpp"
#include "cli/score_arguments.hpp"
#include "cli/usage_fault.hpp"

namespace unkink {
namespace {

/// The application and the invocation that its options write to. CLI11 binds by reference, so the
/// two live together and neither moves.
class CommandLine {
 public:
  CommandLine() {
    app_.require_subcommand(0, 1);
    app_.fallthrough();
    app_.set_help_flag("-h,--help", "Print this help");
    app_.footer(
        "Answers, and what may be answered: unkink triage --template, unkink rules items. "
        "Everything else: man unkink.");
    add_program_options();
    add_person_commands();
    add_score_command();
    add_reference_commands();
    add_pack_commands();
    add_rules_commands();
    add_doctor_command();
    add_help_command();
  }

  CLI::App& app() { return app_; }

  Step<Invocation> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      return std::unexpected(Stop{ExitCode::done, help_page(typed_command(app_))});
    } catch (const CLI::ParseError& error) {
      return stop_for_usage(usage_fault(app_, error));
    }
    if (app_.got_subcommand("help")) return help_for(help_for_);
    if (argc <= 1) return std::unexpected(Stop{ExitCode::done, help_page(app_)});
    return chosen();
  }

 private:
  void add_program_options() {
    app_.add_flag("--version", version_, "Print the versions of the program and of the ruleset");
    app_.add_option("--rules", rules_, "The ruleset's folder (default: the installed one)")
        ->type_name("DIR");
    app_.add_option("--pack-dir", invocation_.pack_folders,
                    "A folder that holds packs, looked at before all others; may be repeated")
        ->allow_extra_args(false)
        ->type_name("DIR");
    add_confinement_option();
    app_.add_option_function<std::string>(
            "--color",
            [this](const std::string& word) {
              invocation_.colour = word == "always"  ? ColourChoice::always
                                   : word == "never" ? ColourChoice::never
                                                     : ColourChoice::automatic;
            },
            "Bold headings: auto (on a terminal, unless NO_COLOR is set; the default), always or "
            "never")
        ->check(one_of({"auto", "always", "never"}))
        ->type_name("WHEN");
    app_.add_flag("--plain", invocation_.plain, "Plain lines of text only, whatever the terminal");
    app_.add_flag("-q,--quiet", quiet_, "No warnings on standard error, errors only");
    app_.add_flag("-v,--verbose", verbose_, "Say on standard error what is done");
  }

  CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& what,
                        Verb verb) {
    auto* command = parent.add_subcommand(name, what);
    command->group(group_);
    command->callback([this, verb] { invocation_.verb = verb; });
    return command;
  }

  void add_format(CLI::App* command) {
    command
        ->add_option_function<std::string>(
            "--format",
            [this](const std::string& word) {
              invocation_.format = word == "json" ? OutputFormat::json : OutputFormat::text;
            },
            "text (the default) or json")
        ->check(one_of({"text", "json"}))
        ->type_name("FORMAT");
  }

  void add_input(CLI::App* command) {
    command
        ->add_option("FILE", invocation_.input,
                     "One person's answers, as TOML or JSON; - for standard input")
        ->type_name("FILE|-");
  }

  void add_wishes(CLI::App* command) {
    auto& wishes = invocation_.wishes;
    command
        ->add_option("--minutes", wishes.minutes,
                     "How long a session may take, 1 to 120 minutes (default: the ruleset's)")
        ->check(whole_number(1, 120))
        ->type_name("N");
    command
        ->add_option("--max-exercises", wishes.max_exercises,
                     "The most exercises in the plan, 1 to 20, the warm-up not counted (default: "
                     "the ruleset's)")
        ->check(whole_number(1, 20))
        ->type_name("N");
    command
        ->add_option("--equipment", wishes.equipment,
                     "What is at hand besides what the ruleset expects, with commas between: "
                     "foam_roller,resistance_band")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("LIST");
    add_plan_input(command);
  }

  void add_person_commands() {
    group_ = "One person";
    auto* ask =
        add_command(app_, "ask", "Ask the questions, then give the outcome and plan", Verb::ask);
    add_format(ask);
    add_wishes(ask);
    add_region(ask);
    add_exit_disposition(ask);

    auto* triage =
        add_command(app_, "triage", "From a file of answers to the outcome and plan", Verb::triage);
    add_input(triage);
    triage->add_flag("--template", template_, "Instead print an answers file to fill in");
    add_format(triage);
    add_wishes(triage);
    add_region(triage);
    add_exit_disposition(triage);

    auto* plan = add_command(app_, "plan",
                             "The plan by itself, or the referral where there is none", Verb::plan);
    add_input(plan);
    add_format(plan);
    add_wishes(plan);
    add_region(plan);

    auto* explain = add_command(app_, "explain",
                                "Why this outcome: which answers made which rules fire, and which "
                                "unknown answers keep others open",
                                Verb::explain);
    add_input(explain);
    add_format(explain);
  }

  void add_score_command() {
    group_ = "Many people";
    auto* score = add_command(
        app_, "score", "From files of answers to one result a record: NDJSON, JSON, CSV, TSV",
        Verb::score);
    add_score_arguments(*score, invocation_.score);
    add_format(score);
  }

  void add_region(CLI::App* command) {
    command
        ->add_option("--region", invocation_.region,
                     "Whose telephone numbers to show, such as gb, us or nz (default: the locale's "
                     "country)")
        ->type_name("ID");
  }

  void add_exit_disposition(CLI::App* command) {
    command->add_flag("--exit-disposition", invocation_.exit_disposition,
                      "Exit with 10 for routine, 11 urgent, 12 same_day, 13 emergency");
  }

  void add_reference_commands() {
    group_ = "Looking things up";
    auto* exercises =
        add_command(app_, "exercises",
                    "All exercises of all packs, or one of them, for reference only: run ask first",
                    Verb::exercises);
    auto* one = exercises->add_option("ID", invocation_.exercise, "One exercise with all its steps")
                    ->type_name("[ID]");
    auto* routine = exercises
                        ->add_option("--routine", invocation_.routine,
                                     "Instead a routine with the steps of its exercises")
                        ->type_name("ID")
                        ->excludes(one);
    exercises
        ->add_option("--ladder", invocation_.ladder, "Instead a ladder, from its easiest step on")
        ->type_name("ID")
        ->excludes(one)
        ->excludes(routine);
    add_format(exercises);
  }

  CLI::App* add_pack_command(CLI::App& pack, const std::string& name, const std::string& what,
                             Verb verb, const std::string& value, const std::string& value_what) {
    auto* command = add_command(pack, name, what, verb);
    command->add_option(value, invocation_.pack, value_what)->type_name(value)->required();
    return command;
  }

  void add_pack_commands() {
    group_ = "Looking things up";
    auto* pack = app_.add_subcommand("pack", "Packs of exercises");
    pack->require_subcommand(1);
    add_format(add_command(*pack, "list", "Which packs there are, and which were refused and why",
                           Verb::pack_list));
    add_format(add_pack_command(*pack, "show", "One pack: where it is and what it holds",
                                Verb::pack_show, "ID", "The pack's id"));
    add_pack_command(*pack, "why", "How a pack is used, or why it is refused", Verb::pack_why, "ID",
                     "The pack's id");
    group_ = "Bringing packs in";
    add_pack_command(*pack, "install", "Check a pack and install it for this user",
                     Verb::pack_install, "FILE|DIR",
                     "An archive of pack build, or a pack's folder");
    add_pack_command(*pack, "allow", "Let a native pack run as it is now", Verb::pack_allow, "ID",
                     "The pack's id");
    add_pack_command(*pack, "deny", "Do not use a pack, and forget that it was allowed",
                     Verb::pack_deny, "ID", "The pack's id");
    add_pack_command(*pack, "remove", "Delete a pack that this user has installed",
                     Verb::pack_remove, "ID", "The pack's id");
    add_command(*pack, "rescan", "Forget what native packs answered, and ask them anew",
                Verb::pack_rescan);
    add_author_commands(*pack);
  }

  void add_author_commands(CLI::App& pack) {
    group_ = "Making packs";
    auto* made = add_pack_command(pack, "new", "Start a pack in a new folder of its name",
                                  Verb::pack_new, "ID", "The new pack's id");
    made->add_option("--native", invocation_.native,
                     "A shared library instead of a document, written in c or cpp")
        ->check(one_of({"c", "cpp"}))
        ->type_name("LANGUAGE");
    add_check_format(add_pack_command(pack, "check", "Judge a pack as the program will, and more",
                                      Verb::pack_check, "DIR", "The pack's folder"));
    add_pack_command(pack, "build", "Put a pack into one file, to hand on", Verb::pack_build, "DIR",
                     "The pack's folder")
        ->add_option("--output", invocation_.output, "The archive's name (default: ID.tar)")
        ->type_name("FILE");
    auto* sign = add_command(pack, "sign", "Sign a pack, as minisign does", Verb::pack_sign);
    sign->add_option("DIR", invocation_.pack, "The pack's folder")->type_name("[DIR]");
    sign->add_option("--key", invocation_.key, "The secret key file")->type_name("FILE");
    sign->add_option("--new-key", invocation_.new_key,
                     "Instead make a secret key FILE, and FILE.pub")
        ->type_name("FILE");
    sign->add_option("--as-version", invocation_.as_version,
                     "The version to sign (default: that of pack.toml)")
        ->type_name("VERSION");
  }

  void add_check_format(CLI::App* command) {
    command
        ->add_option_function<std::string>(
            "--format",
            [this](const std::string& word) {
              invocation_.format = word == "json"    ? OutputFormat::json
                                   : word == "junit" ? OutputFormat::junit
                                                     : OutputFormat::text;
            },
            "text (the default), json or junit")
        ->check(one_of({"text", "json", "junit"}))
        ->type_name("FORMAT");
  }

  void add_rules_commands() {
    group_ = "Rulesets, and help";
    auto* rules = app_.add_subcommand("rules", "Rulesets");
    rules->require_subcommand(1);
    add_format(
        add_command(*rules, "items", "All questions and what may answer them", Verb::rules_items));
    auto* check = add_command(*rules, "check", "Report every fault of a ruleset and run its cases",
                              Verb::rules_check);
    check->add_option("DIR", rules_, "The ruleset's folder (default: the installed one)")
        ->type_name("[DIR]");
    add_format(check);
  }

  void add_confinement_option() {
    app_.add_flag("--unconfined-packs", invocation_.unconfined_packs,
                  "Run native packs also where they cannot be confined: see unkink doctor");
  }

  void add_plan_input(CLI::App* command) {
    command
        ->add_option_function<std::vector<std::string>>(
            "--plan-input",
            [this](const std::vector<std::string>& typed) {
              for (const auto& each : typed) {
                const auto mark = each.find('=');
                invocation_.plan_inputs.push_back({each.substr(0, mark), each.substr(mark + 1)});
              }
            },
            "What a pack needs to compose a routine: work_start=09:00; may be repeated")
        ->check(CLI::Validator(
            [](std::string& typed) {
              return typed.find('=') == std::string::npos
                         ? "\"" + typed + "\" is not of the form KEY=VALUE"
                         : std::string();
            },
            ""))
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
  }

  void add_doctor_command() {
    add_format(add_command(
        app_, "doctor", "What protects from native packs here, and what does not", Verb::doctor));
  }

  void add_help_command() {
    auto* help = app_.add_subcommand("help", "This overview, or the page of one command");
    help->group(group_);
    help->add_option("COMMAND", help_for_, "The command, such as triage or rules check")
        ->type_name("[COMMAND]");
  }

  Step<Invocation> chosen() {
    auto& verb = invocation_.verb;
    if (version_) verb = Verb::version;
    if (verb == Verb::none) return stop_for_usage("which command? try: unkink help");
    if (verb == Verb::triage && template_) verb = Verb::triage_template;
    if (takes_answers(verb) && invocation_.input.empty()) return answers_missing();
    if (!rules_.empty()) invocation_.rules = rules_;
    if (invocation_.plain) invocation_.colour = ColourChoice::never;
    invocation_.verbosity = quiet_ ? -1 : static_cast<int>(verbose_);
    return invocation_;
  }

  static bool takes_answers(Verb verb) {
    return verb == Verb::triage || verb == Verb::plan || verb == Verb::explain;
  }

  // Not standard input by default: a forgotten name would come out as a person who said nothing.
  std::unexpected<Stop> answers_missing() {
    return stop_for_usage("\"" + full_name(typed_command(app_)) +
                          "\" needs a file of answers, or - for standard input; unkink triage "
                          "--template prints one to fill in");
  }

  std::unexpected<Stop> help_for(const std::vector<std::string>& words) {
    const CLI::App* command = &app_;
    for (const auto& word : words) {
      const auto subs = command->get_subcommands({});
      const auto next =
          std::ranges::find(subs, word, [](const auto* sub) { return sub->get_name(); });
      if (next == subs.end()) return stop_for_usage(no_such_command(*command, word));
      command = *next;
    }
    return std::unexpected(Stop{ExitCode::done, help_page(*command)});
  }

  CLI::App app_{
      "Asks a ruleset's questions, says how soon and by whom someone should be seen and why, and, "
      "when it is safe, hands over a plan of exercises. It is not a diagnosis.",
      "unkink"};
  std::string group_;  // of the commands that are being declared
  Invocation invocation_;
  std::string rules_;
  std::vector<std::string> help_for_;
  bool version_ = false;
  bool template_ = false;
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
