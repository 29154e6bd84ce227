// SPDX-License-Identifier: Apache-2.0
// C++ over pack.h and routine.h: texts as std::string, failures as exceptions, none of which
// leaves the pack. C++11.
//
//   #include <unkink/pack.hpp>
//   static std::string document() { return "[pack]\n..."; }
//   UNKINK_PACK(document)
//
// or, for a pack that also composes routines (routine.h),
//
//   static std::string routines(const unkink::Request& request) { ... }
//   UNKINK_PACK_WITH_ROUTINES(document, routines)
//
// Each function gives the whole document, or throws: the text of a std::exception becomes the
// reason that the person reads. Use the macro once, in one file, outside any namespace.
#ifndef UNKINK_PACK_HPP
#define UNKINK_PACK_HPP

#include <unkink/routine.h>

#include <cstring>
#include <exception>
#include <string>

namespace unkink {

/// What the person said; by the keys of routine.h.
class Request {
 public:
  explicit Request(const unkink_request_t* request) : request_(request) {}

  /// False where the key was not declared or nothing was said.
  bool has(const std::string& key) const { return find(key) != nullptr; }

  /// The value; `otherwise` where there is none.
  std::string text(const std::string& key, const std::string& otherwise = std::string()) const {
    const char* value = find(key);
    return value == nullptr ? otherwise : std::string(value);
  }

 private:
  const char* find(const std::string& key) const { return request_->find(request_, key.c_str()); }

  const unkink_request_t* request_;
};

/// Calls `make` for the document and writes it; whatever is thrown becomes the pack's error.
template <class Make>
int write_document(const unkink_host_t* host, const unkink_sink_t* sink, Make make) noexcept {
  try {
    const std::string document = make();
    return sink->write(sink, document.data(), document.size());
  } catch (const std::exception& fault) {
    host->report_error(host, fault.what());
  } catch (...) {
    host->report_error(host, "an exception that is no std::exception");
  }
  return 1;
}

}  // namespace unkink

#define UNKINK_PACK_EMIT(document)                                                     \
  extern "C" {                                                                         \
  static int unkink_pack_emit(const unkink_host_t* host, const unkink_sink_t* sink) {  \
    return unkink::write_document(host, sink, [] { return std::string(document()); }); \
  }                                                                                    \
  }

#define UNKINK_PACK(document)                                                                      \
  UNKINK_PACK_EMIT(document)                                                                       \
  extern "C" const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, unkink_pack_emit, \
                                                               nullptr}

#define UNKINK_PACK_WITH_ROUTINES(document, routines)                                              \
  UNKINK_PACK_EMIT(document)                                                                       \
  extern "C" {                                                                                     \
  static int unkink_pack_compose(const unkink_host_t* host, const unkink_request_t* said,          \
                                 const unkink_sink_t* sink) {                                      \
    return unkink::write_document(                                                                 \
        host, sink, [said] { return std::string(routines(unkink::Request(said))); });              \
  }                                                                                                \
  static const void* unkink_pack_extension(const char* id) {                                       \
    static const unkink_routine_t table = {sizeof(unkink_routine_t), 0, unkink_pack_compose};      \
    return id != nullptr && std::strcmp(id, UNKINK_ROUTINE_EXTENSION) == 0 ? &table : nullptr;     \
  }                                                                                                \
  }                                                                                                \
  extern "C" const unkink_pack_entry_t unkink_pack_entry_v1 = {UNKINK_PACK_HEAD, unkink_pack_emit, \
                                                               unkink_pack_extension}

#endif
