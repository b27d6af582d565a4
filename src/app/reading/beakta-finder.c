/* Looks for words in a text: the text is folded once, then each search runs over the folded characters (Horspool).
 *
 * A folded character mostly stands for the one at the same place; where some were left out the difference is kept
 * as a shift, so that a text of five million characters costs four bytes each and no more. One with headers and footers
 * between its pages is folded once more without them, for what runs over the end of a page.
 */

#define G_LOG_DOMAIN "beakta-finder"

#include "beakta-finder.h"

#include "beakta-text-flow.h"

#define LOOK_UP_EVERY 65536          /* characters between two looks at the cancellable */
#define N_SKIPS       256

typedef struct
{
  guint index;                       /* of folded characters from here on ... */
  guint shift;                       /* ... the place in the text is index + shift */
} Shift;

typedef struct
{
  GArray *characters;                /* of gunichar; nullable */
  GArray *shifts;                    /* of Shift */
} Folded;

struct _BeaktaFinder
{
  GObject     parent_instance;

  BeaktaText *text;                  /* owned */

  /* Made by the first search */
  GMutex      lock;
  Folded      whole;
  Folded      flow;                  /* over headers and footers; empty when there are none */
};

G_DEFINE_FINAL_TYPE (BeaktaFinder, beakta_finder, G_TYPE_OBJECT)

static gunichar
fold (gunichar c)
{
  return g_unichar_tolower (beakta_folding_fold_character (c));
}

static void
append_folded (GArray   *characters,
               GArray   *shifts,
               gunichar  c,
               guint     position)
{
  guint shift = position - characters->len;
  const Shift *last = shifts->len > 0 ? &g_array_index (shifts, Shift, shifts->len - 1) : NULL;

  if (shift != (last != NULL ? last->shift : 0))
    {
      Shift next = { characters->len, shift };

      g_array_append_val (shifts, next);
    }

  g_array_append_val (characters, c);
}

/* @shifts: (nullable) */
static GArray *
fold_words (const char *words,
            GArray     *shifts)
{
  GArray *characters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr(GArray) own_shifts = shifts != NULL ? g_array_ref (shifts) : g_array_new (FALSE, FALSE, sizeof (Shift));
  gboolean after_space = FALSE;
  guint position = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar c = fold (g_utf8_get_char (p));
      guint n_dividing = c == '-' ? beakta_folding_measure_break (words, p) : 0;

      if (n_dividing > 0)
        {
          p += n_dividing - 1;
          position += n_dividing - 1;
          continue;
        }

      if (c != ' ' || !after_space)
        append_folded (characters, own_shifts, c, position);
      after_space = c == ' ';
    }

  return characters;
}

static void
folded_init (Folded     *folded,
             const char *words)
{
  folded->shifts = g_array_new (FALSE, FALSE, sizeof (Shift));
  folded->characters = fold_words (words, folded->shifts);
}

static void
folded_clear (Folded *folded)
{
  g_clear_pointer (&folded->characters, g_array_unref);
  g_clear_pointer (&folded->shifts, g_array_unref);
}

static void
ensure_folded (BeaktaFinder *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint length = beakta_text_get_length (self->text);

  if (self->whole.characters != NULL)
    return;

  folded_init (&self->whole, beakta_text_get_stream (self->text));
  if (beakta_text_is_interrupted (self->text, 0, length))
    {
      g_autofree char *flow = beakta_text_dup_flow (self->text, 0, length);

      folded_init (&self->flow, flow);
    }
}

static guint
get_position (const Folded *folded,
              guint         index)
{
  guint low = 0;
  guint high = folded->shifts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (folded->shifts, Shift, middle).index <= index)
        low = middle + 1;
      else
        high = middle;
    }

  return index + (low > 0 ? g_array_index (folded->shifts, Shift, low - 1).shift : 0);
}

