/* Where evidence goes when somebody presses E: what the person is working on in the right-hand column. */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/* A pane of the right-hand column implements this. */
#define BEAKTA_TYPE_CASE_TARGET (beakta_case_target_get_type ())
G_DECLARE_INTERFACE (BeaktaCaseTarget, beakta_case_target, BEAKTA, CASE_TARGET, GObject)

struct _BeaktaCaseTargetInterface
{
  GTypeInterface parent_iface;

  /* The current answer (ANSWER, "checklist/question") or cell (CELL, "g1/granted"); FALSE when there is none. */
  gboolean (*get_target)   (BeaktaCaseTarget *self,
                            BeaktaItemKind   *kind,
                            char            **id);

  /* Brings an item into view and makes it current; FALSE when the pane does not show such items. */
  gboolean (*show_item)    (BeaktaCaseTarget *self,
                            BeaktaItemKind    kind,
                            const char       *id);
};

gboolean beakta_case_target_get_target (BeaktaCaseTarget *self,
                                        BeaktaItemKind   *kind,
                                        char            **id);
gboolean beakta_case_target_show_item  (BeaktaCaseTarget *self,
                                        BeaktaItemKind    kind,
                                        const char       *id);

G_END_DECLS
