/* The passages that an answer or a cell stands on, as quotations.
 *
 * A row stays the same widget as long as its passage does, so that focus and place are kept when
 * another passage comes or goes.
 */

#define G_LOG_DOMAIN "beakta-evidence-list"

#include "beakta-evidence-list.h"

#include <glib/gi18n-lib.h>

#include "beakta-acts-opinions.h"
#include "beakta-evidence-row.h"
#include "beakta-undo-toast.h"

struct _BeaktaEvidenceList
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  BeaktaItemKind    kind;
  char             *id;              /* nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaEvidenceList, beakta_evidence_list, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (BeaktaEvidenceRow  *row,
                  BeaktaEvidenceList *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, beakta_evidence_row_get_passage (row));
}

static void
row_removed_cb (BeaktaEvidenceRow  *row,
                BeaktaEvidenceList *self)
{
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_remove_evidence (beakta_case_editor_get_case (self->editor),
                                        self->kind, self->id,
                                        beakta_evidence_row_get_passage (row));

  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("Evidence removed"));
  beakta_case_editor_apply (self->editor, change);
}

static GtkWidget *
find_row (BeaktaEvidenceList *self,
          const char         *passage_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (beakta_evidence_row_get_passage (BEAKTA_EVIDENCE_ROW (row)), passage_id))
      return row;

  return NULL;
}

static GtkWidget *
ensure_row (BeaktaEvidenceList *self,
            const char         *passage_id)
{
  GtkWidget *row = find_row (self, passage_id);

  if (row != NULL)
    return row;

  row = beakta_evidence_row_new (passage_id);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (row, "removed", G_CALLBACK (row_removed_cb), self);
  gtk_box_append (GTK_BOX (self), row);

  return row;
}

/* The keyboard's place is not lost with a row that goes. */
static void
hand_on_focus (BeaktaEvidenceList *self,
               GtkWidget          *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *heir = gtk_widget_get_next_sibling (row);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, row))
    return;

  if (heir == NULL)
    heir = gtk_widget_get_prev_sibling (row);

  if (heir != NULL)
    gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
drop_others (BeaktaEvidenceList *self,
             const char * const *passages)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);

      if (!g_strv_contains (passages, beakta_evidence_row_get_passage (BEAKTA_EVIDENCE_ROW (row))))
        {
          hand_on_focus (self, row);
          gtk_box_remove (GTK_BOX (self), row);
        }
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      case_)
{
  return (int) beakta_case_get_evidence_number (case_, *(const char **) a)
       - (int) beakta_case_get_evidence_number (case_, *(const char **) b);
}

/* In the order of their numbers, which is that of the text. */
static GPtrArray *
sort_passages (BeaktaCase         *case_,
               const char * const *passages)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; passages[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) passages[i]);

  g_ptr_array_sort_with_data (sorted, compare_numbers, case_);

  return sorted;
}

/* What an opinion stands on is its expert's, until it is given. */
static gboolean
may_remove_evidence (BeaktaEvidenceList *self)
{
  const BeaktaOpinion *opinion;

  if (self->kind != BEAKTA_ITEM_OPINION)
    return beakta_case_editor_may (self->editor, BEAKTA_ACT_REMOVE_EVIDENCE, NULL);

  opinion = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_OPINION, self->id);

  return opinion != NULL && beakta_opinion_get_state (opinion) == BEAKTA_OPINION_OPEN &&
         g_str_equal (opinion->person, beakta_case_editor_get_user (self->editor)) &&
         beakta_case_editor_may (self->editor, BEAKTA_ACT_GIVE_OPINION, NULL);
}

static void
show_passages (BeaktaEvidenceList *self,
               const char * const *passages)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  gboolean may_remove = may_remove_evidence (self);
  g_autoptr(GPtrArray) sorted = sort_passages (case_, passages);
  GtkWidget *previous = NULL;

  for (guint i = 0; i < sorted->len; i++)
    {
      GtkWidget *row = ensure_row (self, g_ptr_array_index (sorted, i));

      beakta_evidence_row_set_removable (BEAKTA_EVIDENCE_ROW (row), may_remove);

      if (gtk_widget_get_prev_sibling (row) != previous)
        gtk_box_reorder_child_after (GTK_BOX (self), row, previous);

      gtk_widget_set_visible (row, beakta_evidence_row_update (BEAKTA_EVIDENCE_ROW (row), case_));
      previous = row;
    }
}

static void
beakta_evidence_list_finalize (GObject *object)
{
  BeaktaEvidenceList *self = BEAKTA_EVIDENCE_LIST (object);

  g_clear_object (&self->editor);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_evidence_list_parent_class)->finalize (object);
}

static void
beakta_evidence_list_class_init (BeaktaEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_evidence_list_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_evidence_list_init (BeaktaEvidenceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"), -1);
}

GtkWidget *
beakta_evidence_list_new (void)
{
  return g_object_new (BEAKTA_TYPE_EVIDENCE_LIST, NULL);
}

void
beakta_evidence_list_set (BeaktaEvidenceList *self,
                          BeaktaCaseEditor   *editor,
                          BeaktaItemKind      kind,
                          const char         *id,
                          const char * const *passages)
{
  const char *none[] = { NULL };

  g_return_if_fail (BEAKTA_IS_EVIDENCE_LIST (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  g_set_object (&self->editor, editor);
  self->kind = kind;
  g_free (self->id);
  self->id = g_strdup (id);

  if (editor == NULL || passages == NULL)
    passages = none;

  drop_others (self, passages);

  if (editor != NULL)
    show_passages (self, passages);

  gtk_widget_set_visible (GTK_WIDGET (self), *passages != NULL);
}
