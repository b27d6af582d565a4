/* Shared by the files that make up the row of a sentence. */

#pragma once

#include "beakta-reasons-row.h"

#include "beakta-reasons-ties.h"
#include "beakta-text-field.h"

G_BEGIN_DECLS

struct _BeaktaReasonsRow
{
  GtkBox             parent_instance;

  BeaktaCaseEditor  *editor;         /* owned */
  char              *id;
  BeaktaSentence    *sentence;       /* owned, nullable: what it shows */
  gboolean           is_written;     /* not only drafted */
  char              *why;            /* nullable: why nothing may be altered */
  gboolean           is_open;

  /* Children */
  GtkWidget         *head;           /* the prose; opens it */
  GtkLabel          *words;
  GtkLabel          *state;
  GtkWidget         *offer;          /* what the draft reads now */
  GtkLabel          *offered;
  GtkWidget         *take;
  GtkWidget         *keep;
  GtkWidget         *detail;         /* nullable, as all below, until it is opened for the first time */
  BeaktaTextField   *field;
  BeaktaReasonsTies *ties;
  GtkWidget         *acts;
  GtkWidget         *up;
  GtkWidget         *down;
};

/* Tells what a person wants. */
void  beakta_reasons_row_do          (BeaktaReasonsRow  *self,
                                      BeaktaReasonsDeed  deed);
void  beakta_reasons_row_close       (BeaktaReasonsRow  *self);

/* The prose, what the draft reads now, and all that is seen when it is open. */
void  beakta_reasons_row_add_head    (BeaktaReasonsRow  *self);
void  beakta_reasons_row_add_offer   (BeaktaReasonsRow  *self);
void  beakta_reasons_row_add_detail  (BeaktaReasonsRow  *self);

G_END_DECLS
