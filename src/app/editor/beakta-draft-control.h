/* One field of a draft, and the way to write it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

/* Which field: of an item, or of an answer to a question (or, of the list, to every question) that need not be in the file. */
typedef struct
{
  BeaktaChecklistDraft *draft;       /* not owned: the form holds it */
  BeaktaDraftItem       item;
  BeaktaDraftField      field;
  const char           *answer;      /* nullable, static: "yes", "partly" ... of a question with these answers */
} BeaktaDraftTarget;

#define BEAKTA_TYPE_DRAFT_CONTROL (beakta_draft_control_get_type ())
G_DECLARE_DERIVABLE_TYPE (BeaktaDraftControl, beakta_draft_control, BEAKTA, DRAFT_CONTROL, GtkBox)

struct _BeaktaDraftControlClass
{
  GtkBoxClass parent_class;

  /* From the draft. */
  void     (*refresh)   (BeaktaDraftControl *self);

  /* @language: (nullable) */
  void     (*focus)     (BeaktaDraftControl *self,
                         const char         *language);

  /* What was written is in the draft, if it can be. */
  void     (*flush)     (BeaktaDraftControl *self);

  /* Whether it shows something that the draft could not take. */
  gboolean (*is_broken) (BeaktaDraftControl *self);
};

void                     beakta_draft_control_set_target (BeaktaDraftControl       *self,
                                                          const BeaktaDraftTarget  *target);
const BeaktaDraftTarget *beakta_draft_control_get_target (BeaktaDraftControl       *self);

/* Whether it is where @field of @item is written: @item may be the answer that is in the file. */
gboolean                 beakta_draft_control_is_of      (BeaktaDraftControl       *self,
                                                          BeaktaDraftItem           item,
                                                          BeaktaDraftField          field);

void                     beakta_draft_control_refresh    (BeaktaDraftControl       *self);
void                     beakta_draft_control_focus      (BeaktaDraftControl       *self,
                                                          const char               *language);
void                     beakta_draft_control_flush      (BeaktaDraftControl       *self);
gboolean                 beakta_draft_control_is_broken  (BeaktaDraftControl       *self);

/* For those that are made of this one. (transfer full) */
char                    *beakta_draft_control_dup_text   (BeaktaDraftControl       *self,
                                                          const char               *language);
gboolean                 beakta_draft_control_set_text   (BeaktaDraftControl       *self,
                                                          const char               *language,
                                                          const char               *text,
                                                          GError                  **error);

/* What the field is called. */
const char              *beakta_draft_control_get_label  (BeaktaDraftControl       *self);

/* (transfer full): "Question 1.2": heard before it. */
char                    *beakta_draft_control_dup_about  (BeaktaDraftControl       *self);

/* A caption above, as of a text field. */
void                     beakta_draft_control_add_caption (BeaktaDraftControl      *self);

G_END_DECLS
