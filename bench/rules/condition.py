# SPDX-License-Identifier: Apache-2.0
"""The condition language of rules/README.md, read independently of the engine.

A condition is a tuple: ("and"|"or", [..]), ("not", c), ("count", k, [..]), ("name", id),
("cmp", item, op, number), ("in", item, [option..], wanted), ("has", item, option).
"""
import re

TOKEN = re.compile(r"\s*(==|!=|<=|>=|<|>|\(|\)|,|[A-Za-z_][A-Za-z0-9_]*|-?\d+)")


def tokens_of(text):
    tokens, at = [], 0
    while at < len(text.rstrip()):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError(f"cannot read {text[at:]!r}")
        tokens.append(found.group(1))
        at = found.end()
    return tokens


class Reader:
    def __init__(self, text):
        self.tokens = tokens_of(text)
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.peek()
        if token is None or (wanted and token != wanted):
            raise ValueError(f"expected {wanted} at {self.tokens[self.at:]}")
        self.at += 1
        return token

    def whole(self):
        condition = self.any_of()
        if self.peek() is not None:
            raise ValueError(f"left over: {self.tokens[self.at:]}")
        return condition

    def any_of(self):
        return self.chain("or", self.all_of)

    def all_of(self):
        return self.chain("and", self.negated)

    def chain(self, word, part):
        parts = [part()]
        while self.peek() == word:
            self.take()
            parts.append(part())
        return parts[0] if len(parts) == 1 else (word, parts)

    def negated(self):
        if self.peek() == "not":
            self.take()
            return ("not", self.negated())
        return self.primary()

    def primary(self):
        if self.peek() == "(":
            self.take()
            inner = self.any_of()
            self.take(")")
            return inner
        if self.peek() == "at":
            self.take("at")
            self.take("least")
            least = int(self.take())
            self.take("of")
            return ("count", least, self.listed(self.any_of))
        return self.atom(self.take())

    def listed(self, part):
        self.take("(")
        parts = [part()]
        while self.peek() == ",":
            self.take()
            parts.append(part())
        self.take(")")
        return parts

    def atom(self, name):
        word = self.peek()
        if word == "has":
            self.take()
            return ("has", name, self.take())
        if word == "in":
            self.take()
            return ("in", name, self.listed(self.take), True)
        if word in ("==", "!="):
            self.take()
            return ("in", name, [self.take()], word == "==")
        if word in ("<", "<=", ">", ">="):
            self.take()
            return ("cmp", name, word, int(self.take()))
        return ("name", name)


def read_condition(text):
    return Reader(text).whole()
