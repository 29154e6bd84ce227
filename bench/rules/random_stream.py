# SPDX-License-Identifier: Apache-2.0
"""SplitMix64: the same numbers on every machine and for ever."""
MASK = (1 << 64) - 1


class RandomStream:
    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound

    def pick(self, rows):
        return rows[self.below(len(rows))]
