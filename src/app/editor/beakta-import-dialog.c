#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-library-row.h"
#include "beakta-list-differences.h"
#include "beakta-problem-list.h"
#include "beakta-problem-toast.h"
#include "beakta-store-lists.h"
#include "beakta-wording.h"

struct _BeaktaImportDialog
{
  AdwWindow               parent_instance;

  BeaktaStore            *store;     /* owned */
  BeaktaChecklistPreview *preview;   /* owned */

  /* Template children */
  AdwToastOverlay        *toasts;
  GtkLabel               *heading;
  GtkLabel               *facts;
  GtkLabel               *outcome;
  GtkWidget              *origin;
  GtkEditable            *source;
  GtkWidget              *problems_heading;
  BeaktaProblemList      *problems;
  GtkLabel               *differences_heading;
  BeaktaListDifferences  *differences;
  GtkButton              *take;
};

G_DEFINE_FINAL_TYPE (BeaktaImportDialog, beakta_import_dialog, ADW_TYPE_WINDOW)

enum
{
  TAKEN_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
acted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaListVersion) version = beakta_store_act_on_list_finish (BEAKTA_STORE (object), result, &error);

  if (version == NULL)
    {
      g_autoptr(AdwToast) toast = beakta_problem_toast_new (error);

      if (self->toasts == NULL)
        return;
      adw_toast_overlay_add_toast (self->toasts, g_steal_pointer (&toast));
      gtk_widget_set_sensitive (GTK_WIDGET (self->take), TRUE);
      return;
    }

  g_signal_emit (self, signals[TAKEN_IN], 0, beakta_library_row_make_key (version), version->draft);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A draft keeps from whom it came, as what it began from. */
static void
take_clicked_cb (BeaktaImportDialog *self)
{
  g_autofree char *source = g_strstrip (g_strdup (gtk_editable_get_text (self->source)));
  BeaktaListAct *act;

  if (self->preview->outcome == BEAKTA_PREVIEW_UNSOUND)
    act = beakta_list_act_new_save (NULL, 0, self->preview->xml, *source != '\0' ? source : self->preview->name);
  else
    act = beakta_list_act_new_import (self->preview->xml, self->preview->name, source);

  gtk_widget_set_sensitive (GTK_WIDGET (self->take), FALSE);
  beakta_store_act_on_list_async (self->store, act, NULL, acted_cb, g_object_ref (self));
}

static char *
dup_refusal (const BeaktaChecklistPreview *preview)
{
  g_autofree char *why = beakta_editor_words_dup_refusal (preview->refusal);

  return g_strdup_printf ("%s\n%s", _("It is no checklist that can be read. Nothing was changed."), why);
}

/* What it is, and what taking it in would do. */
static char *
dup_outcome (const BeaktaChecklistPreview *preview)
{
  const char *present = preview->present != NULL ? beakta_checklist_get_version (preview->present) : "";

  switch (preview->outcome)
    {
    case BEAKTA_PREVIEW_NEW:
      return g_strdup (_("The list is not here yet."));
    case BEAKTA_PREVIEW_NEWER:
      /* Translators: a version of a checklist */
      return g_strdup_printf (_("It is newer than version %s, which is here. Both are kept; new cases get the newer."), present);
    case BEAKTA_PREVIEW_OLDER:
      return g_strdup_printf (_("It is older than version %s, which is here. Both are kept; new cases go on getting the newer."),
                              present);
    case BEAKTA_PREVIEW_SAME:
      return g_strdup (_("This very list is here already. There is nothing to take in."));
    case BEAKTA_PREVIEW_OTHER:
      return g_strdup_printf (_("Another text of version %s is here already, and a version never changes. Ask whoever made it to "
                                "give it a higher version."), present);
    case BEAKTA_PREVIEW_UNSOUND:
    default:
      return preview->draft != NULL ? g_strdup (_("It has errors, so no case can use it. Take it in as a draft, and mend them."))
                                    : dup_refusal (preview);
    }
}

