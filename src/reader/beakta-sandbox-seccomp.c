/* The wall around the kernel: an allow-list of system calls.
 *
 * (1) What is not listed fails with EPERM. What only an attack would try ends the process.
 * (2) No memory is ever made executable, and only descriptors 1 and 2 are written to.
 * (3) Files can be opened only while Landlock decides which.
 */

#include "beakta-sandbox-private.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

static const int always[] = {
  SCMP_SYS (read), SCMP_SYS (pread64), SCMP_SYS (readv), SCMP_SYS (close), SCMP_SYS (lseek),
  SCMP_SYS (fstat), SCMP_SYS (newfstatat), SCMP_SYS (statx),
  SCMP_SYS (munmap), SCMP_SYS (mremap), SCMP_SYS (madvise), SCMP_SYS (brk),
  SCMP_SYS (futex), SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn),
  SCMP_SYS (restart_syscall), SCMP_SYS (exit), SCMP_SYS (exit_group),
  SCMP_SYS (clock_gettime), SCMP_SYS (gettimeofday), SCMP_SYS (getrandom), SCMP_SYS (sched_yield),
  SCMP_SYS (getpid), SCMP_SYS (gettid), SCMP_SYS (getrusage),
};

/* Finding and reading fonts. */
static const int with_fonts[] = {
  SCMP_SYS (open), SCMP_SYS (openat), SCMP_SYS (stat), SCMP_SYS (lstat), SCMP_SYS (access), SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2), SCMP_SYS (readlink), SCMP_SYS (readlinkat), SCMP_SYS (getdents64), SCMP_SYS (fcntl),
  SCMP_SYS (fstatfs), SCMP_SYS (statfs), SCMP_SYS (getuid), SCMP_SYS (geteuid), SCMP_SYS (getgid),
  SCMP_SYS (getegid), SCMP_SYS (getcwd), SCMP_SYS (uname), SCMP_SYS (sysinfo),
};

#if BEAKTA_SANDBOX_SANITIZED
static const int with_sanitizer[] = {
  SCMP_SYS (sigaltstack), SCMP_SYS (readlink), SCMP_SYS (readlinkat), SCMP_SYS (sched_getaffinity),
  SCMP_SYS (mmap), SCMP_SYS (mprotect), SCMP_SYS (getuid), SCMP_SYS (tgkill),
};
#endif

/* What a reader of documents never does. */
static const int fatal[] = {
  SCMP_SYS (execve), SCMP_SYS (execveat), SCMP_SYS (ptrace), SCMP_SYS (process_vm_readv),
  SCMP_SYS (process_vm_writev), SCMP_SYS (io_uring_setup), SCMP_SYS (bpf), SCMP_SYS (userfaultfd),
};

static int
add_all (scmp_filter_ctx  filter,
         guint32          action,
         const int       *calls,
         guint            n_calls)
{
  int result = 0;

  for (guint i = 0; i < n_calls && result == 0; i++)
    {
      /* Below zero: this architecture does not have it. */
      if (calls[i] >= 0)
        result = seccomp_rule_add (filter, action, calls[i], 0);
    }

  return result;
}

/* System calls of which only some uses are allowed. */
static int
add_narrowed (scmp_filter_ctx filter)
{
  int result = 0;

  for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO && result == 0; fd++)
    {
      result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (write), 1, SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) fd));
      if (result == 0)
        result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (writev), 1,
                                   SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) fd));
    }

#if BEAKTA_SANDBOX_SANITIZED
  if (result == 0)
    result = add_all (filter, SCMP_ACT_ALLOW, with_sanitizer, G_N_ELEMENTS (with_sanitizer));
#else
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                               SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                               SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  if (result == 0)                   /* abort () */
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                               SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));
#endif
  if (result == 0)                   /* asking about limits of one's own */
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2,
                               SCMP_A0 (SCMP_CMP_EQ, 0), SCMP_A2 (SCMP_CMP_EQ, 0));

  return result;
}

void
beakta_sandbox_add_seccomp (BeaktaSandboxKind  kind,
                            GPtrArray         *lacks)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  int result = filter != NULL ? 0 : -ENOMEM;

  if (result == 0)
    result = seccomp_attr_set (filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  if (result == 0)
    result = add_all (filter, SCMP_ACT_KILL_PROCESS, fatal, G_N_ELEMENTS (fatal));
  if (result == 0)
    result = add_all (filter, SCMP_ACT_ALLOW, always, G_N_ELEMENTS (always));
  if (result == 0 && kind == BEAKTA_SANDBOX_FONTS)
    result = add_all (filter, SCMP_ACT_ALLOW, with_fonts, G_N_ELEMENTS (with_fonts));
  if (result == 0)
    result = add_narrowed (filter);
  if (result == 0)
    result = seccomp_load (filter);

  if (result != 0)
    beakta_sandbox_lacks (lacks, "seccomp");
  if (filter != NULL)
    seccomp_release (filter);
}
