// SPDX-License-Identifier: Apache-2.0
// Result: a value, or the one error that says why the world failed us.
//
// Not for wrong input: that is a Diagnostic (diagnostic.hpp), collected and located.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace unkink {

/// Why something could not be done: one sentence, with the name of the thing it was done to.
struct Error {
  std::string what;
};

template <class T>
using Result = std::expected<T, Error>;

/// Builds the failing side of a Result.
inline std::unexpected<Error> failure(std::string what) {
  return std::unexpected<Error>(Error{std::move(what)});
}

}  // namespace unkink
