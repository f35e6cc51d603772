// Made by Tests/Data/make-standard-list.sh; do not edit.
#include "CStandard.h"

static const unsigned char file0[] = {
#embed "../../Lists/standard/kinds/boundaries.yaml" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Lists/standard/kinds/consultations.yaml" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Lists/standard/kinds/disclosure.yaml" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Lists/standard/kinds/documents.yaml" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Lists/standard/kinds/enterprises.yaml" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Lists/standard/kinds/exemptions.yaml" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Lists/standard/kinds/functions.yaml" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Lists/standard/kinds/interpretations.yaml" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Lists/standard/kinds/powers.yaml" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Lists/standard/kinds/tags.yaml" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../Lists/standard/kinds/tasks.yaml" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../Lists/standard/layouts/boundaries.yaml" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../Lists/standard/layouts/consultations.yaml" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../Lists/standard/layouts/disclosure-beijing.yaml" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../Lists/standard/layouts/disclosure-national.yaml" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../Lists/standard/layouts/documents.yaml" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../Lists/standard/layouts/enterprises.yaml" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../Lists/standard/layouts/exemptions.yaml" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../Lists/standard/layouts/functions.yaml" suffix(,)
0};
static const unsigned char file19[] = {
#embed "../../Lists/standard/layouts/interpretations.yaml" suffix(,)
0};
static const unsigned char file20[] = {
#embed "../../Lists/standard/layouts/powers-gansu.yaml" suffix(,)
0};
static const unsigned char file21[] = {
#embed "../../Lists/standard/layouts/powers-shanxi.yaml" suffix(,)
0};
static const unsigned char file22[] = {
#embed "../../Lists/standard/layouts/powers-wuhai.yaml" suffix(,)
0};
static const unsigned char file23[] = {
#embed "../../Lists/standard/layouts/powers.yaml" suffix(,)
0};
static const unsigned char file24[] = {
#embed "../../Lists/standard/layouts/tags.yaml" suffix(,)
0};
static const unsigned char file25[] = {
#embed "../../Lists/standard/layouts/tasks.yaml" suffix(,)
0};
static const unsigned char file26[] = {
#embed "../../Lists/standard/library.yaml" suffix(,)
0};
static const unsigned char file27[] = {
#embed "../../Lists/standard/registers/bodies.tsv" suffix(,)
0};
static const unsigned char file28[] = {
#embed "../../Lists/standard/registers/calendar.tsv" suffix(,)
0};
static const unsigned char file29[] = {
#embed "../../Lists/standard/registers/divisions.tsv" suffix(,)
0};
static const unsigned char file30[] = {
#embed "../../Lists/standard/registers/repeals.tsv" suffix(,)
0};
static const unsigned char file31[] = {
#embed "../../Lists/standard/registers/statutes.tsv" suffix(,)
0};
static const unsigned char file32[] = {
#embed "../../Lists/standard/rules/consultation-no-draft.yaml" suffix(,)
0};
static const unsigned char file33[] = {
#embed "../../Lists/standard/rules/consultation-no-feedback.yaml" suffix(,)
0};
static const unsigned char file34[] = {
#embed "../../Lists/standard/rules/consultation-reversed.yaml" suffix(,)
0};
static const unsigned char file35[] = {
#embed "../../Lists/standard/rules/consultation-short-count.yaml" suffix(,)
0};
static const unsigned char file36[] = {
#embed "../../Lists/standard/rules/consultation-short-for-market.yaml" suffix(,)
0};
static const unsigned char file37[] = {
#embed "../../Lists/standard/rules/consultation-short.yaml" suffix(,)
0};
static const unsigned char file38[] = {
#embed "../../Lists/standard/rules/document-doubled.yaml" suffix(,)
0};
static const unsigned char file39[] = {
#embed "../../Lists/standard/rules/document-no-day.yaml" suffix(,)
0};
static const unsigned char file40[] = {
#embed "../../Lists/standard/rules/document-no-successor.yaml" suffix(,)
0};
static const unsigned char file41[] = {
#embed "../../Lists/standard/rules/document-one-way.yaml" suffix(,)
0};
static const unsigned char file42[] = {
#embed "../../Lists/standard/rules/document-replaced-in-force.yaml" suffix(,)
0};
static const unsigned char file43[] = {
#embed "../../Lists/standard/rules/enterprise-no-contact.yaml" suffix(,)
0};
static const unsigned char file44[] = {
#embed "../../Lists/standard/rules/enterprise-no-fee.yaml" suffix(,)
0};
static const unsigned char file45[] = {
#embed "../../Lists/standard/rules/enterprise-no-services.yaml" suffix(,)
0};
static const unsigned char file46[] = {
#embed "../../Lists/standard/rules/exemption-no-penalty.yaml" suffix(,)
0};
static const unsigned char file47[] = {
#embed "../../Lists/standard/rules/exemption-no-power.yaml" suffix(,)
0};
static const unsigned char file48[] = {
#embed "../../Lists/standard/rules/interpretation-late.yaml" suffix(,)
0};
static const unsigned char file49[] = {
#embed "../../Lists/standard/rules/interpretation-no-link.yaml" suffix(,)
0};
static const unsigned char file50[] = {
#embed "../../Lists/standard/rules/interpretation-not-same-day.yaml" suffix(,)
0};
static const unsigned char file51[] = {
#embed "../../Lists/standard/rules/interpretation-one-way.yaml" suffix(,)
0};
static const unsigned char file52[] = {
#embed "../../Lists/standard/rules/tag-doubled.yaml" suffix(,)
0};
static const unsigned char file53[] = {
#embed "../../Lists/standard/rules/tag-no-period.yaml" suffix(,)
0};

