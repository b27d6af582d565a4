/* Lists of an OpenDocument text. An item is counted at its first paragraph: one that only holds another list is not. */

#include "beakta-odt-private.h"

#include "beakta-counters.h"

#define BULLET    "\xe2\x80\xa2"
#define OUTLINE   "\001outline"

typedef struct
{
  BeaktaNumerals  numerals;
  gboolean        is_bullet;
  char           *prefix;            /* of a bullet: itself */
  char           *suffix;
  guint           n_shown;           /* levels shown in the number */
} Level;

typedef struct
{
  Level          levels[BEAKTA_ODT_LEVELS];
  BeaktaCounters counters;
} Definition;

G_STATIC_ASSERT (BEAKTA_ODT_LEVELS <= BEAKTA_COUNTERS_LEVELS);

typedef struct
{
  Definition *definition;            /* nullable, not owned */
  gboolean    awaits_label;          /* the item's first paragraph is still to come */
  gboolean    is_header;
  int         start;                 /* of the item; -1 goes on */
} List;

struct _BeaktaOdtLists
{
  GHashTable *definitions;           /* by name; owned by @all, since a list may be open when its name is defined anew */
  GPtrArray  *all;
  Definition *current;               /* nullable: while it is being read */
  GArray     *open;                  /* of List, outermost first */
};

static void
free_definition (gpointer data)
{
  Definition *definition = data;

  for (guint i = 0; i < BEAKTA_ODT_LEVELS; i++)
    {
      g_free (definition->levels[i].prefix);
      g_free (definition->levels[i].suffix);
    }
  g_free (definition);
}

BeaktaOdtLists *
beakta_odt_lists_new (void)
{
  BeaktaOdtLists *self = g_new0 (BeaktaOdtLists, 1);

  self->definitions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->all = g_ptr_array_new_with_free_func (free_definition);
  self->open = g_array_new (FALSE, FALSE, sizeof (List));

  return self;
}

void
beakta_odt_lists_free (BeaktaOdtLists *self)
{
  g_hash_table_unref (self->definitions);
  g_ptr_array_unref (self->all);
  g_array_unref (self->open);
  g_free (self);
}

/* Definitions */

