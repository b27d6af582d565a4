/* The lists that Beakta ships.
 *
 * Each was held against the form when it was tested, so that nobody waits for that now. Most of the time only their names
 * are asked for, which stand in the first lines: a start does not read them all.
 */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include "beakta-core-resources.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

void
beakta_checklist_name_free (BeaktaChecklistName *self)
{
  g_free (self->id);
  g_free (self->version);
  g_free (self->resource);
  g_free (self);
}

static GBytes *
find_bundled (const char *resource)
{
  g_autofree char *path = g_strconcat (BEAKTA_CHECKLIST_RESOURCES "/", resource, NULL);
  GBytes *xml = g_resource_lookup_data (beakta_core_get_resource (), path, 0, NULL);

  g_assert (xml != NULL);

  return xml;
}

static char *
dup_attribute (xmlTextReader *reader,
               const char    *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (reader, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

BeaktaChecklistName *
beakta_checklist_read_name (GBytes     *xml,
                            const char *resource)
{
  g_autoptr(xmlTextReader) reader = NULL;
  BeaktaChecklistName *name;
  const char *data;
  gsize size;

  g_return_val_if_fail (xml != NULL, NULL);

  data = g_bytes_get_data (xml, &size);
  reader = xmlReaderForMemory (data, (int) MIN (size, G_MAXINT), resource, NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  while (xmlTextReaderRead (reader) == 1 && xmlTextReaderNodeType (reader) != XML_READER_TYPE_ELEMENT)
    ;

  if (g_strcmp0 ((const char *) xmlTextReaderConstLocalName (reader), "checklist") != 0)
    return NULL;

  name = g_new0 (BeaktaChecklistName, 1);
  name->resource = g_strdup (resource);
  name->id = dup_attribute (reader, "id");
  name->version = dup_attribute (reader, "version");

  return name;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const BeaktaChecklistName *first = *(BeaktaChecklistName * const *) a;
  const BeaktaChecklistName *second = *(BeaktaChecklistName * const *) b;

  return strcmp (first->id, second->id);
}

GPtrArray *
beakta_checklist_name_bundled (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_checklist_name_free);
  g_auto(GStrv) resources = g_resource_enumerate_children (beakta_core_get_resource (), BEAKTA_CHECKLIST_RESOURCES, 0, NULL);

  for (guint i = 0; resources[i] != NULL; i++)
    {
      g_autoptr(GBytes) xml = g_str_has_suffix (resources[i], ".xml") ? find_bundled (resources[i]) : NULL;
      BeaktaChecklistName *name = xml != NULL ? beakta_checklist_read_name (xml, resources[i]) : NULL;

      if (name != NULL)
        g_ptr_array_add (names, name);
    }

  g_ptr_array_sort (names, compare_names);

  return names;
}

BeaktaChecklist *
beakta_checklist_load_bundled (const BeaktaChecklistName *name)
{
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist;

  g_return_val_if_fail (name != NULL, NULL);

  xml = find_bundled (name->resource);
  checklist = beakta_checklist_parse_trusted (xml, name->resource, &error);
  if (checklist == NULL)
    g_error ("A checklist of Beakta's own is broken: %s", error->message);

  return checklist;
}

GListModel *
beakta_checklist_list_bundled (void)
{
  GListStore *list = g_list_store_new (BEAKTA_TYPE_CHECKLIST);
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = beakta_checklist_load_bundled (g_ptr_array_index (names, i));

      g_list_store_append (list, checklist);
    }

  return G_LIST_MODEL (list);
}
