// SPDX-License-Identifier: MIT
#include <cairo.h>

#include <boost/test/unit_test.hpp>
#include <cstring>

#include "emit/emit.h"
#include "sample_sheet.h"

namespace archsheet {
namespace {

using test::sample_sheet;

// The pixels of a PNG.
class Picture {
 public:
  explicit Picture(std::string bytes) : bytes_(std::move(bytes)) {
    surface_ = cairo_image_surface_create_from_png_stream(read, this);
    BOOST_REQUIRE(cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS);
  }
  ~Picture() { cairo_surface_destroy(surface_); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  int width() const { return cairo_image_surface_get_width(surface_); }
  int height() const { return cairo_image_surface_get_height(surface_); }

  // 0xrrggbb
  unsigned at(int x, int y) const {
    const unsigned char* row = cairo_image_surface_get_data(surface_) + y * cairo_image_surface_get_stride(surface_);
    unsigned pixel = 0;
    std::memcpy(&pixel, row + 4 * x, 4);
    return pixel & 0xffffff;
  }

 private:
  static cairo_status_t read(void* self, unsigned char* out, unsigned length) {
    auto* picture = static_cast<Picture*>(self);
    if (picture->position_ + length > picture->bytes_.size()) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(out, picture->bytes_.data() + picture->position_, length);
    picture->position_ += length;
    return CAIRO_STATUS_SUCCESS;
  }

  std::string bytes_;
  std::size_t position_ = 0;
  cairo_surface_t* surface_;
};

Sheet sheet_of(std::vector<PageItem> items) {
  Sheet sheet;
  sheet.pages.push_back({{100, 50}, {0xff, 0xff, 0xff}, std::move(items)});
  return sheet;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(png)

BOOST_AUTO_TEST_CASE(one_picture_a_page_at_the_scale_asked_for) {
  const std::vector<std::string> pictures = write_png(sample_sheet(Language::English), test::fonts(), 2);
  BOOST_REQUIRE(pictures.size() == 2u);
  BOOST_TEST(Picture(pictures[0]).width() == 1152);
  BOOST_TEST(Picture(pictures[0]).height() == 600);
  BOOST_TEST(Picture(pictures[1]).width() == 600);
  BOOST_TEST(Picture(pictures[1]).height() == 800);
}

BOOST_AUTO_TEST_CASE(icons_stand_where_they_should_in_their_colours) {
  const Colour light{0xee, 0xee, 0xee};
  const Picture picture(write_png(sheet_of({PageIcon{&test::sample_icon(), {10, 10, 32, 32}, std::nullopt},
                                            PageIcon{&test::sample_icon(), {60, 10, 32, 32}, light}}),
                                  test::fonts(), 1)
                            .front());
  BOOST_TEST(picture.at(5, 5) == 0xffffffu);
  BOOST_TEST(picture.at(12, 12) == 0x7aa116u);
  BOOST_TEST(picture.at(17, 20) == 0x232f3du);  // in the ring
  BOOST_TEST(picture.at(26, 30) == 0x7aa116u);  // in its hole
  BOOST_TEST(picture.at(67, 20) == 0xeeeeeeu);  // general ink of a dark page
}

BOOST_AUTO_TEST_CASE(letters_are_drawn_over_what_is_behind) {
  PageRect behind{"", {0, 0, 100, 50}, 0, Colour{0, 0, 0xff}, std::nullopt};
  PageText text = test::one_line("", "HHHH", {10, 40}, 30, Weight::Bold);
  text.lines[0][0].colour = {0, 0, 0};
  const Picture picture(write_png(sheet_of({behind, text}), test::fonts(), 1).front());
  int ink = 0;
  int behind_them = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      ink += picture.at(x, y) == 0x000000;
      behind_them += picture.at(x, y) == 0x0000ff;
    }
  BOOST_TEST(ink > 200);
  BOOST_TEST(behind_them > 200);
}

BOOST_AUTO_TEST_CASE(same_bytes_and_no_time) {
  const std::vector<std::string> once = write_png(sample_sheet(Language::Korean), test::fonts(), 1.5);
  BOOST_TEST((once == write_png(sample_sheet(Language::Korean), test::fonts(), 1.5)));
  BOOST_TEST(once[0].find("tIME") == std::string::npos);
  BOOST_TEST(once[0].substr(1, 3) == "PNG");
}

BOOST_AUTO_TEST_CASE(a_picture_that_cannot_be_is_empty) {
  for (double scale : {0.0, -1.0, 1e9, 0.0 / 0.0})
    BOOST_TEST(write_png(sheet_of({}), test::fonts(), scale).front().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace archsheet
