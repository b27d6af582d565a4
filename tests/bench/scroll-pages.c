/* Frames while the pages of a PDF are scrolled: scroll-pages FILE */

#include "beakta-page-view.h"
#include "frames.h"

#define N_FRAMES 600

static gboolean
has_pages (gpointer user_data)
{
  return beakta_page_view_get_n_pages (user_data) > 0;
}

static void
scroll (GtkWidget     *window,
        GtkAdjustment *adjustment,
        guint          n_pages,
        FramesMove     move,
        const char    *how)
{
  g_autofree char *what = g_strdup_printf ("PDF of %u pages, scrolled %s", n_pages, how);
  g_autoptr(GArray) times = frames_scroll (window, adjustment, move, N_FRAMES);

  frames_tell (what, times);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GMappedFile) file = argc == 2 ? g_mapped_file_new (argv[1], FALSE, NULL) : NULL;
  g_autoptr(GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr(BeaktaPageSource) source = NULL;
  GtkAdjustment *adjustment;
  GtkWidget *window, *scrolled, *view;
  guint n_pages;

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
  frames_wait (window, has_pages, view, 0);

  n_pages = beakta_page_view_get_n_pages (BEAKTA_PAGE_VIEW (view));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  scroll (window, adjustment, n_pages, FRAMES_STEP, "by the wheel");
  scroll (window, adjustment, n_pages, FRAMES_PAGE, "by the page");
  scroll (window, adjustment, n_pages, FRAMES_JUMP, "to anywhere");

  return 0;
}
