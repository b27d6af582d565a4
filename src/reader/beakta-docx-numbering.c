/* Numbering of a Word document: lists are defined abstractly, used through numbers, and counted along the text.
 * Numbers that share a definition share its counters, unless they say where to start. */

#include "beakta-docx-private.h"

#include "beakta-numerals.h"

#include <string.h>

#define BULLET "\xe2\x80\xa2"

typedef struct
{
  BeaktaNumerals  numerals;
  gboolean        is_bullet;
  guint           start;
  char           *text;              /* "%1.%2" */
} Level;

typedef struct
{
  Level    levels[BEAKTA_DOCX_LEVELS];
  guint    counters[BEAKTA_DOCX_LEVELS];
  gboolean has_counted[BEAKTA_DOCX_LEVELS];
} Definition;

typedef struct
{
  Definition *definition;            /* not owned, nullable */
  Definition *own;                   /* nullable: a copy, where it overrides a level */
  guint       starts[BEAKTA_DOCX_LEVELS];     /* G_MAXUINT: as defined */
  gboolean    has_begun;
} Number;

struct _BeaktaDocxNumbering
{
  GHashTable *definitions;           /* id -> Definition */
  GHashTable *numbers;               /* id -> Number */

  /* While reading */
  Definition *definition;
  Number     *number;
  Level      *level;
  guint       overridden;
};

enum
{
  ABSTRACT = 1, NUMBER, ABSTRACT_ID, LEVEL, START, FORMAT, TEXT, OVERRIDE, START_OVERRIDE
};

static const BeaktaXmlName names[] = {
  { BEAKTA_NS_WORD, "abstractNum", ABSTRACT },
  { BEAKTA_NS_WORD, "num", NUMBER },
  { BEAKTA_NS_WORD, "abstractNumId", ABSTRACT_ID },
  { BEAKTA_NS_WORD, "lvl", LEVEL },
  { BEAKTA_NS_WORD, "start", START },
  { BEAKTA_NS_WORD, "numFmt", FORMAT },
  { BEAKTA_NS_WORD, "lvlText", TEXT },
  { BEAKTA_NS_WORD, "lvlOverride", OVERRIDE },
  { BEAKTA_NS_WORD, "startOverride", START_OVERRIDE },
};

static void
free_definition (gpointer data)
{
  Definition *definition = data;

  for (guint i = 0; i < BEAKTA_DOCX_LEVELS; i++)
    g_free (definition->levels[i].text);
  g_free (definition);
}

static void
free_number (gpointer data)
{
  Number *number = data;

  g_clear_pointer (&number->own, free_definition);
  g_free (number);
}

static Definition *
copy_definition (const Definition *definition)
{
  Definition *copy = g_memdup2 (definition, sizeof *definition);

  for (guint i = 0; i < BEAKTA_DOCX_LEVELS; i++)
    copy->levels[i].text = g_strdup (definition->levels[i].text);

  return copy;
}

static BeaktaNumerals
parse_numerals (const BeaktaXmlAttributes *attributes)
{
  static const struct
  {
    const char     *name;
    BeaktaNumerals  numerals;
  } known[] = {
    { "none", BEAKTA_NUMERALS_NONE },
    { "bullet", BEAKTA_NUMERALS_NONE },
    { "decimalZero", BEAKTA_NUMERALS_TWO_DIGITS },
    { "lowerLetter", BEAKTA_NUMERALS_LOWER_LETTER },
    { "upperLetter", BEAKTA_NUMERALS_UPPER_LETTER },
    { "lowerRoman", BEAKTA_NUMERALS_LOWER_ROMAN },
    { "upperRoman", BEAKTA_NUMERALS_UPPER_ROMAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (beakta_xml_is (attributes, "val", known[i].name))
        return known[i].numerals;
    }

  return BEAKTA_NUMERALS_DECIMAL;
}

static void
begin_definition (BeaktaDocxNumbering       *self,
                  const BeaktaXmlAttributes *attributes)
{
  Definition *definition = g_new0 (Definition, 1);

  for (guint i = 0; i < BEAKTA_DOCX_LEVELS; i++)
    definition->levels[i] = (Level) { .numerals = BEAKTA_NUMERALS_DECIMAL, .start = 0, .text = g_strdup ("") };

  g_hash_table_replace (self->definitions, GINT_TO_POINTER (beakta_xml_get_int (attributes, "abstractNumId", 0)),
                        definition);
  self->definition = definition;
  self->number = NULL;
}

static void
begin_number (BeaktaDocxNumbering       *self,
              const BeaktaXmlAttributes *attributes)
{
  Number *number = g_new0 (Number, 1);

  for (guint i = 0; i < BEAKTA_DOCX_LEVELS; i++)
    number->starts[i] = G_MAXUINT;

  g_hash_table_replace (self->numbers, GINT_TO_POINTER (beakta_xml_get_int (attributes, "numId", 0)), number);
  self->number = number;
  self->definition = NULL;
}

static void
begin_level (BeaktaDocxNumbering       *self,
             const BeaktaXmlAttributes *attributes)
{
  guint i = CLAMP (beakta_xml_get_int (attributes, "ilvl", 0), 0, BEAKTA_DOCX_LEVELS - 1);

  self->level = NULL;
  if (self->definition != NULL)
    self->level = &self->definition->levels[i];
  else if (self->number != NULL && self->number->definition != NULL)
    {
      if (self->number->own == NULL)
        self->number->own = copy_definition (self->number->definition);
      self->level = &self->number->own->levels[i];
    }
}

static void
take_level_property (Level                     *level,
                     int                        token,
                     const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case START:
      level->start = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, G_MAXINT);
      break;
    case FORMAT:
      level->numerals = parse_numerals (attributes);
      level->is_bullet = beakta_xml_is (attributes, "val", "bullet");
      break;
    case TEXT:
      g_free (level->text);
      level->text = beakta_xml_has (attributes, "val") ? beakta_xml_dup (attributes, "val") : g_strdup ("");
      break;
    default:
      break;
    }
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxNumbering *self = data;

  switch (token)
    {
    case ABSTRACT:
      begin_definition (self, attributes);
      break;
    case NUMBER:
      begin_number (self, attributes);
      break;
    case ABSTRACT_ID:
      if (self->number != NULL)
        self->number->definition = g_hash_table_lookup (self->definitions,
                                                        GINT_TO_POINTER (beakta_xml_get_int (attributes, "val", -1)));
      break;
    case OVERRIDE:
      self->overridden = CLAMP (beakta_xml_get_int (attributes, "ilvl", 0), 0, BEAKTA_DOCX_LEVELS - 1);
      break;
    case START_OVERRIDE:
      if (self->number != NULL)
        self->number->starts[self->overridden] = CLAMP (beakta_xml_get_int (attributes, "val", 1), 0, G_MAXINT);
      break;
    case LEVEL:
      begin_level (self, attributes);
      break;
    default:
      if (self->level != NULL)
        take_level_property (self->level, token, attributes);
      break;
    }

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaDocxNumbering *self = data;

  if (token == LEVEL)
    self->level = NULL;
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
}

