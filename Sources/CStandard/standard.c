// Made by Tests/Data/make-standard-list.sh; do not edit.
#include "CStandard.h"

static const unsigned char file0[] = {
#embed "../../Lists/standard/registers/calendar.tsv" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Lists/standard/registers/divisions.tsv" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Lists/standard/registers/repeals.tsv" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Lists/standard/registers/statutes.tsv" suffix(,)
0};

static const cstandard_file files[] = {
  {"registers/calendar.tsv", file0, sizeof file0 - 1},
  {"registers/divisions.tsv", file1, sizeof file1 - 1},
  {"registers/repeals.tsv", file2, sizeof file2 - 1},
  {"registers/statutes.tsv", file3, sizeof file3 - 1},
};

size_t cstandard_count(void) { return sizeof files / sizeof files[0]; }
const cstandard_file *cstandard_at(size_t index) { return &files[index]; }
