// SPDX-License-Identifier: Apache-2.0
#include "score/score_chunk.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/utf8.hpp"
#include "evaluate/impossible_pairs.hpp"
#include "plan/compose_plan.hpp"
#include "score/fast_records.hpp"
#include "score/json_text.hpp"
#include "score/line_scan.hpp"

namespace unkink {
namespace {

constexpr std::uint32_t fast_read = 0xFFFFFFFFU;

std::string too_long() {
  return "the record is longer than " + std::to_string(longest_record) + " bytes";
}

RecordRead read_span(const ScoreRules& rules, const Chunk& chunk, const RecordSpan& span) {
  const auto& [ruleset, layout] = std::tie(rules.ruleset, rules.layout);
  const auto text = chunk.text().substr(span.begin, span.length);
  if (span.kind == CutKind::too_long || text.size() > longest_record) {
    return refused_record(ruleset, layout, Code::too_large, too_long());
  }
  if (span.kind == CutKind::not_closed) {
    return refused_record(ruleset, layout, Code::json_syntax, "the array is not closed");
  }
  if (span.kind == CutKind::after_array) {
    return refused_record(ruleset, layout, Code::json_syntax, "something stands behind the array");
  }
  if (span.kind == CutKind::no_array) {
    return refused_record(ruleset, layout, Code::json_syntax, "the text is no JSON array");
  }
  if (chunk.header) return read_csv_record(ruleset, layout, *chunk.header, text);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refused_record(ruleset, layout, Code::json_syntax, "the line is empty");
  }
  return read_json_record(ruleset, layout, text);
}

void append_fault(std::string& out, const RecordMark& mark, const RecordFault& fault) {
  out += "{\"file\":";
  append_json_text(out, mark.file);
  out += ",\"line\":";
  append_number(out, mark.line + fault.line - 1);
  out += ",\"column\":";
  append_number(out, fault.column);
  out += ",\"offset\":";
  append_number(out, mark.offset + fault.offset);
  out += ",\"code\":\"";
  out += name(fault.code);
  out += "\",\"item\":";
  append_json_text(out, fault.item);
  out += ",\"message\":";
  append_json_text(out, fault.message);
  out += ",\"help\":";
  append_json_text(out, fault.help);
  out += "}\n";
}

Count count(Word rows) { return static_cast<Count>(std::popcount(rows)); }

}  // namespace

// An array may be one line, whose chunks are all counted: most have nothing but ASCII.
std::uint64_t column_behind(std::string_view text, std::uint64_t first) {
  const auto* feed = static_cast<const char*>(::memrchr(text.data(), '\n', text.size()));
  const auto rest =
      feed == nullptr ? text : text.substr(static_cast<std::size_t>(feed - text.data()) + 1);
  const auto characters = all_ascii(rest) ? rest.size() : count_code_points(rest);
  return (feed == nullptr ? first : 1) + characters;
}

class ChunkScorer::Work {
 public:
  explicit Work(const ScoreRules& rules)
      : rules_(rules),
        rows_(rules.ruleset, rules.raisers),
        lazy_(rules.format.options()),
        block_(rules.ruleset.questionnaire, 0),
        kernel_(rules.ruleset, wanted()),
        pairs_(rules.ruleset, wanted()),
        fast_(rules.ruleset, rules.layout),
        carried_(block_records, std::vector<std::string>(rules.layout.carried.size())) {
    const auto& carried = rules.layout.carried;
    if (rules.by.empty()) return;
    by_item_ = rules.ruleset.questionnaire.find(rules.by);
    const auto found = std::ranges::find(carried, rules.by);
    if (found != carried.end()) by_carried_ = static_cast<std::size_t>(found - carried.begin());
  }

