/* What is free in the file, after an erasure perhaps, goes back to the disk a little at a time, when nobody has written for a while: each
 * step holds the store for milliseconds, and whoever writes meanwhile ends it. */

#include "beakta-store-private.h"

#define TICK_SECONDS 1
#define QUIET_TICKS  15
#define STEP_PAGES   256

typedef struct
{
  GWeakRef store;
  gint64   seen;                     /* the last entry at the last tick */
  int      n_quiet;                  /* ticks since there was another */
} Watch;

static Watch *
watch_new (BeaktaStore *store)
{
  Watch *watch = g_new0 (Watch, 1);

  g_weak_ref_init (&watch->store, store);

  return watch;
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_weak_ref_clear (&watch->store);
  g_free (watch);
}

/* In the writing thread. A failure is not told: nothing is lost, and after the next change it is tried again. */
static gpointer
give_back (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  gboolean has_more = FALSE;

  db->methods->give_back (db, STEP_PAGES, &has_more, NULL);
  g_atomic_int_set (&self->is_untidy, has_more);
  g_atomic_int_set (&self->is_tidying, FALSE);

  return NULL;
}

static gboolean
tick_cb (gpointer data)
{
  Watch *watch = data;
  g_autoptr(BeaktaStore) self = g_weak_ref_get (&watch->store);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  if (watch->seen != self->seen)
    {
      watch->seen = self->seen;
      watch->n_quiet = 0;
      g_atomic_int_set (&self->is_untidy, TRUE);
    }
  else if (watch->n_quiet < QUIET_TICKS)
    watch->n_quiet++;
  else if (g_atomic_int_get (&self->is_untidy) && g_atomic_int_compare_and_exchange (&self->is_tidying, FALSE, TRUE) &&
           !beakta_worker_post (self->writer, self, give_back, NULL))
    return G_SOURCE_REMOVE;

  return G_SOURCE_CONTINUE;
}

void
beakta_store_start_tidying (BeaktaStore *self)
{
  if (self->writer == NULL)
    return;

  self->is_untidy = TRUE;
  self->tidy = g_timeout_source_new_seconds (TICK_SECONDS);
  g_source_set_priority (self->tidy, G_PRIORITY_LOW);
  g_source_set_callback (self->tidy, tick_cb, watch_new (self), watch_free);
  g_source_attach (self->tidy, self->context);
}

void
beakta_store_stop_tidying (BeaktaStore *self)
{
  if (self->tidy == NULL)
    return;

  g_source_destroy (self->tidy);
  g_clear_pointer (&self->tidy, g_source_unref);
}
