#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-version-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-difference-words.h"
#include "beakta-evidence-row.h"
#include "beakta-passage.h"
#include "beakta-wording.h"

struct _BeaktaVersionRow
{
  GtkListBoxRow  parent_instance;

  char          *passage_id;
  gboolean       has_place;
  gboolean       asks;

  /* Template children */
  GtkLabel      *users;
  GtkLabel      *old_words;
  GtkLabel      *old_place;
  GtkLabel      *new_words;
  GtkLabel      *new_place;
  GtkWidget     *accept;
  GtkWidget     *keep;
  GtkWidget     *show;
};

G_DEFINE_FINAL_TYPE (BeaktaVersionRow, beakta_version_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  ACCEPTED,
  KEPT,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
accept_clicked_cb (BeaktaVersionRow *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
keep_clicked_cb (BeaktaVersionRow *self)
{
  g_signal_emit (self, signals[KEPT], 0);
}

static void
show_clicked_cb (BeaktaVersionRow *self)
{
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
beakta_version_row_finalize (GObject *object)
{
  g_free (BEAKTA_VERSION_ROW (object)->passage_id);

  G_OBJECT_CLASS (beakta_version_row_parent_class)->finalize (object);
}

static void
beakta_version_row_class_init (BeaktaVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_version_row_finalize;

  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/versions/beakta-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, users);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, old_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, old_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, new_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, new_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, keep);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionRow, show);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_clicked_cb);
}

static void
beakta_version_row_init (BeaktaVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Evidence 2: 1.1, 3.2" or "Promise" */
static char *
dup_users (BeaktaCaseEditor    *editor,
           const BeaktaPassage *passage)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage->record.id);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *user = g_ptr_array_index (users, i);
      const BeaktaAnswer *answer = user->kind == BEAKTA_ITEM_ANSWER ? (const BeaktaAnswer *) user : NULL;

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", answer != NULL ? answer->question : _("Consequences"));
    }

  if (users->len > 0)
    /* Translators: number of the evidence, and the questions that it is evidence of */
    return g_strdup_printf (_("Evidence %u: %s"), beakta_case_get_evidence_number (case_, passage->record.id), names->str);

  /* Translators: a comment that somebody has made, not the act */
  return g_strdup (passage->mark == BEAKTA_MARK_PROMISE ? _("Promise")
                   : passage->mark == BEAKTA_MARK_COMMENT ? C_("mark", "Comment") : _("Mark"));
}

static void
name_button (GtkWidget  *button,
             const char *name,
             const char *quotation)
{
  g_autofree char *whole = g_strdup_printf ("%s: %s", name, quotation);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

static void
show_proposed (BeaktaVersionRow    *self,
               BeaktaCase          *case_,
               const BeaktaPassage *passage)
{
  g_autoptr(BeaktaPassage) proposed = beakta_passage_dup_proposed (passage);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *place = NULL;

  self->has_place = proposed != NULL;
  gtk_widget_set_visible (self->accept, self->has_place);
  if (proposed == NULL)
    {
      gtk_label_set_text (self->old_words, passage->exact);
      gtk_label_set_text (self->new_words, _("These words are not in the new version. Choose other evidence, or keep what the "
                                             "earlier version said."));
      gtk_widget_add_css_class (GTK_WIDGET (self->new_words), "dim-label");
      gtk_widget_set_visible (GTK_WIDGET (self->new_place), FALSE);
      return;
    }

  before = beakta_difference_words_dup_markup (passage->exact, proposed->exact, FALSE);
  after = beakta_difference_words_dup_markup (passage->exact, proposed->exact, TRUE);
  place = beakta_evidence_row_dup_place (case_, proposed);
  gtk_label_set_markup (self->old_words, before);
  gtk_label_set_markup (self->new_words, after);
  gtk_label_set_text (self->new_place, place);
}

/* It has its place: its words stand where they are, and beside them what became of it. */
static void
show_settled (BeaktaVersionRow    *self,
              BeaktaCase          *case_,
              const BeaktaPassage *passage)
{
  gboolean is_kept = beakta_case_get_newest_version (case_, passage->document, TRUE) != passage->document;
  g_autofree char *place = beakta_evidence_row_dup_place (case_, passage);

  gtk_widget_set_visible (self->accept, FALSE);
  gtk_widget_set_visible (self->keep, FALSE);
  gtk_label_set_text (is_kept ? self->old_words : self->new_words, passage->exact);
  gtk_label_set_text (is_kept ? self->new_words : self->old_words,
                      is_kept ? _("Kept in the earlier version")
                      : passage->state == BEAKTA_ANCHOR_MOVED ? _("The same words, in another place") : _("It has its place"));
  gtk_widget_add_css_class (GTK_WIDGET (is_kept ? self->new_words : self->old_words), "dim-label");
  gtk_label_set_text (is_kept ? self->old_place : self->new_place, place);
  gtk_widget_set_visible (GTK_WIDGET (is_kept ? self->new_place : self->old_place), FALSE);
}

GtkWidget *
beakta_version_row_new (BeaktaCaseEditor    *editor,
                        const BeaktaPassage *passage)
{
  BeaktaVersionRow *self;
  BeaktaCase *case_;
  g_autofree char *users = NULL;
  g_autofree char *place = NULL;
  g_autofree char *quotation = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_VERSION_ROW, NULL);
  self->passage_id = g_strdup (passage->record.id);
  case_ = beakta_case_editor_get_case (editor);
  users = dup_users (editor, passage);
  place = beakta_evidence_row_dup_place (case_, passage);
  quotation = beakta_evidence_row_dup_quotation (passage->exact);

  gtk_label_set_text (self->users, users);
  gtk_label_set_text (self->old_place, place);
  self->asks = beakta_passage_asks_for_a_look (passage);
  if (self->asks)
    show_proposed (self, case_, passage);
  else
    show_settled (self, case_, passage);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, quotation,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->new_words), -1);
  name_button (self->accept, _("Accept the new place"), quotation);
  name_button (self->keep, _("Keep in the earlier version"), quotation);
  name_button (self->show, _("Show in the text"), quotation);

  return GTK_WIDGET (self);
}

const char *
beakta_version_row_get_passage (BeaktaVersionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_VERSION_ROW (self), NULL);

  return self->passage_id;
}

gboolean
beakta_version_row_has_place (BeaktaVersionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_VERSION_ROW (self), FALSE);

  return self->has_place;
}

gboolean
beakta_version_row_asks (BeaktaVersionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_VERSION_ROW (self), FALSE);

  return self->asks;
}
