// SPDX-License-Identifier: MIT
//
// cairo surfaces and contexts that free themselves, and output into a string.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

namespace archsheet {

struct CairoDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using CairoContext = std::unique_ptr<cairo_t, CairoDeleter>;

// A cairo_write_func_t whose closure is a std::string.
inline cairo_status_t append_to_string(void* out, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace archsheet
