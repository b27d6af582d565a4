#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-publish-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-checklist-difference.h"
#include "beakta-draft-problems.h"
#include "beakta-editor-words.h"
#include "beakta-list-differences.h"
#include "beakta-problem-toast.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

#define MOST_WARNINGS 50u            /* more than anybody reads; the heading tells how many there are */

struct _BeaktaPublishDialog
{
  AdwWindow              parent_instance;

  BeaktaStore           *store;      /* owned */
  char                  *draft;
  gint64                 revision;

  /* Template children */
  AdwToastOverlay       *toasts;
  GtkLabel              *heading;
  GtkLabel              *body;
  GtkBox                *warnings;
  BeaktaListDifferences *differences;
  GtkWidget             *publish;
};

G_DEFINE_FINAL_TYPE (BeaktaPublishDialog, beakta_publish_dialog, ADW_TYPE_WINDOW)

enum
{
  PUBLISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
acted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaPublishDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaListVersion) version = beakta_store_act_on_list_finish (BEAKTA_STORE (object), result, &error);

  if (version == NULL)
    {
      g_autoptr(AdwToast) toast = beakta_problem_toast_new (error);

      if (self->toasts == NULL)
        return;
      adw_toast_overlay_add_toast (self->toasts, g_steal_pointer (&toast));
      gtk_widget_set_sensitive (self->publish, TRUE);
      return;
    }

  g_signal_emit (self, signals[PUBLISHED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
publish_clicked_cb (BeaktaPublishDialog *self)
{
  gtk_widget_set_sensitive (self->publish, FALSE);
  beakta_store_act_on_list_async (self->store, beakta_list_act_new_publish (self->draft, self->revision), NULL, acted_cb,
                                  g_object_ref (self));
}

static void
beakta_publish_dialog_dispose (GObject *object)
{
  BeaktaPublishDialog *self = BEAKTA_PUBLISH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_PUBLISH_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_publish_dialog_parent_class)->dispose (object);
}

static void
beakta_publish_dialog_finalize (GObject *object)
{
  g_free (BEAKTA_PUBLISH_DIALOG (object)->draft);

  G_OBJECT_CLASS (beakta_publish_dialog_parent_class)->finalize (object);
}

static void
beakta_publish_dialog_class_init (BeaktaPublishDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_publish_dialog_dispose;
  object_class->finalize = beakta_publish_dialog_finalize;

  signals[PUBLISHED] = g_signal_new ("published", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_LIST_DIFFERENCES);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-publish-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, body);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, warnings);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, differences);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPublishDialog, publish);
  gtk_widget_class_bind_template_callback (widget_class, publish_clicked_cb);
}

static void
beakta_publish_dialog_init (BeaktaPublishDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_differences (BeaktaPublishDialog *self,
                  BeaktaChecklist     *list,
                  BeaktaChecklist     *before)
{
  g_autoptr(GPtrArray) differences = before != NULL ? beakta_checklist_compare (before, list) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->differences), before != NULL);
  if (before != NULL)
    beakta_list_differences_show (self->differences, differences);
}

/* "Warning: …", and below it where. */
static void
add_warning (BeaktaPublishDialog      *self,
             BeaktaChecklistDraft     *draft,
             const BeaktaDraftProblem *problem)
{
  g_autofree char *words = beakta_editor_words_dup_problem (problem);
  g_autofree char *line = g_strdup_printf ("%s: %s", _("Warning"), words);
  g_autofree char *place = beakta_editor_words_dup_place (draft, problem);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  beakta_wrapped_words_add (box, line, NULL);
  gtk_widget_add_css_class (beakta_wrapped_words_add (box, place, "caption"), "dim-label");
  gtk_box_append (self->warnings, box);
}

/* They stand in nobody's way, but whoever publishes should have seen them. */
static void
show_warnings (BeaktaPublishDialog *self,
               BeaktaChecklist     *list)
{
  g_autoptr(BeaktaChecklistDraft) draft =
    beakta_checklist_draft_new_from_xml (beakta_checklist_get_xml (list), beakta_checklist_get_id (list), NULL);
  g_autoptr(GPtrArray) problems = draft != NULL ? beakta_checklist_draft_list_problems (draft) : g_ptr_array_new ();
  guint counts[BEAKTA_N_SEVERITIES];
  g_autofree char *heading = NULL;

  beakta_draft_problems_count (problems, counts);
  heading = beakta_editor_words_dup_counts (counts);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), problems->len > 0);
  beakta_wrapped_words_add (GTK_WIDGET (self->warnings), heading, "heading");
  for (guint i = 0; i < MIN (problems->len, MOST_WARNINGS); i++)
    add_warning (self, draft, g_ptr_array_index (problems, i));
  if (problems->len > MOST_WARNINGS)
    beakta_wrapped_words_add (GTK_WIDGET (self->warnings), "…", "caption");
}

GtkWidget *
beakta_publish_dialog_new (GtkWindow       *parent,
                           BeaktaStore     *store,
                           const char      *draft,
                           gint64           revision,
                           BeaktaChecklist *list,
                           BeaktaChecklist *before)
{
  BeaktaPublishDialog *self;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (list), NULL);

  self = g_object_new (BEAKTA_TYPE_PUBLISH_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->draft = g_strdup (draft);
  self->revision = revision;

  /* Translators: the title of a checklist, and its version */
  heading = g_strdup_printf (_("%1$s, version %2$s"), beakta_checklist_get_title (list, beakta_wording_get_language ()),
                             beakta_checklist_get_version (list));
  /* Translators: the version of a checklist before the one that is to be published */
  body = before != NULL ? g_strdup_printf (_("This is what differs from version %s."), beakta_checklist_get_version (before))
                        : g_strdup (_("It is the first version of the checklist."));
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body);
  show_warnings (self, list);
  show_differences (self, list, before);

  return GTK_WIDGET (self);
}
