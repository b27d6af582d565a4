/* What was done with roles and deputies, as a chain: each line's hash covers the one before it. */

#pragma once

#include "beakta-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  sequence;
  char   *time;
  char   *actor;
  char   *entered_by;                /* "" */
  char   *act;                       /* roles, appoint, dismiss */
  char   *person;                    /* whose roles; the deputy */
  char   *words;                     /* "caseworker,supervisor"; "principal first last" */
  char   *hash;
} BeaktaPersonEvent;

void       beakta_person_event_free    (BeaktaPersonEvent *self);

/* In the transaction that does it. */
gboolean   beakta_person_events_add    (BeaktaDriver  *db,
                                        const char    *actor,
                                        const char    *entered_by,
                                        const char    *act,
                                        const char    *person,
                                        const char    *words,
                                        GError       **error);

/* (transfer full) (nullable) (element-type BeaktaPersonEvent) */
GPtrArray *beakta_person_events_list   (BeaktaDriver  *db,
                                        GError       **error);

/* What the persons of a store that has no lines yet have, as its first lines. */
gboolean   beakta_person_events_begin  (BeaktaDriver  *db,
                                        const char    *actor,
                                        GError       **error);

/* The chain, and that roles and deputies are what the lines say. */
gboolean   beakta_person_events_verify (BeaktaDriver  *db,
                                        GError       **error);

G_END_DECLS
