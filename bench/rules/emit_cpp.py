# SPDX-License-Identifier: Apache-2.0
"""The table as C++: what someone would write by hand around simdjson for exactly these rules."""
from emit_text import Cpp


def fields(table):
    for item in table.items.values():
        if item.type == "choices":
            yield f"  std::uint64_t {item.id} = 0;"
        else:
            yield f"  int {item.id} = absent;"


def option_number(item, value):
    tests = "".join(f'    if ({value} == "{option}") return {n};\n'
                    for n, option in enumerate(item.options))
    return tests + "    return absent;\n"


def reader(item):
    """Reads one value into the record."""
    if item.type == "integer":
        return f"r.{item.id} = static_cast<int>(value.get_int64().value());"
    if item.type == "yes_no":
        return f"r.{item.id} = value.get_bool().value() ? 1 : 0;"
    if item.type == "choice":
        return f"r.{item.id} = option_of_{item.id}(value.get_string().value());"
    return (f"for (auto word : value.get_array()) "
            f"r.{item.id} |= std::uint64_t{{1}} << option_of_{item.id}(word.get_string().value());")


def option_functions(table):
    for item in table.items.values():
        if item.type not in ("choice", "choices"):
            continue
        last = "" if item.type == "choice" else '    if (word == "none") return 63;\n'
        yield (f"inline int option_of_{item.id}(std::string_view word) {{\n{last}"
               f"{option_number(item, 'word')}}}\n")


def key_switch(table):
    """Keys by their length, then by comparison."""
    lengths = {}
    for item in table.items.values():
        lengths.setdefault(len(item.id), []).append(item)
    text = "    switch (key.size()) {\n"
    for length, items in sorted(lengths.items()):
        text += f"      case {length}:\n"
        for item in items:
            text += f'        if (key == "{item.id}") {{ {reader(item)} return; }}\n'
        text += "        return;\n"
    return text + "    }\n"


def cpp_source(table):
    dialect = Cpp(table)
    rules = "\n".join(f"  if ({dialect.text(row.when)}) return {n};"
                      for n, row in enumerate(table.rows))
    words = ",\n".join(f'    R"(,"disposition":"{row.disposition}","rule":"{row.rule}"}})"'
                       for row in table.rows)
    return "\n".join([
        "// Written by bench/rules/emit_all.py.", '#include "hand.hpp"', "namespace {",
        "constexpr int absent = -2147483647;", "struct Answers {", *fields(table), "};",
        *option_functions(table), "inline int decide(const Answers& r) {", rules,
        "  return -1;", "}", "struct Rules {", "  using Record = Answers;",
        "  template <class Value>",
        "  static void put(Record& r, std::string_view key, Value&& value) {", key_switch(table),
        "  }", "  static int first(const Record& r) { return decide(r); }",
        "  static constexpr std::string_view tails[] = {", words + "};", "};", "}  // namespace",
        "int main(int argc, char** argv) { return run_hand<Rules>(argc, argv); }", ""])
