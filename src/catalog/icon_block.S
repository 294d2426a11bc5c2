/* SPDX-License-Identifier: MIT */
/* The icons, read-only, between two symbols. ICON_BLOCK is the file that icon_packer wrote. */
    .section .rodata
    .balign 16
    .globl archsheet_icons_begin
archsheet_icons_begin:
    .incbin ICON_BLOCK
    .globl archsheet_icons_end
archsheet_icons_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
