// SPDX-License-Identifier: Apache-2.0
// PartFile: results in a file that has another name until they are whole.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "score/block_writer.hpp"
#include "score/digest.hpp"
#include "score/result_sink.hpp"

namespace unkink {

/// Beside the file that it will become, as `.NAME.XXXXXX.part`, mode 0600, locked as long as the
/// program has it open. Two runs for one result do not write into each other's part.
class PartFile : public ResultSink {
 public:
  ~PartFile() override;
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  /// A new one, for `path`. The parts for `path` that nobody has open are removed.
  static Result<std::unique_ptr<PartFile>> create(const std::filesystem::path& path);

  /// The part of an earlier run, that begins as `begun` says, whose name is the part's own. It is
  /// not touched before go_on(), and stays until then. An Error says in few words what does not
  /// fit.
  static Result<std::unique_ptr<PartFile>> reopen(const std::filesystem::path& path,
                                                  const FileDigest& begun);
  /// Cuts off what stands behind the beginning that reopen() was told of, and gives the part a new
  /// name of its own. A checkpoint that names the old one leads nowhere from then on.
  Result<void> go_on();

  Result<void> write(std::string_view bytes) override;
  Result<void> flush() override;
  /// Makes last what was written until now.
  Result<void> sync();
  /// Syncs, renames to `path` and syncs the folder; removes other parts that nobody has open.
  Result<void> finish() override;

  /// What was written, under the part's own name.
  FileDigest so_far() const;
  /// Whether the part stays when it is not finished.
  void keep(bool kept) { kept_ = kept; }
  bool kept() const { return kept_; }

 private:
  explicit PartFile(std::filesystem::path path) : path_(std::move(path)) {}
  Result<void> make();

  std::filesystem::path path_;
  std::filesystem::path part_;
  Digest digest_;
  int descriptor_ = -1;
  std::optional<BlockWriter> blocks_;  ///< from the first byte on
  bool kept_ = false;
};

/// Whether a file of that name, in the folder of `path`, is taken for a part for `path`.
bool is_part_of(const std::filesystem::path& path, const std::string& name);

/// Removes the parts for `path` that no run has open.
void sweep_parts(const std::filesystem::path& path);

/// A small file, written but for its name.
Result<std::unique_ptr<PartFile>> part_with(const std::filesystem::path& path,
                                            std::string_view text);

/// Writes a small file in the same way.
Result<void> write_file_safely(const std::filesystem::path& path, std::string_view text);

}  // namespace unkink
