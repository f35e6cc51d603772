#define _GNU_SOURCE
#include "CPlatform.h"
#include "Refusals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>

// The headers of the machine that builds may be older than the kernel that runs it, so what is asked of Landlock is
// written down here; the numbers are the same on every processor.
enum { create_ruleset = 444, add_rule = 445, restrict_self = 446, close_range_number = 436 };

struct ruleset { uint64_t files, network, scope; };
struct __attribute__((packed)) beneath { uint64_t rights; int32_t folder; };

static int abi(void) {
  long version = syscall(create_ruleset, NULL, 0, 1u /* LANDLOCK_CREATE_RULESET_VERSION */);
  return version > 0 ? (int)version : 0;
}

/// Everything that changes files and folders: to write, to make, to remove; to move and to cut since ABI 2 and 3.
static uint64_t changing(int version) {
  uint64_t rights = 1u << 1 | 0x1FF0u;
  if (version >= 2) rights |= 1u << 13;
  if (version >= 3) rights |= 1u << 14;
  return rights;
}

static int allow(int rules, const char *path, uint64_t rights) {
  struct beneath beneath = {rights, open(path, O_PATH | O_CLOEXEC)};
  if (beneath.folder < 0) return -1;
  long result = syscall(add_rule, rules, 1 /* LANDLOCK_RULE_PATH_BENEATH */, &beneath, 0);
  close(beneath.folder);
  return (int)result;
}

/// From here on this process and all that come of it change nothing but what lies in the folder, connect to nothing
/// (ABI 4), and send signals to nobody outside (ABI 6).
static int confine_to(const char *folder) {
  int version = abi();
  if (version == 0) return 0;
  struct ruleset wanted = {changing(version), version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int rules = (int)syscall(create_ruleset, &wanted, size, 0);
  if (rules < 0) return -1;
  uint64_t file = changing(version) & (1u << 1 | 1u << 14);
  if (allow(rules, folder, wanted.files) != 0 || allow(rules, "/dev/null", file) != 0) return -1;
  // A shell that writes to /dev/stderr opens the file anew; where it is none there is nothing to allow.
  (void)allow(rules, "/proc/self/fd/2", file);
  return (int)syscall(restrict_self, rules, 0);
}
#endif

int qingdan_landlock(void) {
#if defined(__linux__)
  return abi();
#else
  return 0;
#endif
}

int qingdan_adopt_orphans(int adopts) {
#if defined(__linux__)
  return prctl(PR_SET_CHILD_SUBREAPER, adopts, 0, 0, 0) == 0 ? 0 : errno;
#else
  (void)adopts;
  return ENOSYS;
#endif
}

/// What stands behind `NAME=` in one of the words; NULL where none has it.
static const char *word(char **words, int count, const char *name) {
  size_t length = strlen(name);
  for (int index = 0; index < count; index++)
    if (strncmp(words[index], name, length) == 0 && words[index][length] == '=') return words[index] + length + 1;
  return NULL;
}

static int limit(char **words, int count, const char *name, int resource) {
  const char *text = word(words, count, name);
  if (text == NULL) return 0;
  rlim_t value = (rlim_t)strtoull(text, NULL, 10);
  struct rlimit current;
  if (getrlimit(resource, &current) == 0 && current.rlim_max < value) value = current.rlim_max;
  struct rlimit wanted = {value, value};
  return setrlimit(resource, &wanted);
}

static int failed(const char *what) {
  fprintf(stderr, "qingdan: %s: %s\n", what, strerror(errno));
  return 126;
}

#if defined(__linux__)
/// Ends as another process has ended, so that who waits for this one learns how.
static void end_as(int status) {
  if (WIFSIGNALED(status)) {
    signal(WTERMSIG(status), SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    kill(getpid(), WTERMSIG(status));
  }
  _exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
}

/// Makes another process, which goes on, while this one keeps it: it ends as that does; or it outlives the host, where the
/// host was killed (SIGKILL, which nobody hears), and then everything that has come of the program is still below it.
///
/// Returns 0 in the process that is to become the program, QINGDAN_HOST_ENDED in the keeper of one whose host is no more.
static int keep(pid_t host) {
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGCHLD);
  sigaddset(&awaited, SIGTERM);
  signal(SIGCHLD, SIG_DFL);
  // A job is ended with its whole group; who cleans up behind it must not be of that.
  setsid();
  if (sigprocmask(SIG_BLOCK, &awaited, NULL) != 0 || prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0
      || prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0) != 0) return -1;
  // It may have ended before it was asked for.
  if (getppid() != host) return -1;
  pid_t keeper = getpid(), program = fork();
  if (program < 0) return -1;
  if (program == 0) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid() != keeper) return -1;
    return 0;
  }
  // Or neither side would see that the other has closed its end.
  for (int stream = 0; stream < 3; stream++) close(stream);
  for (;;) {
    sigwaitinfo(&awaited, NULL);
    // Any other signal is the program's, and of no interest.
    if (getppid() != host) return QINGDAN_HOST_ENDED;
    int status;
    for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) > 0;)
      if (ended == program) end_as(status);
  }
}
#endif

int qingdan_confine(int count, char **words) {
  int first = 0;
  while (first < count && strcmp(words[first], "--") != 0) first++;
  const char *folder = word(words, first, "folder");
  if (first + 1 >= count || folder == NULL) {
    errno = EINVAL;
    return failed("__confine");
  }
  if (chdir(folder) != 0) return failed(folder);
#if defined(__linux__)
  const char *parent = word(words, first, "parent");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("prctl");
  // Whatever the host has open is none of the program's.
  if (syscall(close_range_number, 3u, ~0u, 0u) != 0) for (int other = 3; other < 4096; other++) close(other);
  int kept = keep(parent != NULL ? (pid_t)strtol(parent, NULL, 10) : getppid());
  if (kept < 0) return failed("__confine");
  if (kept > 0) return kept;
  if (confine_to(folder) != 0) return failed("landlock");
#endif
  if (limit(words, first, "cpu", RLIMIT_CPU) != 0 || limit(words, first, "memory", RLIMIT_AS) != 0
      || limit(words, first, "file", RLIMIT_FSIZE) != 0 || limit(words, first, "files", RLIMIT_NOFILE) != 0)
    return failed("setrlimit");
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // The host ignores it, and what is ignored stays so.
  signal(SIGPIPE, SIG_DFL);
  sigset_t all;
  sigemptyset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
#if defined(__linux__)
  // A kernel without filters says EINVAL; it has neither Landlock.
  if (qingdan_refuse_calls() != 0 && errno != EINVAL) return failed("seccomp");
#endif
  execv(words[first + 1], words + first + 1);
  return failed(words[first + 1]);
}
