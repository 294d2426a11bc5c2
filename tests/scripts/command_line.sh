#!/usr/bin/env bash
# The command line as a user meets it: exit statuses, output names, what is written and what is left alone.
# Usage: command_line.sh PROGRAM, from the project's root.
set -uo pipefail
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0
is() {
  local name=$1 wanted=$2 got=$3
  if [ "$wanted" = "$got" ]; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "FAILED $name: wanted $wanted, got $got"
  fi
}
status() { "$@" >said 2>&1; echo $?; }

cat >small.toml <<'TOML'
title = "Anomaly detection"
[components]
things = { service = "IoT Core" }
stream = { service = "Kinesis Data Analytics" }
model  = { service = "SageMaker" }
[[steps]]
flows = ["things -> stream -> model"]
TOML
sed 's/SageMaker/SageMakr/' small.toml >broken.toml

is "a good spec renders" 0 "$(status "$program" render small.toml -o out)"
is "both outputs are there" "small.pdf small.svg" "$(ls out | tr '\n' ' ' | sed 's/ $//')"
is "every step of the shortest spec is told" 1 "$(grep -c 'class="step"' out/small.svg)"
is "every component of the shortest spec is drawn" 3 "$(grep -c '<g class="component"' out/small.svg)"

before=$(cat out/small.svg | cksum)
is "a spec with an error ends with 1" 1 "$(status "$program" render broken.toml -o out)"
is "it says which name was near" 1 "$(grep -ciE 'sagemaker' said | sed 's/[1-9][0-9]*/1/')"
is "it writes nothing" "small.pdf small.svg" "$(ls out | tr '\n' ' ' | sed 's/ $//')"
cp broken.toml kept.toml && cp out/small.svg out/kept.svg
status "$program" render kept.toml -o out -f svg >/dev/null
is "a failed spec leaves its old output alone" "$before" "$(cat out/kept.svg | cksum)"
rm kept.toml out/kept.svg

is "one bad spec does not stop the others" 1 "$(status "$program" render broken.toml small.toml -o both -f svg)"
is "the good one is written" small.svg "$(ls both)"

is "no such option ends with 2" 2 "$(status "$program" render --no-such-option)"
is "no command ends with 2" 2 "$(status "$program")"
is "an unknown format ends with 2" 2 "$(status "$program" render small.toml -f gif)"
is "--help ends with 0" 0 "$(status "$program" --help)"
is "--version ends with 0" 0 "$(status "$program" --version)"
is "the notice of the icons ships with the program" 1 "$("$program" --version --verbose | grep -c 'AWS Architecture Icons (c)' | sed 's/[1-9][0-9]*/1/')"

is "fresh outputs pass --check" 0 "$(status "$program" render small.toml -o out --check)"
sed 's/Anomaly/Fault/' small.toml >changed.toml && mv changed.toml small.toml
is "stale outputs end with 3" 3 "$(status "$program" render small.toml -o out --check)"
is "--check writes nothing" "$before" "$(cat out/small.svg | cksum)"
is "missing outputs end with 3" 3 "$(status "$program" render small.toml -o nowhere --check)"

is "a missing file ends with 4" 4 "$(status "$program" render missing.toml -o out)"
mkdir -p folder.toml
is "a folder without specs ends with 1" 1 "$(status "$program" render folder.toml -o out)"
touch blocked
is "an output folder that is a file ends with 4" 4 "$(status "$program" render small.toml -o blocked)"
is "a full disk ends with 4" 4 "$( ("$program" render small.toml -f svg -o - >/dev/full) 2>/dev/null; echo $?)"

mkdir -p tree/a tree/b
cp small.toml tree/a/one.toml && cp small.toml tree/b/two.toml && cp small.toml tree/_part.toml
is "a folder renders" 0 "$(status "$program" render tree -o made -f svg)"
is "outputs keep their place below the folder" "made/a/one.svg made/b/two.svg" "$(find made -type f | sort | tr '\n' ' ' | sed 's/ $//')"
is "two specs for one output end with 1" 1 "$(status "$program" render tree/a/one.toml tree/b/two.toml tree/a/../a/one.toml -o clash)"
is "and nothing is written" "" "$(ls clash 2>/dev/null)"

