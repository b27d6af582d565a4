/* What is wrong with a checklist, each with its place. The rows are made anew only when what they say is another: whoever goes
 * through them with the keyboard keeps the place while somebody writes.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-problem-list.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-wrapped-words.h"

#define MOST_ROWS 200                /* more than anybody mends at once; the count tells of the rest */

/* Where a row leads. */
typedef struct
{
  BeaktaDraftItem   item;
  BeaktaDraftField  field;
  const char       *language;        /* static */
} Place;

struct _BeaktaProblemList
{
  GtkWidget   parent_instance;

  GArray     *places;                /* of Place, as the rows */
  GPtrArray  *words;                 /* of char *: what the rows say */
  GtkListBox *list;                  /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaProblemList, beakta_problem_list, GTK_TYPE_WIDGET)

enum
{
  PROBLEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (BeaktaProblemList *self,
                  GtkListBoxRow     *row)
{
  const Place *place = &g_array_index (self->places, Place, (guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[PROBLEM_ACTIVATED], 0, place->item, (guint) place->field, place->language);
}

/* "Error: It looks at points that the list does not give."; what is still to write is only said to be. */
static char *
dup_line (const char *words,
          const char *severity)
{
  if (g_str_equal (severity, "to-write"))
    return g_strdup (words);

  return g_strdup_printf ("%s: %s", g_str_equal (severity, "error") ? _("Error") : _("Warning"), words);
}

/* The line, and below it where. */
static void
add_row (BeaktaProblemList *self,
         const char        *words,
         const char        *place,
         const char        *severity)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *line = dup_line (words, severity);
  g_autofree char *name = g_strdup_printf ("%s %s", line, place);

  beakta_wrapped_words_add (box, line, g_str_equal (severity, "error") ? "problem-error" : NULL);
  gtk_widget_add_css_class (beakta_wrapped_words_add (box, place, "caption"), "dim-label");
  gtk_widget_add_css_class (box, "problem");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
clear_rows (BeaktaProblemList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
collect (BeaktaProblemList    *self,
         BeaktaChecklistDraft *draft,
         GPtrArray            *problems,
         BeaktaSeverity        severity,
         GPtrArray            *words)
{
  for (guint i = 0; i < problems->len && self->places->len < MOST_ROWS; i++)
    {
      const BeaktaDraftProblem *problem = g_ptr_array_index (problems, i);
      Place place = { problem->item, problem->field, problem->language };

      if (problem->severity != severity)
        continue;

      g_array_append_val (self->places, place);
      g_ptr_array_add (words, g_strdup (beakta_severity_get_nick (severity)));
      g_ptr_array_add (words, beakta_editor_words_dup_problem (problem));
      g_ptr_array_add (words, beakta_editor_words_dup_place (draft, problem));
    }
}

static gboolean
say_the_same (GPtrArray *a,
              GPtrArray *b)
{
  for (guint i = 0; a->len == b->len && i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return a->len == b->len;
}

static void
beakta_problem_list_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &BEAKTA_PROBLEM_LIST (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_problem_list_parent_class)->dispose (object);
}

static void
beakta_problem_list_finalize (GObject *object)
{
  BeaktaProblemList *self = BEAKTA_PROBLEM_LIST (object);

  g_array_unref (self->places);
  g_ptr_array_unref (self->words);

  G_OBJECT_CLASS (beakta_problem_list_parent_class)->finalize (object);
}

static void
beakta_problem_list_class_init (BeaktaProblemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_problem_list_dispose;
  object_class->finalize = beakta_problem_list_finalize;

  signals[PROBLEM_ACTIVATED] =
    g_signal_new ("problem-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
beakta_problem_list_init (BeaktaProblemList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Errors, what is still to write, and warnings"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (list, GTK_WIDGET (self));
}

GtkWidget *
beakta_problem_list_new (void)
{
  return g_object_new (BEAKTA_TYPE_PROBLEM_LIST, NULL);
}

void
beakta_problem_list_show (BeaktaProblemList    *self,
                          BeaktaChecklistDraft *draft,
                          GPtrArray            *problems)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (BEAKTA_IS_PROBLEM_LIST (self));
  g_return_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft));

  g_array_set_size (self->places, 0);
  for (BeaktaSeverity severity = 0; severity < BEAKTA_N_SEVERITIES; severity++)
    collect (self, draft, problems, severity, words);
  if (say_the_same (words, self->words))
    return;

  clear_rows (self);
  for (guint i = 0; i + 2 < words->len; i += 3)
    add_row (self, g_ptr_array_index (words, i + 1), g_ptr_array_index (words, i + 2), g_ptr_array_index (words, i));
  g_ptr_array_unref (self->words);
  self->words = g_steal_pointer (&words);
}

void
beakta_problem_list_focus (BeaktaProblemList *self)
{
  GtkListBoxRow *first;

  g_return_if_fail (BEAKTA_IS_PROBLEM_LIST (self));

  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}
