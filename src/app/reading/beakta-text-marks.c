/* The marks of one document: sorted, found by place, and flattened into layers that do not overlap. */

#include "beakta-text-marks.h"

struct _BeaktaTextMarks
{
  grefcount  ref_count;
  GPtrArray *marks;                  /* of BeaktaTextMark */
  gboolean   sorted;
  GArray    *layers;                 /* of BeaktaTintLayer; nullable until asked for */
};

static void
text_mark_free (BeaktaTextMark *mark)
{
  g_free (mark->passage);
  g_free (mark->description);
  g_free (mark);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const BeaktaTextMark *first = *(BeaktaTextMark **) a;
  const BeaktaTextMark *second = *(BeaktaTextMark **) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;

  return g_strcmp0 (first->passage, second->passage);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const guint *first = a;
  const guint *second = b;

  return *first < *second ? -1 : *first > *second;
}

static void
ensure_sorted (BeaktaTextMarks *self)
{
  if (self->sorted)
    return;

  g_ptr_array_sort (self->marks, compare_marks);
  self->sorted = TRUE;
}

/* Whether @mark is to lie over @other: the shorter one; of equals the one that asks for more attention. */
static gboolean
lies_over (const BeaktaTextMark *mark,
           const BeaktaTextMark *other)
{
  guint length = mark->end - mark->start;
  guint other_length = other->end - other->start;

  return length != other_length ? length < other_length : mark->tint > other->tint;
}

BeaktaTextMarks *
beakta_text_marks_new (void)
{
  BeaktaTextMarks *self = g_new0 (BeaktaTextMarks, 1);

  g_ref_count_init (&self->ref_count);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) text_mark_free);
  self->sorted = TRUE;

  return self;
}

BeaktaTextMarks *
beakta_text_marks_ref (BeaktaTextMarks *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

void
beakta_text_marks_unref (BeaktaTextMarks *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->marks);
  g_clear_pointer (&self->layers, g_array_unref);
  g_free (self);
}

void
beakta_text_marks_add (BeaktaTextMarks *self,
                       const char      *passage,
                       guint            start,
                       guint            end,
                       BeaktaTint       tint,
                       guint            number,
                       guint            n_comments,
                       const char      *description)
{
  BeaktaTextMark *mark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (passage != NULL);

  if (start >= end)
    return;

  mark = g_new0 (BeaktaTextMark, 1);
  mark->passage = g_strdup (passage);
  mark->start = start;
  mark->end = end;
  mark->tint = tint;
  mark->number = number;
  mark->n_comments = n_comments;
  mark->description = g_strdup (description != NULL ? description : "");

  g_ptr_array_add (self->marks, mark);
  self->sorted = FALSE;
  g_clear_pointer (&self->layers, g_array_unref);
}

guint
beakta_text_marks_get_n (BeaktaTextMarks *self)
{
  return self->marks->len;
}

const BeaktaTextMark *
beakta_text_marks_get (BeaktaTextMarks *self,
                       guint            index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  ensure_sorted (self);

  return g_ptr_array_index (self->marks, index);
}

const BeaktaTextMark *
beakta_text_marks_lookup (BeaktaTextMarks *self,
                          const char      *passage)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (self->marks, i);

      if (g_str_equal (mark->passage, passage))
        return mark;
    }

  return NULL;
}

const BeaktaTextMark *
beakta_text_marks_find_at (BeaktaTextMarks *self,
                           guint            position)
{
  const BeaktaTextMark *found = NULL;

  ensure_sorted (self);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (self->marks, i);

      if (mark->start > position)
        break;
      if (mark->end > position && (found == NULL || lies_over (mark, found)))
        found = mark;
    }

  return found;
}

const BeaktaTextMark *
beakta_text_marks_find_next (BeaktaTextMarks *self,
                             guint            position,
                             gboolean         forward)
{
  guint n = self->marks->len;

  if (n == 0)
    return NULL;

  ensure_sorted (self);

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (self->marks, forward ? i : n - 1 - i);

      if (forward ? mark->start > position : mark->start < position)
        return mark;
    }

  return g_ptr_array_index (self->marks, forward ? 0 : n - 1);
}

/* Brings @open, the marks that lie at the border before, on to the border @start. @next is the first mark that began after it. */
static void
move_on (BeaktaTextMarks *self,
         GPtrArray       *open,
         guint           *next,
         guint            start)
{
  for (guint i = open->len; i > 0; i--)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (open, i - 1);

      if (mark->end <= start)
        g_ptr_array_remove_index (open, i - 1);
    }

  for (; *next < self->marks->len; (*next)++)
    {
      BeaktaTextMark *mark = g_ptr_array_index (self->marks, *next);

      if (mark->start > start)
        break;
      g_ptr_array_add (open, mark);
    }
}

/* What lies over the stretch between two neighbouring borders; FALSE when nothing does. */
static gboolean
make_layer (GPtrArray       *open,
            guint            start,
            guint            end,
            BeaktaTintLayer *layer)
{
  const BeaktaTextMark *top = NULL;
  const BeaktaTextMark *below = NULL;

  *layer = (BeaktaTintLayer) { .start = start, .end = end, .below = -1 };

  for (guint i = 0; i < open->len; i++)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (open, i);
      const BeaktaTextMark *lower = mark;

      layer->commented |= mark->n_comments > 0;
      if (top == NULL || lies_over (mark, top))
        {
          lower = top;
          top = mark;
        }
      if (lower != NULL && (below == NULL || lies_over (lower, below)))
        below = lower;
    }

  if (top != NULL)
    layer->tint = top->tint;
  if (below != NULL)
    layer->below = (int) below->tint;

  return top != NULL;
}

static gboolean
continues (const BeaktaTintLayer *layer,
           const BeaktaTintLayer *next)
{
  return layer->end == next->start && layer->tint == next->tint &&
         layer->below == next->below && layer->commented == next->commented;
}

GArray *
beakta_text_marks_get_layers (BeaktaTextMarks *self)
{
  g_autoptr(GArray) borders = NULL;
  g_autoptr(GPtrArray) open = NULL;
  guint next = 0;

  if (self->layers != NULL)
    return self->layers;

  ensure_sorted (self);
  open = g_ptr_array_new ();
  self->layers = g_array_new (FALSE, FALSE, sizeof (BeaktaTintLayer));
  borders = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->marks->len * 2);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const BeaktaTextMark *mark = g_ptr_array_index (self->marks, i);

      g_array_append_val (borders, mark->start);
      g_array_append_val (borders, mark->end);
    }

  g_array_sort (borders, compare_positions);

  for (guint i = 1; i < borders->len; i++)
    {
      guint start = g_array_index (borders, guint, i - 1);
      guint end = g_array_index (borders, guint, i);
      BeaktaTintLayer layer;
      BeaktaTintLayer *last = self->layers->len > 0
                            ? &g_array_index (self->layers, BeaktaTintLayer, self->layers->len - 1)
                            : NULL;

      if (start == end)
        continue;
      move_on (self, open, &next, start);
      if (!make_layer (open, start, end, &layer))
        continue;

      if (last != NULL && continues (last, &layer))
        last->end = layer.end;
      else
        g_array_append_val (self->layers, layer);
    }

  return self->layers;
}
