#ifndef SUNDIAL_EMBEDDED_FILES_H
#define SUNDIAL_EMBEDDED_FILES_H

#include <stddef.h>

/// The files the binary carries, so that `sundial` works alone. Each stands once in the repository;
/// the compiler copies its bytes in. `name` is its path as the documentation spells it.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
} EmbeddedFile;

/// How many files there are.
size_t embedded_file_count(void);

/// The file at `index`, which must be below the count.
EmbeddedFile embedded_file_at(size_t index);

#endif
