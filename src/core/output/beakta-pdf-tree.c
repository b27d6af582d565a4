/* The tree of structure, made of cairo's.
 *
 * Pages are drawn one by one, each with a tree of its own. Here they become one; elements that stay as they are in
 * their place, which most do, are not written anew:
 * (1) What is tagged BEAKTA_TAG_ARTIFACT leaves the tree, and is marked as an artifact in the page.
 * (2) What is tagged BEAKTA_TAG_CONTINUES joins the element before it: the paragraph, the row (cell by cell), the
 *     table that went on from the page before.
 * (3) Every marked stretch of a page that is not an artifact belongs to exactly one element.
 * (4) What is read otherwise than it is drawn (a ligature with a code point of its own) is an element of its own, Span, inside
 *     of that which it is in; see beakta-pdf-apart.c.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf-tree-private.h"

static BeaktaPdfNode *
stretch_new (guint page,
             int   mark)
{
  BeaktaPdfNode *stretch = g_new0 (BeaktaPdfNode, 1);

  stretch->kids = g_ptr_array_new_with_free_func (beakta_pdf_node_free);
  stretch->page = (int) page;
  stretch->mark = mark;

  return stretch;
}

/* An element around a part that is read otherwise, or the part itself. */
static BeaktaPdfNode *
part_new (BeaktaPdfTree       *tree,
          guint                page,
          const BeaktaPdfPart *part)
{
  BeaktaPdfNode *stretch = stretch_new (page, part->mark);
  BeaktaPdfNode *span;

  if (part->text == NULL)
    return stretch;

  span = g_new0 (BeaktaPdfNode, 1);
  span->type = g_strdup ("Span");
  span->kids = g_ptr_array_new_with_free_func (beakta_pdf_node_free);
  span->page = (int) page;
  span->is_changed = TRUE;
  span->element = qpdf_make_indirect_object (tree->pdf, qpdf_oh_parse (tree->pdf, "<< /Type /StructElem /S /Span >>"));
  qpdf_oh_replace_key (tree->pdf, span->element, "/Pg", qpdf_get_page_n (tree->pdf, page));
  qpdf_oh_replace_key (tree->pdf, span->element, "/ActualText", qpdf_oh_parse (tree->pdf, part->text));
  g_ptr_array_add (span->kids, stretch);

  return span;
}

/* Most papers have nothing that is read otherwise. */
static gboolean
has_replacements (BeaktaPdfTree *tree)
{
  for (guint i = 0; i < tree->contents->len; i++)
    if (strstr (((GString *) g_ptr_array_index (tree->contents, i))->str, "/ActualText") != NULL)
      return TRUE;

  return FALSE;
}

/* Rule (4). */
static void
part_stretches (BeaktaPdfTree *tree,
                BeaktaPdfNode *node)
{
  for (guint i = 0; i < node->kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (node->kids, i);
      g_autoptr(GArray) parts = NULL;
      guint page = (guint) kid->page;

      if (kid->type != NULL)
        {
          part_stretches (tree, kid);
          continue;
        }
      parts = beakta_pdf_part_stretch (g_ptr_array_index (tree->contents, page), kid->mark);
      if (parts == NULL)
        continue;

      node->is_changed = TRUE;
      g_ptr_array_remove_index (node->kids, i);
      for (guint j = 0; j < parts->len; j++)
        g_ptr_array_insert (node->kids, (int) (i + j), part_new (tree, page, &g_array_index (parts, BeaktaPdfPart, j)));
      i += parts->len - 1;
    }
}

/* Which element a mark of a page belongs to; NULL for an artifact. */
static void
note_mark (BeaktaPdfTree *tree,
           BeaktaPdfNode *owner,
           BeaktaPdfNode *stretch)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, (guint) stretch->page);

  if ((guint) stretch->mark >= marks->len)
    g_ptr_array_set_size (marks, stretch->mark + 1);
  g_ptr_array_index (marks, (guint) stretch->mark) = owner;
}

static void
note_marks (BeaktaPdfTree *tree,
            BeaktaPdfNode *node)
{
  for (guint i = 0; i < node->kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (node->kids, i);

      if (kid->type == NULL)
        note_mark (tree, node, kid);
      else
        note_marks (tree, kid);
    }
}

