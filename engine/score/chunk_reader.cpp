// SPDX-License-Identifier: Apache-2.0
#include "score/chunk_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <system_error>

#include "base/utf8.hpp"
#include "score/csv_row.hpp"
#include "score/interrupt.hpp"

namespace unkink {
namespace {

std::unexpected<ReadStop> world(const std::string& name, int reason) {
  return std::unexpected(
      ReadStop{false, "cannot read " + name + ": " + std::generic_category().message(reason)});
}

std::string shown(const std::string& name) { return name == "-" ? "<stdin>" : name; }

// A window's format by its first byte that is no blank.
TableFormat sniffed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] == '{') return TableFormat::ndjson;
  return text[first] == '[' ? TableFormat::json : TableFormat::csv;
}

// Where the header ends: the first line break outside of quotes, whatever the delimiter.
std::size_t header_end(std::string_view text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == '\n' && !quoted) return at;
  }
  return text.size();
}

}  // namespace

std::optional<TableFormat> format_of_name(std::string_view name) {
  if (name.ends_with(".ndjson") || name.ends_with(".jsonl")) return TableFormat::ndjson;
  if (name.ends_with(".json")) return TableFormat::json;
  if (name.ends_with(".csv")) return TableFormat::csv;
  if (name.ends_with(".tsv") || name.ends_with(".tab")) return TableFormat::tsv;
  return std::nullopt;
}

class ChunkReader::Work {
 public:
  Work(const Layout& layout, ReadPlan plan) : layout_(layout), plan_(std::move(plan)) {
    for (const auto& input : plan_.inputs) names_.push_back(shown(input));
  }
  ~Work() { close_input(); }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  std::expected<void, ReadStop> check_inputs() {
    Diagnostics faults;
    for (input_ = 0; input_ < plan_.inputs.size(); ++input_) {
      struct stat status = {};
      const auto& input = plan_.inputs[input_];
      const bool standard = input == "-";
      if (!standard && ::stat(input.c_str(), &status) != 0) return world(names_[input_], errno);
      // What is read from a pipe is gone: its header is checked when its turn comes.
      if (standard || !S_ISREG(status.st_mode)) {
        regular_ = false;
        continue;
      }
      in_all_ += static_cast<std::uint64_t>(status.st_size);
      watching_ = false;
      if (auto opened = open_input(); !opened) return opened;
      if (auto begun = begin_input(); !begun) {
        if (begun.error().faults.empty()) return begun;
        std::ranges::move(begun.error().faults, std::back_inserter(faults));
      }
      close_input();
      watching_ = true;
    }
    if (!faults.empty()) return std::unexpected(ReadStop{true, {}, std::move(faults)});
    input_ = 0;
    bytes_read_ = 0;
    return {};
  }

  std::expected<bool, ReadStop> next(Chunk& chunk) {
    while (input_ < plan_.inputs.size()) {
      if (fd_ < 0) {
        if (auto opened = open_input(); !opened) return std::unexpected(opened.error());
        if (auto begun = begin_input(); !begun) return std::unexpected(begun.error());
      }
      auto filled = fill(chunk);
      if (!filled || *filled) return filled;
      close_input();
      ++input_;
    }
    return false;
  }

  std::uint64_t bytes_read() const { return bytes_read_; }
  std::optional<std::uint64_t> bytes_in_all() const {
    return regular_ ? std::optional(in_all_) : std::nullopt;
  }

 private:
  std::expected<void, ReadStop> open_input() {
    const auto& input = plan_.inputs[input_];
    do {
      fd_ = input == "-" ? ::dup(STDIN_FILENO) : ::open(input.c_str(), O_RDONLY | O_CLOEXEC);
    } while (fd_ < 0 && errno == EINTR && interrupted() == 0);
    if (fd_ < 0) return world(names_[input_], errno);
    struct stat status = {};
    may_wait_ = ::fstat(fd_, &status) != 0 || !S_ISREG(status.st_mode);
    at_end_ = false;
    done_ = false;
    header_.reset();
    cutter_.reset();
    carry_.clear();
    offset_ = 0;
    line_ = 1;
    column_ = 1;
    return {};
  }

  void close_input() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

