// SPDX-License-Identifier: Apache-2.0
// ResultSink: where results go. Every byte gets out, or an Error says that it did not.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

class ResultSink {
 public:
  ResultSink() = default;
  virtual ~ResultSink() = default;
  ResultSink(const ResultSink&) = delete;
  ResultSink& operator=(const ResultSink&) = delete;
  virtual Result<void> write(std::string_view bytes) = 0;
  /// Hands over to the system what it still holds.
  virtual Result<void> flush() { return {}; }
  /// All was written: makes it last. Until then nothing stands under a file's own name.
  virtual Result<void> finish() = 0;
};

/// Writes to an open descriptor, which stays open. Named for messages; the Error of a pipe whose
/// reader went away says nothing.
std::unique_ptr<ResultSink> descriptor_sink(int descriptor, std::string name);

/// Drops everything.
std::unique_ptr<ResultSink> no_sink();

}  // namespace unkink
