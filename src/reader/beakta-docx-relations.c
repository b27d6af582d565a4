/* Relationships of a part: which ids stand for which parts and addresses. */

#include "beakta-docx-private.h"

#include <string.h>

struct _BeaktaRelations
{
  char       *folder;                /* of the part that they belong to; "" or ends in "/" */
  GPtrArray  *list;                  /* of BeaktaRelation, in order */
  GHashTable *by_id;
};

enum
{
  RELATIONSHIP = 1
};

static const BeaktaXmlName names[] = {
  { BEAKTA_NS_RELATIONS, "Relationship", RELATIONSHIP },
};

static void
free_relation (gpointer data)
{
  BeaktaRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/* "../customXml/a.xml" seen from "word/" is "customXml/a.xml". What would leave the package stays inside. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *path = *target == '/' ? g_strdup (target) : g_strconcat (folder, target, NULL);
  g_auto(GStrv) words = g_strsplit (path, "/", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], "..") == 0)
        g_ptr_array_set_size (parts, MAX (parts->len, 1) - 1);
      else if (*words[i] != '\0' && strcmp (words[i], ".") != 0)
        g_ptr_array_add (parts, words[i]);
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("/", (char **) parts->pdata);
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaRelations *self = data;
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  BeaktaRelation *relation;

  if (token != RELATIONSHIP)
    return TRUE;

  type = beakta_xml_dup (attributes, "Type");
  target = beakta_xml_dup (attributes, "Target");
  if (type == NULL || target == NULL)
    return TRUE;

  relation = g_new0 (BeaktaRelation, 1);
  relation->id = beakta_xml_dup (attributes, "Id");
  relation->type = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  relation->is_external = beakta_xml_is (attributes, "TargetMode", "External");
  relation->target = relation->is_external ? g_steal_pointer (&target) : resolve (self->folder, target);

  g_ptr_array_add (self->list, relation);
  if (relation->id != NULL)
    g_hash_table_insert (self->by_id, relation->id, relation);

  return TRUE;
}

static const BeaktaXmlHandler handler = {
  .names = names, .n_names = G_N_ELEMENTS (names),
  .begin = element_began,
};

BeaktaRelations *
beakta_relations_read (BeaktaPackage  *package,
                       const char     *part,
                       GError        **error)
{
  g_autoptr(BeaktaRelations) self = g_new0 (BeaktaRelations, 1);
  const char *slash = strrchr (part, '/');
  g_autofree char *name = NULL;
  BeaktaXmlHandler mine = handler;

  self->folder = g_strndup (part, slash != NULL ? (gsize) (slash + 1 - part) : 0);
  self->list = g_ptr_array_new_with_free_func (free_relation);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  mine.spaces = beakta_docx_spaces;
  mine.n_spaces = beakta_docx_n_spaces;

  name = g_strdup_printf ("%s_rels/%s.rels", self->folder, slash != NULL ? slash + 1 : part);
  if (beakta_package_has (package, name) && !beakta_xml_parse_part (&mine, package, name, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
beakta_relations_free (BeaktaRelations *self)
{
  g_free (self->folder);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->list);
  g_free (self);
}

const BeaktaRelation *
beakta_relations_lookup (BeaktaRelations *self,
                         const char      *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const BeaktaRelation *
beakta_relations_find (BeaktaRelations *self,
                       const char      *type,
                       guint            nth)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const BeaktaRelation *relation = g_ptr_array_index (self->list, i);

      if (strcmp (relation->type, type) == 0 && nth-- == 0)
        return relation;
    }

  return NULL;
}
