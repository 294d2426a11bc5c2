// SPDX-License-Identifier: MIT
//
// From the words of a command line to the list of specs and their outputs.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "batch/batch.h"

namespace archsheet {

// One spec and where its outputs go: `folder/id`.
struct Job {
  std::string path;    // as messages show it; "-" for standard input
  std::string id;      // the file's stem
  std::string folder;  // output folder, with the spec's path below its input folder
  // The input folder in which it was found, which no link may lead out of; empty: named by itself.
  std::string walked = {};
};

// The specs of all inputs: files as given, folders walked by name (`_*.toml` left out). Reports what cannot be read,
// what cannot become an output name and what two specs would both write; such a run must not start.
std::vector<Job> find_jobs(const BatchOptions& options, Diagnostics& diagnostics);

// `<id>[.<language>][.<theme>][.<page>].<extension>`; language and theme stand there when they are not the spec's own.
struct OutputName {
  std::string id;
  std::optional<Language> other_language;
  std::string other_theme;
  std::size_t page = 1;
  OutputFormat format = OutputFormat::Svg;
};
std::string file_name(const OutputName& name);

}  // namespace archsheet