BeaktaDocxNumbering *
beakta_docx_numbering_read (BeaktaPackage  *package,
                            const char     *part,
                            GError        **error)
{
  g_autoptr(BeaktaDocxNumbering) self = g_new0 (BeaktaDocxNumbering, 1);
  BeaktaXmlHandler handler = {
    .spaces = beakta_docx_spaces, .n_spaces = beakta_docx_n_spaces, .names = names, .n_names = G_N_ELEMENTS (names),
    .begin = element_began, .end = element_ended, .text = text_came,
  };

  self->definitions = g_hash_table_new_full (NULL, NULL, NULL, free_definition);
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, free_number);
  if (part != NULL && !beakta_xml_parse_part (&handler, package, part, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
beakta_docx_numbering_free (BeaktaDocxNumbering *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->definitions);
  g_free (self);
}

/* Symbol fonts put their bullets where Unicode has nothing. */
static char *
make_bullet (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  if (*text == '\0' || (c >= 0xe000 && c < 0xf900) || c == 'o' || !g_unichar_isprint (c))
    return g_strdup (BULLET);

  return g_strdup (text);
}

static char *
make_label (const Definition *definition,
            guint             level)
{
  GString *label = g_string_new (NULL);

  for (const char *p = definition->levels[level].text; *p != '\0'; p++)
    {
      if (*p == '%' && p[1] >= '1' && p[1] <= '9')
        {
          guint i = *++p - '1';

          beakta_numerals_append (label, definition->levels[i].numerals, definition->counters[i]);
        }
      else
        g_string_append_c (label, *p);
    }

  return g_string_free (label, FALSE);
}

/* A level that nobody has counted yet is shown as its first number. */
static void
count (Definition *definition,
       guint       level)
{
  for (guint i = 0; i < level; i++)
    {
      if (!definition->has_counted[i])
        definition->counters[i] = definition->levels[i].start;
      definition->has_counted[i] = TRUE;
    }

  if (definition->has_counted[level])
    definition->counters[level]++;
  else
    definition->counters[level] = definition->levels[level].start;
  definition->has_counted[level] = TRUE;

  for (guint i = level + 1; i < BEAKTA_DOCX_LEVELS; i++)
    definition->has_counted[i] = FALSE;
}

/* The first item of a number that says where to start begins the counting anew. */
static void
begin_counting (Number     *number,
                Definition *definition)
{
  for (guint i = 0; i < BEAKTA_DOCX_LEVELS && !number->has_begun; i++)
    {
      if (number->starts[i] == G_MAXUINT)
        continue;
      definition->levels[i].start = number->starts[i];
      definition->has_counted[i] = FALSE;
    }
  number->has_begun = TRUE;
}

char *
beakta_docx_numbering_next (BeaktaDocxNumbering *self,
                            guint                numbering,
                            guint                level)
{
  Number *number = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (numbering));
  Definition *definition = number != NULL ? (number->own != NULL ? number->own : number->definition) : NULL;

  if (definition == NULL || level >= BEAKTA_DOCX_LEVELS)
    return NULL;

  begin_counting (number, definition);
  count (definition, level);
  if (definition->levels[level].is_bullet)
    return make_bullet (definition->levels[level].text);

  return make_label (definition, level);
}
