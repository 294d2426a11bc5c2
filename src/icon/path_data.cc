// SPDX-License-Identifier: MIT
//
// Reads SVG path data: a scanner for its run-together numbers, a reader for
// each command, and the way from an elliptical arc to cubic curves.
#include "icon/path_data.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace archsheet {
namespace {

constexpr double kFarthest = 1e6;
constexpr double kLeastRadius = 1e-9;  // an arc with less is a line

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_space(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
}

// Takes numbers, flags and command letters off the front of the data.
class Scanner {
 public:
  explicit Scanner(std::string_view data) : rest_(data) {}

  void skip_space() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  bool at_end() const { return rest_.empty(); }

  // True when another set of numbers follows without a command letter.
  bool at_number() const {
    return !rest_.empty() && (is_digit(rest_.front()) || rest_.front() == '.' || rest_.front() == '-' ||
                              rest_.front() == '+' || rest_.front() == ',');
  }

  char take_letter() {
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    skip_space();
    return letter;
  }

  // White space with at most one comma in it.
  void skip_separator() {
    skip_space();
    if (rest_.empty() || rest_.front() != ',') return;
    rest_.remove_prefix(1);
    skip_space();
  }

  // 1.5.5-3 is three numbers: a number ends where it could not go on.
  std::optional<double> take_number() {
    std::size_t end = 0;
    const auto skip_digits = [&] {
      const std::size_t first = end;
      while (end < rest_.size() && is_digit(rest_[end])) ++end;
      return end - first;
    };
    if (end < rest_.size() && (rest_[end] == '-' || rest_[end] == '+')) ++end;
    std::size_t digits = skip_digits();
    if (end < rest_.size() && rest_[end] == '.') {
      ++end;
      digits += skip_digits();
    }
    if (digits == 0) return std::nullopt;
    skip_exponent(end);
    const std::size_t begin = rest_.front() == '+' ? 1 : 0;  // from_chars knows no plus sign
    double value = 0;
    const auto result = std::from_chars(rest_.data() + begin, rest_.data() + end, value);
    if (result.ec != std::errc() || result.ptr != rest_.data() + end || !(std::abs(value) <= kFarthest))
      return std::nullopt;
    rest_.remove_prefix(end);
    return value;
  }

  // A flag is one digit and needs nothing after it: `01.9` is 0, 1 and .9.
  std::optional<bool> take_flag() {
    if (rest_.empty() || (rest_.front() != '0' && rest_.front() != '1')) return std::nullopt;
    const bool flag = rest_.front() == '1';
    rest_.remove_prefix(1);
    return flag;
  }

 private:
  // Moves `end` over an exponent, if there is a whole one.
  void skip_exponent(std::size_t& end) const {
    if (end >= rest_.size() || (rest_[end] != 'e' && rest_[end] != 'E')) return;
    std::size_t next = end + 1;
    if (next < rest_.size() && (rest_[next] == '-' || rest_[next] == '+')) ++next;
    if (next >= rest_.size() || !is_digit(rest_[next])) return;
    while (next < rest_.size() && is_digit(rest_[next])) ++next;
    end = next;
  }

  std::string_view rest_;
};

// How many numbers a command takes at a time; -1 for a letter that is no command.
int argument_count(char lower) {
  switch (lower) {
    case 'z':
      return 0;
    case 'h':
    case 'v':
      return 1;
    case 'm':
    case 'l':
    case 't':
      return 2;
    case 's':
    case 'q':
      return 4;
    case 'c':
      return 6;
    case 'a':
      return 7;
    default:
      return -1;
  }
}

struct Arc {
  Point from;
  Point to;
  double radius_x;
  double radius_y;
  double rotation;  // degrees
  bool large;
  bool sweep;
};

// The arc's ellipse, as a centre, two axes and the angles at which the arc begins and how far it goes.
struct Ellipse {
  Point centre;
  double radius_x;
  double radius_y;
  double cosine;
  double sine;
  double begin;
  double extent;

