/* Looks for words in a text: the text is folded once, then each search runs over the folded characters (Horspool).
 *
 * A folded character mostly stands for the one at the same place; where some were left out the difference is kept
 * as a shift, so that a text of five million characters costs four bytes each and no more.
 */

#define G_LOG_DOMAIN "beakta-finder"

#include "beakta-finder.h"

#include "beakta-folding.h"

#define LOOK_UP_EVERY 65536          /* characters between two looks at the cancellable */
#define N_SKIPS       256

typedef struct
{
  guint index;                       /* of folded characters from here on ... */
  guint shift;                       /* ... the place in the text is index + shift */
} Shift;

struct _BeaktaFinder
{
  GObject     parent_instance;

  BeaktaText *text;                  /* owned */

  /* Made by the first search */
  GMutex      lock;
  GArray     *characters;            /* of gunichar; nullable */
  GArray     *shifts;                /* of Shift */
};

G_DEFINE_FINAL_TYPE (BeaktaFinder, beakta_finder, G_TYPE_OBJECT)

static gunichar
fold (gunichar c)
{
  return g_unichar_tolower (beakta_folding_fold_character (c));
}

/* "integra-LFtion": the hyphen and the line end are left out. */
static gboolean
divides_word (const char *start,
              const char *at)
{
  return *at == '-' && at[1] == '\n' && at > start &&
         g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (at))) &&
         g_unichar_islower (g_utf8_get_char (at + 2));
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

      if (divides_word (words, p))
        {
          p++;
          position++;
          continue;
        }

      if (c != ' ' || !after_space)
        append_folded (characters, own_shifts, c, position);
      after_space = c == ' ';
    }

  return characters;
}

static void
ensure_folded (BeaktaFinder *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->characters != NULL)
    return;

  self->shifts = g_array_new (FALSE, FALSE, sizeof (Shift));
  self->characters = fold_words (beakta_text_get_stream (self->text), self->shifts);
}

static guint
get_position (BeaktaFinder *self,
              guint         index)
{
  guint low = 0;
  guint high = self->shifts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->shifts, Shift, middle).index <= index)
        low = middle + 1;
      else
        high = middle;
    }

  return index + (low > 0 ? g_array_index (self->shifts, Shift, low - 1).shift : 0);
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
search (BeaktaFinder   *self,
        const gunichar *needle,
        guint           length,
        GCancellable   *cancellable)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));
  const gunichar *text = (const gunichar *) (gpointer) self->characters->data;
  guint skips[N_SKIPS];
  guint look_up = LOOK_UP_EVERY;

  prepare_skips (needle, length, skips);

  for (guint i = 0; i + length <= self->characters->len;)
    {
      if (i > look_up)
        {
          if (g_cancellable_is_cancelled (cancellable))
            break;
          look_up = i + LOOK_UP_EVERY;
        }

      if (matches (text + i, needle, length))
        {
          BeaktaStretch hit = { get_position (self, i), get_position (self, i + length - 1) + 1 };

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

static void
beakta_finder_finalize (GObject *object)
{
  BeaktaFinder *self = BEAKTA_FINDER (object);

  g_clear_object (&self->text);
  g_clear_pointer (&self->characters, g_array_unref);
  g_clear_pointer (&self->shifts, g_array_unref);
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
    found = search (self, (const gunichar *) (gpointer) needle->data, needle->len, cancellable);

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
