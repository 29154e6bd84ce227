// SPDX-License-Identifier: Apache-2.0
#include "score_pieces.hpp"

#include <benchmark/benchmark.h>

#include <memory>

#include "evaluate/kernel.hpp"
#include "record_text.hpp"
#include "score/chunk_reader.hpp"
#include "score/fast_records.hpp"
#include "score/score_chunk.hpp"

namespace unkink::bench {
namespace {

/// All that scoring needs, and the same people as JSON and as CSV.
class Batch {
 public:
  Batch(const Ruleset& ruleset, const std::vector<Answers>& people)
      : rules(ruleset),
        layout(make_layout(ruleset, nullptr, {}).layout),
        raisers(raisers_of(ruleset)),
        format(ruleset, raisers, {}, {}) {
    const auto order = asking_order(ruleset.questionnaire);
    const auto row = std::make_shared<const SourceFile>(
        SourceFile{"", csv_header(ruleset.questionnaire, order)});
    auto header = read_csv_header(layout, row, false).header;
    csv.header = std::make_shared<const CsvHeader>(std::move(header));
    std::string lines;
    std::string rows;
    for (const auto& answers : people) {
      const auto id = "p" + std::to_string(1000000 + lines.size());
      lines += ndjson_line(ruleset.questionnaire, id, answers, order) + "\n";
      rows += csv_line(ruleset.questionnaire, id, answers, order) + "\n";
    }
    fill(json, lines);
    fill(csv, rows);
  }

  static void fill(Chunk& chunk, const std::string& text) {
    chunk.bytes.assign(text.begin(), text.end());
    chunk.bytes.insert(chunk.bytes.end(), chunk_padding, '\0');
    chunk.size = text.size();
    line_cutter()->cut(chunk.text(), true, chunk.records);
  }

  const Ruleset& rules;
  Layout layout;
  std::vector<Raiser> raisers;
  ResultFormat format;
  Chunk json;
  Chunk csv;
};

using Measure = void (*)(benchmark::State&, const Batch&);

void count(benchmark::State& state, const Chunk& chunk) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(chunk.records.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(chunk.size));
}

void cut(benchmark::State& state, const Batch& batch) {
  const auto cutter = line_cutter();
  std::vector<RecordSpan> records;
  for (auto _ : state) {
    records.clear();
    benchmark::DoNotOptimize(cutter->cut(batch.json.text(), true, records));
  }
  count(state, batch.json);
}

/// Reads one chunk again and again into the same block.
class Reading {
 public:
  Reading(const Batch& batch, const Chunk& chunk)
      : block(batch.rules.questionnaire, 0),
        chunk_(chunk),
        fast_(batch.rules, batch.layout),
        rows_(chunk.records.size()),
        carried_(chunk.records.size()) {}

  void read() {
    block.clear(chunk_.records.size());
    const FastTarget target{block, rows_, carried_};
    if (chunk_.header) {
      fast_.read_csv(chunk_.text(), chunk_.records, *chunk_.header, target);
    } else {
      fast_.read_json(chunk_.text(), chunk_.records, target);
    }
  }

  Block block;

 private:
  const Chunk& chunk_;
  FastRecords fast_;
  std::vector<FastRow> rows_;
  std::vector<std::vector<std::string>> carried_;
};

void read(benchmark::State& state, const Batch& batch, const Chunk& chunk) {
  Reading reading(batch, chunk);
  for (auto _ : state) reading.read();
  count(state, chunk);
}

void seal(benchmark::State& state, const Batch& batch) {
  Reading reading(batch, batch.json);
  reading.read();
  for (auto _ : state) reading.block.seal();
  count(state, batch.json);
}

void evaluate_results(benchmark::State& state, const Batch& batch) {
  Reading reading(batch, batch.json);
  reading.read();
  reading.block.seal();
  Kernel kernel(batch.rules, Wanted::results);
  for (auto _ : state) benchmark::DoNotOptimize(kernel.evaluate(reading.block));
  count(state, batch.json);
}

void score(benchmark::State& state, const Batch& batch, const Chunk& chunk) {
  const ScoreRules rules{batch.rules, batch.layout, batch.raisers, batch.format, false, {},
                         nullptr,     {},           false};
  ChunkScorer scorer(rules);
  ScoredChunk scored;
  for (auto _ : state) {
    scored.out.clear();
    scored.tally = {};
    scorer.score(chunk, scored);
  }
  count(state, chunk);
}

}  // namespace

void register_score_pieces(const Ruleset& ruleset, const std::vector<Answers>& people) {
  const auto batch = std::make_shared<const Batch>(ruleset, people);
  const auto add = [&](const char* name, Measure measure) {
    benchmark::RegisterBenchmark(
        name, [batch, measure](benchmark::State& state) { measure(state, *batch); });
  };
  add("batch/cut_lines", cut);
  add("batch/read_json", [](auto& state, const Batch& all) { read(state, all, all.json); });
  add("batch/read_csv", [](auto& state, const Batch& all) { read(state, all, all.csv); });
  add("batch/seal", seal);
  add("batch/evaluate", evaluate_results);
  add("batch/score_json", [](auto& state, const Batch& all) { score(state, all, all.json); });
  add("batch/score_csv", [](auto& state, const Batch& all) { score(state, all, all.csv); });
}

}  // namespace unkink::bench
