// SPDX-License-Identifier: Apache-2.0
// Writes a file of invented records for a ruleset. The same words give the same bytes everywhere.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

#include "compile/compile_ruleset.hpp"
#include "invented_people.hpp"
#include "record_text.hpp"

namespace {

using namespace unkink;
using namespace unkink::bench;

constexpr std::size_t people_at_once = 2048;

[[noreturn]] void stop(const std::string& why) {
  std::fprintf(stderr, "generate: %s\n", why.c_str());
  std::exit(2);
}

Ruleset load(const char* folder) {
  const auto read = read_ruleset(folder, CaseFiles::skip);
  if (!read) stop(read.error().what);
  auto compiled = compile_ruleset(read->draft);
  if (!compiled.ruleset) stop(to_text(compiled.diagnostics));
  return std::move(*compiled.ruleset);
}

struct Wish {
  const char* ruleset = nullptr;
  std::map<std::string, double> numbers = {{"records", 1000}, {"seed", 1},   {"shuffled", 0},
                                           {"missing", 0},    {"unsure", 0}, {"malformed", 0}};
  bool csv = false;
  const char* faults = nullptr;

  double operator()(const char* name) const { return numbers.at(name); }
};

Wish wish_of(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--csv") {
      wish.csv = true;
    } else if (!word.starts_with("--")) {
      wish.ruleset = argv[i];
    } else if (i + 1 == argc) {
      stop(word + " wants a value");
    } else if (word == "--faults") {
      wish.faults = argv[++i];
    } else if (const auto found = wish.numbers.find(word.substr(2)); found != wish.numbers.end()) {
      const char* text = argv[++i];
      const auto end = text + std::strlen(text);
      if (std::from_chars(text, end, found->second).ptr != end) stop(word + " wants a number");
    } else {
      stop("unknown: " + word);
    }
  }
  if (wish.ruleset == nullptr) {
    stop(
        "usage: generate RULESET [--csv] [--faults FILE] [--records N] [--seed N]\n"
        "  [--shuffled %] [--missing %] [--unsure %] [--malformed %]");
  }
  return wish;
}

void write_out(std::FILE* out, const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), out) != text.size()) stop("cannot write");
}

class Writer {
 public:
  Writer(const Ruleset& ruleset, const Wish& wish)
      : questions_(ruleset.questionnaire),
        wish_(wish),
        stream_(static_cast<std::uint64_t>(wish("seed")) * 31 + 7),
        order_(asking_order(questions_)) {
    if (wish.faults != nullptr) faults_ = std::fopen(wish.faults, "w");
    if (wish.faults != nullptr && faults_ == nullptr) stop("cannot write the list of faults");
    if (!wish.csv) return;
    if (stream_.chance(wish("shuffled"))) order_ = shuffled_order(questions_, stream_);
    write_out(stdout, csv_header(questions_, order_) + "\n");
  }

  void write(const Answers& person) {
    const auto id = "p" + std::to_string(10'000'000 + ++record_);
    write_out(stdout, (wish_.csv ? csv(id, person) : ndjson(id, person)) + "\n");
  }

  ~Writer() {
    if (faults_ != nullptr) std::fclose(faults_);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

 private:
  std::string ndjson(const std::string& id, const Answers& person) {
    const bool shuffle = stream_.chance(wish_("shuffled"));
    auto line =
        ndjson_line(questions_, id, person, shuffle ? shuffled_order(questions_, stream_) : order_);
    if (!stream_.chance(wish_("malformed"))) return line;
    return noted(spoil_ndjson(questions_, std::move(line), stream_));
  }

  std::string csv(const std::string& id, const Answers& person) {
    if (!stream_.chance(wish_("malformed"))) return csv_line(questions_, id, person, order_);
    return noted(spoil_csv(questions_, id, person, order_, stream_));
  }

  std::string noted(Spoilt spoilt) {
    if (faults_ != nullptr) {
      write_out(faults_, std::to_string(record_) + " " + std::string(spoilt.fault) + "\n");
    }
    return std::move(spoilt.line);
  }

  const Questionnaire& questions_;
  const Wish& wish_;
  RandomStream stream_;
  FieldOrder order_;
  std::size_t record_ = 0;
  std::FILE* faults_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
  const auto wish = wish_of(argc, argv);
  const auto ruleset = load(wish.ruleset);
  RandomStream stream(static_cast<std::uint64_t>(wish("seed")));
  Writer writer(ruleset, wish);
  auto left = static_cast<std::size_t>(wish("records"));
  while (left > 0) {
    const auto count = std::min(left, people_at_once);
    const Gaps gaps{wish("missing"), wish("unsure")};
    for (const auto& person : invent_people(ruleset, count, gaps, stream)) writer.write(person);
    left -= count;
  }
  if (std::fflush(stdout) != 0) stop("cannot write");
}
