/* The tree of structure, made of cairo's.
 *
 * Pages are drawn one by one, each with a tree of its own. Here they become one; elements that stay as they are in
 * their place, which most do, are not written anew:
 * (1) What is tagged BEAKTA_TAG_ARTIFACT leaves the tree, and is marked as an artifact in the page.
 * (2) What is tagged BEAKTA_TAG_CONTINUES joins the element before it: the paragraph, the row (cell by cell), the
 *     table that went on from the page before.
 * (3) Every marked stretch of a page that is not an artifact belongs to exactly one element.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf.h"

#include "beakta-pages-private.h"

#define DEEPEST 32

/* An element, or (type NULL) a marked stretch of a page. */
typedef struct _Node Node;
struct _Node
{
  char      *type;                   /* nullable: "P" */
  GPtrArray *kids;                   /* of Node */
  int        page;                   /* index; -1: an element that names none */
  int        mark;                   /* MCID; of a stretch */

  qpdf_oh    element;
  Node      *parent;                 /* as it was read; the pointer may outlive its node */
  gboolean   is_changed;             /* its kids are others than when it was read */
};

typedef struct
{
  qpdf_data   pdf;
  GHashTable *pages;                 /* object number -> index */
  GPtrArray  *contents;              /* one a page, of GString: its content stream */
  GPtrArray  *marks;                 /* one a page, of GPtrArray of Node: the element that each mark belongs to */
} Tree;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->type);
  g_ptr_array_unref (node->kids);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, node_free)

static Node *
node_new (const char *type)
{
  Node *node = g_new0 (Node, 1);

  node->type = g_strdup (type);
  node->kids = g_ptr_array_new_with_free_func (node_free);

  return node;
}

static gboolean
is_type (Node       *node,
         const char *type)
{
  return g_strcmp0 (node->type, type) == 0;
}

static void read_element (Tree    *tree,
                          Node    *parent,
                          qpdf_oh  element,
                          guint    depth);

static int
find_page (Tree    *tree,
           qpdf_oh  element)
{
  qpdf_oh page = qpdf_oh_get_key (tree->pdf, element, "/Pg");
  int number = qpdf_oh_get_object_id (tree->pdf, page);

  return GPOINTER_TO_INT (g_hash_table_lookup (tree->pages, GINT_TO_POINTER (number))) - 1;
}

static void
add_mark (Tree    *tree,
          Node    *node,
          qpdf_oh  owner,
          qpdf_oh  mark)
{
  Node *stretch;
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
read_kid (Tree    *tree,
          Node    *node,
          qpdf_oh  element,
          qpdf_oh  kid,
          guint    depth)
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
read_kids (Tree    *tree,
           Node    *node,
           qpdf_oh  element,
           guint    depth)
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
read_element (Tree    *tree,
              Node    *parent,
              qpdf_oh  element,
              guint    depth)
{
  qpdf_oh type = qpdf_oh_get_key (tree->pdf, element, "/S");
  Node *node;

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
static Node *
find_continued (GPtrArray *kids,
                Node      *node,
                guint      nth,
                guint      n_cells)
{
  gboolean by_cell = is_type (node, "TR") || is_type (node, "LI");

  return g_ptr_array_index (kids, by_cell ? nth % n_cells : kids->len - 1);
}

static void
take_kids (Node *node,
           Node *from)
{
  g_ptr_array_extend_and_steal (node->kids, g_steal_pointer (&from->kids));
  from->kids = g_ptr_array_new ();
  node->is_changed = TRUE;
}

/* Rules (1) and (2), from the top down: what goes on is handed to the element that it goes on with, which then sorts
 * it in among its own kids. */
static void
tidy (Node *node)
{
  g_autoptr(GPtrArray) kids = node->kids;
  guint nth = 0, n_cells = 0;

  node->kids = g_ptr_array_new_with_free_func (node_free);
  g_ptr_array_set_free_func (kids, NULL);
  for (guint i = 0; i < kids->len; i++)
    {
      Node *kid = g_ptr_array_index (kids, i);
      gboolean continues = is_type (kid, BEAKTA_TAG_CONTINUES) && node->kids->len > 0;

      if (continues)
        {
          n_cells = nth == 0 ? node->kids->len : n_cells;
          take_kids (find_continued (node->kids, node, nth++, n_cells), kid);
        }

      if (continues || is_type (kid, BEAKTA_TAG_ARTIFACT))
        {
          node->is_changed = TRUE;
          node_free (kid);
        }
      else
        g_ptr_array_add (node->kids, kid);
    }

  for (guint i = 0; i < node->kids->len; i++)
    tidy (g_ptr_array_index (node->kids, i));
}

/* (transfer full): one document of all the pages' trees. */
static Node *
read_tree (Tree *tree)
{
  qpdf_oh root = qpdf_oh_get_key (tree->pdf, qpdf_get_root (tree->pdf), "/StructTreeRoot");
  g_autoptr(Node) trees = node_new (NULL);
  Node *document = node_new ("Document");

  document->page = -1;
  document->element = qpdf_make_indirect_object (tree->pdf, qpdf_oh_parse (tree->pdf, "<< /Type /StructElem /S /Document >>"));
  if (qpdf_oh_is_dictionary (tree->pdf, root))
    read_kids (tree, trees, root, 0);
  for (guint i = 0; i < trees->kids->len; i++)
    {
      Node *kid = g_ptr_array_index (trees->kids, i);

      if (is_type (kid, "Document"))
        take_kids (document, kid);
    }
  tidy (document);

  return document;
}

/* Which element a mark of a page belongs to; NULL for an artifact. */
static void
note_mark (Tree *tree,
           Node *owner,
           Node *stretch)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, (guint) stretch->page);

  if ((guint) stretch->mark >= marks->len)
    g_ptr_array_set_size (marks, stretch->mark + 1);
  g_ptr_array_index (marks, (guint) stretch->mark) = owner;
}

