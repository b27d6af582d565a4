/* The wall around files, network and other processes: Landlock.
 *
 * The kernel is asked which version it has, and every right of that version is taken away. The numbers are
 * written out here, since the kernel may be newer than the headers that we are built with.
 */

#include "beakta-sandbox-private.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

/* struct landlock_ruleset_attr as of version 6. Older kernels take its beginning. */
typedef struct
{
  guint64 handled_access_fs;
  guint64 handled_access_net;
  guint64 scoped;
} Ruleset;

#define ACCESS_READ_FILE    (G_GUINT64_CONSTANT (1) << 2)
#define ACCESS_READ_DIR     (G_GUINT64_CONSTANT (1) << 3)
#define ACCESS_OF_VERSION_1 ((G_GUINT64_CONSTANT (1) << 13) - 1)
#define ACCESS_REFER        (G_GUINT64_CONSTANT (1) << 13)      /* version 2 */
#define ACCESS_TRUNCATE     (G_GUINT64_CONSTANT (1) << 14)      /* version 3 */
#define ACCESS_IOCTL_DEV    (G_GUINT64_CONSTANT (1) << 15)      /* version 5 */
#define ACCESS_NET_TCP      G_GUINT64_CONSTANT (3)              /* version 4: bind and connect */
#define SCOPED_SOCKET       G_GUINT64_CONSTANT (1)              /* version 6: abstract sockets */
#define SCOPED_SIGNAL       G_GUINT64_CONSTANT (2)              /* version 6: signals */

#define VERSION_OF_NETWORK  4
#define VERSION_OF_SCOPES   6

static const char *readable[] = {
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/usr/share/poppler",
  "/usr/share/fontconfig",
  "/etc/fonts",
  "/var/cache/fontconfig",
  "/run/host/fonts",                 /* inside a Flatpak */
  "/run/host/fonts-cache",
};

static int
ask_version (void)
{
  return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

static int
create_ruleset (int version)
{
  Ruleset ruleset = { .handled_access_fs = ACCESS_OF_VERSION_1 };
  gsize size = sizeof ruleset.handled_access_fs;

  if (version >= 2)
    ruleset.handled_access_fs |= ACCESS_REFER;
  if (version >= 3)
    ruleset.handled_access_fs |= ACCESS_TRUNCATE;
  if (version >= 5)
    ruleset.handled_access_fs |= ACCESS_IOCTL_DEV;
  if (version >= VERSION_OF_NETWORK)
    {
      ruleset.handled_access_net = ACCESS_NET_TCP;
      size = G_STRUCT_OFFSET (Ruleset, scoped);
    }
  if (version >= VERSION_OF_SCOPES)
    {
      ruleset.scoped = SCOPED_SOCKET | SCOPED_SIGNAL;
      size = sizeof ruleset;
    }

  return syscall (SYS_landlock_create_ruleset, &ruleset, size, 0);
}

/* A folder that is not there needs no rule. */
static gboolean
allow_reading (int         ruleset,
               const char *folder)
{
  struct landlock_path_beneath_attr beneath = { .allowed_access = ACCESS_READ_FILE | ACCESS_READ_DIR };
  int result;

  beneath.parent_fd = open (folder, O_PATH | O_CLOEXEC);
  if (beneath.parent_fd < 0)
    return TRUE;

  result = syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close (beneath.parent_fd);

  return result == 0;
}

static gboolean
restrict_to (int               ruleset,
             BeaktaSandboxKind kind)
{
  if (kind == BEAKTA_SANDBOX_FONTS)
    {
      for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
        {
          if (!allow_reading (ruleset, readable[i]))
            return FALSE;
        }
    }

  return syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
}

gboolean
beakta_sandbox_add_landlock (BeaktaSandboxKind  kind,
                             GPtrArray         *lacks)
{
  int version = ask_version ();
  int ruleset = version >= 1 ? create_ruleset (version) : -1;
  gboolean restricted;

  if (ruleset < 0)
    {
      beakta_sandbox_lacks (lacks, "landlock");
      return FALSE;
    }

  restricted = restrict_to (ruleset, kind);
  close (ruleset);
  if (!restricted)
    beakta_sandbox_lacks (lacks, "landlock");
  else if (version < VERSION_OF_NETWORK)
    beakta_sandbox_lacks (lacks, "landlock-network");
  else if (version < VERSION_OF_SCOPES)
    beakta_sandbox_lacks (lacks, "landlock-scopes");

  return restricted;
}
