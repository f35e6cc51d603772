#!/bin/sh
# Writes Sources/CStandard/standard.c, the list of the files that the program carries: every file below
# Lists/standard. Run it (or `make standard`) after adding, renaming or removing one; a test notices when nobody did.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."
root=Lists/standard
out=Sources/CStandard/standard.c
files=$(cd "$root" && find . -type f ! -path '*/.*' | sed 's|^\./||' | sort)
{
  echo '// Made by Tests/Data/make-standard-list.sh; do not edit.'
  echo '#include "CStandard.h"'
  echo
  n=0
  printf '%s\n' "$files" | while IFS= read -r file; do
    printf 'static const unsigned char file%d[] = {\n#embed "../../%s/%s" suffix(,)\n0};\n' "$n" "$root" "$file"
    n=$((n + 1))
  done
  echo
  echo 'static const cstandard_file files[] = {'
  n=0
  printf '%s\n' "$files" | while IFS= read -r file; do
    printf '  {"%s", file%d, sizeof file%d - 1},\n' "$file" "$n" "$n"
    n=$((n + 1))
  done
  echo '};'
  echo
  echo 'size_t cstandard_count(void) { return sizeof files / sizeof files[0]; }'
  echo 'const cstandard_file *cstandard_at(size_t index) { return &files[index]; }'
} > "$out.new"
mv "$out.new" "$out"
