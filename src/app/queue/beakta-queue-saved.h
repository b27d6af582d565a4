/* The saved views of a person: a tab, a search, an order and columns under a name, beneath the tabs of the queue.
 *
 * They are kept in the settings and not in the store: they are about how one person looks, not about the cases, they are there also
 * where the store can only be read, and looking at something writes nothing that others have to carry. The columns have a key of
 * their own: views that an earlier version saved are read as they are.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a view shows: all as the settings have it. */
typedef struct
{
  const char *queue;                 /* "act" ... */
  const char *words;                 /* of the search; "" */
  const char *sort;                  /* "since" ... */
  gboolean    descending;
  const char * const *columns;       /* in their order, none for the usual ones; (nullable): they are left as they are */
} BeaktaSavedView;

#define BEAKTA_TYPE_QUEUE_SAVED (beakta_queue_saved_get_type ())

/* Signal: "chosen" (BeaktaSavedView *view): lent until the handler returns */
G_DECLARE_FINAL_TYPE (BeaktaQueueSaved, beakta_queue_saved, BEAKTA, QUEUE_SAVED, GtkWidget)

void  beakta_queue_saved_set_settings (BeaktaQueueSaved      *self,
                                       GSettings             *settings);

/* Asks for a name, and keeps @view under it; a view of that name is replaced. @name: what is proposed */
void  beakta_queue_saved_ask          (BeaktaQueueSaved      *self,
                                       const BeaktaSavedView *view,
                                       const char            *name);

G_END_DECLS