static BeaktaNumerals
parse_numerals (const BeaktaXmlAttributes *attributes)
{
  static const struct
  {
    const char     *format;
    BeaktaNumerals  numerals;
  } known[] = {
    { "1", BEAKTA_NUMERALS_DECIMAL },
    { "a", BEAKTA_NUMERALS_LOWER_LETTER },
    { "A", BEAKTA_NUMERALS_UPPER_LETTER },
    { "i", BEAKTA_NUMERALS_LOWER_ROMAN },
    { "I", BEAKTA_NUMERALS_UPPER_ROMAN },
    { "01, 02, 03, ...", BEAKTA_NUMERALS_TWO_DIGITS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (beakta_xml_is (attributes, "num-format", known[i].format))
        return known[i].numerals;
    }

  return BEAKTA_NUMERALS_NONE;
}

static char *
dup_or_empty (const BeaktaXmlAttributes *attributes,
              const char                *name)
{
  char *value = beakta_xml_dup (attributes, name);

  return value != NULL ? value : g_strdup ("");
}

/* Symbol fonts put their bullets where Unicode has nothing. */
static char *
dup_bullet (const BeaktaXmlAttributes *attributes)
{
  char *bullet = dup_or_empty (attributes, "bullet-char");
  gunichar c = g_utf8_get_char (bullet);

  if (*bullet != '\0' && g_unichar_isprint (c) && (c < 0xe000 || c >= 0xf900))
    return bullet;

  g_free (bullet);
  return g_strdup (BULLET);
}

static void
define_level (Definition                *definition,
              const BeaktaXmlAttributes *attributes,
              gboolean                   is_bullet)
{
  guint i = CLAMP (beakta_xml_get_int (attributes, "level", 1), 1, BEAKTA_ODT_LEVELS) - 1;
  Level *level = &definition->levels[i];

  g_free (level->prefix);
  g_free (level->suffix);
  *level = (Level) {
    .numerals = is_bullet ? BEAKTA_NUMERALS_NONE : parse_numerals (attributes),
    .is_bullet = is_bullet,
    .prefix = is_bullet ? dup_bullet (attributes) : dup_or_empty (attributes, "num-prefix"),
    .suffix = is_bullet ? g_strdup ("") : dup_or_empty (attributes, "num-suffix"),
    .n_shown = CLAMP (beakta_xml_get_int (attributes, "display-levels", 1), 1, BEAKTA_ODT_LEVELS),
  };
  definition->counters.starts[i] = MAX (beakta_xml_get_int (attributes, "start-value", 1), 0);
}

void
beakta_odt_lists_define (BeaktaOdtLists            *self,
                         BeaktaOdtToken             token,
                         const BeaktaXmlAttributes *attributes)
{
  char *name;

  if (token == BEAKTA_ODT_LIST_STYLE || token == BEAKTA_ODT_OUTLINE_STYLE)
    {
      name = token == BEAKTA_ODT_OUTLINE_STYLE ? g_strdup (OUTLINE) : dup_or_empty (attributes, "name");
      self->current = g_new0 (Definition, 1);
      beakta_counters_init (&self->current->counters);
      g_ptr_array_add (self->all, self->current);
      g_hash_table_replace (self->definitions, name, self->current);
    }
  else if (self->current != NULL)
    define_level (self->current, attributes, token == BEAKTA_ODT_BULLET_LEVEL);
}

/* Lists */

static void
restart (Definition *definition)
{
  for (guint i = 0; i < BEAKTA_ODT_LEVELS; i++)
    beakta_counters_restart (&definition->counters, i);
}

void
beakta_odt_lists_begin (BeaktaOdtLists            *self,
                        const BeaktaXmlAttributes *attributes)
{
  g_autofree char *name = beakta_xml_dup (attributes, "style-name");
  List list = { .start = -1 };

  if (name != NULL)
    list.definition = g_hash_table_lookup (self->definitions, name);
  else if (self->open->len > 0)
    list.definition = g_array_index (self->open, List, self->open->len - 1).definition;

  if (self->open->len == 0 && list.definition != NULL && !beakta_xml_is (attributes, "continue-numbering", "true") &&
      !beakta_xml_has (attributes, "continue-list"))
    restart (list.definition);

  g_array_append_val (self->open, list);
}

void
beakta_odt_lists_end (BeaktaOdtLists *self)
{
  if (self->open->len > 0)
    g_array_set_size (self->open, self->open->len - 1);
}

void
beakta_odt_lists_begin_item (BeaktaOdtLists            *self,
                             const BeaktaXmlAttributes *attributes,
                             gboolean                   is_header)
{
  List *list;

  if (self->open->len == 0)
    return;

  list = &g_array_index (self->open, List, self->open->len - 1);
  list->awaits_label = TRUE;
  list->is_header = is_header;
  list->start = beakta_xml_get_int (attributes, "start-value", -1);
}

guint
beakta_odt_lists_get_depth (BeaktaOdtLists *self)
{
  return self->open->len;
}

static char *
make_label (const Definition *definition,
            guint             level)
{
  const Level *own = &definition->levels[level];
  GString *label = g_string_new (own->prefix);
  guint first = level + 1 - MIN (own->n_shown, level + 1);
  gboolean has_number = FALSE;

  for (guint i = first; i <= level && own->numerals != BEAKTA_NUMERALS_NONE; i++)
    {
      if (definition->levels[i].numerals == BEAKTA_NUMERALS_NONE)
        continue;
      if (has_number)
        g_string_append_c (label, '.');
      beakta_numerals_append (label, definition->levels[i].numerals, definition->counters.values[i]);
      has_number = TRUE;
    }
  if (own->suffix != NULL)
    g_string_append (label, own->suffix);

  return g_strstrip (g_string_free (label, FALSE));
}

char *
beakta_odt_lists_next (BeaktaOdtLists *self)
{
  List *list = self->open->len > 0 ? &g_array_index (self->open, List, self->open->len - 1) : NULL;
  guint level = MIN (self->open->len, BEAKTA_ODT_LEVELS) - 1;
  int start;

  if (list == NULL || !list->awaits_label || list->is_header)
    return g_strdup ("");

  list->awaits_label = FALSE;
  start = list->start;
  list->start = -1;
  if (list->definition == NULL)
    return g_strdup (BULLET);

  beakta_counters_next (&list->definition->counters, level, start);
  return make_label (list->definition, level);
}

char *
beakta_odt_lists_next_heading (BeaktaOdtLists *self,
                               guint           level)
{
  Definition *definition = g_hash_table_lookup (self->definitions, OUTLINE);

  if (definition == NULL || level < 1 || level > BEAKTA_ODT_LEVELS ||
      definition->levels[level - 1].numerals == BEAKTA_NUMERALS_NONE)
    return NULL;

  beakta_counters_next (&definition->counters, level - 1, -1);
  return make_label (definition, level - 1);
}
