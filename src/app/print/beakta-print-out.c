/* From the preview to a file or a printer. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-preview-private.h"

#include <glib/gi18n.h>

#include "beakta-print-operation.h"

static GObject *
save_cb (BeaktaPreview *self,
         const char    *name)
{
  if (beakta_output_get_kind (name) == BEAKTA_OUTPUT_TABLES)
    return G_OBJECT (beakta_paper_make_tables (self->paper));

  return g_object_ref (G_OBJECT (beakta_paper_get_report (self->paper)));
}

void
beakta_preview_save (BeaktaPreview *self)
{
  gboolean is_analysis;

  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  if (!beakta_preview_is_whole (self))
    return;

  if (self->saver == NULL)
    {
      self->saver = beakta_paper_saver_new (GTK_WIDGET (self), self->settings);
      g_signal_connect_object (self->saver, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->saver, "told", G_CALLBACK (beakta_preview_toast), self, G_CONNECT_SWAPPED);
    }
  is_analysis = beakta_paper_get_kind (self->paper) == BEAKTA_REPORT_ANALYSIS;
  beakta_paper_saver_ask (self->saver, _("Save Paper"), beakta_report_get_title (beakta_paper_get_report (self->paper)),
                          (const char * const[]) { is_analysis ? _("Excel workbook, of the analysis") : _("Excel workbook, of the answers"),
                                                   is_analysis ? _("CSV table, of the analysis") : _("CSV table, of the answers") });
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            BeaktaPreview           *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s is a message from the system */
  text = g_strdup_printf (_("The paper was not printed. The system says: %s"), error->message);
  beakta_preview_toast (self, text);
}

void
beakta_preview_print (BeaktaPreview *self)
{
  g_autoptr(GtkPrintOperation) operation = NULL;

  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  if (!beakta_preview_is_whole (self))
    return;

  operation = beakta_print_operation_new (beakta_paper_get_pages (self->paper),
                                          beakta_report_get_title (beakta_paper_get_report (self->paper)),
                                          self->print_settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL);
}
