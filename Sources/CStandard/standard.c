// Made by Tests/Data/make-standard-list.sh; do not edit.
#include "CStandard.h"

static const unsigned char file0[] = {
#embed "../../Lists/standard/kinds/boundaries.yaml" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Lists/standard/kinds/disclosure.yaml" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Lists/standard/kinds/functions.yaml" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Lists/standard/kinds/powers.yaml" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Lists/standard/kinds/tasks.yaml" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Lists/standard/layouts/boundaries.yaml" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Lists/standard/layouts/disclosure-beijing.yaml" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Lists/standard/layouts/disclosure-national.yaml" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Lists/standard/layouts/functions.yaml" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Lists/standard/layouts/powers-gansu.yaml" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../Lists/standard/layouts/powers-shanxi.yaml" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../Lists/standard/layouts/powers-wuhai.yaml" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../Lists/standard/layouts/powers.yaml" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../Lists/standard/layouts/tasks.yaml" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../Lists/standard/library.yaml" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../Lists/standard/registers/calendar.tsv" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../Lists/standard/registers/divisions.tsv" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../Lists/standard/registers/repeals.tsv" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../Lists/standard/registers/statutes.tsv" suffix(,)
0};

static const cstandard_file files[] = {
  {"kinds/boundaries.yaml", file0, sizeof file0 - 1},
  {"kinds/disclosure.yaml", file1, sizeof file1 - 1},
  {"kinds/functions.yaml", file2, sizeof file2 - 1},
  {"kinds/powers.yaml", file3, sizeof file3 - 1},
  {"kinds/tasks.yaml", file4, sizeof file4 - 1},
  {"layouts/boundaries.yaml", file5, sizeof file5 - 1},
  {"layouts/disclosure-beijing.yaml", file6, sizeof file6 - 1},
  {"layouts/disclosure-national.yaml", file7, sizeof file7 - 1},
  {"layouts/functions.yaml", file8, sizeof file8 - 1},
  {"layouts/powers-gansu.yaml", file9, sizeof file9 - 1},
  {"layouts/powers-shanxi.yaml", file10, sizeof file10 - 1},
  {"layouts/powers-wuhai.yaml", file11, sizeof file11 - 1},
  {"layouts/powers.yaml", file12, sizeof file12 - 1},
  {"layouts/tasks.yaml", file13, sizeof file13 - 1},
  {"library.yaml", file14, sizeof file14 - 1},
  {"registers/calendar.tsv", file15, sizeof file15 - 1},
  {"registers/divisions.tsv", file16, sizeof file16 - 1},
  {"registers/repeals.tsv", file17, sizeof file17 - 1},
  {"registers/statutes.tsv", file18, sizeof file18 - 1},
};

size_t cstandard_count(void) { return sizeof files / sizeof files[0]; }
const cstandard_file *cstandard_at(size_t index) { return &files[index]; }
