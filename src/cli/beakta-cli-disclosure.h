/* Copies for disclosure: papers without what is masked. */

#pragma once

#include "beakta-cli.h"
#include "beakta-report.h"

G_BEGIN_DECLS

/* What the copy is of. */
typedef struct
{
  BeaktaReportKind    kind;
  BeaktaCase         *case_;
  GPtrArray          *checklists;
  GPtrArray          *journal;
  const BeaktaOffice *office;
  const char         *masks_file;    /* nullable: the masks of the case */
  const char         *output;        /* the file that it is for, whose name must not tell either */
} BeaktaCliCopy;

/**
 * beakta_cli_make_copy:
 *
 * What the masks leave in the paper that looks like what they hide, and masks of the case that are nowhere in it, are warned of.
 *
 * Returns: (transfer full) (nullable): the paper
 */
BeaktaReport *beakta_cli_make_copy (BeaktaCli            *cli,
                                    const BeaktaCliCopy  *copy,
                                    GError              **error);

G_END_DECLS
