/* What one version of a checklist has that another has not, with the words that differ marked: struck through before, bold
 * and underlined after, never by colour alone.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-list-differences.h"

#include <glib/gi18n-lib.h>

#include "beakta-difference-words.h"
#include "beakta-editor-words.h"
#include "beakta-wrapped-words.h"

#define MOST_ROWS 400                /* more than anybody reads; the count says how many there are */

struct _BeaktaListDifferences
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (BeaktaListDifferences, beakta_list_differences, GTK_TYPE_BOX)

static const char *
translate (const char *english)
{
  return _(english);
}

/* @before, @after: in words */
static void
add_words (GtkWidget  *box,
           const char *before,
           const char *after,
           gboolean    is_after)
{
  const char *words = is_after ? after : before;
  g_autofree char *markup = NULL;
  GtkWidget *label;

  if (*words == '\0')
    return;

  label = beakta_wrapped_words_add (box, NULL, is_after ? "difference-after" : "difference-before");
  markup = beakta_difference_words_dup_markup (before, after, is_after);
  gtk_label_set_markup (GTK_LABEL (label), markup);
}

/* Heard as one: what was, and what is. */
static void
name_row (GtkWidget  *row,
          const char *place,
          const char *before,
          const char *after,
          gboolean    is_moved)
{
  g_autofree char *name = NULL;

  if (is_moved)
    name = g_strdup (place);
  else if (*before == '\0')
    /* Translators: heard: a place in a checklist, and the words that are new there */
    name = g_strdup_printf (_("%1$s. New: %2$s"), place, after);
  else if (*after == '\0')
    /* Translators: heard: a place in a checklist, and the words that are gone from there */
    name = g_strdup_printf (_("%1$s. Gone: %2$s"), place, before);
  else
    /* Translators: heard: a place in a checklist, what it said and what it says now */
    name = g_strdup_printf (_("%1$s. Was: %2$s. Is now: %3$s"), place, before, after);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_row (GtkListBox                      *list,
         const BeaktaChecklistDifference *difference)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *place = beakta_editor_words_dup_difference (difference);
  g_autofree char *before = beakta_difference_dup_words (difference, FALSE, translate);
  g_autofree char *after = beakta_difference_dup_words (difference, TRUE, translate);
  gboolean is_moved = difference->kind == BEAKTA_DIFFERENCE_MOVED;

  gtk_widget_add_css_class (box, "difference");
  if (*place != '\0')
    gtk_widget_add_css_class (beakta_wrapped_words_add (box, place, "caption"), "dim-label");
  if (!is_moved)
    {
      add_words (box, before, after, FALSE);
      add_words (box, before, after, TRUE);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name_row (row, place, before, after, is_moved);
  gtk_list_box_append (list, row);
}

static GtkListBox *
add_group (BeaktaListDifferences *self,
           BeaktaDifferenceKind  kind,
           guint                 n_rows)
{
  GtkWidget *list = gtk_list_box_new ();
  const char *words = beakta_editor_words_get_difference (kind);
  g_autofree char *heading = g_strdup_printf ("%s (%u)", words, n_rows);

  beakta_wrapped_words_add (GTK_WIDGET (self), heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (self), list);

  return GTK_LIST_BOX (list);
}

static guint
count_kind (GPtrArray            *differences,
            BeaktaDifferenceKind  kind)
{
  guint n_rows = 0;

  for (guint i = 0; i < differences->len; i++)
    n_rows += ((const BeaktaChecklistDifference *) g_ptr_array_index (differences, i))->kind == kind;

  return n_rows;
}

static void
beakta_list_differences_class_init (BeaktaListDifferencesClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_list_differences_init (BeaktaListDifferences *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What differs"), -1);
}

GtkWidget *
beakta_list_differences_new (void)
{
  return g_object_new (BEAKTA_TYPE_LIST_DIFFERENCES, NULL);
}

void
beakta_list_differences_show (BeaktaListDifferences *self,
                             GPtrArray            *differences)
{
  GtkWidget *child;
  GtkListBox *list = NULL;
  guint n_shown;

  g_return_if_fail (BEAKTA_IS_LIST_DIFFERENCES (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  if (differences == NULL || differences->len == 0)
    {
      gtk_widget_add_css_class (beakta_wrapped_words_add (GTK_WIDGET (self), _("They say the same."), "body"), "dim-label");
      return;
    }

  n_shown = MIN (differences->len, MOST_ROWS);
  for (guint i = 0; i < n_shown; i++)
    {
      const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, i);
      const BeaktaChecklistDifference *before = i > 0 ? g_ptr_array_index (differences, i - 1) : NULL;

      if (before == NULL || before->kind != difference->kind)
        list = add_group (self, difference->kind, count_kind (differences, difference->kind));
      add_row (list, difference);
    }

  if (differences->len > n_shown)
    {
      guint n_more = differences->len - n_shown;
      g_autofree char *more = g_strdup_printf (ngettext ("And %u difference more.", "And %u differences more.", n_more), n_more);

      beakta_wrapped_words_add (GTK_WIDGET (self), more, "dim-label");
    }
}
