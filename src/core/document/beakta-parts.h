/* The parts of an application, recognised by their headings, and the words of a perspective in them.
 *
 * (1) Pure: a text and a list of words in, places out. Which words is the office's own business: data/words.
 * (2) A part reaches from its heading to the next heading of the same level or higher that is not its own. A heading that
 *     joins the names of several parts, "Mål och aktiviteter", begins each of them.
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

typedef struct
{
  char      *id;
  char      *name;
  GPtrArray *patterns;               /* of BeaktaWordPattern */
  GStrv      words;                  /* the patterns as they are written in the list */
} BeaktaWordGroup;

/* One stretch of a text that belongs to a group: a part, or a term. */
typedef struct
{
  guint group;                       /* index in the list */
  guint start;                       /* code points */
  guint end;
} BeaktaGroupRange;

/* (transfer full) (element-type BeaktaWordGroup): the groups of a list, in its order. @key: "headings" or "terms".
 * @language: of the names */
GPtrArray *beakta_word_groups_new   (GKeyFile    *list,
                                     const char  *key,
                                     const char  *language);

/* (transfer full) (element-type BeaktaGroupRange): the parts that the text has, in its order. */
GArray    *beakta_parts_find        (GPtrArray   *parts,
                                     BeaktaText  *text);

/* (transfer full) (element-type BeaktaGroupRange): every place where a term of a perspective stands, in the order of the text.
 * A word that two perspectives have is a place of each. */
GArray    *beakta_terms_find        (GPtrArray   *perspectives,
                                     BeaktaText  *text);

G_END_DECLS
