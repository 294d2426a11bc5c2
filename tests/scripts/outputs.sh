#!/usr/bin/env bash
# The outputs of real specs, judged by others' tools: well-formed, readable, complete, the same bytes everywhere.
# Usage: outputs.sh PROGRAM, from the project's root.
set -uo pipefail
program=$(realpath "$1")
meter=$(dirname "$program")/tools/meter/meter
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
# check NAME COMMAND...: one test.
check() {
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "FAILED $name"
    sed 's/^/    /' "$work/said" | head -20
  fi
}

"$program" render architectures -o "$work/out" -f svg,pdf,dot --lang en,ko || failed=$((failed + 1))

for svg in "$work"/out/*.svg; do
  check "$(basename "$svg") is well-formed" xmllint --noout "$svg"
  check "$(basename "$svg") has no fault" "$meter" "$svg"
  check "$(basename "$svg") refers to nothing outside" bash -c "! grep -E '(xlink:)?href=\"(http:|file:|//)|<script|<foreignObject|<use|@import|url\\((https?:|//)' '$svg'"
done

fonts_embedded() { ! pdffonts "$1" | tail -n +3 | awk '{ if ($(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes") bad = 1 } END { exit !bad }'; }
tagged() { pdfinfo "$1" | grep -q '^Tagged: *yes' && pdfinfo "$1" | grep -q '^Title: *[^ ]'; }
# Every step's number and title word of the SVG's text is in the PDF's.
same_words() {
  local svg=$1 pdf=$2
  pdftotext "$pdf" - | tr -d ' \n\f' >"$work/pdf.words"
  xmllint --xpath '//*[local-name()="text"]//*[local-name()="tspan"]/text()' "$svg" | tr -d ' ' | sed 's/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' | while read -r word; do
    grep -qF -- "$word" "$work/pdf.words" || { echo "not in the PDF: $word"; exit 1; }
  done
}
for pdf in "$work"/out/*.pdf; do
  name=$(basename "$pdf" .pdf)
  check "$name.pdf is sound" qpdf --check "$pdf"
  check "$name.pdf embeds subset fonts" fonts_embedded "$pdf"
  check "$name.pdf is tagged and titled" tagged "$pdf"
  check "$name.pdf says what the SVG says" same_words "$work/out/$name.svg" "$pdf"
  check "$name.pdf has its language" bash -c "qpdf --qdf --object-streams=disable '$pdf' - | grep -aq '/Lang'"
done

quiet() { "$@" >"$work/drawn" 2>"$work/complaints" && [ ! -s "$work/complaints" ]; }
for dot in "$work"/out/*.dot; do
  check "$(basename "$dot") is taken by neato -n2" quiet neato -n2 -Tsvg "$dot"
  check "$(basename "$dot") is taken by dot" quiet dot -Tsvg "$dot"
done

# Same inputs, same bytes: another folder, locale, time zone, home and number of jobs.
mkdir -p "$work/elsewhere/deep" "$work/locales"
cp -r architectures "$work/elsewhere/deep/"
localedef -i de_DE -f UTF-8 "$work/locales/de_DE.UTF-8" 2>/dev/null
(cd "$work/elsewhere/deep" && env -i PATH="$PATH" LOCPATH="$work/locales" LC_ALL=de_DE.UTF-8 TZ=Asia/Seoul HOME=/nowhere \
  "$program" render architectures -o "$work/again" -f svg,pdf,dot --lang en,ko -j 1)
for file in "$work"/out/*; do
  check "$(basename "$file") has the same bytes elsewhere" cmp "$file" "$work/again/$(basename "$file")"
done

# The page of figures is that of this catalogue.
page=$(dirname "$program")/tools/catalogue/catalogue_page
check "docs/catalogue.md is up to date (./dev docs writes it)" bash -c "'$page' | diff - docs/catalogue.md"

# The README's picture is the one this program makes.
check "the README's picture is up to date" "$program" render architectures/predictive-maintenance.toml -f svg -o docs/images --check

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
