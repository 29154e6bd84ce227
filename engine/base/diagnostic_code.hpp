// SPDX-License-Identifier: Apache-2.0
// The stable codes of everything that can be wrong with a ruleset, an answers file or a pack.
//
// One row a code. Each has a fixture folder of its name in tests/diagnostics (a test holds the two
// lists together). A code never changes its meaning; a retired one is not used again.
#pragma once

#include <array>
#include <string_view>

namespace unkink {

// X(enumerator, "name", "what it means")
#define UNKINK_CODES(X)                                                                            \
  X(too_large, "too-large", "a document is larger than 1 MiB")                                     \
  X(too_long, "too-long", "a text or list of a pack is longer than anyone would follow")           \
  X(too_deep, "too-deep", "tables, arrays or parentheses are nested too deeply")                   \
  X(too_many_dots, "too-many-dots", "a dotted key has more than 32 parts")                         \
  X(invalid_utf8, "invalid-utf8", "the bytes are not UTF-8")                                       \
  X(toml_syntax, "toml-syntax", "the document is not TOML 1.0")                                    \
  X(json_syntax, "json-syntax", "the document is not one JSON object (RFC 8259)")                  \
  X(csv_syntax, "csv-syntax", "a row is not CSV (RFC 4180) with the header's columns")             \
  X(control_character, "control-character", "a text holds a control, bidi or invisible character") \
  X(unknown_key, "unknown-key", "a table has a key that means nothing there")                      \
  X(missing_key, "missing-key", "a table lacks a key that it must have")                           \
  X(wrong_type, "wrong-type", "a value is of another type than its key takes")                     \
  X(bad_value, "bad-value", "a word or number is not one of those allowed here")                   \
  X(bad_id, "bad-id", "an id is not written as ids are")                                           \
  X(bad_file_name, "bad-file-name", "a ruleset's file is a link or has an unusual name")           \
  X(duplicate_id, "duplicate-id", "two things of one kind share an id")                            \
  X(duplicate_key, "duplicate-key", "an answer is given twice")                                    \
  X(condition_syntax, "condition-syntax", "a condition cannot be read")                            \
  X(unknown_item, "unknown-item", "no item has this id")                                           \
  X(unknown_option, "unknown-option", "the item has no such option")                               \
  X(unknown_finding, "unknown-finding", "no finding, score or soft flag has this id")              \
  X(type_mismatch, "type-mismatch", "an operator or value does not fit the item's type")           \
  X(out_of_range, "out-of-range", "a number is outside the item's range")                          \
  X(count_out_of_range, "count-out-of-range", "at least k of n with k below 1 or above n")         \
  X(circular_finding, "circular-finding", "a finding is defined by itself")                        \
  X(circular_ask_when, "circular-ask-when", "whether an item is asked depends on itself")          \
  X(missing_source, "missing-source", "a rule, score, caution or exercise names no source")        \
  X(unknown_source, "unknown-source", "no source has this id")                                     \
  X(no_firing_case, "no-firing-case", "no case makes the rule fire")                               \
  X(no_near_miss, "no-near-miss", "no case shows the rule almost firing")                          \
  X(unsure_does_nothing, "unsure-does-nothing", "\"not sure\" does nothing in an urgent rule")     \
  X(plan_not_allowed, "plan-not-allowed", "a plan is allowed above routine")                       \
  X(flag_not_marked, "flag-not-marked", "an urgent rule reads an item that may stay unanswered")   \
  X(red_flag_gated, "red-flag-gated", "a red-flag item is switched off by more than its screen")   \
  X(red_flag_negated, "red-flag-negated", "a rule fires on the absence of a red flag")             \
  X(when_not_asked_missing, "when-not-asked-missing", "a gated item lacks when_not_asked")         \
  X(policy_too_weak, "policy-too-weak", "the policy for not sure or unanswered is too weak")       \
  X(unknown_word, "unknown-word", "a demand, position, movement, equipment or target is unknown")  \
  X(dose_out_of_range, "dose-out-of-range", "a dose is outside the ruleset's limits")              \
  X(newer_demands, "newer-demands", "a pack was judged against a newer demand list")               \
  X(pack_id_mismatch, "pack-id-mismatch", "a pack calls itself by another name than its place")    \
  X(case_failed, "case-failed", "a case did not come out as it says")                              \
  X(near_miss_too_far, "near-miss-too-far", "no single changed answer makes the rule fire")        \
  X(invariant_broken, "invariant-broken", "a case breaks a safety invariant")

/// A diagnostic's code; `name` gives the word that users and tools see.
enum class Code {
#define UNKINK_ENUMERATOR(id, text, meaning) id,
  UNKINK_CODES(UNKINK_ENUMERATOR)
#undef UNKINK_ENUMERATOR
};

/// A code, its name and its meaning in one sentence.
struct CodeEntry {
  Code code;
  std::string_view name;
  std::string_view meaning;
};

inline constexpr auto all_codes = std::to_array<CodeEntry>({
#define UNKINK_ENTRY(id, text, meaning) {Code::id, text, meaning},
    UNKINK_CODES(UNKINK_ENTRY)
#undef UNKINK_ENTRY
});

constexpr std::string_view name(Code code) {
  return all_codes[static_cast<std::size_t>(code)].name;
}

}  // namespace unkink
