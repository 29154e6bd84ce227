// SPDX-License-Identifier: Apache-2.0
// A folder that a test fills and works in, and that vanishes with it.
#pragma once

#include <filesystem>

namespace unkink::test {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Copies all files of `folder` to `name` of this one; files of the same name are replaced.
  void copy(const std::filesystem::path& folder, const std::filesystem::path& name) const;

  /// Makes what git would rather not keep, by the lines of `recipe`:
  ///     fill NAME COUNT     a file of COUNT number signs
  ///     link NAME TARGET    a symbolic link
  void make(const std::filesystem::path& recipe) const;

 private:
  std::filesystem::path path_;
};

/// The current folder, until the end of the scope.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& folder);
  ~WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

}  // namespace unkink::test
