// SPDX-License-Identifier: Apache-2.0
#include "score/result_sink.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace unkink {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> cannot(const std::string& what, const std::string& name, int reason) {
  return failure("cannot " + what + " " + name + ": " + std::generic_category().message(reason));
}

class DescriptorSink : public ResultSink {
 public:
  DescriptorSink(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)) {}

  Result<void> write(std::string_view bytes) override {
    return write_whole(descriptor_, bytes, name_);
  }
  // A pipe or a terminal cannot be synced, and need not be.
  Result<void> finish() override {
    if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) {
      return cannot("write to", name_, errno);
    }
    return {};
  }

 private:
  int descriptor_;
  std::string name_;
};

class NoSink : public ResultSink {
 public:
  Result<void> write(std::string_view) override { return {}; }
  Result<void> finish() override { return {}; }
};

Result<void> sync_folder(const fs::path& folder) {
  const auto name = folder.empty() ? std::string(".") : folder.string();
  const int descriptor = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return cannot("open", name, errno);
  const int synced = ::fsync(descriptor);
  const int reason = errno;
  ::close(descriptor);
  if (synced != 0 && reason != EINVAL) return cannot("write to", name, reason);
  return {};
}

/// The file under its temporary name, until it is finished.
class FileSink : public ResultSink {
 public:
  explicit FileSink(fs::path path) : path_(std::move(path)) {}
  ~FileSink() override {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!part_.empty()) ::unlink(part_.c_str());
  }
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  // A name of its own: two runs for one result do not write into each other's file.
  Result<void> open() {
    auto name = (path_.parent_path() / ("." + path_.filename().string() + ".XXXXXX")).string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);  // mode 0600, whatever the umask
    if (descriptor_ < 0) return cannot("create", path_.string(), errno);
    part_ = name;
    return {};
  }

  Result<void> write(std::string_view bytes) override {
    return write_whole(descriptor_, bytes, path_.string());
  }

  Result<void> finish() override {
    const auto name = path_.string();
    if (::fsync(descriptor_) != 0) return cannot("write to", name, errno);
    const int closed = ::close(std::exchange(descriptor_, -1));
    if (closed != 0 && errno != EINTR) return cannot("write to", name, errno);
    if (::rename(part_.c_str(), path_.c_str()) != 0) return cannot("create", name, errno);
    part_.clear();
    return sync_folder(path_.parent_path());
  }

 private:
  fs::path path_;
  std::string part_;
  int descriptor_ = -1;
};

}  // namespace

std::unique_ptr<ResultSink> descriptor_sink(int descriptor, std::string name) {
  return std::make_unique<DescriptorSink>(descriptor, std::move(name));
}

std::unique_ptr<ResultSink> no_sink() { return std::make_unique<NoSink>(); }

Result<std::unique_ptr<ResultSink>> file_sink(const fs::path& path) {
  auto sink = std::make_unique<FileSink>(path);
  if (auto opened = sink->open(); !opened) return std::unexpected(opened.error());
  return sink;
}

Result<void> write_file_safely(const fs::path& path, std::string_view text) {
  auto sink = file_sink(path);
  if (!sink) return std::unexpected(sink.error());
  if (auto written = (*sink)->write(text); !written) return written;
  return (*sink)->finish();
}

Result<void> write_whole(int descriptor, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return cannot("write to", name, errno);
    if (written == 0) return cannot("write to", name, EIO);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace unkink
