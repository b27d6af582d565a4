/* An open table of short sums: which item it is about is not kept. Two items with one sum would be taken for each other; with 64 bits of a
 * SHA-256 over a number that was drawn for this table, nobody can make two of them, and chance does not. */

#include "beakta-revisions.h"

#include <string.h>
#include <sys/random.h>

#include <nettle/sha2.h>

#include "beakta-store.h"

typedef struct
{
  guint64 sum;
  gint64  revision;                  /* 0: free */
} Slot;

struct _BeaktaRevisions
{
  guint8  draw[16];
  guint64 mask;
  Slot   *slots;
};

static void
add_text (struct sha256_ctx *sum,
          const char        *text)
{
  /* With the zero behind it: where one text ends the next begins. */
  sha256_update (sum, strlen (text) + 1, (const guint8 *) text);
}

static guint64
make_sum (const BeaktaRevisions *self,
          const char            *case_id,
          const char            *kind,
          const char            *id)
{
  struct sha256_ctx sum;
  guint64 digest;

  sha256_init (&sum);
  sha256_update (&sum, sizeof self->draw, self->draw);
  add_text (&sum, case_id);
  add_text (&sum, kind);
  add_text (&sum, id);
  sha256_digest (&sum, sizeof digest, (guint8 *) &digest);

  return digest;
}

static Slot *
find_slot (const BeaktaRevisions *self,
           guint64                sum)
{
  guint64 at = sum & self->mask;

  while (self->slots[at].revision != 0 && self->slots[at].sum != sum)
    at = (at + 1) & self->mask;

  return &self->slots[at];
}

static BeaktaRevisions *
revisions_new (gint64 n_items)
{
  BeaktaRevisions *self = g_new0 (BeaktaRevisions, 1);
  guint64 n_slots = 1024;

  while (n_slots / 4 * 3 < (guint64) n_items)
    n_slots *= 2;
  self->mask = n_slots - 1;
  self->slots = g_new0 (Slot, n_slots);

  return self;
}

static gboolean
draw (BeaktaRevisions  *self,
      GError          **error)
{
  if (getrandom (self->draw, sizeof self->draw, 0) == sizeof self->draw)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The system gave no random numbers");
  return FALSE;
}

BeaktaRevisions *
beakta_revisions_read (BeaktaDriver  *db,
                       gint64         n_items,
                       GError       **error)
{
  g_autoptr(BeaktaRevisions) self = revisions_new (n_items);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  gint64 n_read = 0;

  if (!draw (self, error))
    return NULL;

  rows = beakta_driver_select (db, error, "SELECT case_id, kind, id, revision FROM item", "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      guint64 sum;
      Slot *slot;

      if (!has_row)
        return g_steal_pointer (&self);
      if (n_read++ == n_items)
        {
          g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "The file is damaged: the state has more in it than it counts");
          return NULL;
        }

      sum = make_sum (self, beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1), beakta_rows_get_text (rows, 2));
      slot = find_slot (self, sum);
      slot->sum = sum;
      slot->revision = beakta_rows_get_int (rows, 3);
    }

  return NULL;
}

gint64
beakta_revisions_lookup (const BeaktaRevisions *self,
                         const char            *case_id,
                         const char            *kind,
                         const char            *id)
{
  const Slot *slot = find_slot (self, make_sum (self, case_id, kind, id));

  return slot->revision;
}

void
beakta_revisions_free (BeaktaRevisions *self)
{
  g_free (self->slots);
  g_free (self);
}
