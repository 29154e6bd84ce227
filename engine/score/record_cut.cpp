// SPDX-License-Identifier: Apache-2.0
#include "score/record_cut.hpp"

#include <algorithm>

namespace unkink {

void RecordCut::start(std::string_view record) {
  record_ = record;
  one_line_ = record.find('\n') == std::string_view::npos;
  end_ = 0;
  text_.clear();
  parts_.clear();
}

void RecordCut::keep(std::size_t begin, std::size_t end) {
  if (!one_line_) {
    const auto gap = record_.substr(end_, begin - end_);
    text_.append(static_cast<std::size_t>(std::ranges::count(gap, '\n')), '\n');
  }
  parts_.push_back({text_.size(), begin});
  text_ += record_.substr(begin, end - begin);
  end_ = end;
}

void RecordCut::put_back(RecordFault& fault) const {
  const auto behind = std::ranges::upper_bound(parts_, fault.offset, {}, &Part::at);
  const auto& part = behind == parts_.begin() ? parts_.front() : behind[-1];
  fault.offset = part.stood + (fault.offset - part.at);
  const auto place = position_at(record_, fault.offset);
  fault.line = place.line;
  fault.column = place.column;
}

}  // namespace unkink
