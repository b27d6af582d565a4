/* A draft: its making, its items and its history. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-draft-private.h"

#include <string.h>

#include <libxml/parser.h>

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"
#include "beakta-draft-problems.h"

G_DEFINE_FINAL_TYPE (BeaktaChecklistDraft, beakta_checklist_draft, G_TYPE_OBJECT)

G_DEFINE_QUARK (beakta-draft-error-quark, beakta_draft_error)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define NEW_LIST \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checklist xmlns=\"" BEAKTA_CHECKLIST_SPACE "\" id=\"\" version=\"1.0\">\n" \
  "  <title><sv/></title>\n  <summary><sv/></summary>\n  <source><sv/></source>\n\n</checklist>\n"

static void
beakta_checklist_draft_finalize (GObject *object)
{
  BeaktaChecklistDraft *self = BEAKTA_CHECKLIST_DRAFT (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->sound_form);
  g_strfreev (self->unreachable);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_ptr_array_unref (self->nodes);
  g_hash_table_unref (self->items);
  g_clear_pointer (&self->edits, beakta_draft_edits_free);

  G_OBJECT_CLASS (beakta_checklist_draft_parent_class)->finalize (object);
}

static void
beakta_checklist_draft_class_init (BeaktaChecklistDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_checklist_draft_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
beakta_checklist_draft_init (BeaktaChecklistDraft *self)
{
  self->nodes = g_ptr_array_new ();
  g_ptr_array_add (self->nodes, NULL);
  self->items = g_hash_table_new (NULL, NULL);
}

/* Takes over @document. */
static BeaktaChecklistDraft *
draft_new (xmlDoc *document,
           GBytes *original)
{
  BeaktaChecklistDraft *self = g_object_new (BEAKTA_TYPE_CHECKLIST_DRAFT, NULL);

  self->edits = beakta_draft_edits_new (document);
  self->original = original != NULL ? g_bytes_ref (original) : NULL;
  beakta_draft_get_item (self, beakta_draft_get_root (self));

  return self;
}

static void
set_attribute (xmlDoc     *document,
               const char *name,
               const char *value)
{
  xmlSetProp (xmlDocGetRootElement (document), (const xmlChar *) name, (const xmlChar *) value);
}

/* What a new draft begins with is no step: nobody wants to undo it. */
static void
forget_history (BeaktaChecklistDraft *self)
{
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (self);
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), NULL, NULL, XML_PARSE_NONET);

  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->nodes, 1);
  beakta_draft_edits_free (self->edits);
  self->edits = beakta_draft_edits_new (document);
  beakta_draft_get_item (self, beakta_draft_get_root (self));
}

BeaktaChecklistDraft *
beakta_checklist_draft_new (const char *id,
                            const char *title)
{
  BeaktaChecklistDraft *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = draft_new (xmlReadMemory (NEW_LIST, strlen (NEW_LIST), NULL, NULL, XML_PARSE_NONET), NULL);
  beakta_checklist_draft_set_text (self, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL, id, NULL);
  beakta_checklist_draft_set_text (self, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "sv", title, NULL);
  beakta_checklist_draft_add (self, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT, -1, NULL);
  forget_history (self);

  return self;
}

BeaktaChecklistDraft *
beakta_checklist_draft_new_from_list (BeaktaChecklist *published)
{
  g_autofree char *version = NULL;
  xmlDoc *document;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (published), NULL);

  document = beakta_checklist_read_document (beakta_checklist_get_xml (published), beakta_checklist_get_id (published), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  version = beakta_checklist_dup_next_version (beakta_checklist_get_version (published));
  set_attribute (document, "version", version);

  return draft_new (document, NULL);
}

