/* Where in a case somebody is: what they read, what they answer, and where their cursor stands. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint   document;                  /* number; 0 none */
  guint   position;                  /* code points of its text: the top of what is in sight */
  char   *pane;                      /* nullable: of the right-hand column */
  char   *kind;                      /* nullable: the nick of the kind of the current item */
  char   *item;                      /* nullable: its id */
  int     field;                     /* which of the pane's texts has the keyboard, from 0; -1 none */
  int     caret;                     /* in it, in characters */
} BeaktaCasePlace;

void      beakta_case_place_clear  (BeaktaCasePlace       *place);
gboolean  beakta_case_place_equal  (const BeaktaCasePlace *a,
                                    const BeaktaCasePlace *b);
void      beakta_case_place_write  (const BeaktaCasePlace *place,
                                    GKeyFile              *file,
                                    const char            *group);
void      beakta_case_place_read   (BeaktaCasePlace       *place,
                                    GKeyFile              *file,
                                    const char            *group);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaCasePlace, beakta_case_place_clear)

G_END_DECLS
