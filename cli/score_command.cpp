// SPDX-License-Identifier: Apache-2.0
#include "cli/score_command.hpp"

#include <sched.h>
#include <unistd.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "cli/progress_bar.hpp"
#include "read/read_file.hpp"
#include "score/column_map_text.hpp"
#include "score/interrupt.hpp"
#include "score/score_run.hpp"

namespace unkink {
namespace {

std::optional<TableFormat> format_named(std::string_view name) {
  if (name == "ndjson") return TableFormat::ndjson;
  if (name == "json") return TableFormat::json;
  if (name == "csv") return TableFormat::csv;
  if (name == "tsv") return TableFormat::tsv;
  return std::nullopt;
}

// Of the processors that this process may use.
std::size_t processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
}

/// What --by names beside items must be carried to be counted.
std::vector<std::string> columns_to_keep(const Session& session) {
  const auto& wishes = session.invocation.score;
  auto keep = wishes.keep;
  const bool plain = wishes.by.empty() || session.ruleset().questionnaire.find(wishes.by) ||
                     std::ranges::find(keep, wishes.by) != keep.end();
  if (!plain) keep.push_back(wishes.by);
  return keep;
}

Step<Layout> layout_of(const Session& session) {
  const auto& wishes = session.invocation.score;
  std::optional<ColumnMapRead> map;
  if (!wishes.map.empty()) {
    const auto file = read_file(wishes.map, wishes.map);
    if (!file) return stop_for(file.error());
    map = read_column_map(*file);
    if (!map->diagnostics.empty()) return stop_for(map->diagnostics);
  }
  auto made = make_layout(session.ruleset(), map ? &map->draft : nullptr, columns_to_keep(session));
  if (!made.diagnostics.empty()) return stop_for(made.diagnostics);
  return std::move(made.layout);
}

Step<ResultOptions> result_options(const ScoreWishes& wishes) {
  ResultOptions options;
  auto format = format_named(wishes.to);
  if (!format) format = format_of_name(wishes.out);
  options.format = format.value_or(TableFormat::ndjson);
  if (options.format == TableFormat::json) options.format = TableFormat::ndjson;
  options.explain = wishes.explain;
  options.plan_ids = wishes.plan_ids;
  options.guard_formulas = !wishes.raw_cells;
  if (wishes.fields.empty()) return options;
  options.fields.clear();
  for (const auto& name : wishes.fields) {
    const auto field = result_field(name);
    if (!field) {
      return stop_for_usage("--fields: there is no field \"" + name + "\"; " +
                            suggest(name, result_field_names()));
    }
    if (std::ranges::find(options.fields, *field) != options.fields.end()) {
      return stop_for_usage("--fields: \"" + name + "\" stands there twice");
    }
    options.fields.push_back(*field);
  }
  return options;
}

ReadPlan read_plan(const ScoreWishes& wishes) {
  ReadPlan plan;
  plan.inputs = wishes.inputs;
  if (plan.inputs.empty()) plan.inputs.emplace_back("-");
  plan.format = format_named(wishes.from);
  plan.chunk_bytes = std::size_t{wishes.chunk_kib} << 10U;
  plan.range_begin = wishes.range_begin;
  plan.range_end = wishes.range_end;
  return plan;
}

std::optional<Stop> usage_faults(const ScoreWishes& wishes) {
  const auto standard = std::ranges::count(wishes.inputs, "-");
  if (standard > 1) return stop_for_usage("standard input can be read only once").error();
  if (wishes.inputs.empty() && ::isatty(STDIN_FILENO) == 1) {
    return stop_for_usage("\"unkink score\" needs files of answers, or standard input").error();
  }
  if (wishes.inputs.size() > 1 && (wishes.range_begin > 0 || wishes.range_end)) {
    return stop_for_usage("--range goes with one file").error();
  }
  if (!wishes.by.empty() && !wishes.summary) {
    return stop_for_usage("--by goes with --summary").error();
  }
  return std::nullopt;
}

ExitCode stopped_reading(const ReadStop& stop) {
  if (const int signal = interrupted(); signal != 0) return static_cast<ExitCode>(128 + signal);
  if (stop.wrong_input) return stopped(stop_for_usage(stop.what).error());
  return stopped(stop_for(Error{stop.what}).error());
}

/// The two ways out of a run: results and faults.
struct Sinks {
  std::unique_ptr<ResultSink> results;
  std::unique_ptr<ResultSink> faults = no_sink();
};

Result<Sinks> open_sinks(const ScoreWishes& wishes) {
  Sinks sinks;
  if (!wishes.out.empty()) {
    auto file = file_sink(wishes.out);
    if (!file) return std::unexpected(file.error());
    sinks.results = std::move(*file);
  } else if (wishes.summary) {
    sinks.results = no_sink();
  } else {
    sinks.results = descriptor_sink(STDOUT_FILENO, "standard output");
  }
  if (!wishes.errors.empty()) {
    auto file = file_sink(wishes.errors);
    if (!file) return std::unexpected(file.error());
    sinks.faults = std::move(*file);
  }
  return sinks;
}

Result<void> finish(Sinks& sinks) {
  if (auto done = sinks.faults->finish(); !done) return done;
  return sinks.results->finish();
}

std::vector<std::string> names_of(const std::vector<Raiser>& raisers) {
  std::vector<std::string> names;
  for (const auto& raiser : raisers) names.push_back(raiser.id);
  return names;
}

std::string summary(const Session& session, const Tally& tally,
                    const std::vector<Raiser>& raisers) {
  const auto& wishes = session.invocation.score;
  const auto names = names_of(raisers);
  return session.json() ? summary_json(tally, names, wishes.by, wishes.min_cell)
                        : summary_text(tally, names, wishes.by, wishes.min_cell);
}

// Nothing before this may have come out: a wrong header is found before the first result.
ExitCode score_inputs(const Session& session, const ScoreRules& rules, ChunkReader& reader) {
  const auto& wishes = session.invocation.score;
  if (auto right = reader.check_inputs(); !right) return stopped_reading(right.error());
  auto sinks = open_sinks(wishes);
  if (!sinks) return stopped(stop_for(sinks.error()).error());
  ProgressBar bar(reader, session.invocation.verbosity >= 0);
  RunPlan plan;
  plan.jobs = wishes.jobs > 0 ? wishes.jobs : processors();
  if (!wishes.no_header) plan.header = rules.format.header();
  plan.most_set_aside = wishes.max_errors;
  plan.progress = [&bar](const Tally& tally) { bar.show(tally); };
  const auto end = score_run(rules, reader, *sinks->results, *sinks->faults, plan);
  bar.clear();
  if (!end) return stopped_reading(end.error());
  if (end->gave_up) {
    return stopped(stop_for_usage("stopped after " + std::to_string(*wishes.max_errors) +
                                  " records that were set aside (--max-errors)")
                       .error());
  }
  if (auto done = finish(*sinks); !done) return stopped(stop_for(done.error()).error());
  if (wishes.summary) {
    const auto written = write_result(summary(session, end->tally, rules.raisers));
    if (written != ExitCode::done) return written;
  }
  return end->tally.set_aside > 0 && !wishes.rejects_ok ? ExitCode::faults_found : ExitCode::done;
}

}  // namespace

ExitCode run_score(const Session& session) {
  const auto& wishes = session.invocation.score;
  note_interrupts();
  if (const auto fault = usage_faults(wishes)) return stopped(*fault);
  const auto layout = layout_of(session);
  if (!layout) return stopped(layout.error());
  const auto options = result_options(wishes);
  if (!options) return stopped(options.error());
  if (wishes.write_map) {
    const auto text = column_map_text(session.ruleset(), *layout, read_plan(wishes));
    return text ? write_result(*text) : stopped_reading(text.error());
  }
  const auto raisers = raisers_of(session.ruleset());
  const ResultFormat format(session.ruleset(), raisers, layout->carried, *options);
  std::optional<Packs> packs;
  if (wishes.plan_ids) packs = packs_with_warnings(session);
  const ScoreRules rules{session.ruleset(),
                         *layout,
                         raisers,
                         format,
                         !wishes.errors.empty(),
                         wishes.by,
                         packs ? &packs->usable : nullptr,
                         session.invocation.wishes};
  ChunkReader reader(*layout, read_plan(wishes));
  return score_inputs(session, rules, reader);
}

}  // namespace unkink
