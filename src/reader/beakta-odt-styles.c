/* Styles of an OpenDocument text: which are strong, emphasised, hidden, and which is the title. */

#include "beakta-odt-private.h"

#include <string.h>

#define MAX_PARENTS 32

typedef struct
{
  char       *name;
  char       *parent;                /* nullable */
  BeaktaFace  face;
  gboolean    is_hidden;
} Style;

struct _BeaktaOdtStyles
{
  GHashTable *by_name;
  Style      *current;               /* nullable: while it is being read */
};

static void
free_style (gpointer data)
{
  Style *style = data;

  g_free (style->name);
  g_free (style->parent);
  g_free (style);
}

BeaktaOdtStyles *
beakta_odt_styles_new (void)
{
  BeaktaOdtStyles *self = g_new0 (BeaktaOdtStyles, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_style);
  return self;
}

void
beakta_odt_styles_free (BeaktaOdtStyles *self)
{
  g_hash_table_unref (self->by_name);
  g_free (self);
}

static void
begin_style (BeaktaOdtStyles           *self,
             const BeaktaXmlAttributes *attributes)
{
  Style *style = g_new0 (Style, 1);

  style->name = beakta_xml_dup (attributes, "name");
  style->parent = beakta_xml_dup (attributes, "parent-style-name");
  if (style->name == NULL)
    style->name = g_strdup ("");

  g_hash_table_replace (self->by_name, style->name, style);
  self->current = style;
}

static void
take_text_properties (Style                     *style,
                      const BeaktaXmlAttributes *attributes)
{
  if (beakta_xml_is (attributes, "font-weight", "bold") || beakta_xml_get_int (attributes, "font-weight", 0) >= 600)
    style->face |= BEAKTA_FACE_STRONG;
  if (beakta_xml_is (attributes, "font-style", "italic") || beakta_xml_is (attributes, "font-style", "oblique"))
    style->face |= BEAKTA_FACE_EMPHASIS;
  if (beakta_xml_is (attributes, "display", "none"))
    style->is_hidden = TRUE;
}

void
beakta_odt_styles_take (BeaktaOdtStyles           *self,
                        BeaktaOdtToken             token,
                        const BeaktaXmlAttributes *attributes)
{
  if (token == BEAKTA_ODT_STYLE)
    begin_style (self, attributes);
  else if (token == BEAKTA_ODT_TEXT_PROPERTIES && self->current != NULL)
    take_text_properties (self->current, attributes);
}

void
beakta_odt_styles_end (BeaktaOdtStyles *self,
                       BeaktaOdtToken   token)
{
  if (token == BEAKTA_ODT_STYLE)
    self->current = NULL;
}

static const Style *
lookup (BeaktaOdtStyles *self,
        const char      *name)
{
  return name != NULL ? g_hash_table_lookup (self->by_name, name) : NULL;
}

BeaktaFace
beakta_odt_styles_get_face (BeaktaOdtStyles *self,
                            const char      *name,
                            gboolean         with_parents)
{
  const Style *style = lookup (self, name);
  BeaktaFace face = BEAKTA_FACE_PLAIN;

  for (guint i = 0; style != NULL && i < MAX_PARENTS; i++)
    {
      face |= style->face;
      style = with_parents ? lookup (self, style->parent) : NULL;
    }

  return face;
}

gboolean
beakta_odt_styles_is_hidden (BeaktaOdtStyles *self,
                             const char      *name)
{
  const Style *style = lookup (self, name);

  return style != NULL && style->is_hidden;
}

/* Names of common styles are the same in every language of LibreOffice. */
gboolean
beakta_odt_styles_is_title (BeaktaOdtStyles *self,
                            const char      *name)
{
  for (guint i = 0; name != NULL && i < MAX_PARENTS; i++)
    {
      const Style *style = lookup (self, name);

      if (strcmp (name, "Title") == 0)
        return TRUE;
      name = style != NULL ? style->parent : NULL;
    }

  return FALSE;
}
