/* Which checklists are proposed for the case, and why. */

#define G_LOG_DOMAIN "beakta-list-proposal"

#include "beakta-list-proposal.h"

#include <glib/gi18n-lib.h>

#include "beakta-store-office.h"
#include "beakta-wording-depth.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaListProposal
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GListModel       *checklists;      /* owned, nullable */
  BeaktaRightSize  *proposal;        /* owned, nullable */

  /* Children */
  GtkLabel         *lists;
  GtkLabel         *why;
  GtkLabel         *kept;
  GtkWidget        *button;
};

G_DEFINE_FINAL_TYPE (BeaktaListProposal, beakta_list_proposal, GTK_TYPE_BOX)

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "Lagom", of "Lagom: the twelve questions that matter most"; the id of a list that is not there. */
static char *
dup_title (BeaktaListProposal *self,
           const char         *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (self->checklists, i);
      g_auto(GStrv) parts = NULL;

      if (!g_str_equal (beakta_checklist_get_id (checklist), id))
        continue;

      parts = g_strsplit (beakta_checklist_get_title (checklist, beakta_wording_get_language ()), ":", 2);
      return g_strdup (parts[0]);
    }

  return g_strdup (id);
}

static char *
dup_lists (BeaktaListProposal *self)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; self->proposal->checklists[i] != NULL; i++)
    g_ptr_array_add (titles, dup_title (self, self->proposal->checklists[i]));
  g_ptr_array_add (titles, NULL);
  joined = g_strjoinv (", ", (char **) titles->pdata);

  /* Translators: first titles of checklists, then how deep they go: "Proposed: Lagom, Gävleborg (Short)" */
  return g_strdup_printf (_("Proposed: %1$s (%2$s)"), joined, beakta_wording_get_depth (beakta_depth_get_nick (self->proposal->depth)));
}

static void
taken_cb (GtkButton          *button,
          BeaktaListProposal *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_autofree char *first = g_strdup (self->proposal->checklists[0]);

  change = beakta_right_size_take (self->proposal, beakta_case_editor_get_case (self->editor), self->checklists, now);
  beakta_case_editor_apply (self->editor, change);
  g_signal_emit (self, signals[TAKEN], 0, first);
}

/* An office's rules that cannot be used propose nothing; the log says why, and the lists are there to choose among. */
static void
load_proposal (BeaktaListProposal *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) rules = beakta_store_load_right_size (beakta_case_editor_get_store (self->editor), NULL, &error);

  g_clear_pointer (&self->proposal, beakta_right_size_free);
  if (rules != NULL)
    self->proposal = beakta_right_size_new (rules, beakta_case_get_facts (beakta_case_editor_get_case (self->editor)),
                                            beakta_wording_get_language (), &error);
  if (self->proposal == NULL)
    g_message ("right-size.ini: %s", error->message);
}

static void
show_proposal (BeaktaListProposal *self)
{
  g_autofree char *lists = dup_lists (self);
  g_autofree char *why = g_strstrip (g_strjoin (" ", self->proposal->reason, self->proposal->explanation, NULL));
  gboolean is_kept = beakta_right_size_is_kept (self->proposal, beakta_case_editor_get_case (self->editor));
  gboolean may_attach = beakta_case_editor_may (self->editor, BEAKTA_ACT_ATTACH_CHECKLIST, NULL);

  gtk_label_set_label (self->lists, lists);
  gtk_label_set_label (self->why, why);
  gtk_widget_set_visible (self->button, !is_kept && may_attach);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), is_kept);
}

static void
beakta_list_proposal_finalize (GObject *object)
{
  BeaktaListProposal *self = BEAKTA_LIST_PROPOSAL (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->checklists);
  g_clear_pointer (&self->proposal, beakta_right_size_free);

  G_OBJECT_CLASS (beakta_list_proposal_parent_class)->finalize (object);
}

static void
beakta_list_proposal_class_init (BeaktaListProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_list_proposal_finalize;

  signals[TAKEN] =
    g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkLabel *
add_label (BeaktaListProposal *self,
           const char         *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
beakta_list_proposal_init (BeaktaListProposal *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-proposal");

  self->lists = add_label (self, "heading");
  self->why = add_label (self, "caption");
  self->kept = add_label (self, "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self->kept), "chip-success");
  gtk_widget_set_halign (GTK_WIDGET (self->kept), GTK_ALIGN_START);
  /* Translators: the case has the checklists that are proposed for it, each as deep as proposed */
  gtk_label_set_label (self->kept, _("As proposed"));

  self->button = gtk_button_new_with_label (_("Use What Is Proposed"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->button, 6);
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_box_append (GTK_BOX (self), self->button);
  g_signal_connect (self->button, "clicked", G_CALLBACK (taken_cb), self);
  beakta_wrapped_words_set (GTK_WIDGET (self));
}

GtkWidget *
beakta_list_proposal_new (void)
{
  return g_object_new (BEAKTA_TYPE_LIST_PROPOSAL, NULL);
}

void
beakta_list_proposal_update (BeaktaListProposal *self,
                             BeaktaCaseEditor   *editor,
                             GListModel         *checklists)
{
  g_return_if_fail (BEAKTA_IS_LIST_PROPOSAL (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_set_object (&self->checklists, checklists);
  if (editor != NULL)
    load_proposal (self);

  gtk_widget_set_visible (GTK_WIDGET (self), editor != NULL && checklists != NULL && self->proposal != NULL &&
                                             *self->proposal->rule != '\0');
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_proposal (self);
}

const BeaktaRightSize *
beakta_list_proposal_get (BeaktaListProposal *self)
{
  g_return_val_if_fail (BEAKTA_IS_LIST_PROPOSAL (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? self->proposal : NULL;
}