static gboolean
is_header_row (BeaktaPdfNode *row)
{
  for (guint i = 0; i < row->kids->len; i++)
    if (!beakta_pdf_node_is (g_ptr_array_index (row->kids, i), "TH"))
      return FALSE;

  return TRUE;
}

/* A header cell says of what, a list how it is numbered (ISO 14289-1, 7.5 and 7.6). */
static const char *
get_attributes (BeaktaPdfNode *node,
                BeaktaPdfNode *parent)
{
  if (beakta_pdf_node_is (node, "L"))
    return "<< /O /List /ListNumbering /Disc >>";
  if (beakta_pdf_node_is (node, "TH"))
    return is_header_row (parent) ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>";

  return NULL;
}

/* A number is enough where the element names the page. */
static qpdf_oh
write_stretch (BeaktaPdfTree *tree,
               BeaktaPdfNode *stretch,
               BeaktaPdfNode *node)
{
  qpdf_oh mark = qpdf_oh_new_integer (tree->pdf, stretch->mark);
  qpdf_oh reference;

  if (stretch->page == node->page)
    return mark;

  reference = qpdf_oh_parse (tree->pdf, "<< /Type /MCR >>");
  qpdf_oh_replace_key (tree->pdf, reference, "/Pg", qpdf_get_page_n (tree->pdf, (size_t) stretch->page));
  qpdf_oh_replace_key (tree->pdf, reference, "/MCID", mark);

  return reference;
}

static void
write_kids (BeaktaPdfTree *tree,
            BeaktaPdfNode *node)
{
  qpdf_oh kids = qpdf_oh_new_array (tree->pdf);

  for (guint i = 0; i < node->kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (node->kids, i);

      qpdf_oh_append_item (tree->pdf, kids, kid->type != NULL ? kid->element : write_stretch (tree, kid, node));
    }
  qpdf_oh_replace_key (tree->pdf, node->element, "/K", kids);
}

/* What a figure shows, and its place on the page. Figures are met here in the order in which they are drawn. */
static void
write_figure (BeaktaPdfTree *tree,
              BeaktaPdfNode *node)
{
  const BeaktaPdfFigure *figure = &g_array_index (tree->figures, BeaktaPdfFigure, tree->n_figures);
  qpdf_oh attributes, box;

  if (tree->n_figures >= tree->figures->len)
    return;

  tree->n_figures++;
  attributes = qpdf_oh_parse (tree->pdf, "<< /O /Layout /Placement /Block >>");
  box = qpdf_oh_new_array (tree->pdf);
  for (guint i = 0; i < G_N_ELEMENTS (figure->box); i++)
    qpdf_oh_append_item (tree->pdf, box, qpdf_oh_new_real_from_double (tree->pdf, figure->box[i], 2));
  qpdf_oh_replace_key (tree->pdf, attributes, "/BBox", box);
  qpdf_oh_replace_key (tree->pdf, node->element, "/A", attributes);
  qpdf_oh_replace_key (tree->pdf, node->element, "/Alt", qpdf_oh_new_unicode_string (tree->pdf, figure->alternative));
}

/* What has changed of @node and of all below it. */
static void
write_element (BeaktaPdfTree *tree,
               BeaktaPdfNode *node,
               BeaktaPdfNode *parent)
{
  const char *attributes = get_attributes (node, parent);

  if (attributes != NULL)
    qpdf_oh_replace_key (tree->pdf, node->element, "/A", qpdf_oh_parse (tree->pdf, attributes));
  if (beakta_pdf_node_is (node, "Figure"))
    write_figure (tree, node);
  if (node->is_changed)
    write_kids (tree, node);

  for (guint i = 0; i < node->kids->len; i++)
    {
      BeaktaPdfNode *kid = g_ptr_array_index (node->kids, i);

      if (kid->type == NULL)
        continue;
      if (kid->parent != node)
        qpdf_oh_replace_key (tree->pdf, kid->element, "/P", node->element);
      write_element (tree, kid, node);
    }
}