  // The point at `angle`, moved along the tangent by `along` (for control points).
  Point at(double angle, double along) const {
    const double x = radius_x * (std::cos(angle) - along * std::sin(angle));
    const double y = radius_y * (std::sin(angle) + along * std::cos(angle));
    return {centre.x + cosine * x - sine * y, centre.y + sine * x + cosine * y};
  }
};

// From end points to a centre, as appendix F.6 of SVG 1.1 has it; radii that are too small are enlarged.
Ellipse ellipse_of(const Arc& arc) {
  const double rotation = std::fmod(arc.rotation, 360) * std::numbers::pi / 180;
  Ellipse result{{}, std::abs(arc.radius_x), std::abs(arc.radius_y), std::cos(rotation), std::sin(rotation), 0, 0};
  const double half_x = (arc.from.x - arc.to.x) / 2;
  const double half_y = (arc.from.y - arc.to.y) / 2;
  // Half the chord in the frame in which the ellipse is a unit circle.
  double x = (result.cosine * half_x + result.sine * half_y) / result.radius_x;
  double y = (result.cosine * half_y - result.sine * half_x) / result.radius_y;
  const double length = std::hypot(x, y);
  if (length > 1) {
    result.radius_x *= length;
    result.radius_y *= length;
    x /= length;
    y /= length;
  }
  const double square = x * x + y * y;
  double offset = square > 0 ? std::sqrt(std::max(0.0, 1 - square) / square) : 0;
  if (arc.large == arc.sweep) offset = -offset;
  const double centre_x = offset * y;
  const double centre_y = -offset * x;
  result.begin = std::atan2(y - centre_y, x - centre_x);
  result.extent = std::atan2(-y - centre_y, -x - centre_x) - result.begin;
  if (arc.sweep && result.extent < 0) result.extent += 2 * std::numbers::pi;
  if (!arc.sweep && result.extent > 0) result.extent -= 2 * std::numbers::pi;
  const double wide_x = result.radius_x * centre_x;
  const double wide_y = result.radius_y * centre_y;
  result.centre = {(arc.from.x + arc.to.x) / 2 + result.cosine * wide_x - result.sine * wide_y,
                   (arc.from.y + arc.to.y) / 2 + result.sine * wide_x + result.cosine * wide_y};
  return result;
}

// Curves of at most a quarter turn each: the error is below 0.03 % of the radius.
void append_arc(std::vector<PathCommand>& out, const Arc& arc) {
  if (arc.from == arc.to) return;
  if (std::abs(arc.radius_x) < kLeastRadius || std::abs(arc.radius_y) < kLeastRadius) {
    out.push_back(LineTo{arc.to});
    return;
  }
  const Ellipse ellipse = ellipse_of(arc);
  const int pieces =
      std::clamp(static_cast<int>(std::ceil(std::abs(ellipse.extent) * 2 / std::numbers::pi - 1e-6)), 1, 4);
  const double step = ellipse.extent / pieces;
  const double handle = 4.0 / 3.0 * std::tan(step / 4);
  for (int piece = 0; piece < pieces; ++piece) {
    const double from = ellipse.begin + piece * step;
    const double to = from + step;
    const bool is_last = piece + 1 == pieces;
    out.push_back(CurveTo{ellipse.at(from, handle), ellipse.at(to, -handle), is_last ? arc.to : ellipse.at(to, 0)});
  }
}

// Reads commands one after the other, keeping the current point and what S and T mirror.
class Reader {
 public:
  explicit Reader(std::string_view data) : scanner_(data) {}

  std::optional<std::vector<PathCommand>> read() {
    scanner_.skip_space();
    while (!scanner_.at_end())
      if (!read_command(scanner_.take_letter())) return std::nullopt;
    return std::move(commands_);
  }

 private:
  using Arguments = std::array<double, 7>;

