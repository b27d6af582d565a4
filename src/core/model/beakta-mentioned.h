/* Who is waited for in the comments of a case: mentioned by somebody else in a thread that is open, and silent in it since. Pure.
 *
 * To answer in the thread, or to resolve it, is what ends the wait; to look at it is not.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef struct
{
  char *thread;                      /* id of the comment that it begins with */
  char *person;                      /* beakta_mentioned_key_new () */
} BeaktaMentioned;

void       beakta_mentioned_free    (BeaktaMentioned *self);

/* (transfer full): what a user is looked for by: case does not count. */
char      *beakta_mentioned_key_new (const char      *user);

/* (transfer full) (element-type BeaktaMentioned): each person once in each thread. @names: user to name, of those whose name is
 * known; whoever is mentioned by the user name need not be among them. */
GPtrArray *beakta_mentioned_list    (BeaktaCase      *case_,
                                     GHashTable      *names);

G_END_DECLS
