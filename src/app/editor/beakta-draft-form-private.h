/* What the parts of the form share. */

#pragma once

#include "beakta-draft-form.h"

#include "beakta-draft-choice.h"

G_BEGIN_DECLS

struct _BeaktaDraftForm
{
  GtkBox                parent_instance;

  BeaktaChecklistDraft *draft;       /* owned, nullable */
  BeaktaDraftItem       item;
  gboolean              is_translating;
  GPtrArray            *controls;    /* of BeaktaDraftControl, children somewhere */
  guint                 rebuild_source;
};

/* Each adds a control below @box for a field of @item; @answer: (nullable): of that answer to it. */
void beakta_draft_form_add_words   (BeaktaDraftForm             *self,
                                    GtkWidget                   *box,
                                    BeaktaDraftItem              item,
                                    BeaktaDraftField             field,
                                    const char                  *answer);
void beakta_draft_form_add_line    (BeaktaDraftForm             *self,
                                    GtkWidget                   *box,
                                    BeaktaDraftItem              item,
                                    BeaktaDraftField             field,
                                    const char                  *hint);
void beakta_draft_form_add_choice  (BeaktaDraftForm             *self,
                                    GtkWidget                   *box,
                                    BeaktaDraftItem              item,
                                    BeaktaDraftField             field,
                                    const BeaktaDraftChoiceWord *words,
                                    guint                        n_words);
void beakta_draft_form_add_set     (BeaktaDraftForm             *self,
                                    GtkWidget                   *box,
                                    BeaktaDraftItem              item,
                                    BeaktaDraftField             field,
                                    const char                  *answer,
                                    const BeaktaDraftChoiceWord *words,
                                    guint                        n_words);

/* (transfer none): a box below a heading. */
GtkWidget *beakta_draft_form_add_group (BeaktaDraftForm         *self,
                                        const char              *heading);

/* All that can be said of the item that is shown: beakta-draft-form-items.c. */
void beakta_draft_form_add_item    (BeaktaDraftForm             *self);

/* The answers to a question, or of the list to every question: beakta-draft-form-answers.c. */
void beakta_draft_form_add_answers (BeaktaDraftForm             *self,
                                    BeaktaDraftItem              item);

G_END_DECLS
