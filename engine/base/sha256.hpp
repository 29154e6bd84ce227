// SPDX-License-Identifier: Apache-2.0
// Sha256: SHA-256 over bytes as they come.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace unkink {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// Of all that was added until now, as 64 lower-case hexadecimal digits.
  std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unkink
