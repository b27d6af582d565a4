/* A template of a paper, from its XML. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-paper-template-private.h"

#include <libxml/tree.h>

#include "beakta-checklist-element.h"
#include "beakta-core-resources.h"

#define RESOURCES "/se/beakta/core/templates/"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static const char * const form_nicks[BEAKTA_N_PAPER_FORMS] = { "", "full", "short" };

const char *
beakta_paper_form_get_nick (BeaktaPaperForm form)
{
  g_return_val_if_fail (form < BEAKTA_N_PAPER_FORMS, NULL);

  return form_nicks[form];
}

gboolean
beakta_paper_form_from_nick (const char      *nick,
                             BeaktaPaperForm *form)
{
  for (guint i = 0; i < BEAKTA_N_PAPER_FORMS; i++)
    if (g_strcmp0 (nick, form_nicks[i]) == 0)
      {
        *form = i;
        return TRUE;
      }

  return FALSE;
}

static void
texts_free (gpointer data)
{
  beakta_texts_clear (data);
  g_free (data);
}

static void
part_free (gpointer data)
{
  BeaktaPaperTemplatePart *part = data;

  g_free (part->name);
  g_ptr_array_unref (part->texts);
  g_free (part);
}

static void
template_clear (gpointer data)
{
  BeaktaPaperTemplate *self = data;

  g_free (self->id);
  beakta_texts_clear (&self->title);
  g_strfreev (self->programmes);
  g_ptr_array_unref (self->opening);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->closing);
  g_clear_pointer (&self->xml, g_bytes_unref);
  g_free (self->checksum);
}

static BeaktaPaperTemplate *
template_new (GBytes *xml)
{
  BeaktaPaperTemplate *self = g_atomic_rc_box_new0 (BeaktaPaperTemplate);

  self->opening = g_ptr_array_new_with_free_func (texts_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->closing = g_ptr_array_new_with_free_func (texts_free);
  self->xml = g_bytes_ref (xml);
  self->checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);

  return self;
}

/* (transfer full): what stands in each child of that name, in their order. */
static void
read_texts (GPtrArray  *texts,
            xmlNode    *parent,
            const char *name)
{
  for (xmlNode *node = beakta_element_first (parent); node != NULL; node = beakta_element_next (node->next))
    if (beakta_element_is (node, name))
      {
        BeaktaTexts *read = g_new0 (BeaktaTexts, 1);
        xmlNode *swedish = beakta_element_find (node, "sv");
        xmlNode *english = beakta_element_find (node, "en");

        read->sv = beakta_element_dup_content (swedish);
        read->en = english != NULL ? beakta_element_dup_content (english) : g_strdup ("");
        g_ptr_array_add (texts, read);
      }
}

static BeaktaPaperForm
read_form (xmlNode    *node,
           const char *attribute)
{
  g_autofree char *nick = beakta_element_dup_attribute (node, attribute);
  BeaktaPaperForm form = BEAKTA_PAPER_FORM_AS_TEMPLATE;

  beakta_paper_form_from_nick (nick, &form);

  return form;
}

static void
read_part (BeaktaPaperTemplate *self,
           xmlNode             *node)
{
  BeaktaPaperTemplatePart *part = g_new0 (BeaktaPaperTemplatePart, 1);

  part->name = beakta_element_dup_attribute (node, "name");
  part->in = read_form (node, "in");
  part->texts = g_ptr_array_new_with_free_func (texts_free);
  part->place = beakta_place_of_node (node);
  read_texts (part->texts, node, "text");
  g_ptr_array_add (self->parts, part);
}

/* A document that has the form of paper-template.rng. */
static BeaktaPaperTemplate *
read_tree (xmlDoc *document,
           GBytes *xml)
{
  xmlNode *root = xmlDocGetRootElement (document);
  BeaktaPaperTemplate *self = template_new (xml);
  g_autoptr(GStrvBuilder) programmes = g_strv_builder_new ();
  g_autofree char *paper = beakta_element_dup_attribute (root, "paper");

  self->id = beakta_element_dup_attribute (root, "id");
  beakta_report_kind_from_nick (paper, &self->kind);
  self->form = read_form (root, "form");
  if (self->form == BEAKTA_PAPER_FORM_AS_TEMPLATE)
    self->form = BEAKTA_PAPER_FORM_FULL;
  beakta_texts_read (&self->title, root, "title");
  read_texts (self->opening, root, "opening");
  read_texts (self->closing, root, "closing");

  for (xmlNode *node = beakta_element_first (root); node != NULL; node = beakta_element_next (node->next))
    {
      if (beakta_element_is (node, "part"))
        read_part (self, node);
      else if (beakta_element_is (node, "programme"))
        {
          g_autofree char *programme = beakta_element_dup_content (node);

          g_strv_builder_add (programmes, programme);
        }
    }
  self->programmes = g_strv_builder_end (programmes);

  return self;
}

gboolean
beakta_paper_template_part_is_in (const BeaktaPaperTemplatePart *part,
                                  BeaktaPaperForm                form)
{
  return form == BEAKTA_PAPER_FORM_AS_TEMPLATE || part->in == BEAKTA_PAPER_FORM_AS_TEMPLATE || part->in == form;
}

