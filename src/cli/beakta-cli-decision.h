/* What is said of a decision on the command line: 31 § förvaltningslagen (2017:900). */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

typedef struct
{
  char *outcome;                     /* each nullable: not said */
  char *decided;
  char *decided_by;
  char *presented_by;
  char *took_part;
} BeaktaDecisionOptions;

void          beakta_decision_options_clear (BeaktaDecisionOptions  *options);

/* Whether what is said belongs to a move to @stage: a decision has an outcome, and nothing else has. @is_decided: the case has one
 * already, and what is not said of it stays. */
gboolean      beakta_cli_check_decision     (BeaktaDecisionOptions  *options,
                                             BeaktaStage             stage,
                                             gboolean                is_decided,
                                             GError                **error);

/* (transfer full) (nullable): the case is decided, or what is recorded of its decision is corrected. */
BeaktaChange *beakta_cli_decide             (BeaktaCli              *cli,
                                             BeaktaCase             *case_,
                                             BeaktaDecisionOptions  *options,
                                             const char             *reason,
                                             GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaDecisionOptions, beakta_decision_options_clear)

G_END_DECLS
