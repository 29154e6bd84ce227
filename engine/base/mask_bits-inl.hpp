// SPDX-License-Identifier: Apache-2.0
// The lanes of a mask as bits, the first lane lowest. Included once for each instruction set,
// behind Highway's headers.
#if defined(UNKINK_MASK_BITS) == defined(HWY_TARGET_TOGGLE)
#ifdef UNKINK_MASK_BITS
#undef UNKINK_MASK_BITS
#else
#define UNKINK_MASK_BITS
#endif

#include <cstdint>
#include <type_traits>

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Highway stores these bits; a variable of just their size stays in a register.
template <class Tag>
HWY_INLINE std::uint64_t mask_bits(Tag tag, hn::Mask<Tag> mask) {
  constexpr auto lanes = hn::MaxLanes(Tag());
  using Bits = std::conditional_t<
      lanes <= 8, std::uint8_t,
      std::conditional_t<lanes <= 16, std::uint16_t,
                         std::conditional_t<lanes <= 32, std::uint32_t, std::uint64_t>>>;
  Bits bits = 0;
  hn::StoreMaskBits(tag, mask, reinterpret_cast<std::uint8_t*>(&bits));
  return bits;
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#endif