/* Whether the first @n parts have one of that name in a form that @part is in too. */
static gboolean
is_there_already (BeaktaPaperTemplate           *self,
                  guint                          n,
                  const BeaktaPaperTemplatePart *part)
{
  for (guint i = 0; i < n; i++)
    {
      const BeaktaPaperTemplatePart *other = g_ptr_array_index (self->parts, i);

      if (g_str_equal (other->name, part->name) && beakta_paper_template_part_is_in (other, part->in))
        return TRUE;
    }

  return FALSE;
}

/* Rule 2. */
static gboolean
check_parts (BeaktaPaperTemplate  *self,
             const char           *name,
             GError              **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const BeaktaPaperTemplatePart *part = g_ptr_array_index (self->parts, i);
      gboolean belongs = beakta_paper_part_belongs (part->name, self->kind);

      if (belongs && !is_there_already (self, i, part))
        continue;

      if (belongs)
        beakta_checklist_refuse (error, name, part->place, BEAKTA_FAULT_PART_TWICE, part->name, NULL);
      else
        beakta_checklist_refuse (error, name, part->place, BEAKTA_FAULT_PART_OF_OTHER, part->name,
                                 beakta_report_kind_get_nick (self->kind), NULL);
      return FALSE;
    }

  for (BeaktaPaperForm form = BEAKTA_PAPER_FORM_FULL; form < BEAKTA_N_PAPER_FORMS; form++)
    {
      g_auto(GStrv) parts = beakta_paper_template_list_parts (self, form);
      const BeaktaPaperTemplatePart *first = g_ptr_array_index (self->parts, 0);

      if (parts[0] != NULL)
        continue;

      beakta_checklist_refuse (error, name, first->place, BEAKTA_FAULT_NO_PARTS, form_nicks[form], NULL);
      return FALSE;
    }

  return TRUE;
}

BeaktaPaperTemplate *
beakta_paper_template_parse (GBytes      *xml,
                             const char  *name,
                             GError     **error)
{
  g_autoptr(xmlDoc) document = NULL;
  g_autoptr(BeaktaPaperTemplate) self = NULL;

  g_return_val_if_fail (xml != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  document = beakta_checklist_read_document (xml, name, error);
  if (document == NULL || !beakta_checklist_check_form (document, RESOURCES "paper-template.rng", name, NULL, error))
    return NULL;

  self = read_tree (document, xml);

  return check_parts (self, name, error) ? g_steal_pointer (&self) : NULL;
}

/* Its form was held against the schema when it was tested. */
BeaktaPaperTemplate *
beakta_paper_template_new_bundled (BeaktaReportKind kind)
{
  g_autofree char *path = g_strconcat (RESOURCES, beakta_report_kind_get_nick (kind), ".xml", NULL);
  g_autoptr(GBytes) xml = g_resource_lookup_data (beakta_core_get_resource (), path, 0, NULL);
  g_autoptr(xmlDoc) document = NULL;
  g_autoptr(GError) error = NULL;

  g_assert (xml != NULL);
  document = beakta_checklist_read_document (xml, path, &error);
  if (document == NULL)
    g_error ("A template of Beakta's own is broken: %s", error->message);

  return read_tree (document, xml);
}

BeaktaPaperTemplate *
beakta_paper_template_ref (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
beakta_paper_template_unref (BeaktaPaperTemplate *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, template_clear);
}

const char *
beakta_paper_template_get_id (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

BeaktaReportKind
beakta_paper_template_get_kind (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, BEAKTA_REPORT_ANNEX);

  return self->kind;
}

const char *
beakta_paper_template_get_title (BeaktaPaperTemplate *self,
                                 const char          *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return beakta_texts_get (&self->title, language);
}

const char * const *
beakta_paper_template_get_programmes (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->programmes;
}

BeaktaPaperForm
beakta_paper_template_get_form (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, BEAKTA_PAPER_FORM_FULL);

  return self->form;
}

GBytes *
beakta_paper_template_get_xml (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->xml;
}

const char *
beakta_paper_template_get_checksum (BeaktaPaperTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->checksum;
}

/* (transfer full): as names of programmes are compared. */
static char *
fold (const char *programme)
{
  g_autofree char *normal = g_utf8_normalize (programme, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);
  g_auto(GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_strdup (line->str);
}

gboolean
beakta_paper_template_is_for (BeaktaPaperTemplate *self,
                              const char          *programme)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (programme != NULL, FALSE);

  wanted = fold (programme);
  for (guint i = 0; self->programmes[i] != NULL; i++)
    {
      g_autofree char *own = fold (self->programmes[i]);

      if (*wanted != '\0' && g_str_equal (own, wanted))
        return TRUE;
    }

  return FALSE;
}

GStrv
beakta_paper_template_list_parts (BeaktaPaperTemplate *self,
                                  BeaktaPaperForm      form)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated (8, g_free, TRUE);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const BeaktaPaperTemplatePart *part = g_ptr_array_index (self->parts, i);

      if (beakta_paper_template_part_is_in (part, form) &&
          !g_ptr_array_find_with_equal_func (parts, part->name, g_str_equal, NULL))
        g_ptr_array_add (parts, g_strdup (part->name));
    }

  return (GStrv) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}
