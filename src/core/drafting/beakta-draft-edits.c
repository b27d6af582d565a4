/* A tree of XML with its history. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-edits.h"

typedef struct
{
  xmlNode  *node;
  xmlNode  *parent;
  xmlNode  *before;                  /* nullable: it is the last */
  gboolean  is_link;
} Edit;

typedef struct
{
  BeaktaDraftStep  step;
  GArray          *edits;            /* of Edit */
  guint64          state;            /* after it */
} Step;

struct _BeaktaDraftEdits
{
  xmlDoc     *document;              /* owned */
  GHashTable *strays;                /* of xmlNode, owned: those that are nowhere */
  GPtrArray  *done;                  /* of Step */
  GPtrArray  *undone;                /* of Step: the next to redo is last */
  Step       *current;               /* nullable, owned until the end */
  gboolean    is_joining;            /* current is the last of done */
  gboolean    is_open;               /* the last of done can be gone on with */
  guint64     last_state;
};

static void
step_free (Step *step)
{
  g_array_unref (step->edits);
  g_free (step);
}

static Step *
step_new (const BeaktaDraftStep *step)
{
  Step *self = g_new0 (Step, 1);

  self->step = *step;
  self->edits = g_array_new (FALSE, FALSE, sizeof (Edit));

  return self;
}

BeaktaDraftEdits *
beakta_draft_edits_new (xmlDoc *document)
{
  BeaktaDraftEdits *self = g_new0 (BeaktaDraftEdits, 1);

  self->document = document;
  self->strays = g_hash_table_new (NULL, NULL);
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);

  return self;
}

/* The strays before the document: their names are in its dictionary. */
void
beakta_draft_edits_free (BeaktaDraftEdits *self)
{
  GHashTableIter iter;
  gpointer node;

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);

  g_hash_table_iter_init (&iter, self->strays);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      if (((xmlNode *) node)->type == XML_ATTRIBUTE_NODE)
        xmlFreeProp (node);
      else
        xmlFreeNode (node);
    }

  g_hash_table_unref (self->strays);
  xmlFreeDoc (self->document);
  g_free (self);
}

xmlDoc *
beakta_draft_edits_get_document (BeaktaDraftEdits *self)
{
  return self->document;
}

static gboolean
is_equal (const BeaktaDraftStep *a,
          const BeaktaDraftStep *b)
{
  return a->kind == b->kind && a->item == b->item && a->item_kind == b->item_kind && a->field == b->field;
}

void
beakta_draft_edits_begin (BeaktaDraftEdits      *self,
                          const BeaktaDraftStep *step,
                          gboolean               may_join)
{
  Step *last = self->done->len > 0 ? g_ptr_array_index (self->done, self->done->len - 1) : NULL;

  g_assert (self->current == NULL);

  self->is_joining = may_join && self->is_open && self->undone->len == 0 && last != NULL && is_equal (&last->step, step);
  self->current = self->is_joining ? last : step_new (step);
  self->is_open = may_join;
}

/* A step in which nothing was done is none. */
void
beakta_draft_edits_end (BeaktaDraftEdits *self)
{
  Step *step = g_steal_pointer (&self->current);

  g_assert (step != NULL);

  if (step->edits->len == 0)
    {
      step_free (step);
      return;
    }

  step->state = ++self->last_state;
  g_ptr_array_set_size (self->undone, 0);
  if (!self->is_joining)
    g_ptr_array_add (self->done, step);
}

void
beakta_draft_edits_close (BeaktaDraftEdits *self)
{
  self->is_open = FALSE;
}

/* libxml2's own ways to link join texts that stand beside each other, and free one: not here, rule 2. An attribute begins
 * with the same members as a node. */
static void
link_node (xmlNode *node,
           xmlNode *parent,
           xmlNode *before)
{
  xmlNode **first = node->type == XML_ATTRIBUTE_NODE ? (xmlNode **) &parent->properties : &parent->children;
  xmlNode *last = *first;

  while (last != NULL && last->next != before)
    last = last->next;

  node->parent = parent;
  node->next = before;
  node->prev = before == *first ? NULL : last;
  if (node->prev != NULL)
    node->prev->next = node;
  else
    *first = node;
  if (before != NULL)
    before->prev = node;
  else if (node->type != XML_ATTRIBUTE_NODE)
    parent->last = node;
}

