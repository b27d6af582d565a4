/* Reading a question from left to right: words, phrases, fields and their values.
 *
 * (1) A name and a colon begin a field. A colon with nothing behind it belongs to a word, unless the name is a field's.
 * (2) Values are parted by commas; quotation marks hold a value together. One that is left open ends with the text.
 * (3) An amount goes on over a space where three digits or a unit follow: 500 000, 500 tkr.
 * (4) A term with a value that is not understood is left out whole: half of an alternative would ask for something else.
 */

#include <string.h>

#include "beakta-query-private.h"

#define MAX_TERMS  64
#define MAX_VALUES 64

typedef struct
{
  BeaktaQuery *query;
  GDateTime   *now;                  /* not owned */
  const char  *p;
  guint        n_values;
} Reader;

/* One value as it is written. */
typedef struct
{
  GString    *word;
  gboolean    is_phrase;
  const char *start, *end;
} Piece;

static gboolean
is_space (const char *p)
{
  return *p != '\0' && g_unichar_isspace (g_utf8_get_char (p));
}

static const char *
skip_spaces (const char *p)
{
  while (is_space (p))
    p = g_utf8_next_char (p);

  return p;
}

static guint
get_place (Reader     *reader,
           const char *p)
{
  return (guint) g_utf8_pointer_to_offset (reader->query->text, p);
}

static void
add_mistake (Reader            *reader,
             BeaktaMistakeKind  kind,
             BeaktaField        field,
             const char        *start,
             const char        *end,
             char              *meant)
{
  BeaktaMistake *mistake = g_new0 (BeaktaMistake, 1);

  mistake->kind = kind;
  mistake->field = field;
  mistake->written = g_strndup (start, (gsize) (end - start));
  mistake->meant = meant;
  mistake->start = get_place (reader, start);
  mistake->end = get_place (reader, end);
  g_ptr_array_add (reader->query->mistakes, mistake);
}

static void
leave_out (Reader     *reader,
           const char *start,
           const char *end)
{
  BeaktaStretch stretch = { (gsize) (start - reader->query->text), (gsize) (end - reader->query->text) };

  g_array_append_val (reader->query->left_out, stretch);
}

/* Rule 3: what follows a space and still belongs to the amount; NULL. */
static const char *
find_more_amount (const char *start,
                  const char *p)
{
  static const char * const units[] = { "kr", "kronor", "sek", "tkr", "kkr", "tusen", "mkr", "mnkr", "mn", "miljon", "miljoner" };
  const char *more = skip_spaces (p), *digits = p, *end = more;

  while (digits > start && g_ascii_isdigit (digits[-1]))
    digits--;
  if (more == p || digits == p)
    return NULL;

  while (g_ascii_isdigit (*end))
    end++;
  if (end - more == 3 && p - digits <= 3 && !g_unichar_isalpha (g_utf8_get_char (end)))
    return end;

  while (g_ascii_isalpha (*end))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == (gsize) (end - more) && g_ascii_strncasecmp (units[i], more, (gsize) (end - more)) == 0)
      return end;

  return NULL;
}

/* "1,5 mkr": a comma between digits, with one or two behind it and a unit of thousands or millions. */
static gboolean
is_decimal_comma (const char *start,
                  const char *p)
{
  const char *end = p + 1;

  if (p == start || !g_ascii_isdigit (p[-1]))
    return FALSE;
  while (g_ascii_isdigit (*end))
    end++;
  if (end == p + 1 || end > p + 3)
    return FALSE;

  end = skip_spaces (end);

  return *end != '\0' && strchr ("mMtTkK", *end) != NULL && g_ascii_strncasecmp (end, "kr", 2) != 0;
}

/* A sign of comparison and a question wait for what follows, over spaces. */
static gboolean
is_waiting (Piece        *piece,
            BeaktaValues  values,
            const char   *p)
{
  if (values == BEAKTA_VALUES_ANSWERS)
    return *skip_spaces (p) == '=' || (piece->word->len > 0 && piece->word->str[piece->word->len - 1] == '=');

  return piece->word->len > 0 && strspn (piece->word->str, "<>=") == piece->word->len;
}

static const char *
append_quoted (Piece      *piece,
               const char *p)
{
  const char *end = strchr (p + 1, '"');

  if (end == NULL)
    end = p + strlen (p);
  piece->is_phrase = TRUE;
  g_string_append_len (piece->word, p + 1, end - p - 1);

  return *end == '"' ? end + 1 : end;
}

