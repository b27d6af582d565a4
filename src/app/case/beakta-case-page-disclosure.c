/* Copies for disclosure: their window, and a mask on the words that are selected in the text. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-disclosure-window.h"
#include "beakta-mask-dialog.h"

static void
disclosure_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (self->editor == NULL || self->is_closed)
    return;

  if (self->disclosure == NULL)
    {
      g_set_weak_pointer (&self->disclosure, GTK_WINDOW (beakta_disclosure_window_new (self->editor, self->settings)));
      gtk_window_set_transient_for (self->disclosure, GTK_WINDOW (gtk_widget_get_root (widget)));
    }

  gtk_window_present (self->disclosure);
}

static void
mask_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autoptr(BeaktaCaseMask) mask = NULL;

  if (!beakta_case_page_may (self, BEAKTA_ACT_MASK))
    return;

  passage = beakta_reading_view_dup_selection (self->reading);
  if (passage == NULL)
    {
      beakta_case_page_toast (self, _("Mark words in the text first."));
      return;
    }

  mask = beakta_case_mask_new_passage (passage);
  gtk_window_present (GTK_WINDOW (beakta_mask_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->editor, mask)));
}

void
beakta_case_page_class_add_disclosure (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.disclosure", NULL, disclosure_cb);
  gtk_widget_class_install_action (klass, "case.mask", NULL, mask_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_SHIFT_MASK, "case.mask", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.disclosure", NULL);
}
