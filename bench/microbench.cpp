// SPDX-License-Identifier: Apache-2.0
// The kernel's parts one by one, by google-benchmark: microbench [--ruleset=FOLDER] [its options].
#include <benchmark/benchmark.h>

#include <cstring>
#include <optional>

#include "bind/bind_answers.hpp"
#include "compile/compile_ruleset.hpp"
#include "evaluate/atoms.hpp"
#include "evaluate/cut_points.hpp"
#include "evaluate/evaluate.hpp"
#include "invented_people.hpp"
#include "read/read_answers.hpp"
#include "record_text.hpp"
#include "score_pieces.hpp"

namespace {

using namespace unkink;
using namespace unkink::bench;

constexpr std::size_t people = 1024;

struct Bench {
  Ruleset ruleset;
  std::vector<Answers> answers;
  Block block;
};

std::optional<Bench> load(const char* folder) {
  const auto read = read_ruleset(folder, CaseFiles::skip);
  if (!read) return std::nullopt;
  auto compiled = compile_ruleset(read->draft);
  if (!compiled.ruleset) return std::nullopt;
  RandomStream stream(1);
  auto answers = invent_people(*compiled.ruleset, people, {3, 3}, stream);
  Block block(compiled.ruleset->questionnaire, people);
  for (std::size_t i = 0; i < people; ++i) block.put(i, answers[i]);
  return Bench{std::move(*compiled.ruleset), std::move(answers), std::move(block)};
}

void count_records(benchmark::State& state, std::size_t each) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(each));
}

void put_answers(benchmark::State& state, const Bench& bench) {
  for (auto _ : state) {
    Block block(bench.ruleset.questionnaire, people);
    for (std::size_t i = 0; i < people; ++i) block.put(i, bench.answers[i]);
    benchmark::DoNotOptimize(block);
  }
  count_records(state, people);
}

// One distinct atom over the block: the first of its kind in the ruleset.
void one_atom(benchmark::State& state, const Bench& bench, const Node& atom) {
  const auto all = all_records(people);
  const Plane none(all.size());
  Planes planes{none, none, none, none};
  for (auto _ : state) {
    fill_atom(plane_ops(), planes, atom, bench.block, all, {{true, true}, true});
    benchmark::DoNotOptimize(planes);
  }
  count_records(state, people);
}

// An integer item compared with as many numbers as the argument says.
void many_ranges(benchmark::State& state, const Bench& bench, ItemIndex index) {
  const auto& item = bench.ruleset.questionnaire.items[index];
  const auto all = all_records(people);
  std::vector<Plane> planes(static_cast<std::size_t>(state.range(0)), Plane(all.size()));
  std::vector<RangeToFill> ranges;
  for (auto& plane : planes) {
    const auto number = item.minimum + static_cast<std::int32_t>(ranges.size());
    ranges.push_back({number, item.maximum, plane.data(), nullptr});
  }
  CutPoints cuts(ranges, item.minimum, item.maximum, all.size());
  for (auto _ : state) {
    cuts.fill(plane_ops(), bench.block.column(index));
    benchmark::ClobberMemory();
  }
  count_records(state, people);
}

void whole_block(benchmark::State& state, const Bench& bench) {
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(bench.ruleset, bench.block));
  count_records(state, people);
}

void whole_outcome(benchmark::State& state, const Bench& bench) {
  const auto evaluation = evaluate(bench.ruleset, bench.block);
  std::size_t record = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(outcome_of(bench.ruleset, bench.block, evaluation, record));
    record = (record + 1) % people;
  }
  count_records(state, 1);
}

void read_and_bind(benchmark::State& state, const Bench& bench) {
  const auto order = asking_order(bench.ruleset.questionnaire);
  const auto text = ndjson_line(bench.ruleset.questionnaire, "p1", bench.answers.front(), order);
  const auto source = std::make_shared<const SourceFile>("line", text);
  for (auto _ : state) {
    const auto read = read_answers(source, AnswersFormat::json);
    benchmark::DoNotOptimize(bind_answers(bench.ruleset, read.answers));
  }
  count_records(state, 1);
}

void k_of_n(benchmark::State& state) {
  RandomStream stream(7);
  const auto all = all_records(people);
  std::vector<Plane> planes(static_cast<std::size_t>(state.range(0)), Plane(all.size()));
  std::vector<const Plane*> pointers;
  for (auto& plane : planes) {
    for (auto& word : plane) word = stream.next();
    pointers.push_back(&plane);
  }
  for (auto _ : state) benchmark::DoNotOptimize(at_least_of(pointers, 4, all));
  count_records(state, people);
}

const char* word_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::one_of:
      return "one_of";
    case NodeKind::within:
      return "within";
    case NodeKind::has:
      return "has";
    default:
      return "has_none";
  }
}

void register_atoms(const Bench& bench) {
  std::vector<NodeKind> seen;
  for (const auto& node : bench.ruleset.conditions.nodes) {
    if (!is_atom(node.kind) || node.kind == NodeKind::never) continue;
    if (std::ranges::find(seen, node.kind) != seen.end()) continue;
    seen.push_back(node.kind);
    const auto name = std::string("atom/") + word_of(node.kind) + "/" +
                      bench.ruleset.questionnaire.items[node.item].id;
    if (node.kind == NodeKind::within) {
      benchmark::RegisterBenchmark(
          name.c_str(), [&](benchmark::State& state) { many_ranges(state, bench, node.item); })
          ->Arg(1)
          ->Arg(100);
    } else {
      benchmark::RegisterBenchmark(name.c_str(),
                                   [&](benchmark::State& state) { one_atom(state, bench, node); });
    }
  }
}

void register_all(const Bench& bench) {
  register_atoms(bench);
  benchmark::RegisterBenchmark("planes/at_least_4", k_of_n)->Arg(5)->Arg(9)->Arg(40);
  const auto add = [&](const char* name, void (*measure)(benchmark::State&, const Bench&)) {
    benchmark::RegisterBenchmark(
        name, [&bench, measure](benchmark::State& state) { measure(state, bench); });
  };
  add("block/put_answers", put_answers);
  add("block/evaluate", whole_block);
  add("record/outcome_with_trace", whole_outcome);
  add("record/read_and_bind", read_and_bind);
}

}  // namespace

int main(int argc, char** argv) {
  const char* folder = UNKINK_BENCH_RULESET;
  constexpr const char* flag = "--ruleset=";
  if (argc > 1 && std::strncmp(argv[1], flag, std::strlen(flag)) == 0) {
    folder = argv[1] + std::strlen(flag);
    argv[1] = argv[0];
    --argc;
    ++argv;
  }
  const auto bench = load(folder);
  if (!bench) {
    std::fprintf(stderr, "microbench: %s is not a ruleset that can be used\n", folder);
    return 2;
  }
  register_all(*bench);
  register_score_pieces(bench->ruleset, bench->answers);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
}
