// SPDX-License-Identifier: Apache-2.0
// RecordBinder: a record's columns, through the layout, to answers. Private to this floor.
#pragma once

#include <map>
#include <set>

#include "base/diagnostic.hpp"
#include "score/read_record.hpp"

namespace unkink {

/// Takes a record's columns one after the other. Borrows everything; one record each.
class RecordBinder {
 public:
  RecordBinder(const Ruleset& ruleset, const Layout& layout, SourcePtr file);

  /// A key and its value as they stand in the record.
  void take(RawAnswer&& entry);
  /// Takes no answer, but knows where the key stands: what is reported behind it is about it.
  void pass(const Spanned<std::string>& key) { keys_.push_back({key.value, key.span.begin}); }
  /// A cell of a known column: text, whose type the item decides.
  void take_cell(const ColumnMeaning& meaning, const Spanned<std::string>& name,
                 const Spanned<std::string>& cell);

  void report(Code code, const Span& span, std::string message, std::string help = {});

  /// Binds what was taken.
  RecordRead finish();

 private:
  struct OptionColumns {
    Words chosen;
    std::size_t given = 0;  ///< columns that say 0 or 1
    bool none_when_zero = false;
    Spanned<std::string> key;
  };
  struct PlacedKey {
    std::string name;
    Position begin;
  };

  bool is_first(const ColumnMeaning* meaning, const std::string& key);
  void take_known(const ColumnMeaning& meaning, const RawAnswer& entry);
  void take_option(const ColumnMeaning& meaning, const RawAnswer& entry);
  void take_carried(const ColumnMeaning& meaning, const RawAnswer& entry);
  std::optional<std::string> number_text(const RawAnswer& entry) const;
  void take_item(const ColumnMeaning& meaning, const RawAnswer& entry);
  void join_options();
  RecordFault fault_of(const Diagnostic& diagnostic) const;

  const Ruleset& ruleset_;
  const Layout& layout_;
  RawAnswers raw_;
  Diagnostics diagnostics_;
  std::vector<std::string> carried_;
  std::map<ItemIndex, OptionColumns> options_;
  std::vector<bool> seen_;              ///< by ColumnMeaning::place
  std::set<std::string> seen_unknown_;  ///< keys that mean nothing
  std::vector<PlacedKey> keys_;         ///< in the order of writing
};

/// The text cut at each `mark`, blanks around the parts left out; each with its place.
Words split_cell(const Spanned<std::string>& cell, const std::string& mark);

}  // namespace unkink
