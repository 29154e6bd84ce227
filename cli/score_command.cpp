// SPDX-License-Identifier: Apache-2.0
#include "cli/score_command.hpp"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "cli/map_warnings.hpp"
#include "cli/progress_bar.hpp"
#include "cli/score_start.hpp"
#include "cli/score_usage.hpp"
#include "cli/score_verify.hpp"
#include "read/read_file.hpp"
#include "score/column_map_text.hpp"
#include "score/interrupt.hpp"
#include "score/part_file.hpp"
#include "score/score_run.hpp"

namespace unkink {
namespace {

constexpr std::array<std::pair<std::string_view, TableFormat>, 4> formats = {
    {{"ndjson", TableFormat::ndjson},
     {"json", TableFormat::json},
     {"csv", TableFormat::csv},
     {"tsv", TableFormat::tsv}}};

std::optional<TableFormat> format_named(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &decltype(formats)::value_type::first);
  return found != formats.end() ? std::optional(found->second) : std::nullopt;
}

std::string name_of(TableFormat format) {
  return std::string(
      std::ranges::find(formats, format, &decltype(formats)::value_type::second)->first);
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
  if (const auto item = session.ruleset().questionnaire.find(wishes.by)) {
    made.layout.wanted.push_back({wishes.by, item});
  }
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
  plan.inputs = inputs_of(wishes);
  plan.format = format_named(wishes.from);
  plan.chunk_bytes = std::size_t{wishes.chunk_kib} << 10U;
  plan.range_begin = wishes.range_begin;
  plan.range_end = wishes.range_end;
  return plan;
}

ExitCode stopped_reading(const ReadStop& stop) {
  if (const int signal = interrupted(); signal != 0) return static_cast<ExitCode>(128 + signal);
  if (!stop.faults.empty()) return stopped(stop_for(stop.faults).error());
  if (stop.what.empty()) return ExitCode::world_failed;
  if (stop.wrong_input) return stopped(stop_for_usage(stop.what).error());
  return stopped(stop_for(Error{stop.what}).error());
}

// A result is there for every record, for some only why not.
ExitCode end_of(const ScoreWishes& wishes, Count set_aside) {
  return set_aside > 0 && !wishes.rejects_ok ? ExitCode::faults_found : ExitCode::done;
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
  const SummaryWishes asked{wishes.by, session.ruleset().questionnaire.find(wishes.by).has_value(),
                            wishes.min_cell};
  return session.json() ? summary_json(tally, names, asked) : summary_text(tally, names, asked);
}

ResultForm form_of(const Session& session, const ScoreRules& rules) {
  return {name_of(rules.format.options().format),
          !session.invocation.score.no_header && !rules.format.header().empty()};
}

// First everything lasts, then it gets its name: one without the other would be half a result.
// A full disk shows while nothing has its name yet.
Result<void> hand_over(const Session& session, const ScoreRules& rules, ScoreStart& start,
                       const Tally& tally, const std::optional<Packs>& packs) {
  auto& sinks = start.sinks;
  const auto digest_of = [](const PartFile* part) {
    return part != nullptr ? std::optional(part->so_far()) : std::nullopt;
  };
  const auto results = digest_of(sinks.results_part);
  for (auto* part : {sinks.faults_part, sinks.results_part}) {
    if (part == nullptr) continue;
    if (auto synced = part->sync(); !synced) return synced;
  }
  if (!results) {
    if (auto done = sinks.faults->finish(); !done) return done;
    return sinks.results->finish();
  }
  const auto manifest = start.manifest->part(tally, packs, *results, form_of(session, rules),
                                             digest_of(sinks.faults_part));
  if (!manifest) return std::unexpected(manifest.error());
  if (auto done = start.manifest->drop_old(); !done) return done;
  for (ResultSink* sink :
       {sinks.faults.get(), sinks.results.get(), static_cast<ResultSink*>(manifest->get())}) {
    if (auto done = sink->finish(); !done) return done;
  }
  sweep_checkpoint(session.invocation.score);
  return {};
}

// What was written until the last checkpoint stays for --resume, unless it leads nowhere.
ExitCode broke_off(const ScoreStart& start, const ReadStop& stop) {
  const auto code = stopped_reading(stop);
  if (start.sinks.results_part != nullptr && start.sinks.results_part->kept()) {
    log_warning("the same with --resume goes on where the last checkpoint was");
  }
  return code;
}

// Of a run that no other can go on from nothing stays, but why it stopped.
ExitCode gave_up(const ScoreWishes& wishes, const ScoreSinks& sinks) {
  sinks.keep(false);
  if (!wishes.out.empty()) ::unlink(checkpoint_name(wishes).c_str());
  if (auto done = sinks.faults->finish(); !done) return stopped(stop_for(done.error()).error());
  return stopped(stop_for_usage("stopped after " + std::to_string(*wishes.max_errors) +
                                " records that were set aside (--max-errors)")
                     .error());
}

// What no header could say: JSON has a key or not.
void warn_of_missing(const Layout& layout, const Tally& tally) {
  if (tally.records == tally.set_aside) return;
  for (std::size_t w = 0; w < tally.wanted.size(); ++w) {
    if (tally.wanted[w] > 0) continue;
    log_warning("no record has a value for \"" + printable(layout.wanted[w].name) +
                "\", which --keep or --by names");
  }
}

// Nothing before this may have come out: a wrong header is found before the first result.
ExitCode score_inputs(const Session& session, const ScoreRules& rules,
                      const std::optional<Packs>& packs) {
  const auto& wishes = session.invocation.score;
  const auto request = resumable_request(session, packs);
  auto start = start_score(session, rules.layout, read_plan(wishes), request);
  if (!start) return stopped_reading(start.error());
  CheckpointKeeper checkpoints(wishes, request, *start->manifest, *start->reader, start->sinks,
                               start->mark ? start->mark->chunks : 0);
  if (start->mark) {
    if (auto put = checkpoints.written(*start->mark, start->tally); !put) {
      return broke_off(*start, {false, put.error().what});
    }
  }
  ProgressBar bar(*start->reader, session.invocation.verbosity >= 0 && !session.invocation.plain);
  RunPlan plan;
  plan.jobs = wishes.jobs > 0 ? wishes.jobs : processors();
  if (!wishes.no_header) plan.header = rules.format.header();
  plan.most_set_aside = wishes.max_errors;
  plan.so_far = start->tally;
  plan.marks = &checkpoints;
  plan.progress = [&bar](const Tally& tally) { bar.show(tally); };
  auto& sinks = start->sinks;
  const auto end = score_run(rules, *start->reader, *sinks.results, *sinks.faults, plan);
  bar.clear();
  if (!end) return broke_off(*start, end.error());
  if (end->gave_up) return gave_up(wishes, sinks);
  if (auto done = hand_over(session, rules, *start, end->tally, packs); !done) {
    return broke_off(*start, {false, done.error().what});
  }
  warn_of_missing(rules.layout, end->tally);
  if (wishes.summary) {
    const auto written = write_result(summary(session, end->tally, rules.raisers));
    if (written != ExitCode::done) return written;
  }
  return end_of(wishes, end->tally.set_aside);
}

ExitCode write_map(const Session& session, const Layout& layout) {
  const auto& wishes = session.invocation.score;
  const auto draft = column_map_text(session.ruleset(), layout, read_plan(wishes));
  if (!draft) return stopped_reading(draft.error());
  if (!wishes.out.empty()) {
    if (auto put = write_file_safely(file_behind(wishes.out), draft->text); !put) {
      return stopped(stop_for(put.error()).error());
    }
  } else if (const auto put = write_result(draft->text); put != ExitCode::done) {
    return put;
  }
  for (const auto& fault : draft->faults) log_warning("left out of the column map: " + fault);
  return draft->faults.empty() ? ExitCode::done : ExitCode::faults_found;
}

// Whether results that are there already are those of this request.
std::optional<ExitCode> done_before(const Session& session, const std::optional<Packs>& packs) {
  const auto& wishes = session.invocation.score;
  if (!wishes.resume) return std::nullopt;
  const auto manifest = manifest_when_done(session, packs);
  if (!manifest) return std::nullopt;
  const auto set_aside = manifest->counts.set_aside;
  if (wishes.max_errors && set_aside >= *wishes.max_errors) return std::nullopt;
  sweep_checkpoint(wishes);
  return end_of(wishes, set_aside);
}

}  // namespace

