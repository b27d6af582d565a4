/* Styles of a Word document. Ids are localised ("Rubrik1") and say nothing; names are not ("heading 1"), and an
 * outline level is what it says. What a style does not say, the style that it is based on may. */

#include "beakta-docx-private.h"

#include <string.h>

#define MAX_BASES 32
#define UNSET     G_MAXUINT

typedef struct
{
  char       *id;
  char       *based_on;              /* nullable */
  guint       heading;               /* 1-9, 0: none by name */
  guint       outline;               /* 0-8; 9: body text; UNSET */
  guint       numbering;             /* UNSET */
  guint       level;                 /* UNSET */
  BeaktaFace  face;
  gboolean    marks_first_row;       /* of a table: by bold words or a ground of its own */
} Style;

struct _BeaktaDocxStyles
{
  GHashTable *by_id;
  Style      *current;               /* nullable: while reading */
  int         part;                  /* of a table that is told of apart: 0 none */
};

enum
{
  STYLE = 1, NAME, BASED_ON, OUTLINE, NUM_ID, LEVEL, BOLD, ITALIC, TABLE_PART, GROUND
};

/* Parts of a table that a style tells of. */
enum
{
  FIRST_ROW = 1, OTHER_PART
};

static const BeaktaXmlName names[] = {
  { BEAKTA_NS_WORD, "style", STYLE },
  { BEAKTA_NS_WORD, "name", NAME },
  { BEAKTA_NS_WORD, "basedOn", BASED_ON },
  { BEAKTA_NS_WORD, "outlineLvl", OUTLINE },
  { BEAKTA_NS_WORD, "numId", NUM_ID },
  { BEAKTA_NS_WORD, "ilvl", LEVEL },
  { BEAKTA_NS_WORD, "b", BOLD },
  { BEAKTA_NS_WORD, "i", ITALIC },
  { BEAKTA_NS_WORD, "tblStylePr", TABLE_PART },
  { BEAKTA_NS_WORD, "shd", GROUND },
};

static void
free_style (gpointer data)
{
  Style *style = data;

  g_free (style->id);
  g_free (style->based_on);
  g_free (style);
}

static void
begin_style (BeaktaDocxStyles          *self,
             const BeaktaXmlAttributes *attributes)
{
  Style *style = g_new0 (Style, 1);

  style->id = beakta_xml_dup (attributes, "styleId");
  style->outline = style->numbering = style->level = UNSET;
  if (style->id == NULL)
    style->id = g_strdup ("");

  g_hash_table_replace (self->by_id, style->id, style);
  self->current = style;
}

/* Word writes "heading 1" in every language; other programs write what their menu says. */
static guint
parse_heading (const char *name)
{
  static const char * const words[] = { "heading", "rubrik" };

  if (g_ascii_strcasecmp (name, "title") == 0)
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (g_ascii_strncasecmp (name, words[i], n) != 0)
        continue;
      n += name[n] == ' ';
      if (name[n] >= '1' && name[n] <= '9' && name[n + 1] == '\0')
        return name[n] - '0';
    }

  return 0;
}

static void
take_property (Style                     *style,
               int                        token,
               const BeaktaXmlAttributes *attributes)
{
  g_autofree char *name = NULL;

  switch (token)
    {
    case NAME:
      name = beakta_xml_dup (attributes, "val");
      style->heading = name != NULL ? parse_heading (name) : 0;
      break;
    case BASED_ON:
      g_free (style->based_on);
      style->based_on = beakta_xml_dup (attributes, "val");
      break;
    case OUTLINE:
      style->outline = MAX (beakta_xml_get_int (attributes, "val", 9), 0);
      break;
    case NUM_ID:
      style->numbering = MAX (beakta_xml_get_int (attributes, "val", 0), 0);
      break;
    case LEVEL:
      style->level = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, BEAKTA_DOCX_LEVELS - 1);
      break;
    case BOLD:
      if (beakta_xml_is_on (attributes, "val"))
        style->face |= BEAKTA_FACE_STRONG;
      break;
    case ITALIC:
      if (beakta_xml_is_on (attributes, "val"))
        style->face |= BEAKTA_FACE_EMPHASIS;
      break;
    default:
      break;
    }
}