BeaktaChecklistDraft *
beakta_checklist_draft_new_from_xml (GBytes      *xml,
                                     const char  *name,
                                     GError     **error)
{
  g_autoptr(xmlDoc) document = NULL;
  xmlNode *root;

  g_return_val_if_fail (xml != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  document = beakta_checklist_read_document (xml, name, error);
  if (document == NULL)
    return NULL;

  root = xmlDocGetRootElement (document);
  if (!beakta_element_is (root, "checklist") || root->ns == NULL ||
      !g_str_equal ((const char *) root->ns->href, BEAKTA_CHECKLIST_SPACE))
    {
      beakta_checklist_refuse (error, name, beakta_place_of_node (root), BEAKTA_FAULT_ROOT, (const char *) root->name,
                               BEAKTA_CHECKLIST_SPACE, NULL);
      return NULL;
    }

  return draft_new (g_steal_pointer (&document), xml);
}

GBytes *
beakta_checklist_draft_to_xml (BeaktaChecklistDraft *self)
{
  xmlChar *text;
  int size;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);

  if (self->original != NULL && beakta_draft_edits_get_state (self->edits) == 0)
    return g_bytes_ref (self->original);

  xmlDocDumpMemoryEnc (beakta_draft_edits_get_document (self->edits), &text, &size, "UTF-8");

  return g_bytes_new_with_free_func (text, size, (GDestroyNotify) xmlFree, text);
}

BeaktaChecklist *
beakta_checklist_draft_to_checklist (BeaktaChecklistDraft  *self,
                                     GError               **error)
{
  g_autofree char *id = NULL;
  g_autoptr(GBytes) xml = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);

  id = beakta_checklist_draft_dup_text (self, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL);
  xml = beakta_checklist_draft_to_xml (self);

  return beakta_checklist_parse (xml, id, error);
}

void
beakta_draft_emit (BeaktaChecklistDraft *self,
                   BeaktaDraftItem       item,
                   BeaktaDraftField      field)
{
  g_signal_emit (self, signals[CHANGED], 0, item, (guint) field);
}

void
beakta_draft_begin (BeaktaChecklistDraft *self,
                    BeaktaDraftStepKind   kind,
                    BeaktaDraftItem       item,
                    BeaktaDraftField      field)
{
  BeaktaDraftStep step = { kind, item, beakta_checklist_draft_get_kind (self, item), field };

  beakta_draft_edits_begin (self->edits, &step, kind == BEAKTA_DRAFT_STEP_SET);
}

/* What was altered by the step, told again: the field that was set, else everything around the item. */
static void
emit_step (BeaktaChecklistDraft  *self,
           const BeaktaDraftStep *step)
{
  if (step->kind == BEAKTA_DRAFT_STEP_SET && beakta_draft_get_node (self, step->item) != NULL)
    beakta_draft_emit (self, step->item, step->field);
  else
    beakta_draft_emit (self, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_OF_ITSELF);
}

gboolean
beakta_checklist_draft_undo (BeaktaChecklistDraft *self)
{
  BeaktaDraftStep step;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  if (!beakta_draft_edits_undo (self->edits, &step))
    return FALSE;

  emit_step (self, &step);

  return TRUE;
}

gboolean
beakta_checklist_draft_redo (BeaktaChecklistDraft *self)
{
  BeaktaDraftStep step;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  if (!beakta_draft_edits_redo (self->edits, &step))
    return FALSE;

  emit_step (self, &step);

  return TRUE;
}

gboolean
beakta_checklist_draft_peek_undo (BeaktaChecklistDraft *self,
                                  BeaktaDraftStep      *step)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  return beakta_draft_edits_peek (self->edits, FALSE, step);
}

gboolean
beakta_checklist_draft_peek_redo (BeaktaChecklistDraft *self,
                                  BeaktaDraftStep      *step)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  return beakta_draft_edits_peek (self->edits, TRUE, step);
}

void
beakta_checklist_draft_end_step (BeaktaChecklistDraft *self)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self));

  beakta_draft_edits_close (self->edits);
}

gboolean
beakta_checklist_draft_is_modified (BeaktaChecklistDraft *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), FALSE);

  return beakta_draft_edits_get_state (self->edits) != self->saved;
}

void
beakta_checklist_draft_set_saved (BeaktaChecklistDraft *self)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self));

  self->saved = beakta_draft_edits_get_state (self->edits);
}

char *
beakta_checklist_dup_next_version (const char *version)
{
  const char *last;

  g_return_val_if_fail (version != NULL, NULL);

  last = strrchr (version, '.');
  last = last != NULL ? last + 1 : version;

  return g_strdup_printf ("%.*s%" G_GUINT64_FORMAT, (int) (last - version), version,
                          g_ascii_strtoull (last, NULL, 10) + 1);
}
