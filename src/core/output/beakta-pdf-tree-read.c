/* The trees of all pages read as one: rules (1) and (2) of beakta-pdf-tree.c. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf-tree-private.h"

#include "beakta-pages-private.h"

#define DEEPEST 32

void
beakta_pdf_node_free (gpointer data)
{
  BeaktaPdfNode *node = data;

  g_free (node->type);
  g_ptr_array_unref (node->kids);
  g_free (node);
}

static BeaktaPdfNode *
node_new (const char *type)
{
  BeaktaPdfNode *node = g_new0 (BeaktaPdfNode, 1);

  node->type = g_strdup (type);
  node->kids = g_ptr_array_new_with_free_func (beakta_pdf_node_free);

  return node;
}

gboolean
beakta_pdf_node_is (BeaktaPdfNode *node,
                    const char    *type)
{
  return g_strcmp0 (node->type, type) == 0;
}

static void read_element (BeaktaPdfTree *tree,
                          BeaktaPdfNode *parent,
                          qpdf_oh        element,
                          guint          depth);

static int
find_page (BeaktaPdfTree *tree,
           qpdf_oh        element)
{
  qpdf_oh page = qpdf_oh_get_key (tree->pdf, element, "/Pg");
  int number = qpdf_oh_get_object_id (tree->pdf, page);

  return GPOINTER_TO_INT (g_hash_table_lookup (tree->pages, GINT_TO_POINTER (number))) - 1;
}

static void
add_mark (BeaktaPdfTree *tree,
          BeaktaPdfNode *node,
          qpdf_oh        owner,
          qpdf_oh        mark)
{
  BeaktaPdfNode *stretch;
  int page = find_page (tree, owner);
  int number = qpdf_oh_get_int_value_as_int (tree->pdf, mark);

  if (page < 0 || number < 0 || !beakta_pdf_has_mark (g_ptr_array_index (tree->contents, (guint) page), number))
    {
      node->is_changed = TRUE;
      return;
    }

  stretch = node_new (NULL);
  stretch->page = page;
  stretch->mark = number;
  g_ptr_array_add (node->kids, stretch);
}

static void
read_kid (BeaktaPdfTree *tree,
          BeaktaPdfNode *node,
          qpdf_oh        element,
          qpdf_oh        kid,
          guint          depth)
{
  if (qpdf_oh_is_integer (tree->pdf, kid))
    add_mark (tree, node, element, kid);
  else if (qpdf_oh_is_dictionary_of_type (tree->pdf, kid, "/MCR", NULL))
    add_mark (tree, node, qpdf_oh_has_key (tree->pdf, kid, "/Pg") ? kid : element,
              qpdf_oh_get_key (tree->pdf, kid, "/MCID"));
  else if (qpdf_oh_is_dictionary (tree->pdf, kid))
    read_element (tree, node, kid, depth + 1);
}

static void
read_kids (BeaktaPdfTree *tree,
           BeaktaPdfNode *node,
           qpdf_oh        element,
           guint          depth)
{
  qpdf_oh kids = qpdf_oh_get_key (tree->pdf, element, "/K");

  if (!qpdf_oh_is_array (tree->pdf, kids))
    {
      read_kid (tree, node, element, kids, depth);
      return;
    }

  for (int i = 0; i < qpdf_oh_get_array_n_items (tree->pdf, kids); i++)
    read_kid (tree, node, element, qpdf_oh_get_array_item (tree->pdf, kids, i), depth);
}

static void
read_element (BeaktaPdfTree *tree,
              BeaktaPdfNode *parent,
              qpdf_oh        element,
              guint          depth)
{
  qpdf_oh type = qpdf_oh_get_key (tree->pdf, element, "/S");
  BeaktaPdfNode *node;

  if (depth > DEEPEST || !qpdf_oh_is_name (tree->pdf, type))
    return;

  node = node_new (qpdf_oh_get_name (tree->pdf, type) + 1);
  node->element = element;
  node->parent = parent;
  node->page = find_page (tree, element);
  g_ptr_array_add (parent->kids, node);
  read_kids (tree, node, element, depth);
}

/* The kid of @node that the @nth continuation among its kids goes on with: in a row, cell by cell; else the last one. */
static BeaktaPdfNode *
find_continued (GPtrArray     *kids,
                BeaktaPdfNode *node,
                guint          nth,
                guint          n_cells)
{
  gboolean by_cell = beakta_pdf_node_is (node, "TR") || beakta_pdf_node_is (node, "LI");

  return g_ptr_array_index (kids, by_cell ? nth % n_cells : kids->len - 1);
}

static void
take_kids (BeaktaPdfNode *node,
           BeaktaPdfNode *from)
{
  g_ptr_array_extend_and_steal (node->kids, g_steal_pointer (&from->kids));
  from->kids = g_ptr_array_new ();
  node->is_changed = TRUE;
}

/* A caption is drawn before its figure, and is the first thing in it (ISO 14289-1, 7.3). */
static void
take_caption (BeaktaPdfNode *node,
              BeaktaPdfNode *figure)
{
  BeaktaPdfNode *last = node->kids->len > 0 ? g_ptr_array_index (node->kids, node->kids->len - 1) : NULL;

  if (last == NULL || !beakta_pdf_node_is (last, "Caption"))
    return;

  g_ptr_array_insert (figure->kids, 0, g_ptr_array_steal_index (node->kids, node->kids->len - 1));
  figure->is_changed = node->is_changed = TRUE;
}

/* Rules (1) and (2), from the top down: what goes on is handed to the element that it goes on with, which then sorts
 * it in among its own kids. */
static void
tidy (BeaktaPdfNode *node)
{
  g_autoptr(GPtrArray) kids = node->kids;
  guint nth = 0, n_cells = 0;

  node->kids = g_ptr_array_new_with_free_func (beakta_pdf_node_free);
  g_ptr_array_set_free_func (kids, NULL);
  for (guint i = 0; i < kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (kids, i);
      gboolean continues = beakta_pdf_node_is (kid, BEAKTA_TAG_CONTINUES) && node->kids->len > 0;

      if (continues)
        {
          n_cells = nth == 0 ? node->kids->len : n_cells;
          take_kids (find_continued (node->kids, node, nth++, n_cells), kid);
        }

      if (continues || beakta_pdf_node_is (kid, BEAKTA_TAG_ARTIFACT))
        {
          node->is_changed = TRUE;
          beakta_pdf_node_free (kid);
        }
      else
        {
          if (beakta_pdf_node_is (kid, "Figure"))
            take_caption (node, kid);
          g_ptr_array_add (node->kids, kid);
        }
    }

  for (guint i = 0; i < node->kids->len; i++)
    tidy (g_ptr_array_index (node->kids, i));
}

/* (transfer full): one document of all the pages' trees. */
BeaktaPdfNode *
beakta_pdf_read_tree (BeaktaPdfTree *tree)
{
  qpdf_oh root = qpdf_oh_get_key (tree->pdf, qpdf_get_root (tree->pdf), "/StructTreeRoot");
  g_autoptr(BeaktaPdfNode) trees = node_new (NULL);
  BeaktaPdfNode *document = node_new ("Document");

  document->page = -1;
  document->element = qpdf_make_indirect_object (tree->pdf, qpdf_oh_parse (tree->pdf, "<< /Type /StructElem /S /Document >>"));
  if (qpdf_oh_is_dictionary (tree->pdf, root))
    read_kids (tree, trees, root, 0);
  for (guint i = 0; i < trees->kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (trees->kids, i);

      if (beakta_pdf_node_is (kid, "Document"))
        take_kids (document, kid);
    }
  tidy (document);

  return document;
}