static void
note_marks (Tree *tree,
            Node *node)
{
  for (guint i = 0; i < node->kids->len; i++)
    {
      Node *kid = g_ptr_array_index (node->kids, i);

      if (kid->type == NULL)
        note_mark (tree, node, kid);
      else
        note_marks (tree, kid);
    }
}

static gboolean
is_header_row (Node *row)
{
  for (guint i = 0; i < row->kids->len; i++)
    if (!is_type (g_ptr_array_index (row->kids, i), "TH"))
      return FALSE;

  return TRUE;
}

/* A header cell says of what, a list how it is numbered (ISO 14289-1, 7.5 and 7.6). */
static const char *
get_attributes (Node *node,
                Node *parent)
{
  if (is_type (node, "L"))
    return "<< /O /List /ListNumbering /Disc >>";
  if (is_type (node, "TH"))
    return is_header_row (parent) ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>";

  return NULL;
}

/* A number is enough where the element names the page. */
static qpdf_oh
write_stretch (Tree *tree,
               Node *stretch,
               Node *node)
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
write_kids (Tree *tree,
            Node *node)
{
  qpdf_oh kids = qpdf_oh_new_array (tree->pdf);

  for (guint i = 0; i < node->kids->len; i++)
    {
      Node *kid = g_ptr_array_index (node->kids, i);

      qpdf_oh_append_item (tree->pdf, kids, kid->type != NULL ? kid->element : write_stretch (tree, kid, node));
    }
  qpdf_oh_replace_key (tree->pdf, node->element, "/K", kids);
}

/* What has changed of @node and of all below it. */
static void
write_element (Tree *tree,
               Node *node,
               Node *parent)
{
  const char *attributes = get_attributes (node, parent);

  if (attributes != NULL)
    qpdf_oh_replace_key (tree->pdf, node->element, "/A", qpdf_oh_parse (tree->pdf, attributes));
  if (node->is_changed)
    write_kids (tree, node);

  for (guint i = 0; i < node->kids->len; i++)
    {
      Node *kid = g_ptr_array_index (node->kids, i);

      if (kid->type == NULL)
        continue;
      if (kid->parent != node)
        qpdf_oh_replace_key (tree->pdf, kid->element, "/P", node->element);
      write_element (tree, kid, node);
    }
}

/* The owners of a page's marks, by their numbers. */
static qpdf_oh
write_owners (Tree  *tree,
              guint  page)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, page);
  qpdf_oh owners = qpdf_oh_new_array (tree->pdf);

  for (guint i = 0; i < marks->len; i++)
    {
      Node *owner = g_ptr_array_index (marks, i);

      qpdf_oh_append_item (tree->pdf, owners, owner != NULL ? owner->element : qpdf_oh_new_null (tree->pdf));
    }

  return qpdf_make_indirect_object (tree->pdf, owners);
}

/* The way back, from a mark of a page to its element. */
static qpdf_oh
write_parent_tree (Tree *tree)
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
write_tree (Tree *tree,
            Node *document)
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
write_marks (Tree  *tree,
             guint  page)
{
  GPtrArray *marks = g_ptr_array_index (tree->marks, page);
  g_autoptr(GPtrArray) types = g_ptr_array_sized_new (marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      Node *owner = g_ptr_array_index (marks, i);

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
tree_clear (Tree *tree)
{
  g_hash_table_unref (tree->pages);
  g_ptr_array_unref (tree->contents);
  g_ptr_array_unref (tree->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tree, tree_clear)

gboolean
beakta_pdf_write_tree (qpdf_data   pdf,
                       GError    **error)
{
  g_auto(Tree) tree = { pdf, g_hash_table_new (NULL, NULL), g_ptr_array_new_with_free_func (free_content),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };
  int n_pages = qpdf_get_num_pages (pdf);
  g_autoptr(Node) document = NULL;

  for (int i = 0; i < n_pages; i++)
    {
      int number = qpdf_oh_get_object_id (pdf, qpdf_get_page_n (pdf, (size_t) i));

      g_hash_table_insert (tree.pages, GINT_TO_POINTER (number), GINT_TO_POINTER (i + 1));
      g_ptr_array_add (tree.contents, beakta_pdf_read_content (pdf, (guint) i));
      g_ptr_array_add (tree.marks, g_ptr_array_new ());
    }

  document = read_tree (&tree);
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
