// SPDX-License-Identifier: MIT
//
// The distances and prices by which wires are drawn, in one table. Distances are points;
// prices are points of detour that a thing is worth.
#pragma once

namespace archsheet::wiring {

// How far lines keep from things.
inline constexpr double from_component = 5;
inline constexpr double from_header = 5;
inline constexpr double from_callout = 3;
inline constexpr double from_border = 4;   // only when it runs along it
inline constexpr double from_edge = 2;     // of the drawing
inline constexpr double air = 4;           // beyond these, where there is room
inline constexpr double lane = 7;          // between two lines side by side
inline constexpr double least_lane = 4.2;  // below this they read as one line

// The ends of lines.
inline constexpr double tail_run = 6;       // straight out of the source before the first bend
inline constexpr double head_run = 8.5;     // straight into the target: an arrow head and a bit
inline constexpr double head_length = 5;    // of an arrow head as it is drawn
inline constexpr double head_half = 2;      // and to each side, less than a label keeps from its line
inline constexpr double icon_inset = 4;     // from an icon's corner
inline constexpr double group_corner = 10;  // from a group's corner
inline constexpr double below_words = 1.5;  // a line starts below the label, not in it
inline constexpr double loop_reach = 10;    // how far a self loop stands out

// What the router pays.
inline constexpr double turn = 29;
inline constexpr double crossing = 60;
inline constexpr double kin_crossing = 60;
inline constexpr double overlap_share = 0.35;   // of the length
inline constexpr double kin_share = 0.15;       // of the length, when both lines share an end
inline constexpr double overlap_once = 3;       // for each stretch between two lattice points
inline constexpr double pair_share = 0.08;      // of the length, when both lines join the same pair
inline constexpr double bottom_port = 8;        // below the words, far from the icon
inline constexpr double averted_port = 14;      // a side that looks away from the other end
inline constexpr double cross_port = 13;        // a side across the reading direction
inline constexpr double busy_port = 9;          // for each line that is there already
inline constexpr double full_port = 120;        // when the side has no room left
inline constexpr double head_band_share = 1.5;  // along a header's height
inline constexpr double stray_share = 1.5;      // of the length, where a line is not at home (grounds.h)
inline constexpr double stray_once = 90;        // and each time that it goes there
inline constexpr double bus_share = 12;         // of the length, where that is in a bus, which reads as one of its ends
inline constexpr double past_fault = 60;        // a stretch on which the last round had a fault
inline constexpr double soft_limit_share = 6;   // relaxed only: along a border
inline constexpr double header_share = 30;      // relaxed only: through a header

// What labels keep from things.
inline constexpr double label_off_line = 2.5;  // between a text and its own line
inline constexpr double label_off_icon = 2;
inline constexpr double label_off_label = 2;
inline constexpr double label_off_other_line = 1.5;
inline constexpr double badge_off_line = 3;  // between a badge and another line
inline constexpr double badge_gap = 2;       // between two badges side by side
inline constexpr double badge_to_text = 3;
inline constexpr double badge_over_text = 1;
inline constexpr double label_step = 4;  // between two places tried along a line

}  // namespace archsheet::wiring