static void
do_edit (BeaktaDraftEdits *self,
         const Edit       *edit,
         gboolean          is_link)
{
  if (is_link)
    {
      g_hash_table_remove (self->strays, edit->node);
      link_node (edit->node, edit->parent, edit->before);
    }
  else
    {
      xmlUnlinkNode (edit->node);
      g_hash_table_add (self->strays, edit->node);
    }
}

static void
add_edit (BeaktaDraftEdits *self,
          Edit              edit)
{
  g_assert (self->current != NULL);

  g_array_append_val (self->current->edits, edit);
  do_edit (self, &edit, edit.is_link);
}

void
beakta_draft_edits_link (BeaktaDraftEdits *self,
                         xmlNode          *node,
                         xmlNode          *parent,
                         xmlNode          *before)
{
  add_edit (self, (Edit) { node, parent, before, TRUE });
}

void
beakta_draft_edits_unlink (BeaktaDraftEdits *self,
                           xmlNode          *node)
{
  add_edit (self, (Edit) { node, node->parent, node->next, FALSE });
}

void
beakta_draft_edits_put_attribute (BeaktaDraftEdits *self,
                                  xmlNode          *element,
                                  const char       *name,
                                  const char       *value)
{
  xmlAttr *old = xmlHasNsProp (element, (const xmlChar *) name, NULL);
  xmlNode *before = old != NULL ? (xmlNode *) old->next : NULL;
  xmlChar *present = xmlGetNoNsProp (element, (const xmlChar *) name);
  gboolean is_same = g_strcmp0 ((const char *) present, value) == 0;

  xmlFree (present);
  if (is_same)
    return;

  if (old != NULL)
    beakta_draft_edits_unlink (self, (xmlNode *) old);
  if (value != NULL)
    {
      xmlAttr *attribute = xmlNewDocProp (self->document, (const xmlChar *) name, NULL);
      xmlNode *text = xmlNewDocText (self->document, (const xmlChar *) value);

      text->parent = (xmlNode *) attribute;
      attribute->children = attribute->last = text;
      beakta_draft_edits_link (self, (xmlNode *) attribute, element, before);
    }
}

void
beakta_draft_edits_put_content (BeaktaDraftEdits *self,
                                xmlNode          *element,
                                const char       *text)
{
  for (xmlNode *node = element->children, *next; node != NULL; node = next)
    {
      next = node->next;
      if (node->type != XML_COMMENT_NODE && node->type != XML_PI_NODE)
        beakta_draft_edits_unlink (self, node);
    }

  if (*text != '\0')
    beakta_draft_edits_link (self, xmlNewDocText (self->document, (const xmlChar *) text), element, element->children);
}

gboolean
beakta_draft_edits_undo (BeaktaDraftEdits *self,
                         BeaktaDraftStep  *step)
{
  Step *last;

  self->is_open = FALSE;
  if (self->done->len == 0)
    return FALSE;

  last = g_ptr_array_steal_index (self->done, self->done->len - 1);
  for (guint i = last->edits->len; i-- > 0; )
    {
      const Edit *edit = &g_array_index (last->edits, Edit, i);

      do_edit (self, edit, !edit->is_link);
    }

  g_ptr_array_add (self->undone, last);
  *step = last->step;

  return TRUE;
}

gboolean
beakta_draft_edits_redo (BeaktaDraftEdits *self,
                         BeaktaDraftStep  *step)
{
  Step *next;

  self->is_open = FALSE;
  if (self->undone->len == 0)
    return FALSE;

  next = g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  for (guint i = 0; i < next->edits->len; i++)
    {
      const Edit *edit = &g_array_index (next->edits, Edit, i);

      do_edit (self, edit, edit->is_link);
    }

  g_ptr_array_add (self->done, next);
  *step = next->step;

  return TRUE;
}

gboolean
beakta_draft_edits_peek (BeaktaDraftEdits *self,
                         gboolean          redo,
                         BeaktaDraftStep  *step)
{
  GPtrArray *steps = redo ? self->undone : self->done;

  if (steps->len == 0)
    return FALSE;

  *step = ((Step *) g_ptr_array_index (steps, steps->len - 1))->step;

  return TRUE;
}

guint64
beakta_draft_edits_get_state (BeaktaDraftEdits *self)
{
  return self->done->len > 0 ? ((Step *) g_ptr_array_index (self->done, self->done->len - 1))->state : 0;
}
