/* What of a document has been used: one set of flags for each stretch in which nothing changes. */

#include "beakta-coverage.h"

enum
{
  CITED     = 1 << 0,
  COMMENTED = 1 << 1,
  SHOWN     = 1 << 2,
};

typedef struct
{
  guint  end;                        /* it begins where the one before ends */
  guint8 flags;
} Piece;

struct _BeaktaCoverage
{
  GArray *pieces;                    /* of Piece; the last ends with the text */
};

static BeaktaCoverageState
get_state_of (guint8 flags)
{
  if (flags & CITED)
    return BEAKTA_COVERAGE_CITED;
  if (flags & COMMENTED)
    return BEAKTA_COVERAGE_COMMENTED;

  return flags & SHOWN ? BEAKTA_COVERAGE_SHOWN : BEAKTA_COVERAGE_NEVER_SHOWN;
}

/* Where a flag begins to hold, or no longer does. */
typedef struct
{
  guint  position;
  guint8 flag;
  gint8  step;                       /* 1 or -1 */
} Border;

static void
add_stretch (GArray *borders,
             guint   length,
             guint   start,
             guint   end,
             guint8  flag)
{
  Border first = { start, flag, 1 };
  Border last = { MIN (end, length), flag, -1 };

  if (first.position >= last.position)
    return;

  g_array_append_val (borders, first);
  g_array_append_val (borders, last);
}

static int
compare_borders (gconstpointer a,
                 gconstpointer b)
{
  const Border *first = a, *second = b;

  return first->position < second->position ? -1 : first->position > second->position;
}

/* (transfer full): ids of passages; lent by the case */
static GHashTable *
collect_commented (BeaktaCase *case_)
{
  GHashTable *commented = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (comment->target_kind == BEAKTA_ITEM_PASSAGE)
        g_hash_table_add (commented, comment->target);
    }

  return commented;
}

static void
add_passages (BeaktaCase *case_,
              guint       document,
              GArray     *borders,
              guint       length)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GHashTable) commented = collect_commented (case_);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (passage->document != document)
        continue;
      if (beakta_case_get_evidence_number (case_, passage->record.id) > 0)
        add_stretch (borders, length, passage->start, passage->end, CITED);
      if (g_hash_table_contains (commented, passage->record.id))
        add_stretch (borders, length, passage->start, passage->end, COMMENTED);
    }
}

static void
add_shown (const BeaktaStretches *shown,
           GArray                *borders,
           guint                  length)
{
  guint n;
  const BeaktaStretch *items = beakta_stretches_get (shown, &n);

  for (guint i = 0; i < n; i++)
    add_stretch (borders, length, items[i].start, items[i].end, SHOWN);
}

/* What follows the piece before: of the same flags it is the same piece. */
static void
add_piece (GArray *pieces,
           guint   end,
           guint8  flags)
{
  Piece piece = { end, flags };
  Piece *last = pieces->len > 0 ? &g_array_index (pieces, Piece, pieces->len - 1) : NULL;

  if (last != NULL && last->flags == flags)
    last->end = end;
  else if (end > (last != NULL ? last->end : 0))
    g_array_append_val (pieces, piece);
}

/* Borders in order, so that a text of any length costs no more than what is known of it. */
static void
add_pieces (GArray *pieces,
            GArray *borders,
            guint   length)
{
  int holds[SHOWN + 1] = { 0 };
  guint8 flags = 0;

  g_array_sort (borders, compare_borders);
  for (guint i = 0; i < borders->len; i++)
    {
      const Border *border = &g_array_index (borders, Border, i);

      add_piece (pieces, border->position, flags);
      holds[border->flag] += border->step;
      flags = holds[border->flag] > 0 ? flags | border->flag : flags & ~border->flag;
    }
  add_piece (pieces, length, flags);
}

BeaktaCoverage *
beakta_coverage_new (BeaktaCase            *case_,
                     guint                  document,
                     guint                  length,
                     const BeaktaStretches *shown)
{
  BeaktaCoverage *self;
  g_autoptr(GArray) borders = g_array_new (FALSE, FALSE, sizeof (Border));

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  self = g_new0 (BeaktaCoverage, 1);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  add_passages (case_, document, borders, length);
  if (shown != NULL)
    add_shown (shown, borders, length);
  add_pieces (self->pieces, borders, length);

  return self;
}

void
beakta_coverage_free (BeaktaCoverage *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/* The first piece that ends after @position. */
static guint
find_piece (const BeaktaCoverage *self,
            guint                 position)
{
  guint low = 0;
  guint high = self->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
get_start (const BeaktaCoverage *self,
           guint                 index)
{
  return index > 0 ? g_array_index (self->pieces, Piece, index - 1).end : 0;
}

void
beakta_coverage_count (const BeaktaCoverage *self,
                       guint                 start,
                       guint                 end,
                       BeaktaCoverageCounts *counts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (counts != NULL);

  for (guint i = find_piece (self, start); i < self->pieces->len && get_start (self, i) < end; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      guint n = MIN (piece->end, end) - MAX (get_start (self, i), start);

      counts->characters += n;
      counts->cited += piece->flags & CITED ? n : 0;
      counts->commented += piece->flags & COMMENTED ? n : 0;
      counts->shown += piece->flags & SHOWN ? n : 0;
      counts->states[get_state_of (piece->flags)] += n;
    }
}

BeaktaCoverageState
beakta_coverage_get_state (const BeaktaCoverage *self,
                           guint                 start,
                           guint                 end)
{
  BeaktaCoverageState highest = BEAKTA_COVERAGE_NEVER_SHOWN;

  g_return_val_if_fail (self != NULL, highest);

  for (guint i = find_piece (self, start); i < self->pieces->len && get_start (self, i) < end; i++)
    highest = MAX (highest, get_state_of (g_array_index (self->pieces, Piece, i).flags));

  return highest;
}

/* Pieces of one state that follow each other are one stretch. */
static gboolean
begins_stretch (const BeaktaCoverage *self,
                guint                 index,
                BeaktaCoverageState   state)
{
  return get_state_of (g_array_index (self->pieces, Piece, index).flags) == state &&
         (index == 0 || get_state_of (g_array_index (self->pieces, Piece, index - 1).flags) != state);
}

gint64
beakta_coverage_find_next (const BeaktaCoverage *self,
                           gint64                position,
                           BeaktaCoverageState   state)
{
  gint64 first = -1;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      if (!begins_stretch (self, i, state))
        continue;
      if ((gint64) get_start (self, i) > position)
        return get_start (self, i);
      if (first < 0)
        first = get_start (self, i);
    }

  return first;
}

GPtrArray *
beakta_coverage_list_bare (BeaktaCase *case_)
{
  GPtrArray *bare = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GPtrArray) answers = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), bare);

  answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);
  for (guint i = 0; i < answers->len; i++)
    {
      BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if (*answer->value != '\0' && answer->evidence[0] == NULL)
        g_ptr_array_add (bare, beakta_record_ref (answer));
    }

  return bare;
}

guint
beakta_coverage_get_percent (guint part,
                             guint whole)
{
  guint percent;

  g_return_val_if_fail (part <= whole, 0);

  if (part == 0)
    return 0;

  percent = (guint) (((guint64) part * 100 + whole / 2) / whole);

  return part == whole ? 100 : CLAMP (percent, 1, 99);
}
