/* Numbering of a Word document: lists are defined abstractly, used through numbers, and counted along the text.
 * Numbers that share a definition share its counters, unless they say where to start. */

#include "beakta-docx-private.h"

#include "beakta-counters.h"

#include <string.h>

#define BULLET "\xe2\x80\xa2"

typedef struct
{
  BeaktaNumerals  numerals;
  gboolean        is_bullet;
  gboolean        is_legal;          /* levels above are written in digits, whatever they say */
  char           *text;              /* "%1.%2" */
} Level;

typedef struct
{
  Level           levels[BEAKTA_DOCX_LEVELS];
  BeaktaCounters  counters;
  char           *style;             /* nullable: the list style that this is the definition of ... */
  char           *of_style;          /* nullable: ... or that it is defined by */
} Definition;

G_STATIC_ASSERT (BEAKTA_DOCX_LEVELS <= BEAKTA_COUNTERS_LEVELS);

typedef struct
{
  Definition *definition;            /* not owned, nullable */
  Definition *own;                   /* nullable: a copy, where it overrides a level */
  guint       starts[BEAKTA_DOCX_LEVELS];     /* G_MAXUINT: as defined */
  gboolean    has_begun;
} Number;

struct _BeaktaDocxNumbering
{
  GHashTable *definitions;           /* id -> Definition, owned by @all: a number may be of one that was defined anew */
  GPtrArray  *all;
  GHashTable *numbers;               /* id -> Number */

  /* While reading */
  Definition     *definition;
  Number         *number;
  Level          *level;             /* nullable: with @counters and @at */
  BeaktaCounters *counters;
  guint           at;
  guint           overridden;
};

enum
{
  ABSTRACT = 1, NUMBER, ABSTRACT_ID, LEVEL, START, RESTART, FORMAT, LEGAL, TEXT, OVERRIDE, START_OVERRIDE, STYLE_LINK,
  OF_STYLE
};

static const BeaktaXmlName names[] = {
  { BEAKTA_NS_WORD, "abstractNum", ABSTRACT },
  { BEAKTA_NS_WORD, "num", NUMBER },
  { BEAKTA_NS_WORD, "abstractNumId", ABSTRACT_ID },
  { BEAKTA_NS_WORD, "lvl", LEVEL },
  { BEAKTA_NS_WORD, "start", START },
  { BEAKTA_NS_WORD, "lvlRestart", RESTART },
  { BEAKTA_NS_WORD, "numFmt", FORMAT },
  { BEAKTA_NS_WORD, "isLgl", LEGAL },
  { BEAKTA_NS_WORD, "lvlText", TEXT },
  { BEAKTA_NS_WORD, "lvlOverride", OVERRIDE },
  { BEAKTA_NS_WORD, "startOverride", START_OVERRIDE },
  { BEAKTA_NS_WORD, "styleLink", STYLE_LINK },
  { BEAKTA_NS_WORD, "numStyleLink", OF_STYLE },
};

static void
free_definition (gpointer data)
{
  Definition *definition = data;

  for (guint i = 0; i < BEAKTA_DOCX_LEVELS; i++)
    g_free (definition->levels[i].text);
  g_free (definition->style);
  g_free (definition->of_style);
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
  copy->style = copy->of_style = NULL;

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
    definition->levels[i] = (Level) { .numerals = BEAKTA_NUMERALS_DECIMAL, .text = g_strdup ("") };
  beakta_counters_init (&definition->counters);

  g_ptr_array_add (self->all, definition);
  g_hash_table_replace (self->definitions, GINT_TO_POINTER (beakta_xml_get_int (attributes, "abstractNumId", 0)),
                        definition);
  self->definition = definition;
  self->number = NULL;
  self->level = NULL;
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
  self->level = NULL;
}

/* The definition whose levels come now: the abstract one, or the number's own, where it overrides it. */
static Definition *
get_open_definition (BeaktaDocxNumbering *self)
{
  if (self->definition != NULL || self->number == NULL || self->number->definition == NULL)
    return self->definition;

  if (self->number->own == NULL)
    self->number->own = copy_definition (self->number->definition);

  return self->number->own;
}

