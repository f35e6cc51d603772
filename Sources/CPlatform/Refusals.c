// Calls of the system that Landlock does not look at, and that no plugin needs.
#define _GNU_SOURCE
#include "Refusals.h"

#include <errno.h>
#include <stddef.h>

#if defined(__linux__) && __has_include(<linux/seccomp.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif
#endif

#if defined(OWN_ARCHITECTURE)

/// A call, and the error that it ends with; 0 where it is as if it had been done.
struct refusal { int number, error; };

static const struct refusal refusals[] = {
  // Modes, owners and times of files, anywhere: tools that copy them along go on.
#ifdef SYS_chmod
  {SYS_chmod, 0}, {SYS_chown, 0}, {SYS_lchown, 0}, {SYS_utime, 0}, {SYS_utimes, 0}, {SYS_futimesat, 0},
#endif
  {SYS_fchmod, 0}, {SYS_fchmodat, 0}, {452 /* fchmodat2 */, 0}, {SYS_fchown, 0}, {SYS_fchownat, 0}, {SYS_utimensat, 0},
  {SYS_setxattr, EOPNOTSUPP}, {SYS_lsetxattr, EOPNOTSUPP}, {SYS_fsetxattr, EOPNOTSUPP}, {463 /* setxattrat */, EOPNOTSUPP},
  {SYS_removexattr, EOPNOTSUPP}, {SYS_lremovexattr, EOPNOTSUPP}, {SYS_fremovexattr, EOPNOTSUPP},
  {466 /* removexattrat */, EOPNOTSUPP},
  // Other processes, the host among them.
  {SYS_ptrace, EPERM}, {SYS_process_vm_readv, EPERM}, {SYS_process_vm_writev, EPERM}, {438 /* pidfd_getfd */, EPERM},
  // What it does is seen by no filter.
  {425 /* io_uring_setup */, ENOSYS},
};

int qingdan_refuse_calls(void) {
  struct sock_filter code[2 * sizeof refusals / sizeof *refusals + 24];
  unsigned short count = 0;
#define LOAD(field) code[count++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define UNLESS(value, skipped) code[count++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped)
#define IF(value, skipped) code[count++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, skipped, 0)
#define END(action) code[count++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action)
  LOAD(arch);
  IF(OWN_ARCHITECTURE, 1);
  END(SECCOMP_RET_ERRNO | ENOSYS);
  LOAD(nr);
#if defined(__x86_64__)
  // The calls of x32 have the same numbers with a bit on top.
  code[count++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1);
  END(SECCOMP_RET_ERRNO | ENOSYS);
#endif
  for (size_t index = 0; index < sizeof refusals / sizeof *refusals; index++) {
    UNLESS((unsigned)refusals[index].number, 1);
    END(SECCOMP_RET_ERRNO | (unsigned)refusals[index].error);
  }
  // The limits of itself alone: 0 is the process that asks. The lower half of a word comes first on both processors.
  UNLESS(SYS_prlimit64, 4);
  LOAD(args[0]);
  IF(0, 1);
  END(SECCOMP_RET_ERRNO | EPERM);
  END(SECCOMP_RET_ALLOW);
  // Sockets that lie in the file system: those of a container daemon or of an agent that holds keys.
  UNLESS(SYS_socket, 4);
  LOAD(args[0]);
  UNLESS(AF_UNIX, 1);
  END(SECCOMP_RET_ERRNO | EACCES);
  END(SECCOMP_RET_ALLOW);
  END(SECCOMP_RET_ALLOW);
  struct sock_fprog program = {count, code};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#else

int qingdan_refuse_calls(void) { return 0; }

#endif
