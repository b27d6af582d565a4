/* The walls around the reader: limits, privileges, and the order in which they rise. */

#include "beakta-sandbox-private.h"

#include "beakta-frames.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* Design 8. */
#define MEMORY_BYTES (512u << 20)
#define CPU_SECONDS  20
#define LONG_MEMORY  (1u << 30)
#define LONG_SECONDS 1200
#define CLOSED_FILES 16
#define FONT_FILES   64

void
beakta_sandbox_lacks (GPtrArray  *lacks,
                      const char *word)
{
  g_ptr_array_add (lacks, g_strdup (word));
}

static void
limit (int         resource,
       rlim_t      value,
       const char *word,
       GPtrArray  *lacks)
{
  struct rlimit limits = { value, value };
  struct rlimit now;

  /* A lower hard limit of our surroundings is as good. */
  if (getrlimit (resource, &now) == 0 && now.rlim_max < value)
    limits.rlim_cur = limits.rlim_max = now.rlim_max;

  if (setrlimit (resource, &limits) != 0)
    beakta_sandbox_lacks (lacks, word);
}

static void
add_limits (BeaktaSandboxKind    kind,
            BeaktaSandboxBudget  budget,
            GPtrArray           *lacks)
{
  gboolean is_long = budget == BEAKTA_SANDBOX_LONG;

  if (BEAKTA_SANDBOX_SANITIZED)
    beakta_sandbox_lacks (lacks, "memory-limit");
  else
    limit (RLIMIT_AS, is_long ? LONG_MEMORY : MEMORY_BYTES, "memory-limit", lacks);

  limit (RLIMIT_CPU, is_long ? LONG_SECONDS : CPU_SECONDS, "time-limit", lacks);

  /* Not 0: the frames themselves may go to a file. */
  limit (RLIMIT_FSIZE, BEAKTA_FRAMES_MAX_BYTES, "output-limit", lacks);
  limit (RLIMIT_NOFILE, kind == BEAKTA_SANDBOX_FONTS ? FONT_FILES : CLOSED_FILES, "descriptor-limit", lacks);
  limit (RLIMIT_NPROC, 0, "process-limit", lacks);
  limit (RLIMIT_CORE, 0, "core-limit", lacks);
}

static void
drop_privileges (GPtrArray *lacks)
{
  /* Whoever asked for the document is gone: nobody waits for the answer. */
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);

  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    beakta_sandbox_lacks (lacks, "undumpable");
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    beakta_sandbox_lacks (lacks, "no-new-privileges");
}

GStrv
beakta_sandbox_enter (BeaktaSandboxKind   kind,
                      BeaktaSandboxBudget budget)
{
  g_autoptr(GPtrArray) lacks = g_ptr_array_new_null_terminated (8, g_free, TRUE);

  drop_privileges (lacks);
  add_limits (kind, budget, lacks);

  if (!beakta_sandbox_add_landlock (kind, lacks))
    kind = BEAKTA_SANDBOX_CLOSED;
  beakta_sandbox_add_seccomp (kind, lacks);

  return (GStrv) g_ptr_array_steal (lacks, NULL);
}