  void score(const Chunk& chunk, ScoredChunk& scored) {
    scored.tally.raised.resize(rules_.raisers.size());
    counted_ = 0;
    column_ = chunk.first_column;
    // Blocks of one size: room is made anew where it changes.
    const auto total = chunk.records.size();
    auto blocks = (total + block_records - 1) / block_records;
    for (std::size_t first = 0; first < total; --blocks) {
      const auto count = (total - first + blocks - 1) / blocks;
      score_block(chunk, first, count, scored);
      first += count;
    }
  }

 private:
  Wanted wanted() const {
    return lazy_.explain || lazy_.plan_ids ? Wanted::everything : Wanted::results;
  }

  void score_block(const Chunk& chunk, std::size_t first, std::size_t count, ScoredChunk& scored) {
    const auto spans = std::span(chunk.records).subspan(first, count);
    read_block(chunk, spans);
    note_wanted(chunk, count, scored.tally);
    const auto& evaluation = kernel_.evaluate(block_);
    rows_.begin(block_, evaluation, pairs_.also_true(evaluation));
    for (std::size_t i = 0; i < count; i += bits_per_word) {
      rows_.read(i / bits_per_word);
      rules_.format.choose(rows_, scratch_);
      write_rows(chunk, spans, evaluation, {i, std::min(count, i + bits_per_word)}, scored);
    }
  }

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // The records of one word.
  void write_rows(const Chunk& chunk, std::span<const RecordSpan> spans,
                  const Evaluation& evaluation, Range records, ScoredChunk& scored) {
    judged_ = any_word >> (bits_per_word - (records.end - records.begin));
    for (auto i = records.begin; i < records.end;) {
      if (const auto plain = plain_from(i, records.end)) {
        write_plain(chunk, spans, i, plain, scored);
        i += plain;
      } else {
        write_one(mark_of(chunk, spans[i], i), evaluation, i, scored);
        ++i;
      }
    }
    count_rows(scored.tally);
  }

  RecordMark mark_of(const Chunk& chunk, const RecordSpan& span, std::size_t record) const {
    return {chunk.name, chunk.first_line + span.line, chunk.offset + span.begin, id_of(record),
            carried_of(record)};
  }

  // A header has all that is wanted, or nothing is scored.
  void note_wanted(const Chunk& chunk, std::size_t count, Tally& tally) const {
    const auto& wanted = rules_.layout.wanted;
    tally.wanted.resize(wanted.size());
    for (std::size_t w = 0; w < wanted.size(); ++w) {
      for (std::size_t i = 0; i < count && tally.wanted[w] == 0; ++i) {
        tally.wanted[w] = chunk.header || has_value(wanted[w], i) ? 1 : 0;
      }
    }
  }

  bool has_value(const WantedColumn& wanted, std::size_t record) const {
    if (wanted.item) return block_.answer(record, *wanted.item).is_given();
    const auto& texts = carried_of(record);
    const auto place = rules_.layout.find(wanted.name)->carried;
    return place < texts.size() && !texts[place].empty();
  }

  // How many of the records from `first` on may be written as they stand.
  std::size_t plain_from(std::size_t first, std::size_t end) const {
    if (!rules_.format.writes_plain()) return 0;
    auto record = first;
    while (record < end && slow_[record] == fast_read &&
           rules_.format.is_plain(fast_rows_[record])) {
      ++record;
    }
    return record - first;
  }

  void write_plain(const Chunk& chunk, std::span<const RecordSpan> spans, std::size_t first,
                   std::size_t count, ScoredChunk& scored) {
    const auto row = first % bits_per_word;
    const auto file = rules_.format.ready(chunk.name);
    const LineMarks marks{file,
                          chunk.first_line,
                          chunk.offset,
                          row,
                          spans.subspan(first, count),
                          std::span(fast_rows_).subspan(first, count)};
    rules_.format.write_plain(scored.out, rows_, marks, scratch_);
    if (!rules_.by.empty()) {
      for (std::size_t r = 0; r < count; ++r) count_group(first + r, scored.tally);
    }
  }

