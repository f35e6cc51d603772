#ifndef CSTANDARD_H
#define CSTANDARD_H

#include <stddef.h>

/// One file of the base library that the program carries: its path below Lists/standard, and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} cstandard_file;

/// How many files there are.
size_t cstandard_count(void);

/// The file at an index below `cstandard_count()`; the files are sorted by path, as bytes.
const cstandard_file *cstandard_at(size_t index);

#endif