ExitCode run_score(const Session& session) {
  const auto& wishes = session.invocation.score;
  note_interrupts();
  if (const auto fault = score_usage_fault(session)) return stopped(*fault);
  if (!wishes.verify.empty()) return run_verify(session);
  const auto layout = layout_of(session);
  if (!layout) return stopped(layout.error());
  const auto options = result_options(wishes);
  if (!options) return stopped(options.error());
  if (wishes.write_map) return write_map(session, *layout);
  warn_of_map(session, *layout);
  const auto raisers = raisers_of(session.ruleset());
  const ResultFormat format(session.ruleset(), raisers, layout->carried, *options);
  if (const auto doubled = format.doubled_column()) {
    return stopped(stop_for_usage("results have a column \"" + printable(*doubled) +
                                  "\" of their own: beside it none of that name can be carried; "
                                  "in NDJSON carried columns stand apart")
                       .error());
  }
  std::optional<Packs> packs;
  if (wishes.plan_ids) packs = packs_with_warnings(session);
  if (const auto before = done_before(session, packs)) return *before;
  const ScoreRules rules{session.ruleset(),
                         *layout,
                         raisers,
                         format,
                         !wishes.errors.empty(),
                         wishes.by,
                         packs ? &packs->usable : nullptr,
                         session.invocation.wishes};
  return score_inputs(session, rules, packs);
}

}  // namespace unkink
