#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>
#endif

int qingdan_exchange(const char *one, const char *other) {
#if defined(__linux__) && defined(SYS_renameat2)
  // By number: glibc has had the function only since 2.28, and Swift's module does not show it at all.
  return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1 /* RENAME_EXCHANGE */) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)one, (void)other;
  return ENOSYS;
#endif
}

int qingdan_synchronise(int descriptor) {
#ifdef F_FULLFSYNC
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
#endif
  return fsync(descriptor) == 0 ? 0 : errno;
}

int qingdan_synchronise_all(int descriptor) {
#if defined(__linux__)
  return syncfs(descriptor) == 0 ? 0 : errno;
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}

const char *qingdan_commit(void) {
#ifdef QINGDAN_COMMIT
  return QINGDAN_COMMIT;
#else
  return 0;
#endif
}

const char *qingdan_libraries(void) {
#ifdef QINGDAN_LIBRARIES
  return QINGDAN_LIBRARIES;
#else
  return 0;
#endif
}

extern char **environ;

const char *qingdan_variable(int number) {
  if (environ == NULL || number < 0) return NULL;
  for (int index = 0; environ[index] != NULL; index++)
    if (index == number) return environ[index];
  return NULL;
}
