// SPDX-License-Identifier: Apache-2.0
#include "cli/score_arguments.hpp"

#include <CLI/CLI.hpp>
#include <charconv>

namespace unkink {
namespace {

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

CLI::Validator number_from(std::uint64_t low, std::uint64_t high) {
  return {[low, high](std::string& typed) {
            const auto number = number_of(typed);
            const bool right = number && *number >= low && *number <= high;
            return right ? std::string()
                         : "\"" + typed + "\" is not a whole number from " + std::to_string(low) +
                               " to " + std::to_string(high);
          },
          ""};
}

CLI::Validator not_empty() {
  return {[](std::string& typed) { return std::string(typed.empty() ? "a name is missing" : ""); },
          ""};
}

CLI::Validator format_word(bool input) {
  return {[input](std::string& typed) {
            const bool known =
                typed == "ndjson" || typed == "csv" || typed == "tsv" || (input && typed == "json");
            return known ? std::string()
                         : "\"" + typed + "\" is none of: ndjson, " + (input ? "json, " : "") +
                               "csv, tsv";
          },
          ""};
}

void add_range(CLI::App& command, ScoreWishes& wishes) {
  command
      .add_option_function<std::string>(
          "--range",
          [&wishes](const std::string& typed) {
            const auto colon = typed.find(':');
            const auto begin = number_of(typed.substr(0, colon));
            const auto rest = colon == std::string::npos ? "?" : typed.substr(colon + 1);
            const auto end = number_of(rest);
            if (!begin || (!end && !rest.empty()) || (end && *end < *begin)) {
              throw CLI::ValidationError("--range", "\"" + typed + "\" is not START:END, in bytes");
            }
            wishes.range_begin = *begin;
            wishes.range_end = end;
          },
          "Only the records that start at byte START or behind it and before byte END; without END "
          "to the end")
      ->type_name("START:END");
}

void add_in_and_out(CLI::App& command, ScoreWishes& wishes) {
  command.add_option("FILE", wishes.inputs, "Files of answers; - or none for standard input")
      ->type_name("[FILE...|-]");
  command
      .add_option("--from", wishes.from,
                  "What the input is: ndjson, json, csv or tsv (default: by its name or content)")
      ->check(format_word(true))
      ->type_name("FORMAT");
  command
      .add_option("--to", wishes.to,
                  "What to write: ndjson, csv or tsv (default: by the name of --out, else ndjson)")
      ->check(format_word(false))
      ->type_name("FORMAT");
  command
      .add_option("--out", wishes.out,
                  "Write to FILE, whole or not at all, with FILE.manifest.json beside it")
      ->check(not_empty())
      ->type_name("FILE");
  command.add_option("--map", wishes.map, "What the columns mean, as a TOML file; see --write-map")
      ->check(not_empty())
      ->type_name("FILE");
  command.add_flag(
      "--write-map", wishes.write_map,
      "Instead print a draft of a column map for the columns of FILE; with --out, into a file");
  add_range(command, wishes);
}

void add_shape(CLI::App& command, ScoreWishes& wishes) {
  command.add_option("--keep", wishes.keep, "Columns to carry through, with commas between")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("LIST");
  command
      .add_option("--fields", wishes.fields,
                  "What each result holds, with commas between: file, id, line, offset, "
                  "disposition, complete, rules, patterns, scores, unknown")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("LIST");
  command.add_flag("--explain", wishes.explain, "Add the answers that decided, rule by rule");
  command.add_flag("--plan-ids", wishes.plan_ids,
                   "Add the exercises of the plan, where one is due");
  command.add_flag("--no-header", wishes.no_header, "CSV and TSV: rows only");
  command.add_flag("--raw-cells", wishes.raw_cells,
                   "CSV and TSV: leave cells that a spreadsheet would calculate as they are");
}

void add_faults(CLI::App& command, ScoreWishes& wishes) {
  command
      .add_option("--errors", wishes.errors, "Write every fault of every record to FILE, as NDJSON")
      ->check(not_empty())
      ->type_name("FILE");
  command.add_option("--max-errors", wishes.max_errors, "Stop after N records that were set aside")
      ->check(number_from(1, UINT64_MAX))
      ->type_name("N");
  command.add_flag("--rejects-ok", wishes.rejects_ok,
                   "Exit with 0 although records were set aside");
}

void add_summary(CLI::App& command, ScoreWishes& wishes) {
  command.add_flag("--summary", wishes.summary,
                   "Print counts instead of records; with --out, beside them");
  command.add_option("--by", wishes.by, "Count by the values of an item or a kept column as well")
      ->check(not_empty())
      ->type_name("COL");
  command.add_option("--min-cell", wishes.min_cell, "With --by: hide group counts from 1 to N - 1")
      ->check(number_from(0, 1000000))
      ->type_name("N");
}

void add_running(CLI::App& command, ScoreWishes& wishes) {
  command.add_option("--jobs", wishes.jobs, "How many threads score (default: one a processor)")
      ->check(number_from(1, 256))
      ->type_name("N");
  command
      .add_option(
          "--chunk", wishes.chunk_kib,
          "KiB that a thread takes at a time (default: " + std::to_string(wishes.chunk_kib) + ")")
      ->check(number_from(1, 4096))
      ->type_name("N");
  command
      .add_option("--verify", wishes.verify,
                  "Instead check the files that manifests name against them, and that no shard is "
                  "there twice or missing")
      ->type_name("MANIFEST...");
  command.add_flag("--resume", wishes.resume,
                   "With --out: go on where an earlier run of the same request stopped; do nothing "
                   "where its results are there, whole");
  command
      .add_option("--checkpoint", wishes.checkpoint_kib,
                  "With --out: KiB of input between the points from which --resume can go on "
                  "(default: 262144; 0: none)")
      ->check(number_from(0, UINT64_MAX >> 10U))
      ->type_name("N");
}

}  // namespace

void add_score_arguments(CLI::App& command, ScoreWishes& wishes) {
  add_in_and_out(command, wishes);
  add_shape(command, wishes);
  add_faults(command, wishes);
  add_summary(command, wishes);
  add_running(command, wishes);
}

}  // namespace unkink
