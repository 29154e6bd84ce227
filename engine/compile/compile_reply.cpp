// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_reply.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "compile/compile_dose.hpp"
#include "compile/faults.hpp"
#include "compile/routine_limits.hpp"
#include "model/clock_time.hpp"

namespace unkink {
namespace {

bool is_plain_id(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// Judges one pack's answer.
class ReplyCompiler {
 public:
  ReplyCompiler(std::string_view id, std::span<const Pack> accepted, const PlanRules& rules,
                Faults& faults)
      : id_(id), rules_(rules), faults_(faults) {
    for (const auto& pack : accepted)
      for (const auto& exercise : pack.exercises) known_.push_back(pack.id + "/" + exercise.id);
  }

  Routine routine(const RoutineDraft& draft) {
    Routine routine{draft.id.value, id_, draft.name.value, draft.occasion.value, 0, {}, {}};
    check_id(draft);
    if (draft.every_minutes)
      routine.every_minutes = within(*draft.every_minutes, "every_minutes", longest_interval);
    if (draft.parts.empty())
      faults_.add(Code::missing_key, draft.span, "[[routine]] needs the key \"part\"");
    check_count(draft.parts.size(), most_composed_parts, draft.span, "parts");
    for (const auto& part : draft.parts) routine.parts.push_back(compile_part(part));
    check_count(draft.at.size(), most_composed_times, draft.span, "times");
    for (const auto& time : draft.at) routine.at.push_back(compile_time(time));
    return routine;
  }

  void check_count(std::size_t count, std::size_t most, const Span& span, std::string_view what) {
    if (count <= most) return;
    faults_.add(Code::bad_value, span,
                "at most " + std::to_string(most) + " " + std::string(what) + " are taken");
  }

 private:
  void check_id(const RoutineDraft& draft) {
    if (!is_plain_id(draft.id.value))
      faults_.add(Code::bad_id, draft.id.span,
                  in_quotes(draft.id.value) + " cannot be a routine's id",
                  "ids are lower-case letters, digits and -");
    if (!draft.id.value.empty() && !seen_.insert(draft.id.value).second)
      faults_.add(Code::duplicate_id, draft.id.span,
                  "the answer has the routine " + in_quotes(draft.id.value) + " twice");
  }

  std::int32_t within(const Spanned<std::int64_t>& written, std::string_view key,
                      std::int64_t high) {
    if (written.value >= 1 && written.value <= high)
      return static_cast<std::int32_t>(written.value);
    faults_.add(Code::bad_value, written.span,
                in_quotes(key) + " is a number from 1 to " + std::to_string(high));
    return 1;
  }

  RoutinePart compile_part(const RoutinePartDraft& draft) {
    const auto& written = draft.exercise.value;
    const auto slash = written.find('/');
    const auto name = slash == std::string::npos ? id_ + "/" + written : written;
    if (!written.empty() && std::ranges::find(known_, name) == known_.end())
      faults_.add(Code::unknown_word, draft.exercise.span,
                  "no accepted exercise is called " + in_quotes(name), suggest(name, known_));
    const auto cut = name.find('/');
    RoutinePart part{name.substr(0, cut), name.substr(cut + 1),
                     within(draft.seconds, "seconds", longest_part),
                     draft.say ? draft.say->value : ""};
    if (draft.dose) part.dose = compile_dose(*draft.dose, rules_.limits, faults_);
    return part;
  }

  std::string compile_time(const Text& written) {
    if (!is_clock_time(written.value))
      faults_.add(Code::bad_value, written.span,
                  in_quotes(written.value) + " is not a time of the day", "write \"09:30\"");
    return written.value;
  }

  std::string id_;
  const PlanRules& rules_;
  Faults& faults_;
  std::vector<std::string> known_;
  std::set<std::string> seen_;
};

}  // namespace

CompiledReply compile_reply(const std::vector<RoutineDraft>& drafts, std::string_view id,
                            std::span<const Pack> accepted, const Ruleset& ruleset) {
  Faults faults;
  ReplyCompiler compiler(id, accepted, ruleset.plan_rules, faults);
  std::vector<Routine> routines;
  if (!drafts.empty())
    compiler.check_count(drafts.size(), most_composed_routines, drafts.front().span, "routines");
  for (const auto& draft : drafts) routines.push_back(compiler.routine(draft));
  if (!faults.none()) return {{}, std::move(faults).sorted()};
  std::ranges::sort(routines, {}, &Routine::id);
  return {std::move(routines), {}};
}

}  // namespace unkink