static const char *
append_space (Piece        *piece,
              BeaktaValues  values,
              const char   *p)
{
  const char *more;

  if (values != BEAKTA_VALUES_WORDS && is_waiting (piece, values, p))
    return skip_spaces (p);
  if (values != BEAKTA_VALUES_AMOUNTS)
    return NULL;

  more = find_more_amount (piece->start, p);
  if (more != NULL)
    g_string_append_len (piece->word, p, more - p);

  return more;
}

static void
read_piece (Reader       *reader,
            BeaktaValues  values,
            Piece        *piece)
{
  const char *p = reader->p;

  piece->start = p;
  while (*p != '\0')
    {
      const char *next = NULL;

      if (*p == '"')
        next = append_quoted (piece, p);
      else if (is_space (p))
        next = append_space (piece, values, p);
      else if (*p != ',' || (values == BEAKTA_VALUES_AMOUNTS && is_decimal_comma (piece->start, p)))
        {
          next = g_utf8_next_char (p);
          g_string_append_len (piece->word, p, next - p);
        }

      if (next == NULL)
        break;
      p = next;
    }
  piece->end = p;
  reader->p = p;
}

/* A second answer stands for the question of the first: 1.2=nej,delvis */
static void
take_up_question (Piece      *piece,
                  GPtrArray  *values)
{
  const BeaktaQueryValue *first = values->len > 0 ? g_ptr_array_index (values, 0) : NULL;
  g_autofree char *before = NULL;

  if (first == NULL || strchr (piece->word->str, '=') != NULL || (*first->text == '\0' && !first->is_none))
    return;

  before = *first->checklist != '\0' ? g_strdup_printf ("%s/%s=", first->checklist, first->question)
                                     : g_strconcat (first->question, "=", NULL);
  g_string_prepend (piece->word, before);
}

static char *
guess (BeaktaMistakeKind  kind,
       BeaktaField        field,
       const char        *written)
{
  return kind == BEAKTA_MISTAKE_CHOICE ? beakta_query_guess_choice (field, written) : g_strdup ("");
}

static gboolean
take_piece (Reader      *reader,
            BeaktaField  field,
            Piece       *piece,
            GPtrArray   *values)
{
  BeaktaQueryValue *value = beakta_query_value_new ();
  BeaktaMistakeKind kind = BEAKTA_MISTAKE_EMPTY;

  if (beakta_field_get_values (field) == BEAKTA_VALUES_ANSWERS)
    take_up_question (piece, values);

  g_ptr_array_add (values, value);
  if (++reader->n_values > MAX_VALUES)
    kind = BEAKTA_MISTAKE_TOO_MUCH;
  else if (beakta_query_parse_value (value, field, piece->word->str, piece->is_phrase, reader->now, &kind))
    return TRUE;

  add_mistake (reader, kind, field, piece->start, piece->end, guess (kind, field, piece->word->str));

  return FALSE;
}

/* @reader stands behind the colon. An empty value between commas is nothing. */
static gboolean
read_values (Reader      *reader,
             BeaktaField  field,
             GPtrArray   *values)
{
  gboolean is_fine = TRUE, goes_on = TRUE;

  while (goes_on)
    {
      Piece piece = { g_string_new (NULL), FALSE, NULL, NULL };

      reader->p = skip_spaces (reader->p);
      read_piece (reader, beakta_field_get_values (field), &piece);
      if (piece.end > piece.start)
        is_fine = take_piece (reader, field, &piece, values) && is_fine;
      g_string_free (piece.word, TRUE);

      goes_on = *reader->p == ',';
      if (goes_on)
        reader->p++;
    }

  return is_fine;
}

static BeaktaQueryTerm *
add_term (Reader      *reader,
          BeaktaField  field,
          gboolean     is_negated,
          GPtrArray   *values,
          const char  *start)
{
  BeaktaQueryTerm *term = g_new0 (BeaktaQueryTerm, 1);

  term->field = field;
  term->is_negated = is_negated;
  term->values = values;
  term->start = get_place (reader, start);
  term->end = get_place (reader, reader->p);
  g_ptr_array_add (reader->query->terms, term);

  return term;
}

