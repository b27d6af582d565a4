/* Files inside a document: their names, and their bytes when they came along. */

#include "beakta-xml-tree-private.h"

#include <string.h>

static char *
dup_first_of (const BeaktaXmlAttributes *attributes,
              const char *const         *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (beakta_xml_has (attributes, names[i]))
        return beakta_xml_dup (attributes, names[i]);
    }

  return NULL;
}

/* Its name and where it lies; its bytes, when they are here, begin with its text. */
void
beakta_tree_begin_file (BeaktaTree                *tree,
                        BeaktaTreeElement         *element,
                        const BeaktaXmlAttributes *attributes)
{
  static const char * const name_words[] = { "name", "Name", "Namn", "namn", NULL };
  static const char * const path_words[] = { "path", "Path", "Lank", "Länk", "lank", NULL };
  g_autofree char *name = dup_first_of (attributes, name_words);
  g_autofree char *path = dup_first_of (attributes, path_words);
  const char *shown = name != NULL ? name : path != NULL ? path : "";
  g_autofree char *value = name != NULL && path != NULL && *path != '\0' && strcmp (name, path) != 0
                           ? g_strdup_printf ("%s (%s)", name, path) : g_strdup (shown);

  beakta_tree_add_field (tree, element->label, value);
  element->value = g_strdup (path != NULL && *path != '\0' ? path : name);
}

void
beakta_tree_end_file (BeaktaTree        *tree,
                      BeaktaTreeElement *element)
{
  if (tree->in_file)
    beakta_enclosure_end (&tree->writer);
  else if (element->value != NULL)
    beakta_enclosure_name (beakta_flow_get_emitter (tree->flow), element->value, 0);
  tree->in_file = FALSE;
}

void
beakta_tree_add_file_text (BeaktaTree        *tree,
                           BeaktaTreeElement *element,
                           const char        *utf8,
                           gsize              n_bytes)
{
  while (!tree->in_file && n_bytes > 0 && g_ascii_isspace (*utf8))
    {
      utf8++;
      n_bytes--;
    }
  if (n_bytes == 0)
    return;

  if (!tree->in_file)
    {
      tree->in_file = TRUE;
      beakta_enclosure_begin (&tree->writer, beakta_flow_get_emitter (tree->flow),
                              element->value != NULL ? element->value : "", 0);
    }
  beakta_enclosure_add (&tree->writer, utf8, n_bytes);
}