static char *
dup_heading (const BeaktaChecklistPreview *preview)
{
  g_autofree char *title = NULL;
  g_autofree char *version = NULL;

  if (preview->draft == NULL)
    return g_strdup (preview->name);

  title = beakta_checklist_draft_dup_text (preview->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE,
                                           beakta_wording_get_language ());
  if (*title == '\0')
    {
      g_free (title);
      title = beakta_checklist_draft_dup_text (preview->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "sv");
    }
  version = beakta_checklist_draft_dup_text (preview->draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_VERSION, NULL);

  return *title != '\0' ? g_strdup_printf (_("%1$s, version %2$s"), title, version) : g_strdup (preview->name);
}

static char *
dup_facts (const BeaktaChecklistPreview *preview)
{
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", preview->n_sections), preview->n_sections);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", preview->n_questions),
                                                preview->n_questions);

  if (preview->draft == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s · %s · %s", preview->name, sections, questions);
}

static void
show_take (BeaktaImportDialog *self)
{
  gboolean is_unsound = self->preview->outcome == BEAKTA_PREVIEW_UNSOUND;
  gboolean can_be_taken = self->preview->draft != NULL && self->preview->outcome != BEAKTA_PREVIEW_SAME &&
                          self->preview->outcome != BEAKTA_PREVIEW_OTHER;

  gtk_button_set_label (self->take, is_unsound ? _("_Take It In as a Draft") : _("_Take It In"));
  gtk_widget_set_visible (GTK_WIDGET (self->take), can_be_taken);
  gtk_widget_set_visible (self->origin, can_be_taken);
}

static void
show_preview (BeaktaImportDialog *self)
{
  const BeaktaChecklistPreview *preview = self->preview;
  g_autofree char *heading = dup_heading (preview);
  g_autofree char *facts = dup_facts (preview);
  g_autofree char *outcome = dup_outcome (preview);
  gboolean differs = preview->present != NULL && preview->outcome != BEAKTA_PREVIEW_SAME && preview->checklist != NULL;

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_label_set_label (self->outcome, outcome);
  show_take (self);

  gtk_widget_set_visible (self->problems_heading, preview->problems->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), preview->problems->len > 0);
  if (preview->draft != NULL)
    beakta_problem_list_show (self->problems, preview->draft, preview->problems);

  gtk_widget_set_visible (GTK_WIDGET (self->differences_heading), differs);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), differs);
  if (differs)
    {
      g_autofree char *words = g_strdup_printf (_("What differs from version %s, which is here"),
                                                beakta_checklist_get_version (preview->present));

      gtk_label_set_label (self->differences_heading, words);
      beakta_list_differences_show (self->differences, preview->differences);
    }
}

static void
beakta_import_dialog_dispose (GObject *object)
{
  BeaktaImportDialog *self = BEAKTA_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_import_dialog_parent_class)->dispose (object);
}

static void
beakta_import_dialog_finalize (GObject *object)
{
  g_clear_pointer (&BEAKTA_IMPORT_DIALOG (object)->preview, beakta_checklist_preview_free);

  G_OBJECT_CLASS (beakta_import_dialog_parent_class)->finalize (object);
}

static void
beakta_import_dialog_class_init (BeaktaImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_import_dialog_dispose;
  object_class->finalize = beakta_import_dialog_finalize;

  signals[TAKEN_IN] = g_signal_new ("taken-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_PROBLEM_LIST);
  g_type_ensure (BEAKTA_TYPE_LIST_DIFFERENCES);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, origin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, source);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, problems_heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, differences_heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, differences);
  gtk_widget_class_bind_template_child (widget_class, BeaktaImportDialog, take);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
}

static void
beakta_import_dialog_init (BeaktaImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_import_dialog_new (GtkWindow   *parent,
                          BeaktaStore *store,
                          GBytes      *xml,
                          const char  *name)
{
  BeaktaImportDialog *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (xml != NULL && name != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->preview = beakta_store_preview_list (store, xml, name);
  show_preview (self);

  return GTK_WIDGET (self);
}
