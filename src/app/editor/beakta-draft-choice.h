/* A value of a draft that is one of a few. */

#pragma once

#include "beakta-draft-control.h"

G_BEGIN_DECLS

typedef struct
{
  const char *value;                 /* as the file has it; "" what is left out */
  const char *label;
} BeaktaDraftChoiceWord;

#define BEAKTA_TYPE_DRAFT_CHOICE (beakta_draft_choice_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDraftChoice, beakta_draft_choice, BEAKTA, DRAFT_CHOICE, BeaktaDraftControl)

/* @words: @n_words of them; the first is what holds where the file says nothing, if it may. */
GtkWidget *beakta_draft_choice_new (const BeaktaDraftTarget     *target,
                                    const BeaktaDraftChoiceWord *words,
                                    guint                        n_words);

G_END_DECLS
