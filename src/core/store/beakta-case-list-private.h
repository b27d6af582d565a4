/* What the files of the queue's list share. The numbers are those of beakta-case-list.c. */

#pragma once

#include "beakta-store-query.h"

#include "beakta-store-query-private.h"

G_BEGIN_DECLS

struct _BeaktaCaseList
{
  GObject           parent_instance;

  BeaktaStore      *store;
  BeaktaCaseFilter  filter;
  char             *words;           /* filter.words */

  GArray           *order;           /* of gint64 */
  GHashTable       *living;          /* gint64 -> BeaktaCaseRow, not owned */
  GHashTable       *lines;           /* gint64 -> BeaktaCaseLine: what has been read */

  /* What is to be read. */
  GCancellable     *cancellable;     /* of the filter; a new filter has a new one */
  gboolean          wants_first;     /* nothing has come with this filter */
  gboolean          wants_order;
  guint             rest_source;     /* waits to read the rest of the order */
  gboolean          is_loading_order;
  gboolean          is_loading_lines;
  GArray           *wanted;          /* of guint: first positions of pages; the last is read first */
  GPtrArray        *touched;         /* of char *: cases to read again */
  gboolean          is_loading;      /* as told */
};

/* @order: (transfer full): what lies between the equal beginning and the equal end is told. */
void beakta_case_list_take_order   (BeaktaCaseList *self,
                                    GArray         *order);
void beakta_case_list_tell_loading (BeaktaCaseList *self);

/* beakta-case-list-reading.c */
void beakta_case_list_follow       (BeaktaCaseList *self);
void beakta_case_list_read_anew    (BeaktaCaseList *self);
void beakta_case_list_want_page    (BeaktaCaseList *self,
                                    guint           position);

G_END_DECLS
