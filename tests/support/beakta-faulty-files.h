/* Files and memory that fail, between SQLite and the system: what a test needs to know what becomes of a store then.
 *
 * (1) The n-th write, sync, opening or allocation fails, once or from there on.
 * (2) The power is cut at the n-th write or sync: nothing works after that, and of what was written and not synced by then
 *     any part may be on the disk, and any may not.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FAULT_WRITE,
  BEAKTA_FAULT_SYNC,
  BEAKTA_FAULT_OPEN,
  BEAKTA_FAULT_ALLOCATION,
  BEAKTA_FAULT_POWER,
  BEAKTA_N_FAULTS
} BeaktaFault;

/* First of all, before anything in the program has used SQLite; it stays for as long as the program runs. */
void     beakta_faults_install       (void);

/**
 * beakta_faults_arm:
 * @fault: what is to fail
 * @nth: at which time, from 1
 * @lasting: whether it fails from there on, too; the power stays away in any case
 *
 * What the files hold by now counts as synced.
 */
void     beakta_faults_arm           (BeaktaFault  fault,
                                      guint        nth,
                                      gboolean     lasting);

/* How many of the operations that may fail there have been since it was armed. */
guint    beakta_faults_count         (void);

/* Everything works again. Returns whether it came to the fault. */
gboolean beakta_faults_disarm        (void);

/* After a power cut, when all files are closed and before disarming: what was not synced is on the disk in part, as @random
 * says, and some of it torn. */
void     beakta_faults_lose_unsynced (GRand       *random);

G_END_DECLS
