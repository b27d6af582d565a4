#include "beakta-tokens.h"

#include "beakta-folding.h"

#include <string.h>

#define FIRST_SLOTS 1024
#define NO_ENTRY    G_MAXUINT

typedef struct
{
  const char *start;                 /* in the first text that had it */
  guint32     n_bytes;
  guint32     hash;
} Entry;

/* Open addressing: a slot holds the number of an entry. Never more than half full. */
struct _BeaktaVocabulary
{
  GArray *entries;                   /* of Entry: the id is the index */
  guint  *slots;
  GStringChunk *joined;              /* the words that were divided, whole */
  guint   n_slots;                   /* a power of two */
};

static void
clear_slots (BeaktaVocabulary *self,
             guint             n_slots)
{
  self->n_slots = n_slots;
  self->slots = g_renew (guint, self->slots, n_slots);
  memset (self->slots, 0xff, n_slots * sizeof (guint));
}

BeaktaVocabulary *
beakta_vocabulary_new (void)
{
  BeaktaVocabulary *self = g_new0 (BeaktaVocabulary, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->joined = g_string_chunk_new (1024);
  clear_slots (self, FIRST_SLOTS);

  return self;
}

void
beakta_vocabulary_free (BeaktaVocabulary *self)
{
  g_array_unref (self->entries);
  g_string_chunk_free (self->joined);
  g_free (self->slots);
  g_free (self);
}

guint
beakta_vocabulary_get_size (BeaktaVocabulary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/* FNV-1a. */
static guint32
hash_bytes (const char *start,
            guint32     n_bytes)
{
  guint32 hash = 2166136261u;

  for (guint32 i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) start[i]) * 16777619u;

  return hash;
}

static void
grow (BeaktaVocabulary *self)
{
  clear_slots (self, self->n_slots * 2);

  for (guint id = 0; id < self->entries->len; id++)
    {
      guint slot = g_array_index (self->entries, Entry, id).hash & (self->n_slots - 1);

      while (self->slots[slot] != NO_ENTRY)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = id;
    }
}

static guint
intern (BeaktaVocabulary *self,
        const char       *start,
        guint32           n_bytes)
{
  Entry entry = { start, n_bytes, hash_bytes (start, n_bytes) };
  guint slot;

  if (self->entries->len >= self->n_slots / 2)
    grow (self);

  for (slot = entry.hash & (self->n_slots - 1); self->slots[slot] != NO_ENTRY; slot = (slot + 1) & (self->n_slots - 1))
    {
      const Entry *known = &g_array_index (self->entries, Entry, self->slots[slot]);

      if (known->hash == entry.hash && known->n_bytes == n_bytes && memcmp (known->start, start, n_bytes) == 0)
        return self->slots[slot];
    }

  self->slots[slot] = self->entries->len;
  g_array_append_val (self->entries, entry);

  return self->slots[slot];
}

static gboolean
is_word_character (const char *p)
{
  guchar first = *p;

  if (first < 0x80)
    return g_ascii_isalnum (first);

  return g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p));
}

static gboolean
is_space (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isspace (*p) : g_unichar_isspace (g_utf8_get_char (p));
}

GArray *
beakta_vocabulary_split (BeaktaVocabulary *self,
                         const char       *utf8,
                         gsize             n_bytes)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (BeaktaToken));
  const char *end = utf8 + n_bytes;
  const char *p = utf8;
  guint position = 0;

  g_return_val_if_fail (self != NULL, tokens);
  g_return_val_if_fail (n_bytes <= G_MAXUINT32, tokens);

  while (p < end)
    {
      const char *start = p;
      BeaktaToken token = { .start = position };

      p = g_utf8_next_char (p);
      position++;
      if (is_space (start))
        continue;

      for (gboolean is_word = is_word_character (start); is_word && p < end && is_word_character (p); position++)
        p = g_utf8_next_char (p);

      token.end = position;
      token.id = intern (self, start, p - start);
      g_array_append_val (tokens, token);
    }

  return tokens;
}

/* A word divided at a line's end: the half before, the hyphen and the half after are three tokens. */
typedef struct
{
  guint first;                       /* index of the first */
  guint id;                          /* of the whole word */
} Division;

/* (transfer full) (element-type Division) */
static GArray *
list_divisions (BeaktaVocabulary *self,
                GArray           *tokens,
                const char       *utf8)
{
  const BeaktaToken *words = (const BeaktaToken *) (gpointer) tokens->data;
  GArray *divisions = g_array_new (FALSE, FALSE, sizeof (Division));
  const char *p = utf8;
  guint position = 0;

  for (guint i = 0; i + 2 < tokens->len; i++)
    {
      const Entry *before = &g_array_index (self->entries, Entry, words[i].id);
      const Entry *hyphen = &g_array_index (self->entries, Entry, words[i + 1].id);
      const Entry *after = &g_array_index (self->entries, Entry, words[i + 2].id);
      Division division = { .first = i };
      g_autofree char *whole = NULL;

      if (hyphen->n_bytes != 1 || *hyphen->start != '-' || words[i + 1].start != words[i].end)
        continue;

      p = g_utf8_offset_to_pointer (p, words[i + 1].start - position);
      position = words[i + 1].start;
      if (beakta_folding_measure_break (utf8, p) == 0)
        continue;

      whole = g_strdup_printf ("%.*s%.*s", (int) before->n_bytes, before->start, (int) after->n_bytes, after->start);
      division.id = intern (self, g_string_chunk_insert (self->joined, whole), before->n_bytes + after->n_bytes);
      g_array_append_val (divisions, division);
    }

  return divisions;
}

/* (transfer full): by id, whether a text has the word, whole or divided. */
static guint8 *
list_known (BeaktaVocabulary *self,
            GArray           *tokens,
            GArray           *divisions)
{
  guint8 *known = g_new0 (guint8, self->entries->len);

  for (guint i = 0; i < tokens->len; i++)
    known[g_array_index (tokens, BeaktaToken, i).id] = TRUE;
  for (guint i = 0; i < divisions->len; i++)
    known[g_array_index (divisions, Division, i).id] = TRUE;

  return known;
}

static void
join (GArray       *tokens,
      GArray       *divisions,
      const guint8 *known)
{
  BeaktaToken *words = (BeaktaToken *) (gpointer) tokens->data;
  guint n = 0;
  guint next = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const Division *division = NULL;

      while (next < divisions->len && g_array_index (divisions, Division, next).first < i)
        next++;
      if (next < divisions->len && g_array_index (divisions, Division, next).first == i)
        division = &g_array_index (divisions, Division, next);

      words[n] = words[i];
      if (division != NULL && known[division->id])
        {
          words[n].id = division->id;
          words[n].end = words[i + 2].end;
          i += 2;
        }
      n++;
    }

  g_array_set_size (tokens, n);
}

void
beakta_vocabulary_join (BeaktaVocabulary *self,
                        GArray           *tokens,
                        const char       *utf8,
                        GArray           *other,
                        const char       *other_utf8)
{
  g_autoptr(GArray) divisions = NULL;
  g_autoptr(GArray) other_divisions = NULL;
  g_autofree guint8 *known = NULL;
  g_autofree guint8 *other_known = NULL;

  g_return_if_fail (self != NULL);

  divisions = list_divisions (self, tokens, utf8);
  other_divisions = list_divisions (self, other, other_utf8);
  if (divisions->len == 0 && other_divisions->len == 0)
    return;

  known = list_known (self, tokens, divisions);
  other_known = list_known (self, other, other_divisions);
  join (tokens, divisions, other_known);
  join (other, other_divisions, known);
}