static const cstandard_file files[] = {
  {"kinds/boundaries.yaml", file0, sizeof file0 - 1},
  {"kinds/consultations.yaml", file1, sizeof file1 - 1},
  {"kinds/disclosure.yaml", file2, sizeof file2 - 1},
  {"kinds/documents.yaml", file3, sizeof file3 - 1},
  {"kinds/enterprises.yaml", file4, sizeof file4 - 1},
  {"kinds/exemptions.yaml", file5, sizeof file5 - 1},
  {"kinds/functions.yaml", file6, sizeof file6 - 1},
  {"kinds/interpretations.yaml", file7, sizeof file7 - 1},
  {"kinds/powers.yaml", file8, sizeof file8 - 1},
  {"kinds/tags.yaml", file9, sizeof file9 - 1},
  {"kinds/tasks.yaml", file10, sizeof file10 - 1},
  {"layouts/boundaries.yaml", file11, sizeof file11 - 1},
  {"layouts/consultations.yaml", file12, sizeof file12 - 1},
  {"layouts/disclosure-beijing.yaml", file13, sizeof file13 - 1},
  {"layouts/disclosure-national.yaml", file14, sizeof file14 - 1},
  {"layouts/documents.yaml", file15, sizeof file15 - 1},
  {"layouts/enterprises.yaml", file16, sizeof file16 - 1},
  {"layouts/exemptions.yaml", file17, sizeof file17 - 1},
  {"layouts/functions.yaml", file18, sizeof file18 - 1},
  {"layouts/interpretations.yaml", file19, sizeof file19 - 1},
  {"layouts/powers-gansu.yaml", file20, sizeof file20 - 1},
  {"layouts/powers-shanxi.yaml", file21, sizeof file21 - 1},
  {"layouts/powers-wuhai.yaml", file22, sizeof file22 - 1},
  {"layouts/powers.yaml", file23, sizeof file23 - 1},
  {"layouts/tags.yaml", file24, sizeof file24 - 1},
  {"layouts/tasks.yaml", file25, sizeof file25 - 1},
  {"library.yaml", file26, sizeof file26 - 1},
  {"registers/bodies.tsv", file27, sizeof file27 - 1},
  {"registers/calendar.tsv", file28, sizeof file28 - 1},
  {"registers/divisions.tsv", file29, sizeof file29 - 1},
  {"registers/repeals.tsv", file30, sizeof file30 - 1},
  {"registers/statutes.tsv", file31, sizeof file31 - 1},
  {"rules/consultation-no-draft.yaml", file32, sizeof file32 - 1},
  {"rules/consultation-no-feedback.yaml", file33, sizeof file33 - 1},
  {"rules/consultation-reversed.yaml", file34, sizeof file34 - 1},
  {"rules/consultation-short-count.yaml", file35, sizeof file35 - 1},
  {"rules/consultation-short-for-market.yaml", file36, sizeof file36 - 1},
  {"rules/consultation-short.yaml", file37, sizeof file37 - 1},
  {"rules/document-doubled.yaml", file38, sizeof file38 - 1},
  {"rules/document-no-day.yaml", file39, sizeof file39 - 1},
  {"rules/document-no-successor.yaml", file40, sizeof file40 - 1},
  {"rules/document-one-way.yaml", file41, sizeof file41 - 1},
  {"rules/document-replaced-in-force.yaml", file42, sizeof file42 - 1},
  {"rules/enterprise-no-contact.yaml", file43, sizeof file43 - 1},
  {"rules/enterprise-no-fee.yaml", file44, sizeof file44 - 1},
  {"rules/enterprise-no-services.yaml", file45, sizeof file45 - 1},
  {"rules/exemption-no-penalty.yaml", file46, sizeof file46 - 1},
  {"rules/exemption-no-power.yaml", file47, sizeof file47 - 1},
  {"rules/interpretation-late.yaml", file48, sizeof file48 - 1},
  {"rules/interpretation-no-link.yaml", file49, sizeof file49 - 1},
  {"rules/interpretation-not-same-day.yaml", file50, sizeof file50 - 1},
  {"rules/interpretation-one-way.yaml", file51, sizeof file51 - 1},
  {"rules/tag-doubled.yaml", file52, sizeof file52 - 1},
  {"rules/tag-no-period.yaml", file53, sizeof file53 - 1},
};

size_t cstandard_count(void) { return sizeof files / sizeof files[0]; }
const cstandard_file *cstandard_at(size_t index) { return &files[index]; }
