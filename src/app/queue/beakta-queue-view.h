/* The rows of the queue: the cases of a tab, or of a search, in the order that the person chose. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-break-bin.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_VIEW (beakta_queue_view_get_type ())

/* Properties:
 *   "sort"       string   what the cases are sorted by: "number", "title" ... "received"
 *   "descending" boolean
 * Signals:
 *   "case-activated" (const char *case_id)
 *   "counted" (): there are more or fewer cases, or they have been read
 *   "problem" (const char *words)
 *   "open-in-window" (const char *case_id): in a window of its own
 *   "toast" (AdwToast *toast)
 */
G_DECLARE_FINAL_TYPE (BeaktaQueueView, beakta_queue_view, BEAKTA, QUEUE_VIEW, GtkWidget)

/* @store: (nullable) */
void      beakta_queue_view_set_store   (BeaktaQueueView *self,
                                         BeaktaStore     *store);

/* @words: (nullable): what the cases must hold */
void      beakta_queue_view_set_filter  (BeaktaQueueView *self,
                                         BeaktaQueue      queue,
                                         const char      *words);
void      beakta_queue_view_set_width   (BeaktaQueueView *self,
                                         BeaktaWidth      width);
guint     beakta_queue_view_get_n_cases (BeaktaQueueView *self);
gboolean  beakta_queue_view_is_loading  (BeaktaQueueView *self);

/* Which columns there are, and in which order, is kept in the settings. */
void             beakta_queue_view_set_settings (BeaktaQueueView *self,
                                                 GSettings       *settings);

/* (transfer full) (nullable): the columns that the person has chosen, in their order; none for the usual ones, %NULL before there
 * are settings. */
GStrv            beakta_queue_view_dup_columns  (BeaktaQueueView    *self);
void             beakta_queue_view_set_columns  (BeaktaQueueView    *self,
                                                 const char * const *columns);

G_END_DECLS
