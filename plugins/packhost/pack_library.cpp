// SPDX-License-Identifier: Apache-2.0
// The only file that knows Boost.DLL.
#include "pack_library.hpp"

#include <boost/dll/shared_library.hpp>
#include <string_view>

namespace packhost {
namespace {

using boost::dll::shared_library;
namespace load_mode = boost::dll::load_mode;

constexpr const char* symbol = "unkink_pack_entry_v1";

// Boost wraps the loader's own sentence in its own; the person needs the loader's.
std::string loader_reason(std::string_view what, const std::string& path) {
  constexpr std::string_view opening = "dlerror system message: ";
  if (const auto at = what.find(opening); at != what.npos) what.remove_prefix(at + opening.size());
  if (const auto at = what.rfind("): "); at != what.npos) what = what.substr(0, at);
  if (what.starts_with(path + ": ")) what.remove_prefix(path.size() + 2);
  return "cannot be loaded: " + std::string(what);
}

}  // namespace

std::expected<const unkink_pack_entry_t*, std::string> load_entry(const std::string& path) {
  try {
    // Kept for ever on purpose: the entry and every text of the pack live in it.
    const auto& library = *new shared_library(path, load_mode::rtld_now | load_mode::rtld_local);
    if (!library.has(symbol))
      return std::unexpected(std::string("is not a pack: it exports no ") + symbol);
    return &library.get<const unkink_pack_entry_t>(symbol);
  } catch (const std::exception& fault) {
    return std::unexpected(loader_reason(fault.what(), path));
  }
}

}  // namespace packhost
