// SPDX-License-Identifier: Apache-2.0
#include "score/result_sink.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "score/block_writer.hpp"

namespace unkink {
namespace {

std::unexpected<Error> cannot(const std::string& what, const std::string& name, int reason) {
  return failure("cannot " + what + " " + name + ": " + std::generic_category().message(reason));
}

class DescriptorSink : public ResultSink {
 public:
  DescriptorSink(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)), blocks_(descriptor) {}

  Result<void> write(std::string_view bytes) override { return told(blocks_.write(bytes, name_)); }
  Result<void> flush() override { return told(blocks_.flush(name_)); }
  // A pipe or a terminal cannot be synced, and need not be.
  Result<void> finish() override {
    if (auto flushed = flush(); !flushed) return flushed;
    if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) {
      return cannot("write to", name_, errno);
    }
    return {};
  }

 private:
  // The reader went away, and knows it: nothing is to be said.
  static Result<void> told(Result<void> written) {
    return !written && errno == EPIPE ? failure("") : std::move(written);
  }

  int descriptor_;
  std::string name_;
  BlockWriter blocks_;
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

}  // namespace unkink
