/* The pages of a PDF in a window of their own: first-page FILE. Whoever started it looks at the screen for the first of them. */

#include "beakta-page-view.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(GMappedFile) file = argc == 2 ? g_mapped_file_new (argv[1], FALSE, NULL) : NULL;
  g_autoptr(GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr(BeaktaPageSource) source = NULL;
  GtkWidget *window, *scrolled, *view;

  if (bytes == NULL)
    return 2;

  adw_init ();
  window = gtk_window_new ();
  scrolled = gtk_scrolled_window_new ();
  view = beakta_page_view_new ();
  source = beakta_page_source_new (bytes, NULL);
  beakta_page_view_set_source (BEAKTA_PAGE_VIEW (view), source);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 800);
  gtk_window_present (GTK_WINDOW (window));

  while (gtk_window_get_child (GTK_WINDOW (window)) != NULL)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
