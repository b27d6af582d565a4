/* The sections, questions and rules of a draft.
 *
 * (1) What is moved stays chosen, and keeps the keyboard.
 * (2) The same act, by hand and by key: Alt+Up, Alt+Down and Delete while the keyboard is here; the window has the others.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-outline.h"

#include <glib/gi18n-lib.h>

#include "beakta-draft-outline-row.h"
#include "beakta-draft-problems.h"
#include "beakta-editor-words.h"

struct _BeaktaDraftOutline
{
  GtkWidget             parent_instance;

  BeaktaChecklistDraft *draft;       /* owned, nullable */
  GPtrArray            *rows;        /* of BeaktaDraftOutlineRow, children of the list */
  BeaktaDraftItem       item;        /* that is chosen; 0: none */
  gboolean              is_filling;
  GtkListBox           *list;        /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaDraftOutline, beakta_draft_outline, GTK_TYPE_WIDGET)

enum
{
  ITEM_CHOSEN,
  ITEM_ACTIVATED,
  PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (BeaktaDraftOutline *self,
      const GError       *error)
{
  if (error == NULL)
    return;

  g_message ("%s", error->message);
  g_signal_emit (self, signals[PROBLEM], 0, _("That cannot stand there. Nothing was changed."));
}

static BeaktaDraftOutlineRow *
find_row (BeaktaDraftOutline *self,
          BeaktaDraftItem     item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (beakta_draft_outline_row_get_item (g_ptr_array_index (self->rows, i)) == item)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

/* Moving */

static guint
count (BeaktaDraftOutline *self,
       BeaktaDraftKind     kind,
       BeaktaDraftItem     parent)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (self->draft, kind, parent);

  return items->len;
}

/* The section before or after the one that the question is in; 0: none. */
static BeaktaDraftItem
find_section (BeaktaDraftOutline *self,
              BeaktaDraftItem     section,
              int                 by)
{
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (self->draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  int position = (int) beakta_checklist_draft_get_position (self->draft, section) + by;

  return position >= 0 && position < (int) sections->len ? g_array_index (sections, BeaktaDraftItem, position) : 0;
}

/* A question goes from the end of a section to the beginning of the next, and back. */
void
beakta_draft_outline_step (BeaktaDraftOutline *self,
                           int                 by)
{
  BeaktaDraftItem parent;
  BeaktaDraftKind kind;
  int position;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));
  g_return_if_fail (by == 1 || by == -1);

  if (self->draft == NULL || self->item == 0 || self->item == BEAKTA_DRAFT_ROOT)
    return;

  kind = beakta_checklist_draft_get_kind (self->draft, self->item);
  parent = beakta_checklist_draft_get_parent (self->draft, self->item);
  position = (int) beakta_checklist_draft_get_position (self->draft, self->item) + by;

  if (position < 0 || position >= (int) count (self, kind, parent))
    {
      parent = kind == BEAKTA_DRAFT_QUESTION ? find_section (self, parent, by) : 0;
      position = by > 0 ? 0 : -1;
    }
  if (parent != 0)
    beakta_checklist_draft_move (self->draft, self->item, parent, position, &error);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  tell (self, error);
}

/* Dropped on @target: a question before that question, or last in that section; anything else before its like. */
static void
dropped_cb (BeaktaDraftOutlineRow *row,
            guint                  item,
            BeaktaDraftOutline    *self)
{
  BeaktaDraftItem target = beakta_draft_outline_row_get_item (row);
  BeaktaDraftKind kind = beakta_checklist_draft_get_kind (self->draft, item);
  BeaktaDraftKind target_kind = beakta_checklist_draft_get_kind (self->draft, target);
  BeaktaDraftItem parent = target;
  int position = -1;
  g_autoptr(GError) error = NULL;

  if (item == target)
    return;

  if (kind == target_kind)
    {
      parent = beakta_checklist_draft_get_parent (self->draft, target);
      position = (int) beakta_checklist_draft_get_position (self->draft, target);
      if (parent == beakta_checklist_draft_get_parent (self->draft, item) &&
          (int) beakta_checklist_draft_get_position (self->draft, item) < position)
        position--;
    }

  beakta_draft_outline_choose (self, item);
  beakta_checklist_draft_move (self->draft, item, parent, position, &error);
  tell (self, error);
}

