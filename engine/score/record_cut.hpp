// SPDX-License-Identifier: Apache-2.0
// RecordCut: the parts of a record that something may be wrong with, written close together, and
// where each of them stood.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "score/read_record.hpp"

namespace unkink {

class RecordCut {
 public:
  /// Nothing is kept yet. The record is borrowed.
  void start(std::string_view record);
  /// Appends what stands from byte `begin` of the record to `end`; parts come in their order. Line
  /// breaks that are left out before it stay, so that lines keep their numbers.
  void keep(std::size_t begin, std::size_t end);

  const std::string& text() const { return text_; }
  /// Says of a fault of text() where it stands in the record.
  void put_back(RecordFault& fault) const;

 private:
  struct Part {
    std::size_t at;     // in text_
    std::size_t stood;  // in the record
  };

  std::string_view record_;
  bool one_line_ = true;
  std::size_t end_ = 0;  // in the record, of what is kept
  std::string text_;
  std::vector<Part> parts_;
};

}  // namespace unkink