static gboolean
is_ground (const BeaktaXmlAttributes *attributes)
{
  return beakta_xml_has (attributes, "themeFill") ||
         (beakta_xml_has (attributes, "fill") && !beakta_xml_is (attributes, "fill", "auto") &&
          !beakta_xml_is (attributes, "fill", "FFFFFF"));
}

/* What is said of a part of the table is said of no other. */
static void
take_part_property (Style                     *style,
                    int                        part,
                    int                        token,
                    const BeaktaXmlAttributes *attributes)
{
  if (part == FIRST_ROW &&
      ((token == BOLD && beakta_xml_is_on (attributes, "val")) || (token == GROUND && is_ground (attributes))))
    style->marks_first_row = TRUE;
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxStyles *self = data;

  if (token == STYLE)
    begin_style (self, attributes);
  else if (token == TABLE_PART)
    self->part = beakta_xml_is (attributes, "type", "firstRow") ? FIRST_ROW : OTHER_PART;
  else if (self->current != NULL && self->part != 0)
    take_part_property (self->current, self->part, token, attributes);
  else if (self->current != NULL)
    take_property (self->current, token, attributes);

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaDocxStyles *self = data;

  if (token == STYLE)
    self->current = NULL;
  if (token == STYLE || token == TABLE_PART)
    self->part = 0;
}

BeaktaDocxStyles *
beakta_docx_styles_read (BeaktaPackage  *package,
                         const char     *part,
                         GError        **error)
{
  g_autoptr(BeaktaDocxStyles) self = g_new0 (BeaktaDocxStyles, 1);
  BeaktaXmlHandler handler = {
    .spaces = beakta_docx_spaces, .n_spaces = beakta_docx_n_spaces, .names = names, .n_names = G_N_ELEMENTS (names),
    .begin = element_began, .end = element_ended,
  };

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_style);
  if (part != NULL && !beakta_xml_parse_part (&handler, package, part, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
beakta_docx_styles_free (BeaktaDocxStyles *self)
{
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static const Style *
lookup (BeaktaDocxStyles *self,
        const char       *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

guint
beakta_docx_styles_get_heading (BeaktaDocxStyles *self,
                                const char       *id)
{
  const Style *style = lookup (self, id);

  /* One that is nowhere defined says by its id what it was meant to be. */
  if (style == NULL && id != NULL)
    return parse_heading (id);

  for (guint i = 0; style != NULL && i < MAX_BASES; i++)
    {
      if (style->outline != UNSET)
        return style->outline < BEAKTA_DOCX_LEVELS ? style->outline + 1 : 0;
      if (style->heading > 0)
        return style->heading;
      style = lookup (self, style->based_on);
    }

  return 0;
}

gboolean
beakta_docx_styles_get_number (BeaktaDocxStyles *self,
                               const char       *id,
                               guint            *numbering,
                               guint            *level)
{
  const Style *style = lookup (self, id);

  *level = UNSET;
  for (guint i = 0; style != NULL && i < MAX_BASES; i++)
    {
      if (*level == UNSET)
        *level = style->level;
      if (style->numbering != UNSET)
        {
          *numbering = style->numbering;
          *level = *level == UNSET ? 0 : *level;
          return *numbering > 0;
        }
      style = lookup (self, style->based_on);
    }

  return FALSE;
}

BeaktaFace
beakta_docx_styles_get_face (BeaktaDocxStyles *self,
                             const char       *id)
{
  const Style *style = lookup (self, id);
  BeaktaFace face = BEAKTA_FACE_PLAIN;

  for (guint i = 0; style != NULL && i < MAX_BASES; i++)
    {
      face |= style->face;
      style = lookup (self, style->based_on);
    }

  return face;
}

gboolean
beakta_docx_styles_marks_first_row (BeaktaDocxStyles *self,
                                    const char       *id)
{
  const Style *style = lookup (self, id);

  for (guint i = 0; style != NULL && i < MAX_BASES; i++)
    {
      if (style->marks_first_row)
        return TRUE;
      style = lookup (self, style->based_on);
    }

  return FALSE;
}