/* Rows */

static void
add_row (BeaktaDraftOutline *self,
         BeaktaDraftItem     item)
{
  GtkWidget *row = beakta_draft_outline_row_new (self->draft, item);

  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, 0);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_rows (BeaktaDraftOutline *self,
          BeaktaDraftKind     kind,
          BeaktaDraftItem     parent)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (self->draft, kind, parent);

  for (guint i = 0; i < items->len; i++)
    {
      BeaktaDraftItem item = g_array_index (items, BeaktaDraftItem, i);

      add_row (self, item);
      if (kind == BEAKTA_DRAFT_SECTION)
        add_rows (self, BEAKTA_DRAFT_QUESTION, item);
    }
}

/* What is gone gives its place to what is there now. */
static BeaktaDraftItem
choose_near (BeaktaDraftOutline *self,
             int                 index)
{
  BeaktaDraftOutlineRow *row;

  if (self->item != 0 && find_row (self, self->item) != NULL)
    return self->item;

  row = g_ptr_array_index (self->rows, (guint) CLAMP (index, 0, (int) self->rows->len - 1));

  return beakta_draft_outline_row_get_item (row);
}

static void
fill (BeaktaDraftOutline *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  add_row (self, BEAKTA_DRAFT_ROOT);
  add_rows (self, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  add_rows (self, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT);
  add_rows (self, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_ROOT);
  self->is_filling = FALSE;

  beakta_draft_outline_choose (self, choose_near (self, index));
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (find_row (self, self->item)));
}

static void
row_selected_cb (BeaktaDraftOutline *self,
                 GtkListBoxRow      *row)
{
  if (self->is_filling || row == NULL)
    return;

  self->item = beakta_draft_outline_row_get_item (BEAKTA_DRAFT_OUTLINE_ROW (row));
  g_signal_emit (self, signals[ITEM_CHOSEN], 0, self->item);
}

static void
row_activated_cb (BeaktaDraftOutline *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
beakta_draft_outline_dispose (GObject *object)
{
  BeaktaDraftOutline *self = BEAKTA_DRAFT_OUTLINE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (beakta_draft_outline_parent_class)->dispose (object);
}

static void
beakta_draft_outline_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_DRAFT_OUTLINE (object)->rows);

  G_OBJECT_CLASS (beakta_draft_outline_parent_class)->finalize (object);
}

static void
beakta_draft_outline_class_init (BeaktaDraftOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_draft_outline_dispose;
  object_class->finalize = beakta_draft_outline_finalize;

  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "draft.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "draft.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "draft.remove", NULL);
}

static void
beakta_draft_outline_init (BeaktaDraftOutline *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_widget_add_css_class (list, "draft-outline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sections and questions"), -1);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

void
beakta_draft_outline_show (BeaktaDraftOutline   *self,
                           BeaktaChecklistDraft *draft)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  g_set_object (&self->draft, draft);
  if (draft != NULL)
    fill (self);
}

void
beakta_draft_outline_update (BeaktaDraftOutline *self,
                             BeaktaDraftItem     item,
                             BeaktaDraftField    field)
{
  BeaktaDraftOutlineRow *row;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  if (field == BEAKTA_DRAFT_FIELD_OF_ITSELF)
    {
      fill (self);
      return;
    }

  row = find_row (self, item);
  if (row != NULL)
    beakta_draft_outline_row_update (row);
}