/* The owners of a page's marks, by their numbers. */
static qpdf_oh
write_owners (BeaktaPdfTree *tree,
              guint          page)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, page);
  qpdf_oh owners = qpdf_oh_new_array (tree->pdf);

  for (guint i = 0; i < marks->len; i++)
    {
      BeaktaPdfNode *owner = g_ptr_array_index (marks, i);

      qpdf_oh_append_item (tree->pdf, owners, owner != NULL ? owner->element : qpdf_oh_new_null (tree->pdf));
    }

  return qpdf_make_indirect_object (tree->pdf, owners);
}

/* The way back, from a mark of a page to its element. */
static qpdf_oh
write_parent_tree (BeaktaPdfTree *tree)
{
  qpdf_oh numbers = qpdf_oh_new_array (tree->pdf);
  qpdf_oh parent_tree = qpdf_oh_new_dictionary (tree->pdf);

  for (guint i = 0; i < tree->marks->len; i++)
    {
      qpdf_oh_replace_key (tree->pdf, qpdf_get_page_n (tree->pdf, i), "/StructParents",
                           qpdf_oh_new_integer (tree->pdf, i));
      qpdf_oh_append_item (tree->pdf, numbers, qpdf_oh_new_integer (tree->pdf, i));
      qpdf_oh_append_item (tree->pdf, numbers, write_owners (tree, i));
    }
  qpdf_oh_replace_key (tree->pdf, parent_tree, "/Nums", numbers);

  return qpdf_make_indirect_object (tree->pdf, parent_tree);
}

static void
write_tree (BeaktaPdfTree *tree,
            BeaktaPdfNode *document)
{
  qpdf_data pdf = tree->pdf;
  qpdf_oh root = qpdf_make_indirect_object (pdf, qpdf_oh_parse (pdf, "<< /Type /StructTreeRoot >>"));

  write_element (tree, document, NULL);
  qpdf_oh_replace_key (pdf, document->element, "/P", root);
  qpdf_oh_replace_key (pdf, root, "/K", document->element);
  qpdf_oh_replace_key (pdf, root, "/ParentTree", write_parent_tree (tree));
  qpdf_oh_replace_key (pdf, root, "/ParentTreeNextKey", qpdf_oh_new_integer (pdf, tree->marks->len));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot", root);
}

static void
write_marks (BeaktaPdfTree *tree,
             guint          page)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, page);
  g_autoptr(GPtrArray) types = g_ptr_array_sized_new (marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      BeaktaPdfNode *owner = g_ptr_array_index (marks, i);

      g_ptr_array_add (types, owner != NULL ? owner->type : NULL);
    }
  beakta_pdf_write_marks (tree->pdf, page, g_ptr_array_index (tree->contents, page), types);
}

static void
free_content (gpointer content)
{
  g_string_free (content, TRUE);
}

static void
tree_clear (BeaktaPdfTree *tree)
{
  g_hash_table_unref (tree->pages);
  g_ptr_array_unref (tree->contents);
  g_ptr_array_unref (tree->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaPdfTree, tree_clear)

gboolean
beakta_pdf_write_tree (qpdf_data   pdf,
                       GArray     *figures,
                       GError    **error)
{
  g_auto(BeaktaPdfTree) tree = { pdf, figures, 0, g_hash_table_new (NULL, NULL), g_ptr_array_new_with_free_func (free_content),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };
  int n_pages = qpdf_get_num_pages (pdf);
  g_autoptr(BeaktaPdfNode) document = NULL;

  for (int i = 0; i < n_pages; i++)
    {
      int number = qpdf_oh_get_object_id (pdf, qpdf_get_page_n (pdf, (size_t) i));

      g_hash_table_insert (tree.pages, GINT_TO_POINTER (number), GINT_TO_POINTER (i + 1));
      g_ptr_array_add (tree.contents, beakta_pdf_read_content (pdf, (guint) i));
      g_ptr_array_add (tree.marks, g_ptr_array_new ());
    }

  document = beakta_pdf_read_tree (&tree);
  if (has_replacements (&tree))
    part_stretches (&tree, document);
  note_marks (&tree, document);
  write_tree (&tree, document);
  for (int i = 0; i < n_pages; i++)
    write_marks (&tree, (guint) i);

  if (qpdf_has_error (pdf))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the PDF's structure could not be written: %s",
                   qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
      return FALSE;
    }

  return TRUE;
}
