// SPDX-License-Identifier: MIT
#include "layout/dot_names.h"

#include <map>
#include <string>
#include <vector>

namespace archsheet {
namespace {

// Names of one graph. Ids are odd for named objects; Graphviz keeps even ones for those without a name.
struct Names {
  Agraph_t* graph = nullptr;
  std::map<std::string, IDTYPE, std::less<>> id_by_name;
  std::vector<char*> names;  // as Graphviz keeps them: it reads what stands before a name to tell how to quote it
  IDTYPE anonymous = 0;
};

Names& names_of(void* state) {
  return *static_cast<Names*>(state);
}

void* open(Agraph_t* graph, Agdisc_t*) {
  return new Names{graph, {}, {}, 0};
}

long map(void* state, int, char* name, IDTYPE* id, int create) {
  Names& names = names_of(state);
  if (name == nullptr) {
    if (create != 0) *id = names.anonymous += 2;
    return create;
  }
  const auto found = names.id_by_name.find(std::string_view(name));
  if (found != names.id_by_name.end()) {
    *id = found->second;
    return 1;
  }
  if (create == 0) return 0;
  *id = 2 * names.names.size() + 1;
  names.names.push_back(agstrdup(names.graph, name));
  names.id_by_name.emplace(name, *id);
  return 1;
}

long alloc(void*, int, IDTYPE) {
  return 0;
}
void free(void*, int, IDTYPE) {}

char* print(void* state, int, IDTYPE id) {
  Names& names = names_of(state);
  return id % 2 == 1 ? names.names[id / 2] : nullptr;
}

void close(void* state) {
  delete static_cast<Names*>(state);
}
void idregister(void*, int, void*) {}

}  // namespace

Agdisc_t* numbered_names() {
  static Agiddisc_t ids = {open, map, alloc, free, print, close, idregister};
  static Agdisc_t all = {&AgMemDisc, &ids, &AgIoDisc};
  return &all;
}

}  // namespace archsheet