static void
prepare_skips (const gunichar *needle,
               guint           length,
               guint          *skips)
{
  for (guint i = 0; i < N_SKIPS; i++)
    skips[i] = length;

  for (guint i = 0; i + 1 < length; i++)
    skips[needle[i] % N_SKIPS] = length - 1 - i;
}

static gboolean
matches (const gunichar *at,
         const gunichar *needle,
         guint           length)
{
  for (guint i = length; i > 0; i--)
    {
      if (at[i - 1] != needle[i - 1])
        return FALSE;
    }

  return TRUE;
}

static GArray *
search (const Folded   *folded,
        const gunichar *needle,
        guint           length,
        GCancellable   *cancellable)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));
  const gunichar *text = (const gunichar *) (gpointer) folded->characters->data;
  guint skips[N_SKIPS];
  guint look_up = LOOK_UP_EVERY;

  prepare_skips (needle, length, skips);

  for (guint i = 0; i + length <= folded->characters->len;)
    {
      if (i > look_up)
        {
          if (g_cancellable_is_cancelled (cancellable))
            break;
          look_up = i + LOOK_UP_EVERY;
        }

      if (matches (text + i, needle, length))
        {
          BeaktaStretch hit = { get_position (folded, i), get_position (folded, i + length - 1) + 1 };

          g_array_append_val (found, hit);
          i += length;
        }
      else
        {
          i += skips[text[i + length - 1] % N_SKIPS];
        }
    }

  return found;
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const BeaktaStretch *first = a;
  const BeaktaStretch *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* What runs over a header or footer comes to what the text has as it stands. */
static GArray *
search_both (BeaktaFinder *self,
             GArray       *needle,
             GCancellable *cancellable)
{
  const gunichar *characters = (const gunichar *) (gpointer) needle->data;
  GArray *found = search (&self->whole, characters, needle->len, cancellable);
  g_autoptr(GArray) over = NULL;

  if (self->flow.characters == NULL)
    return found;

  over = search (&self->flow, characters, needle->len, cancellable);
  for (guint i = 0; i < over->len; i++)
    {
      BeaktaStretch hit = g_array_index (over, BeaktaStretch, i);

      if (beakta_text_is_interrupted (self->text, hit.start, hit.end))
        g_array_append_val (found, hit);
    }
  g_array_sort (found, compare_stretches);

  return found;
}

static void
beakta_finder_finalize (GObject *object)
{
  BeaktaFinder *self = BEAKTA_FINDER (object);

  g_clear_object (&self->text);
  folded_clear (&self->whole);
  folded_clear (&self->flow);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (beakta_finder_parent_class)->finalize (object);
}

static void
beakta_finder_class_init (BeaktaFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_finder_finalize;
}

static void
beakta_finder_init (BeaktaFinder *self)
{
  g_mutex_init (&self->lock);
}

BeaktaFinder *
beakta_finder_new (BeaktaText *text)
{
  BeaktaFinder *self;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  self = g_object_new (BEAKTA_TYPE_FINDER, NULL);
  self->text = g_object_ref (text);

  return self;
}

GArray *
beakta_finder_find_sync (BeaktaFinder  *self,
                         const char    *words,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *composed = NULL;
  g_autoptr(GArray) needle = NULL;
  g_autoptr(GArray) found = NULL;

  g_return_val_if_fail (BEAKTA_IS_FINDER (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  ensure_folded (self);

  composed = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);
  needle = fold_words (composed != NULL ? composed : "", NULL);

  if (needle->len == 0)
    found = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));
  else
    found = search_both (self, needle, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&found);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *found = beakta_finder_find_sync (source, data, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
beakta_finder_find_async (BeaktaFinder        *self,
                          const char          *words,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_FINDER (self));
  g_return_if_fail (words != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_finder_find_async);
  g_task_set_task_data (task, g_strdup (words), g_free);
  g_task_run_in_thread (task, find_in_thread);
}

GArray *
beakta_finder_find_finish (BeaktaFinder  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
