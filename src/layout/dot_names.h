// SPDX-License-Identifier: MIT
//
// How the objects of a Graphviz graph are numbered: in the order of their names'
// first mention. Graphviz itself numbers them by the address of the name, and
// writes clusters in that order, which differs from run to run.
#pragma once

#include <cgraph.h>

namespace archsheet {

// To be given to `agopen`; lives as long as the program.
Agdisc_t* numbered_names();

}  // namespace archsheet
