// SPDX-License-Identifier: MIT
//
// The font files as they come from their package, in read-only data: an
// assembler takes 3 MB in no time where a compiler needs seconds.

        .section .rodata, "a"

        .global archsheet_regular_font
        .global archsheet_regular_font_end
        .balign 16
archsheet_regular_font:
        .incbin REGULAR_FONT
archsheet_regular_font_end:

        .global archsheet_bold_font
        .global archsheet_bold_font_end
        .balign 16
archsheet_bold_font:
        .incbin BOLD_FONT
archsheet_bold_font_end:

        .section .note.GNU-stack, "", %progbits