  bool read_command(char letter) {
    const bool relative = letter >= 'a' && letter <= 'z';
    char lower = relative ? letter : static_cast<char>(letter - 'A' + 'a');
    const int count = argument_count(lower);
    if (count < 0 || (commands_.empty() && lower != 'm')) return false;
    if (count == 0) {
      apply('z', relative, {});
      scanner_.skip_space();
      return true;
    }
    do {
      Arguments arguments{};
      if (!read_arguments(lower, count, arguments) || !apply(lower, relative, arguments)) return false;
      if (lower == 'm') lower = 'l';  // further pairs after a move are lines
      scanner_.skip_space();
    } while (next_set());
    return true;
  }

  // True when more numbers follow for the same command. A comma promises them.
  bool next_set() {
    if (!scanner_.at_number()) return false;
    scanner_.skip_separator();
    return true;
  }

  bool read_arguments(char lower, int count, Arguments& arguments) {
    for (int index = 0; index < count; ++index) {
      if (index > 0) scanner_.skip_separator();
      if (lower == 'a' && (index == 3 || index == 4)) {
        const std::optional<bool> flag = scanner_.take_flag();
        if (!flag) return false;
        arguments[static_cast<std::size_t>(index)] = *flag ? 1 : 0;
        continue;
      }
      const std::optional<double> number = scanner_.take_number();
      if (!number) return false;
      arguments[static_cast<std::size_t>(index)] = *number;
    }
    return true;
  }

  // Draws one command; false when it leads too far away.
  bool apply(char lower, bool relative, const Arguments& a) {
    const Point base = relative ? current_ : Point{};
    const auto point = [&](std::size_t index) { return Point{base.x + a[index], base.y + a[index + 1]}; };
    switch (lower) {
      case 'z':
        commands_.push_back(ClosePath{});
        current_ = begin_;
        break;
      case 'm':
        current_ = begin_ = point(0);
        commands_.push_back(MoveTo{current_});
        break;
      case 'l':
        line_to(point(0));
        break;
      case 'h':
        line_to({base.x + a[0], current_.y});
        break;
      case 'v':
        line_to({current_.x, base.y + a[0]});
        break;
      case 'c':
        curve_to(point(0), point(2), point(4));
        break;
      case 's':
        curve_to(mirrored("cs"), point(0), point(2));
        break;
      case 'q':
        quadratic_to(point(0), point(2));
        break;
      case 't':
        quadratic_to(mirrored("qt"), point(0));
        break;
      case 'a':
        append_arc(commands_, {current_, point(5), a[0], a[1], a[2], a[3] != 0, a[4] != 0});
        current_ = point(5);
        break;
    }
    previous_ = lower;
    const auto near = [](double value) { return std::abs(value) <= kFarthest; };
    return near(current_.x) && near(current_.y) && near(control_.x) && near(control_.y);
  }

  void line_to(Point to) {
    commands_.push_back(LineTo{to});
    current_ = to;
  }

  void curve_to(Point control1, Point control2, Point to) {
    commands_.push_back(CurveTo{control1, control2, to});
    control_ = control2;
    current_ = to;
  }

  void quadratic_to(Point control, Point to) {
    const auto two_thirds = [&](Point from) {
      return Point{from.x + (control.x - from.x) * 2 / 3, from.y + (control.y - from.y) * 2 / 3};
    };
    commands_.push_back(CurveTo{two_thirds(current_), two_thirds(to), to});
    control_ = control;
    current_ = to;
  }

  // The last control point mirrored at the current point, if the command before was one of `kin`.
  Point mirrored(std::string_view kin) const {
    if (kin.find(previous_) == std::string_view::npos) return current_;
    return {2 * current_.x - control_.x, 2 * current_.y - control_.y};
  }

  Scanner scanner_;
  std::vector<PathCommand> commands_;
  Point current_;
  Point begin_;    // of the subpath
  Point control_;  // last control point of a curve
  char previous_ = ' ';
};

}  // namespace

std::optional<std::vector<PathCommand>> parse_path_data(std::string_view data) {
  return Reader(data).read();
}

bool is_path_data(std::string_view data) {
  const std::optional<std::vector<PathCommand>> commands = parse_path_data(data);
  return commands && !commands->empty();
}

}  // namespace archsheet
