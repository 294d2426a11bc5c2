// SPDX-License-Identifier: MIT
//
// Whether the steps of a sheet are read as a page is: from its top, to the right and downward.
#pragma once

#include "faults.h"

namespace archsheet::meter {

// Fills in where the sheet begins and how many steps go back or astray. REQUIRES: `figures.drawn` is known.
void follow_steps(const Scene& scene, Figures& figures);

}  // namespace archsheet::meter