  // A record may stand behind others in its line. Columns are counted from one to the next.
  void place_faults(const Chunk& chunk, const RecordSpan& span, std::vector<RecordFault>& faults) {
    if (faults.empty()) return;
    const auto passed = chunk.text().substr(counted_, span.begin - counted_);
    column_ = column_behind(passed, column_);
    counted_ = span.begin;
    for (auto& fault : faults) {
      if (fault.line == 1) fault.column += static_cast<std::uint32_t>(column_ - 1);
    }
  }

  void write_one(const RecordMark& mark, const Evaluation& evaluation, std::size_t record,
                 ScoredChunk& scored) {
    if (slow_[record] != fast_read && !reads_[slow_[record]].faults.empty()) {
      return set_aside(mark, reads_[slow_[record]].faults, record % bits_per_word, scored);
    }
    if (lazy_.explain || lazy_.plan_ids) {
      write_explained(mark, evaluation, record, scored);
    } else {
      rules_.format.write(scored.out, mark, rows_, record % bits_per_word, scratch_, nullptr);
    }
    if (!rules_.by.empty()) count_group(record, scored.tally);
  }

  // The records of a word, but those that were set aside.
  void count_rows(Tally& tally) const {
    tally.records += count(judged_);
    for (std::size_t d = 0; d < tally.dispositions.size(); ++d) {
      tally.dispositions[d] += count(rows_.having(static_cast<Disposition>(d)) & judged_);
    }
    tally.incomplete += count(rows_.incomplete() & judged_);
    for (const auto& raised : rows_.raised().by_raiser()) {
      tally.raised[raised.raiser] += count(raised.rows & judged_);
    }
  }

  void count_group(std::size_t record, Tally& tally) const {
    ++tally.groups[group_of(record)][rows_.dispositions()[record % bits_per_word]];
  }

  // The fast reader takes what it can; the strict one the rest, and says what is wrong.
  void read_block(const Chunk& chunk, std::span<const RecordSpan> spans) {
    block_.clear(spans.size());
    reads_.clear();
    slow_.assign(spans.size(), fast_read);
    fast_rows_.assign(spans.size(), {});
    // What a record does not carry must not be what the one at its place carried before.
    if (!rules_.layout.carried.empty()) {
      for (std::size_t i = 0; i < spans.size(); ++i) {
        for (auto& text : carried_[i]) text.clear();
      }
    }
    const FastTarget target{block_, fast_rows_, carried_};
    if (!rules_.strict_only) {
      if (chunk.header) {
        fast_.read_csv(chunk.text(), spans, *chunk.header, target);
      } else {
        fast_.read_json(chunk.text(), spans, target);
      }
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (fast_rows_[i].read) continue;
      slow_[i] = static_cast<std::uint32_t>(reads_.size());
      reads_.push_back(read_slowly(chunk, spans[i], i, target));
      place_faults(chunk, spans[i], reads_.back().faults);
      const auto& read = reads_.back();
      read.faults.empty() ? block_.put(i, read.answers) : block_.forget(i);
    }
    pairs_.settle(block_);
    block_.seal();
  }

  // Most often one answer of many is at fault: the strict reader is shown what is not known to be
  // right, and all of it where that has no fault.
  RecordRead read_slowly(const Chunk& chunk, const RecordSpan& span, std::size_t place,
                         const FastTarget& target) {
    if (!rules_.strict_only && span.kind == CutKind::record) {
      auto read = read_suspects(chunk, chunk.text().substr(span.begin, span.length), place, target);
      if (read && !read->faults.empty()) return std::move(*read);
    }
    return read_span(rules_, chunk, span);
  }

