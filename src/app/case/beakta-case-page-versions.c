/* What the case page does with new versions of the document that is shown. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-compare-window.h"
#include "beakta-version-intake.h"
#include "beakta-versions-dialog.h"

static GtkWindow *
get_window (BeaktaCasePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static guint
get_shown (BeaktaCasePage *self)
{
  guint number;

  g_object_get (self->reading, "document", &number, NULL);
  return number;
}

static void
passage_activated_cb (BeaktaCasePage *self,
                      const char     *passage_id)
{
  beakta_case_page_show_item (self, BEAKTA_ITEM_PASSAGE, passage_id);
}

static void
show_passages (BeaktaCasePage *self)
{
  GtkWidget *dialog = beakta_versions_dialog_new (get_window (self), self->editor);

  g_signal_connect_object (dialog, "passage-activated", G_CALLBACK (passage_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
version_ready_cb (guint       number,
                  const char *problem,
                  gpointer    user_data)
{
  BeaktaCasePage *self = user_data;

  if (problem != NULL)
    {
      beakta_case_page_toast (self, problem);
      return;
    }
  if (self->editor == NULL || beakta_case_get_document (beakta_case_editor_get_case (self->editor), number) == NULL)
    return;

  beakta_case_page_show_document (self, number);
  show_passages (self);
}

static void
add_version_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autofree char *why = NULL;
  guint shown = get_shown (self);

  if (self->editor == NULL || shown == 0)
    return;
  if (!beakta_case_editor_may (self->editor, BEAKTA_ACT_REPLACE_DOCUMENT, &why))
    {
      beakta_case_page_toast (self, why);
      return;
    }

  beakta_version_intake_start (get_window (self), self->editor,
                               beakta_case_get_newest_version (beakta_case_editor_get_case (self->editor), shown, TRUE),
                               version_ready_cb, g_object_ref (self));
}

static void
look_at_version_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (self->editor != NULL)
    show_passages (self);
}

/* The shown document and the one before it; of a first version, the newest. */
static gboolean
find_versions (BeaktaCasePage *self,
               guint          *before,
               guint          *after)
{
  BeaktaCase *case_ = self->editor != NULL ? beakta_case_editor_get_case (self->editor) : NULL;
  const BeaktaDocument *document = case_ != NULL ? beakta_case_get_document (case_, get_shown (self)) : NULL;
  const BeaktaDocument *old, *new;

  if (document == NULL)
    return FALSE;

  *before = document->replaces != 0 ? document->replaces : document->number;
  *after = document->replaces != 0 ? document->number : beakta_case_get_newest_version (case_, document->number, FALSE);
  old = beakta_case_get_document (case_, *before);
  new = beakta_case_get_document (case_, *after);

  return old != NULL && new != NULL && old != new && *old->refused == '\0' && *new->refused == '\0';
}

static void
compare_versions_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  guint before, after;

  if (find_versions (self, &before, &after))
    gtk_window_present (GTK_WINDOW (beakta_compare_window_new (get_window (self), self->editor, before, after)));
  else
    beakta_case_page_toast (self, _("The document has no other version to compare with."));
}

void
beakta_case_page_class_add_versions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.add-version", NULL, add_version_cb);
  gtk_widget_class_install_action (klass, "case.compare-versions", NULL, compare_versions_cb);
  gtk_widget_class_install_action (klass, "case.look-at-version", NULL, look_at_version_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.add-version", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "case.compare-versions", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.look-at-version", NULL);
}

void
beakta_case_page_update_versions (BeaktaCasePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_case = self->editor != NULL;

  gtk_widget_action_set_enabled (widget, "case.add-version",
                                 has_case && beakta_case_editor_may (self->editor, BEAKTA_ACT_REPLACE_DOCUMENT, NULL));
  gtk_widget_action_set_enabled (widget, "case.compare-versions", has_case);
  gtk_widget_action_set_enabled (widget, "case.look-at-version", has_case);
}