/* Where a problem is told: an answer is a part of its question. */
static BeaktaDraftItem
get_row_item (BeaktaDraftOutline *self,
              BeaktaDraftItem     item)
{
  return beakta_checklist_draft_get_kind (self->draft, item) == BEAKTA_DRAFT_OPTION
         ? beakta_checklist_draft_get_parent (self->draft, item) : item;
}

void
beakta_draft_outline_mark (BeaktaDraftOutline *self,
                           GPtrArray          *problems)
{
  g_autoptr(GHashTable) of_rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (of_rows, GUINT_TO_POINTER (beakta_draft_outline_row_get_item (g_ptr_array_index (self->rows, i))),
                         g_ptr_array_new ());

  for (guint i = 0; i < problems->len; i++)
    {
      BeaktaDraftProblem *problem = g_ptr_array_index (problems, i);
      GPtrArray *own = g_hash_table_lookup (of_rows, GUINT_TO_POINTER (get_row_item (self, problem->item)));

      if (own != NULL && problem->severity != BEAKTA_SEVERITY_WARNING)
        g_ptr_array_add (own, problem);
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaDraftOutlineRow *row = g_ptr_array_index (self->rows, i);
      guint counts[BEAKTA_N_SEVERITIES];

      beakta_draft_problems_count (g_hash_table_lookup (of_rows, GUINT_TO_POINTER (beakta_draft_outline_row_get_item (row))),
                                   counts);
      beakta_draft_outline_row_set_counts (row, counts);
    }
}

BeaktaDraftItem
beakta_draft_outline_get_item (BeaktaDraftOutline *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self), 0);

  return self->item;
}

void
beakta_draft_outline_choose (BeaktaDraftOutline *self,
                             BeaktaDraftItem     item)
{
  BeaktaDraftOutlineRow *row;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  row = find_row (self, item);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* The section that holds what is chosen; the last when nothing of a section is. */
static BeaktaDraftItem
get_section (BeaktaDraftOutline *self)
{
  BeaktaDraftKind kind = beakta_checklist_draft_get_kind (self->draft, self->item);
  g_autoptr(GArray) sections = NULL;

  if (kind == BEAKTA_DRAFT_SECTION)
    return self->item;
  if (kind == BEAKTA_DRAFT_QUESTION)
    return beakta_checklist_draft_get_parent (self->draft, self->item);

  sections = beakta_checklist_draft_list_items (self->draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);

  return sections->len > 0 ? g_array_index (sections, BeaktaDraftItem, sections->len - 1) : 0;
}

/* After what is chosen, when that is of the same kind; else last. */
void
beakta_draft_outline_add (BeaktaDraftOutline *self,
                          BeaktaDraftKind     kind)
{
  BeaktaDraftItem parent, added;
  int position = -1;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  if (self->draft == NULL)
    return;

  parent = kind == BEAKTA_DRAFT_QUESTION ? get_section (self) : BEAKTA_DRAFT_ROOT;
  if (beakta_checklist_draft_get_kind (self->draft, self->item) == kind)
    position = (int) beakta_checklist_draft_get_position (self->draft, self->item) + 1;

  added = beakta_checklist_draft_add (self->draft, kind, parent, position, &error);
  if (added != 0)
    beakta_draft_outline_choose (self, added);
  tell (self, error);
}

void
beakta_draft_outline_duplicate (BeaktaDraftOutline *self)
{
  BeaktaDraftItem added;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  if (self->draft == NULL || self->item == BEAKTA_DRAFT_ROOT)
    return;

  added = beakta_checklist_draft_duplicate (self->draft, self->item, &error);
  if (added != 0)
    beakta_draft_outline_choose (self, added);
  tell (self, error);
}

void
beakta_draft_outline_remove (BeaktaDraftOutline *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE (self));

  if (self->draft == NULL || self->item == BEAKTA_DRAFT_ROOT)
    return;

  beakta_checklist_draft_remove (self->draft, self->item, &error);
  tell (self, error);
}
