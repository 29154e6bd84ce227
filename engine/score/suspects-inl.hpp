// SPDX-License-Identifier: Apache-2.0
// Suspects: the fields of a JSON record that was not read which may be to blame for that. Included
// once for each instruction set, behind Highway's headers.
#if defined(UNKINK_SUSPECTS) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_SUSPECTS
#undef UNKINK_SUSPECTS
#else
#define UNKINK_SUSPECTS
#endif

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

class Suspects {
 public:
  Suspects(FastState& state, const FastTarget& target) : state_(state), cells_(state, target) {}

  /// See FastRecords::suspects.
  SuspectsFound find(std::string_view record, std::size_t place, RecordCut& cut) {
    if (!record.starts_with('{')) return SuspectsFound::none;
    doubled_.assign(state_.columns.size(), false);
    is_doubled_ = false;
    const auto found = walk(record, place, cut);
    // The first of two answers to a question is known to be one only when the second comes.
    return is_doubled_ ? walk(record, place, cut) : found;
  }

 private:
  enum class Field : std::uint8_t {
    right,
    suspect,
    broken,   ///< no JSON, whatever follows
    obscure,  ///< only a parser can tell what it is
  };

  // The last field that is complete stays, with all that stands behind it: what is wrong there is
  // said with an eye to what came before.
  SuspectsFound walk(std::string_view record, std::size_t place, RecordCut& cut) {
    at_ = record.data();
    end_ = at_ + record.size();
    state_.seen.clear();
    cut.start(record);
    cut.keep(0, 1);
    const auto offset = [&](const char* at) {
      return static_cast<std::size_t>(at - record.data());
    };
    const char* before = nullptr;
    bool odd_before = false;
    bool any_odd = false;
    for (;;) {
      ++at_;
      JsonCells::skip_blanks(at_);
      const auto* field = std::min(at_, end_);  // the line break behind a record is a blank
      const auto kind = take_field(place);
      if (kind == Field::obscure) return SuspectsFound::none;
      if (kind == Field::broken) {
        cut.keep(offset(before == nullptr ? field : before), record.size());
        return SuspectsFound::broken;
      }
      if (odd_before) cut.keep(offset(before), offset(field));
      before = field;
      odd_before = kind == Field::suspect;
      any_odd = any_odd || odd_before;
      JsonCells::skip_blanks(at_);
      if (at_ < end_ && *at_ == ',') continue;
      cut.keep(offset(before), record.size());
      if (at_ >= end_ || *at_ != '}') return SuspectsFound::broken;
      return any_odd || at_ + 1 < end_ ? SuspectsFound::some : SuspectsFound::none;
    }
  }

  Field take_field(std::size_t place) {
    if (at_ >= end_ || *at_ != '"') return Field::broken;
    const auto* key = at_ + 1;
    if (!skip_string()) return Field::broken;
    const auto length = static_cast<std::size_t>(at_ - key) - 1;
    if (std::string_view(key, length).contains('\\')) return Field::obscure;
    JsonCells::skip_blanks(at_);
    if (at_ >= end_ || *at_ != ':') return Field::broken;
    ++at_;
    JsonCells::skip_blanks(at_);
    const auto index = find_word(state_.keys, key, length);
    if (index == WordTable::none) return skip_value();
    const auto& column = state_.columns[index];
    if (!state_.seen.is_first(column)) {
      doubled_[column.says] = doubled_[column.whole] = true;
      is_doubled_ = true;
    }
    return take_value(column, place);
  }

  Field take_value(const FastColumn& column, std::size_t place) {
    const auto* begin = at_;
    FastRow row;
    const bool is_answer = column.kind <= FastColumn::Kind::flag;
    if (is_answer && cells_.take(column, at_, end_, place, row) && at_ < end_) {
      const bool twice = doubled_[column.says] || doubled_[column.whole];
      return twice ? Field::suspect : Field::right;
    }
    at_ = begin;
    return skip_value();
  }

  bool skip_string() {
    for (++at_; at_ < end_;) {
      const auto quote = first_bit<32>(ByteBits<32>::where(at_, '"'));
      const auto backslash = first_bit<32>(ByteBits<32>::where(at_, '\\'));
      at_ += backslash < quote ? backslash + 2 : quote;
      if (quote < std::min<std::size_t>(backslash, 32)) return ++at_ <= end_;
    }
    return false;
  }

  static bool opens(char c) { return c == '[' || c == '{'; }
  static bool closes(char c) { return c == ']' || c == '}'; }

  // Whether it is JSON is not looked at. Where none stands, what comes next is at fault.
  Field skip_value() {
    if (at_ < end_ && (*at_ == ',' || *at_ == '}')) return Field::broken;
    for (std::size_t depth = 0; at_ < end_ && (depth > 0 || (*at_ != ',' && !closes(*at_)));) {
      if (*at_ == '"') {
        if (!skip_string()) return Field::broken;
        continue;
      }
      depth += opens(*at_) ? 1 : 0;
      depth -= closes(*at_) ? 1 : 0;
      ++at_;
    }
    return at_ < end_ && *at_ != ']' ? Field::suspect : Field::broken;
  }

  FastState& state_;
  JsonCells cells_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::vector<bool> doubled_;  // by column: the record names it twice
  bool is_doubled_ = false;
};

SuspectsFound find_suspects(FastState& state, std::string_view record, std::size_t place,
                            const FastTarget& target, RecordCut& cut) {
  return Suspects(state, target).find(record, place, cut);
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
