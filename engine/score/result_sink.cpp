// SPDX-License-Identifier: Apache-2.0
#include "score/result_sink.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace unkink {
namespace {

std::unexpected<Error> cannot(const std::string& what, const std::string& name, int reason) {
  return failure("cannot " + what + " " + name + ": " + std::generic_category().message(reason));
}

class DescriptorSink : public ResultSink {
 public:
  DescriptorSink(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)) {}

  Result<void> write(std::string_view bytes) override {
    auto written = write_whole(descriptor_, bytes, name_);
    // The reader went away, and knows it: nothing is to be said.
    if (!written && errno == EPIPE) return failure("");
    return written;
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

}  // namespace

std::unique_ptr<ResultSink> descriptor_sink(int descriptor, std::string name) {
  return std::make_unique<DescriptorSink>(descriptor, std::move(name));
}

std::unique_ptr<ResultSink> no_sink() { return std::make_unique<NoSink>(); }

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
