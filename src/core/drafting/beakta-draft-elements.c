/* Elements of a checklist put in and taken out. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-elements.h"

#include <string.h>

#include <libxml/parser.h>

#include "beakta-checklist-element.h"

/* The children of each element in the order of checklist.rng. Every other holds texts: Swedish, then English. */
static const struct
{
  const char *parent;
  const char *children[10];
} orders[] = {
  { "checklist", { "title", "summary", "source", "defaults", "section", "classification", "score", NULL } },
  { "section",   { "title", "question", NULL } },
  { "question",  { "when", "text", "why", "good", "partial", "weak", "completion", "source", "option", NULL } },
  { "good",      { "guidance", "example", NULL } },
  { "partial",   { "guidance", "example", NULL } },
  { "weak",      { "guidance", "example", NULL } },
  { "option",    { "label", "follow-up", NULL } },
};

static const char * const texts[] = { "sv", "en", NULL };

#define TEXTS(name, indent) indent "<" name "><sv/></" name ">"
#define GRADE(name) \
  "\n      <" name ">" TEXTS ("guidance", "\n        ") TEXTS ("example", "\n        ") "\n      </" name ">"

/* What a new element holds, so that no part of its form is forgotten. */
static const struct
{
  const char *name;
  const char *xml;
} blanks[] = {
  { "section",  "<section number=''>" TEXTS ("title", "\n    ") "\n  </section>" },
  { "question", "<question id='' depth='normal' type='yes-partly-no' criteria=''>" TEXTS ("text", "\n      ")
                TEXTS ("why", "\n      ") GRADE ("good") GRADE ("partial") GRADE ("weak") TEXTS ("completion", "\n      ")
                TEXTS ("source", "\n      ") "\n    </question>" },
  { "option",   "<option value=''/>" },
  { "class",    "<class value='contributes'>" TEXTS ("because", "\n      ") "\n    </class>" },
  { "value",    "<value points=''><sv/></value>" },
};

static const char * const *
find_order (xmlNode *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (beakta_element_is (parent, orders[i].parent))
      return orders[i].children;

  return texts;
}

static guint
find_rank (const char * const *order,
           const char          *name)
{
  guint rank = 0;

  while (order[rank] != NULL && !g_str_equal (order[rank], name))
    rank++;

  return rank;
}

xmlNode *
beakta_draft_find_place (xmlNode    *parent,
                         const char *name)
{
  const char * const *order = find_order (parent);
  guint rank = find_rank (order, name);
  xmlNode *child = beakta_element_first (parent);

  while (child != NULL && find_rank (order, (const char *) child->name) <= rank)
    child = beakta_element_next (child->next);

  return child;
}

static gboolean
is_space (xmlNode *node)
{
  return node != NULL && node->type == XML_TEXT_NODE && xmlIsBlankNode (node);
}

static xmlNode *
find_last_element (xmlNode *parent)
{
  xmlNode *node = parent->last;

  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->prev;

  return node;
}

static void
link_space (BeaktaDraftEdits *edits,
            const char       *space,
            const char       *more,
            xmlNode          *parent,
            xmlNode          *before)
{
  g_autofree char *whole = g_strconcat (space, more, NULL);

  beakta_draft_edits_link (edits, xmlNewDocText (parent->doc, (const xmlChar *) whole), parent, before);
}

/* The first element of @parent: on a line of its own when @parent is. */
static void
insert_first (BeaktaDraftEdits *edits,
              xmlNode          *node,
              xmlNode          *parent)
{
  const char *line = is_space (parent->prev) ? strrchr ((const char *) parent->prev->content, '\n') : NULL;

  for (xmlNode *old = parent->children, *next; old != NULL; old = next)
    {
      next = old->next;
      if (is_space (old))
        beakta_draft_edits_unlink (edits, old);
    }

  if (line != NULL)
    link_space (edits, line, "  ", parent, NULL);
  beakta_draft_edits_link (edits, node, parent, NULL);
  if (line != NULL)
    link_space (edits, line, "", parent, NULL);
}

void
beakta_draft_insert_element (BeaktaDraftEdits *edits,
                             xmlNode          *node,
                             xmlNode          *parent,
                             xmlNode          *before)
{
  xmlNode *last = find_last_element (parent);

  if (before != NULL)
    {
      beakta_draft_edits_link (edits, node, parent, before);
      if (is_space (node->prev))
        link_space (edits, (const char *) node->prev->content, "", parent, before);
    }
  else if (last != NULL)
    {
      xmlNode *behind = last->next;

      if (is_space (last->prev))
        link_space (edits, (const char *) last->prev->content, "", parent, behind);
      beakta_draft_edits_link (edits, node, parent, behind);
    }
  else
    {
      insert_first (edits, node, parent);
    }
}

void
beakta_draft_remove_element (BeaktaDraftEdits *edits,
                             xmlNode          *node)
{
  if (is_space (node->prev))
    beakta_draft_edits_unlink (edits, node->prev);
  beakta_draft_edits_unlink (edits, node);
}

xmlNode *
beakta_draft_ensure_element (BeaktaDraftEdits *edits,
                             xmlNode          *parent,
                             const char       *name)
{
  xmlDoc *document = beakta_draft_edits_get_document (edits);
  xmlNode *node = beakta_element_find (parent, name);

  if (node == NULL)
    {
      node = xmlNewDocNode (document, xmlDocGetRootElement (document)->ns, (const xmlChar *) name, NULL);
      beakta_draft_insert_element (edits, node, parent, beakta_draft_find_place (parent, name));
    }

  return node;
}

static void
append (xmlNode *node,
        xmlNode *parent)
{
  node->parent = parent;
  node->prev = parent->last;
  if (parent->last != NULL)
    parent->last->next = node;
  else
    parent->children = node;
  parent->last = node;
}

/* libxml2's own copy would say the namespace again in every copy. Entities cannot be there. */
xmlNode *
beakta_draft_copy_element (BeaktaDraftEdits *edits,
                           xmlNode          *node)
{
  xmlDoc *document = beakta_draft_edits_get_document (edits);
  xmlNode *copy;

  if (node->type != XML_ELEMENT_NODE || node->nsDef != NULL)
    return xmlDocCopyNode (node, document, 1);

  copy = xmlNewDocNode (document, xmlDocGetRootElement (document)->ns, node->name, NULL);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

      xmlNewNsProp (copy, attribute->ns, attribute->name, value);
      xmlFree (value);
    }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      xmlNode *copied = beakta_draft_copy_element (edits, child);

      if (copied != NULL)
        append (copied, copy);
    }

  return copy;
}

xmlNode *
beakta_draft_make_element (BeaktaDraftEdits *edits,
                           const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      if (g_str_equal (blanks[i].name, name))
        {
          xmlDoc *blank = xmlReadMemory (blanks[i].xml, strlen (blanks[i].xml), name, NULL, XML_PARSE_NONET);
          xmlNode *node = beakta_draft_copy_element (edits, xmlDocGetRootElement (blank));

          xmlFreeDoc (blank);
          return node;
        }
    }

  g_assert_not_reached ();
}
