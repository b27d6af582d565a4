/* The fields of one part of the consequence analysis: texts, words of a vocabulary, and the evidence that it stands on. Everything
 * saves itself. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* One field: a text, or with @words a row of words to choose among. */
typedef struct
{
  const char    *member;             /* of the record */
  const char    *label;              /* N_() */
  const char    *placeholder;        /* N_(); nullable */
  gboolean       is_words;
  BeaktaWords    words;
} BeaktaPartField;

#define BEAKTA_TYPE_PART_FIELDS (beakta_part_fields_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "entered" (): the focus has come into it
 */
G_DECLARE_FINAL_TYPE (BeaktaPartFields, beakta_part_fields, BEAKTA, PART_FIELDS, GtkBox)

/* @fields: static, until one without a member. */
GtkWidget     *beakta_part_fields_new         (const BeaktaPartField *fields);

/* @editor: (nullable): everything is emptied */
void           beakta_part_fields_set         (BeaktaPartFields      *self,
                                               BeaktaCaseEditor      *editor,
                                               BeaktaItemKind         kind,
                                               const char            *id);
BeaktaItemKind beakta_part_fields_get_kind    (BeaktaPartFields      *self);
const char    *beakta_part_fields_get_id      (BeaktaPartFields      *self);

/* What the fields are of, heard before their names. */
void           beakta_part_fields_set_about   (BeaktaPartFields      *self,
                                               const char            *about);
void           beakta_part_fields_update      (BeaktaPartFields      *self);
void           beakta_part_fields_flush       (BeaktaPartFields      *self);
void           beakta_part_fields_take_back   (BeaktaPartFields      *self);

G_END_DECLS
