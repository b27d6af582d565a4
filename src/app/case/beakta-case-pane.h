/* A pane of the right-hand column: follows the open case, and says what in it a person is working on.
 *
 * A pane fills in the functions below; when there is a case, and which, is this class's to keep.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_PANE (beakta_case_pane_get_type ())

/* Property: "editor" (BeaktaCaseEditor, nullable). Signals:
 *   "passage-activated" (const char *passage_id): show it in the text
 *   "item-activated" (int kind, const char *id): show that item, wherever it is
 *   "comment-requested" (int kind, const char *id): somebody wants to comment on that item
 */
G_DECLARE_DERIVABLE_TYPE (BeaktaCasePane, beakta_case_pane, BEAKTA, CASE_PANE, GtkWidget)

struct _BeaktaCasePaneClass
{
  GtkWidgetClass parent_class;

  /* A case has come: show it. */
  void     (*follow)         (BeaktaCasePane     *self);

  /* The case is about to go, or to take a step back, and still listens: send it the words that have been typed. */
  void     (*flush)          (BeaktaCasePane     *self);

  /* The case is going, and is no longer listened to: let go of all that is its. */
  void     (*forget)         (BeaktaCasePane     *self);

  /* Show the case as it stands: beakta_case_pane_queue_update (). */
  void     (*update)         (BeaktaCasePane     *self);

  /* What the case and its editor tell while they are followed. */
  void     (*item_changed)   (BeaktaCasePane     *self,
                              BeaktaItemKind      kind,
                              const char         *id);
  void     (*entry)          (BeaktaCasePane     *self,
                              BeaktaEntry        *entry);
  void     (*access_changed) (BeaktaCasePane     *self);
  void     (*claims_changed) (BeaktaCasePane     *self);
  void     (*problem)        (BeaktaCasePane     *self);
  void     (*saved)          (BeaktaCasePane     *self);      /* everything that was sent */

  /* As the functions of the same name below. */
  gboolean (*get_target)     (BeaktaCasePane     *self,
                              BeaktaItemKind     *kind,
                              char              **id);
  gboolean (*show_item)      (BeaktaCasePane     *self,
                              BeaktaItemKind      kind,
                              const char         *id);
};

/* @editor: (nullable) */
void              beakta_case_pane_set_editor      (BeaktaCasePane   *self,
                                                    BeaktaCaseEditor *editor);

/* Sends the case the words that have been typed. */
void              beakta_case_pane_flush           (BeaktaCasePane   *self);

/* (transfer none) (nullable) */
BeaktaCaseEditor *beakta_case_pane_get_editor      (BeaktaCasePane   *self);
BeaktaCase       *beakta_case_pane_get_case        (BeaktaCasePane   *self);

/* Where evidence goes when somebody presses E: the current answer (ANSWER, "checklist/question") or cell (CELL,
 * "g1/granted"); FALSE when there is none. */
gboolean          beakta_case_pane_get_target      (BeaktaCasePane   *self,
                                                    BeaktaItemKind   *kind,
                                                    char            **id);

/* Brings an item into view and makes it current; FALSE when there is no case, or the pane does not show such items. */
gboolean          beakta_case_pane_show_item       (BeaktaCasePane   *self,
                                                    BeaktaItemKind    kind,
                                                    const char       *id);

/* For the panes: what is made anew as a whole is so before the next frame, however much has changed by then. Who opens a case to
 * read it does not wait for a pane that is not shown: it is brought up to date when it is. */
void              beakta_case_pane_queue_update    (BeaktaCasePane   *self);
void              beakta_case_pane_update_now      (BeaktaCasePane   *self);

/* For the panes: the signals. */
void              beakta_case_pane_activate_passage (BeaktaCasePane  *self,
                                                    const char       *passage_id);
void              beakta_case_pane_activate_item   (BeaktaCasePane   *self,
                                                    BeaktaItemKind    kind,
                                                    const char       *id);
void              beakta_case_pane_request_comment (BeaktaCasePane   *self,
                                                    BeaktaItemKind    kind,
                                                    const char       *id);

G_END_DECLS
