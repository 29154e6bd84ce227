// SPDX-License-Identifier: Apache-2.0
#include "render/frame_text.hpp"

#include <string>
#include <vector>

namespace unkink {
namespace {

constexpr std::size_t shown_digits = 12;

std::string capitals(std::string_view name) {
  std::string text;
  for (const char c : name) {
    text += c == '_' ? ' ' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  return text;
}

const Referral& referral_of(const Ruleset& ruleset, Disposition disposition) {
  return ruleset.referrals[static_cast<std::size_t>(disposition)];
}

}  // namespace

void write_referral(TextPage& page, const Ruleset& ruleset, Disposition disposition) {
  const auto& referral = referral_of(ruleset, disposition);
  page.heading(capitals(name(disposition)));
  if (!referral.to.empty()) page.paragraph("Whom to see: " + referral.to);
  if (!referral.within.empty()) page.paragraph("How soon: " + referral.within);
  page.gap();
  page.paragraph(referral.text);
}

void write_where_to_turn(TextPage& page, const Outcome& outcome) {
  if (outcome.where_to_turn.empty()) return;
  page.heading("Whom to call");
  for (const auto& [region, guessed] : outcome.where_to_turn) {
    auto text = region.name + (guessed ? " (guessed from your settings)" : "") + ": emergency " +
                region.emergency;
    if (!region.advice.empty()) text += "; advice " + region.advice;
    if (!region.say.empty()) text += ". " + region.say;
    page.entry("- ", text);
  }
}

void write_safety_net(TextPage& page, const Ruleset& ruleset, const Outcome& outcome) {
  const auto& net = referral_of(ruleset, outcome.disposition).safety_net;
  const bool alone = outcome.disposition == Disposition::emergency;
  const auto flags = alone ? std::vector<std::string>() : outcome.soft_flags;
  if (net.empty() && flags.empty()) return;
  page.heading(alone ? "Until you are seen" : "When to get help sooner");
  for (const auto& flag : flags) page.entry("- ", flag);
  page.entry("- ", net);
}

void write_footer(TextPage& page, const Ruleset& ruleset) {
  const auto& [id, version, sha256] = ruleset.identity;
  page.gap();
  page.paragraph(ruleset.notice);
  page.paragraph("ruleset " + id + " " + version + " sha256 " + sha256.substr(0, shown_digits));
}

}  // namespace unkink
