// SPDX-License-Identifier: MIT
//
// Finds the names of services in an author's text, so that they are bold without markup.
#pragma once

#include "check/model.h"
#include "narrate/mentions.h"

namespace archsheet {

// Bold on every official name, full or short, outside links; services found count as spoken of.
Paragraph embolden_services(const Paragraph& paragraph, const Model& model, Mentions& mentions);

}  // namespace archsheet