is "a list does not take the word after it" "small.ko.svg" "$(status "$program" render --lang ko -f svg small.toml -o before >/dev/null; ls before)"
is "an empty language is wrong usage" 2 "$(status "$program" render --lang "" small.toml -o nothing)"
is "checking in an empty language too" 2 "$(status "$program" check --lang "" small.toml)"
is "what is no number is no scale" 2 "$(status "$program" render --scale nan -f png small.toml -o nothing)"
is "and nothing is made of it" "" "$(ls nothing 2>/dev/null)"
is "a language twice is one sheet" 1 "$("$program" render --lang ko,ko -f svg small.toml -o twice 2>&1 | grep -c ': 1 file,')"
is "a theme may be left to the reader" 0 "$(status "$program" render --theme auto -f svg small.toml -o automatic)"
is "what cannot be written is not counted" 1 "$("$program" render -f svg small.toml -o /dev/null/x 2>&1 | grep -c ': 0 files,')"
is "nothing follows the findings as JSON" "]" "$("$program" render --format json -f svg small.toml -o json 2>&1 | tail -n 1)"
is "another language has its own name" "small.ko.svg small.svg" "$(status "$program" render small.toml -o languages -f svg --lang en,ko >/dev/null; ls languages | tr '\n' ' ' | sed 's/ $//')"
is "another theme has its own name" "small.dark.svg" "$(status "$program" render small.toml -o themes -f svg --theme dark >/dev/null; ls themes)"
is "standard input to standard output" 1 "$("$program" render - -f svg -o - <small.toml 2>/dev/null | grep -c '</svg>')"
is "check is silent on a good spec" 0 "$(status "$program" check small.toml)"
is "check fails on a bad one" 1 "$(status "$program" check broken.toml)"
is "check --format json gives an array" "[" "$("$program" check broken.toml --format json 2>/dev/null | head -c 1)"
is "denied warnings fail" 1 "$(status "$program" check small.toml --deny warnings)"
for stage in spec model narrative placement page; do
  is "dump --stage $stage" 0 "$(status "$program" dump small.toml --stage $stage)"
done

is "a service by its former name is shown" "Amazon Data Firehose" "$("$program" services kinesis firehose | head -1)"
cat >ours.toml <<'TOML'
[services.ledger]
name = "Example Ledger"
kind = "service"
[integrations.lambda]
ledger = { verb = "calls", mechanism = "ledger API" }
TOML
printf 'title = "Ours"\n[components]\na = { service = "lambda" }\nb = { service = "ledger" }\n[[steps]]\nflows = ["a -> b"]\n' >ours-spec.toml
is "a company's service is not known by itself" 1 "$(status "$program" check ours-spec.toml)"
is "a company's catalogue adds it" 0 "$(status "$program" check ours-spec.toml --catalog ours.toml)"
is "a company's catalogue that is not there ends with 4" 4 "$(status "$program" check ours-spec.toml --catalog none.toml)"
echo 'services = 3' >broken-catalogue.toml
is "a company's catalogue with a mistake ends with 1" 1 "$(status "$program" check ours-spec.toml --catalog broken-catalogue.toml)"
printf 'title = "Old"\n[components]\na = { service = "iot-analytics" }\n' >old.toml
is "a retired service is an error" 1 "$(status "$program" check old.toml)"
is "before its day it was none" 0 "$(status "$program" check old.toml --as-of 2025-01-31)"
is "no day of the calendar is wrong usage" 2 "$(status "$program" check old.toml --as-of 2025-02-30)"
mkdir -p house/themes house/text
printf '[colours]\nink = "#003366"\n' >house/themes/house.toml
printf '[steps]\nheading = "How it works"\n[footer]\nnotice = "Example Corp."\n' >house/text/en.toml
is "a theme of the company's is not known by itself" 2 "$(status "$program" render small.toml -o housed -f svg --theme house)"
is "a company's templates add it" 0 "$(status "$program" render small.toml -o housed -f svg --theme house --templates house)"
is "and its words are used" 1 "$(grep -c 'Example Corp.' housed/small.house.svg)"
is "a folder without templates ends with 4" 4 "$(status "$program" render small.toml -o housed --templates tree)"
printf '[steps]\nheading = "{{step}}"\n' >house/text/en.toml
is "a name that no template has ends with 1" 1 "$(status "$program" render small.toml -o housed --templates house)"
is "it is an error with its line" 1 "$(grep -c 'text/en.toml:2' said)"
mkdir -p linked && ln -sf /etc/passwd linked/stolen.toml
is "a link out of a folder of specs is not followed" 4 "$(status "$program" check linked)"
is "and nothing of it is shown" 0 "$(grep -c root said)"
is "services of a category are listed" 1 "$("$program" services --category blockchain | wc -l)"
is "services as JSON" "[" "$("$program" services iot --json | head -c 1)"
is "an unknown category is wrong usage" 2 "$(status "$program" services --category nothing)"
is "nothing found is said" 0 "$(status "$program" services nonsenseword)"
is "two services are connected" "AWS IoT Core invokes AWS Lambda" "$("$program" connect iot-core "AWS Lambda" | cut -d: -f1)"
is "a renamed service is connected by its present name" 1 "$("$program" connect sns chatbot 2>said | grep -c 'Amazon Q Developer in chat')"
is "what is unknown cannot be connected" 2 "$(status "$program" connect iot-core nonsenseword)"

for name in made out both; do
  is "no temporary file is left in $name" "" "$(find "$name" -name '.*' -type f)"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