static void
read_field (Reader      *reader,
            BeaktaField  field,
            gboolean     is_negated,
            const char  *start)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_query_value_free);
  const char *name_end = reader->p;
  gboolean is_fine = read_values (reader, field, values);

  if (is_fine && values->len > 0)
    {
      add_term (reader, field, is_negated, g_steal_pointer (&values), start);
      return;
    }

  if (values->len == 0)
    add_mistake (reader, BEAKTA_MISTAKE_EMPTY, field, start, name_end, g_strdup (""));
  leave_out (reader, start, reader->p);
}

/* (nullable): the colon behind a name that stands at @p. */
static const char *
find_colon (const char *p)
{
  const char *end = p;

  while (*end != '\0' && (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)) || *end == '-'))
    end = g_utf8_next_char (end);

  return end > p && *end == ':' ? end : NULL;
}

static const char *
find_end (const char *p)
{
  while (*p != '\0' && !is_space (p))
    p = g_utf8_next_char (p);

  return p;
}

static void
add_words (Reader     *reader,
           const char *words,
           const char *start)
{
  GString *all = reader->query->words;
  GPtrArray *terms = reader->query->terms;
  BeaktaQueryTerm *term = terms->len > 0 ? g_ptr_array_index (terms, 0) : NULL;
  BeaktaQueryValue *value;

  if (all->len == 0)
    {
      GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_query_value_free);

      g_ptr_array_add (values, beakta_query_value_new ());
      term = add_term (reader, BEAKTA_FIELD_WORDS, FALSE, values, start);

      /* The first of the terms: so it is found again. */
      g_ptr_array_insert (terms, 0, g_ptr_array_steal_index (terms, terms->len - 1));
    }
  else
    g_string_append_c (all, ' ');

  g_string_append (all, words);
  value = g_ptr_array_index (term->values, 0);
  g_free (value->text);
  value->text = g_strdup (all->str);
  term->end = get_place (reader, reader->p);
}

static void
add_unwanted (Reader     *reader,
              const char *words,
              const char *start)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_query_value_free);
  BeaktaQueryValue *value = beakta_query_value_new ();

  g_free (value->text);
  value->text = g_strdup (words);
  g_ptr_array_add (values, value);
  add_term (reader, BEAKTA_FIELD_WORDS, TRUE, values, start);
}

static void
read_words (Reader     *reader,
            gboolean    is_negated,
            const char *start)
{
  const char *begin = reader->p, *end = *begin == '"' ? strchr (begin + 1, '"') : NULL;
  g_autofree char *words = NULL;

  reader->p = end != NULL ? end + 1 : *begin == '"' ? begin + strlen (begin) : find_end (begin);
  words = g_strndup (begin, (gsize) (reader->p - begin));
  if (is_negated)
    add_unwanted (reader, words, start);
  else
    add_words (reader, words, start);
}

/* Rule 1. */
static void
read_term (Reader *reader)
{
  const char *start = reader->p;
  gboolean is_negated = start[0] == '-' && start[1] != '\0' && !is_space (start + 1);
  const char *begin = is_negated ? start + 1 : start;
  const char *colon = find_colon (begin);
  g_autofree char *name = colon != NULL ? g_strndup (begin, (gsize) (colon - begin)) : NULL;
  BeaktaField field;

  reader->p = begin;
  if (colon != NULL && beakta_field_parse (name, &field))
    {
      reader->p = colon + 1;
      read_field (reader, field, is_negated, start);
    }
  else if (colon != NULL && colon[1] != '\0' && !is_space (colon + 1))
    {
      add_mistake (reader, BEAKTA_MISTAKE_FIELD, BEAKTA_FIELD_WORDS, begin, colon, beakta_query_guess_field (name));
      reader->p = find_end (colon);
      leave_out (reader, start, reader->p);
    }
  else
    read_words (reader, is_negated, start);
}

void
beakta_query_read (BeaktaQuery *self,
                   GDateTime   *now)
{
  Reader reader = { self, now, skip_spaces (self->text), 0 };

  while (*reader.p != '\0')
    {
      if (self->terms->len >= MAX_TERMS)
        {
          const char *end = reader.p + strlen (reader.p);

          add_mistake (&reader, BEAKTA_MISTAKE_TOO_MUCH, BEAKTA_FIELD_WORDS, reader.p, end, g_strdup (""));
          leave_out (&reader, reader.p, end);
          return;
        }
      read_term (&reader);
      reader.p = skip_spaces (reader.p);
    }
}
