// SPDX-License-Identifier: Apache-2.0
// What a pack declares to need for a routine, and what it then composed, as they were written.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/pack_draft.hpp"

namespace unkink {

struct RoutineInputDraft {
  Text id;
  Text type;
  std::optional<RangeDraft> range;
  bool required = false;
};

struct ManifestDraft {
  bool has_routine = false;  ///< the table [routine] is there
  Texts answers;
  bool exercises = false;
  std::vector<RoutineInputDraft> inputs;
};

struct ManifestRead {
  ManifestDraft draft;
  Diagnostics diagnostics;
};

/// Reads a pack's manifest.toml.
ManifestRead read_manifest(const SourcePtr& file);

struct RoutineReplyRead {
  std::vector<RoutineDraft> routines;
  Diagnostics diagnostics;
};

/// Reads what a pack answered to a request: [[routine]] tables and nothing else.
RoutineReplyRead read_routine_reply(const SourcePtr& file);

}  // namespace unkink