static void
begin_level (BeaktaDocxNumbering       *self,
             const BeaktaXmlAttributes *attributes)
{
  Definition *definition = get_open_definition (self);

  self->at = CLAMP (beakta_xml_get_int (attributes, "ilvl", 0), 0, BEAKTA_DOCX_LEVELS - 1);
  self->level = definition != NULL ? &definition->levels[self->at] : NULL;
  self->counters = definition != NULL ? &definition->counters : NULL;
}

static void
take_level_property (BeaktaDocxNumbering       *self,
                     int                        token,
                     const BeaktaXmlAttributes *attributes)
{
  Level *level = self->level;

  switch (token)
    {
    case START:
      self->counters->starts[self->at] = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, G_MAXINT);
      break;
    case RESTART:
      self->counters->restarts[self->at] = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, (int) self->at);
      break;
    case FORMAT:
      level->numerals = parse_numerals (attributes);
      level->is_bullet = beakta_xml_is (attributes, "val", "bullet");
      break;
    case LEGAL:
      level->is_legal = beakta_xml_is_on (attributes, "val");
      break;
    case TEXT:
      g_free (level->text);
      level->text = beakta_xml_has (attributes, "val") ? beakta_xml_dup (attributes, "val") : g_strdup ("");
      break;
    default:
      break;
    }
}

static void
take_property (BeaktaDocxNumbering       *self,
               int                        token,
               const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
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
    case STYLE_LINK:
    case OF_STYLE:
      if (self->definition != NULL)
        {
          char **style = token == STYLE_LINK ? &self->definition->style : &self->definition->of_style;

          g_free (*style);
          *style = beakta_xml_dup (attributes, "val");
        }
      break;
    default:
      if (self->level != NULL)
        take_level_property (self, token, attributes);
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

  if (token == ABSTRACT)
    begin_definition (self, attributes);
  else if (token == NUMBER)
    begin_number (self, attributes);
  else if (token == LEVEL)
    begin_level (self, attributes);
  else
    take_property (self, token, attributes);

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

/* A definition that says no more than the name of a list style stands for the one that is made for that style. */
static void
follow_styles (BeaktaDocxNumbering *self)
{
  g_autoptr(GHashTable) by_style = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < self->all->len; i++)
    {
      Definition *definition = g_ptr_array_index (self->all, i);

      if (definition->style != NULL)
        g_hash_table_insert (by_style, definition->style, definition);
    }

  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Number *number = value;

      if (number->definition != NULL && number->definition->of_style != NULL &&
          g_hash_table_contains (by_style, number->definition->of_style))
        number->definition = g_hash_table_lookup (by_style, number->definition->of_style);
    }
}

BeaktaDocxNumbering *
beakta_docx_numbering_read (BeaktaPackage  *package,
                            const char     *part,
                            GError        **error)
{
  g_autoptr(BeaktaDocxNumbering) self = g_new0 (BeaktaDocxNumbering, 1);
  BeaktaXmlHandler handler = {
    .spaces = beakta_docx_spaces, .n_spaces = beakta_docx_n_spaces, .names = names, .n_names = G_N_ELEMENTS (names),
    .begin = element_began, .end = element_ended,
  };

  self->definitions = g_hash_table_new (NULL, NULL);
  self->all = g_ptr_array_new_with_free_func (free_definition);
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, free_number);
  if (part != NULL && !beakta_xml_parse_part (&handler, package, part, self, error))
    return NULL;

  follow_styles (self);
  return g_steal_pointer (&self);
}

void
beakta_docx_numbering_free (BeaktaDocxNumbering *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->definitions);
  g_ptr_array_unref (self->all);
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
          BeaktaNumerals numerals = definition->levels[i].numerals;

          if (definition->levels[level].is_legal && numerals != BEAKTA_NUMERALS_NONE)
            numerals = BEAKTA_NUMERALS_DECIMAL;
          beakta_numerals_append (label, numerals, definition->counters.values[i]);
        }
      else
        g_string_append_c (label, *p);
    }

  return g_string_free (label, FALSE);
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
      definition->counters.starts[i] = number->starts[i];
      beakta_counters_restart (&definition->counters, i);
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
  beakta_counters_next (&definition->counters, level, -1);
  if (definition->levels[level].is_bullet)
    return make_bullet (definition->levels[level].text);

  return make_label (definition, level);
}
