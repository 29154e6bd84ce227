// SPDX-License-Identifier: Apache-2.0
// A source file of this tree, and reading all of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace unkink::house {

/// One file: its path below the top folder, with `/`, and its lines without their ends.
struct TreeFile {
  std::string path;
  std::vector<std::string> lines;
};

/// The lines of a text; a last line without an end counts.
std::vector<std::string> lines_of(const std::string& text);

/// Every file below `folders` of `top`, and the single files among them, by path. A folder that
/// does not exist is an empty one: the test that wants files in it says so itself.
std::vector<TreeFile> read_tree(const std::filesystem::path& top,
                                const std::vector<std::string>& folders);

/// Whether the file is written in C or C++.
bool is_code(const TreeFile& file);

/// The names of the folders right below `folder`, sorted.
std::vector<std::string> folder_names(const std::filesystem::path& folder);

}  // namespace unkink::house