  std::optional<RecordRead> read_suspects(const Chunk& chunk, std::string_view text,
                                          std::size_t place, const FastTarget& target) {
    const auto& [ruleset, layout] = std::tie(rules_.ruleset, rules_.layout);
    if (chunk.header) {
      const auto right = fast_.right_cells(text, place, target);
      if (!right) return {};
      return read_csv_record(ruleset, layout, *chunk.header, text, *right);
    }
    const auto found = fast_.suspects(text, place, target, cut_);
    if (found == SuspectsFound::none) return {};
    auto read = read_json_record(ruleset, layout, cut_.text());
    const auto breaks_off = [](const RecordFault& fault) { return is_about_syntax(fault.code); };
    if (found == SuspectsFound::broken && std::ranges::none_of(read.faults, breaks_off)) return {};
    for (auto& fault : read.faults) cut_.put_back(fault);
    return read;
  }

  std::optional<std::string_view> id_of(std::size_t record) const {
    if (slow_[record] != fast_read) return reads_[slow_[record]].answers.id;
    return fast_rows_[record].named ? std::optional(fast_rows_[record].id) : std::nullopt;
  }

  const std::vector<std::string>& carried_of(std::size_t record) const {
    return slow_[record] == fast_read ? carried_[record] : reads_[slow_[record]].carried;
  }

  void write_explained(const RecordMark& mark, const Evaluation& evaluation, std::size_t record,
                       ScoredChunk& scored) {
    auto outcome = outcome_of(rules_.ruleset, block_, evaluation, record);
    pairs_.join_rules(outcome, record);
    ResultFormat::Extra extra{&outcome, {}};
    if (lazy_.plan_ids) extra.plan = plan_ids(outcome);
    rules_.format.write(scored.out, mark, rows_, record % bits_per_word, scratch_, &extra);
  }

  std::string group_of(std::size_t record) const {
    if (by_carried_) return carried_of(record)[*by_carried_];
    return to_words(rules_.ruleset.questionnaire.items[*by_item_],
                    block_.answer(record, *by_item_));
  }

  void set_aside(const RecordMark& mark, const std::vector<RecordFault>& faults, std::size_t row,
                 ScoredChunk& scored) {
    judged_ &= ~(Word{1} << row);
    rules_.format.write_fault(scored.out, mark, faults.front());
    if (rules_.want_faults) {
      for (const auto& fault : faults) append_fault(scored.faults, mark, fault);
    }
    scored.set_aside.push_back(scored.out.size());
    scored.faults_end.push_back(scored.faults.size());
    auto& tally = scored.tally;
    ++tally.records;
    ++tally.set_aside;
    ++tally.reasons[faults.front().code];
  }

  std::vector<std::string> plan_ids(const Outcome& outcome) const {
    std::vector<std::string> ids;
    if (!outcome.plan_allowed || rules_.packs == nullptr) return ids;
    const auto plan = compose_plan(rules_.ruleset, outcome, *rules_.packs, rules_.wishes);
    for (const auto& planned : plan.exercises) {
      ids.push_back(planned.exercise.pack + "/" + planned.exercise.id);
    }
    return ids;
  }

  const ScoreRules& rules_;
  RowResults rows_;
  LineScratch scratch_;
  ResultOptions lazy_;
  std::optional<ItemIndex> by_item_;
  std::optional<std::size_t> by_carried_;
  Block block_;
  Kernel kernel_;
  ImpossiblePairs pairs_;
  FastRecords fast_;
  RecordCut cut_;  ///< the record at fault that is being looked at
  std::vector<FastRow> fast_rows_;
  std::vector<std::vector<std::string>> carried_;
  std::vector<std::uint32_t> slow_;  ///< by record: index into reads_, or fast_read
  std::vector<RecordRead> reads_;
  Word judged_ = 0;           ///< of the rows of a word: those that were not set aside
  std::size_t counted_ = 0;   ///< of the chunk's text, so far
  std::uint64_t column_ = 1;  ///< there, see place_faults
};

ChunkScorer::ChunkScorer(const ScoreRules& rules) : work_(std::make_unique<Work>(rules)) {}
ChunkScorer::~ChunkScorer() = default;

void ChunkScorer::score(const Chunk& chunk, ScoredChunk& scored) { work_->score(chunk, scored); }

}  // namespace unkink