  // Reads until `bytes` has `wanted` of them, or the input ends; there is room behind them.
  std::expected<void, ReadStop> read_up_to(RawBytes& bytes, std::size_t wanted) {
    auto size = bytes.size();
    bytes.resize(std::max(size, wanted));
    while (!at_end_ && size < wanted) {
      if (may_wait_) wait_for_input(fd_);
      if (interrupted() != 0) return std::unexpected(ReadStop{false, "interrupted"});
      const auto got = ::read(fd_, bytes.data() + size, wanted - size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return world(names_[input_], errno);
      const auto count = static_cast<std::size_t>(got);
      if (watching_ && plan_.watch && count > 0) plan_.watch(input_, {bytes.data() + size, count});
      size += count;
      bytes_read_ += count;
      at_end_ = count == 0;
    }
    bytes.resize(size);
    return {};
  }

  // The byte order mark, the format and the header.
  std::expected<void, ReadStop> begin_input() {
    if (auto read = read_up_to(carry_, 4096); !read) return read;
    std::size_t start = 0;
    if (std::string_view(carry_.data(), carry_.size()).starts_with(byte_order_mark)) {
      start = byte_order_mark.size();
    }
    const auto text = std::string_view(carry_.data(), carry_.size()).substr(start);
    auto format = plan_.format ? plan_.format : format_of_name(names_[input_]);
    if (!format) format = sniffed(text);
    if (format == TableFormat::json && sniffed(text) == TableFormat::ndjson && !plan_.format) {
      format = TableFormat::ndjson;
    }
    if (format == TableFormat::csv || format == TableFormat::tsv) {
      return begin_table(start, format == TableFormat::tsv);
    }
    cutter_ = format == TableFormat::json ? array_cutter() : line_cutter();
    drop(start);
    return {};
  }

  std::expected<void, ReadStop> begin_table(std::size_t start, bool tabs) {
    std::size_t end = 0;
    for (;;) {
      const auto text = std::string_view(carry_.data(), carry_.size()).substr(start);
      end = header_end(text);
      if (end < text.size() || at_end_) break;
      if (text.size() > longest_record) {
        return std::unexpected(ReadStop{true, names_[input_] + ": the header is too long"});
      }
      if (auto read = read_up_to(carry_, carry_.size() * 2); !read) return read;
    }
    auto text = std::string_view(carry_.data(), carry_.size()).substr(start);
    if (text.empty()) {
      cutter_ = line_cutter();
      drop(start);
      return {};
    }
    auto names = text.substr(0, end);
    if (names.ends_with('\r')) names.remove_suffix(1);
    auto read = read_csv_header(layout_, header_source(names), tabs);
    if (!read.faults.empty()) {
      return std::unexpected(ReadStop{true, {}, std::move(read.faults)});
    }
    line_ += static_cast<std::uint64_t>(std::ranges::count(names, '\n')) + 1;
    header_ = std::make_shared<const CsvHeader>(std::move(read.header));
    std::vector<bool> free;
    for (const auto* meaning : header_->meanings) {
      free.push_back(meaning->kind == ColumnKind::carry || meaning->kind == ColumnKind::ignore);
    }
    cutter_ = csv_cutter(header_->delimiter, std::move(free));
    drop(start + std::min(end + 1, text.size()));
    return {};
  }

  SourcePtr header_source(std::string_view text) const {
    return std::make_shared<const SourceFile>(SourceFile{names_[input_], std::string(text)});
  }

  void drop(std::size_t bytes) {
    carry_.erase(carry_.begin(), carry_.begin() + static_cast<std::ptrdiff_t>(bytes));
    offset_ += bytes;
  }

  // What was cut off the last chunk, and enough more for a record.
  std::expected<bool, ReadStop> fill(Chunk& chunk) {
    if (done_) return false;
    chunk.records.clear();
    chunk.bytes.assign(carry_.begin(), carry_.end());
    auto wanted = std::max(plan_.chunk_bytes, carry_.size());
    std::size_t cut = 0;
    for (;;) {
      chunk.bytes.reserve(wanted + chunk_padding);
      if (auto read = read_up_to(chunk.bytes, wanted); !read) return std::unexpected(read.error());
      cut = cutter_->cut({chunk.bytes.data(), chunk.bytes.size()}, at_end_, chunk.records);
      if (cut > 0 || at_end_) break;
      wanted *= 2;
    }
    carry_.assign(chunk.bytes.begin() + static_cast<std::ptrdiff_t>(cut), chunk.bytes.end());
    done_ = at_end_ && carry_.empty();
    chunk.size = cut;
    chunk.bytes.resize(cut + chunk_padding);
    std::fill_n(chunk.bytes.end() - chunk_padding, chunk_padding, '\0');
    place(chunk);
    if (plan_.counted) plan_.counted(input_, chunk.records.size());
    return true;
  }

  void place(Chunk& chunk) {
    chunk.name = names_[input_];
    chunk.offset = offset_;
    chunk.first_line = line_;
    chunk.first_column = column_;
    chunk.header = header_;
    offset_ += chunk.size;
    line_ += cutter_->lines();
    column_ = column_behind(chunk.text(), column_);
    if (plan_.range_begin == 0 && !plan_.range_end) return;
    std::erase_if(chunk.records, [&](const RecordSpan& span) {
      const auto begin = chunk.offset + span.begin;
      return begin < plan_.range_begin || (plan_.range_end && begin >= *plan_.range_end);
    });
    if (plan_.range_end && offset_ >= *plan_.range_end) done_ = true;
  }

  const Layout& layout_;
  ReadPlan plan_;
  std::vector<std::string> names_;
  std::size_t input_ = 0;
  int fd_ = -1;
  bool may_wait_ = false;  // a pipe or a terminal
  bool at_end_ = false;
  bool done_ = false;
  bool watching_ = true;
  bool regular_ = true;
  std::uint64_t in_all_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;  // another thread may show it
  RawBytes carry_;
  std::uint64_t offset_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t column_ = 1;
  std::shared_ptr<const CsvHeader> header_;
  std::unique_ptr<RecordCutter> cutter_;
};

ChunkReader::ChunkReader(const Layout& layout, ReadPlan plan)
    : work_(std::make_unique<Work>(layout, std::move(plan))) {}
ChunkReader::~ChunkReader() = default;

std::expected<void, ReadStop> ChunkReader::check_inputs() { return work_->check_inputs(); }
std::expected<bool, ReadStop> ChunkReader::next(Chunk& chunk) { return work_->next(chunk); }
std::uint64_t ChunkReader::bytes_read() const { return work_->bytes_read(); }
std::optional<std::uint64_t> ChunkReader::bytes_in_all() const { return work_->bytes_in_all(); }

}  // namespace unkink
