// SPDX-License-Identifier: Apache-2.0
#include "author/elf_library.hpp"

#include <elf.h>

#include <cstring>
#include <optional>

namespace unkink {
namespace {

/// Bounds-checked reading of one library's bytes.
class ElfBytes {
 public:
  explicit ElfBytes(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  std::optional<T> at(std::uint64_t offset) const {
    if (offset > bytes_.size() || bytes_.size() - offset < sizeof(T)) return std::nullopt;
    T value;
    std::memcpy(&value, bytes_.data() + offset, sizeof value);
    return value;
  }

  std::optional<std::string> text_at(std::uint64_t offset) const {
    if (offset >= bytes_.size()) return std::nullopt;
    const auto end = bytes_.find('\0', offset);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(bytes_.substr(offset, end - offset));
  }

 private:
  std::string_view bytes_;
};

struct Section {
  std::uint64_t offset = 0;
  std::uint64_t count = 0;
  std::uint64_t texts = 0;  ///< where its names are
};

std::unexpected<Error> malformed() { return failure("its ELF tables are malformed"); }

bool is_library(const Elf64_Ehdr& head) {
  return std::memcmp(head.e_ident, ELFMAG, SELFMAG) == 0 && head.e_ident[EI_CLASS] == ELFCLASS64 &&
         head.e_ident[EI_DATA] == ELFDATA2LSB && head.e_type == ET_DYN;
}

/// The section of this type, with the names that it links to.
std::optional<Section> find_section(const ElfBytes& elf, const Elf64_Ehdr& head, std::uint32_t type,
                                    std::uint64_t entry_size) {
  for (std::uint64_t i = 0; i < head.e_shnum; ++i) {
    const auto section = elf.at<Elf64_Shdr>(head.e_shoff + i * sizeof(Elf64_Shdr));
    if (!section || section->sh_type != type) continue;
    const auto names = elf.at<Elf64_Shdr>(head.e_shoff + section->sh_link * sizeof(Elf64_Shdr));
    if (!names) return std::nullopt;
    return Section{section->sh_offset, section->sh_size / entry_size, names->sh_offset};
  }
  return std::nullopt;
}

bool read_symbols(const ElfBytes& elf, const Section& section, ElfLibrary& library) {
  for (std::uint64_t i = 1; i < section.count; ++i) {
    const auto symbol = elf.at<Elf64_Sym>(section.offset + i * sizeof(Elf64_Sym));
    if (!symbol) return false;
    const auto binding = ELF64_ST_BIND(symbol->st_info);
    const auto type = ELF64_ST_TYPE(symbol->st_info);
    if (binding == STB_LOCAL || type == STT_SECTION || type == STT_FILE) continue;
    auto name = elf.text_at(section.texts + symbol->st_name);
    if (!name) return false;
    if (symbol->st_shndx != SHN_UNDEF) {
      library.exported.push_back(*std::move(name));
    } else if (binding != STB_WEAK) {
      library.undefined.push_back(*std::move(name));
    }
  }
  return true;
}

bool read_needed(const ElfBytes& elf, const Section& section, ElfLibrary& library) {
  for (std::uint64_t i = 0; i < section.count; ++i) {
    const auto entry = elf.at<Elf64_Dyn>(section.offset + i * sizeof(Elf64_Dyn));
    if (!entry) return false;
    if (entry->d_tag == DT_NULL) break;
    if (entry->d_tag != DT_NEEDED) continue;
    auto name = elf.text_at(section.texts + entry->d_un.d_val);
    if (!name) return false;
    library.needed.push_back(*std::move(name));
  }
  return true;
}

bool read_segments(const ElfBytes& elf, const Elf64_Ehdr& head, ElfLibrary& library) {
  for (std::uint64_t i = 0; i < head.e_phnum; ++i) {
    const auto segment = elf.at<Elf64_Phdr>(head.e_phoff + i * sizeof(Elf64_Phdr));
    if (!segment) return false;
    const bool runs = (segment->p_flags & PF_X) != 0;
    const bool changes = (segment->p_flags & PF_W) != 0;
    if (segment->p_type == PT_LOAD && runs && changes) library.writable_code = true;
    if (segment->p_type == PT_GNU_STACK && runs) library.executable_stack = true;
  }
  return true;
}

}  // namespace

Result<ElfLibrary> read_elf_library(std::string_view bytes) {
  const ElfBytes elf(bytes);
  const auto head = elf.at<Elf64_Ehdr>(0);
  if (!head || !is_library(*head)) return failure("it is no 64-bit ELF library");
  const auto symbols = find_section(elf, *head, SHT_DYNSYM, sizeof(Elf64_Sym));
  const auto dynamic = find_section(elf, *head, SHT_DYNAMIC, sizeof(Elf64_Dyn));
  ElfLibrary library;
  if (!symbols || !dynamic || !read_symbols(elf, *symbols, library) ||
      !read_needed(elf, *dynamic, library) || !read_segments(elf, *head, library)) {
    return malformed();
  }
  return library;
}

}  // namespace unkink
