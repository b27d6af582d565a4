/* A paper on its way to a printer. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-print-operation.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              BeaktaPages       *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / beakta_pages_get_width (pages), height / beakta_pages_get_height (pages));

  /* Rule 3. */
  cairo_translate (cr, (width - scale * beakta_pages_get_width (pages)) / 2.0,
                   (height - scale * beakta_pages_get_height (pages)) / 2.0);
  cairo_scale (cr, scale, scale);
  beakta_pages_draw (pages, (guint) page, cr);
}

/* (transfer full): an office prints on both sides unless somebody says otherwise. A printer of files is offered the title as a
 * name, never the file that was printed last: that may be another paper. */
static GtkPrintSettings *
make_settings (const char       *title,
               GtkPrintSettings *chosen)
{
  GtkPrintSettings *settings = chosen != NULL ? gtk_print_settings_copy (chosen) : gtk_print_settings_new ();
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", '-');

  if (chosen == NULL)
    gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);

  return settings;
}

GtkPrintOperation *
beakta_print_operation_new (BeaktaPages      *pages,
                            const char       *title,
                            GtkPrintSettings *settings)
{
  GtkPrintOperation *operation;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autoptr(GtkPaperSize) paper = NULL;
  g_autoptr(GtkPrintSettings) used = NULL;

  g_return_val_if_fail (BEAKTA_IS_PAGES (pages), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (settings == NULL || GTK_IS_PRINT_SETTINGS (settings), NULL);

  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  used = make_settings (title, settings);
  gtk_page_setup_set_paper_size (setup, paper);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, used);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) beakta_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);

  /* Rule 2: the operation holds the pages. */
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);

  return operation;
}
