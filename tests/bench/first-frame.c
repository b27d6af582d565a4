/* Shows a window and says how long after its start the first complete frame was there, in microseconds.
 *
 *   first-frame              an empty libadwaita window
 *   first-frame STORE        the program with that store: complete when a case of the queue has been drawn
 *
 * STARTED is the monotonic time at which whoever runs it did so, in microseconds. */

#include <adwaita.h>

#include "beakta-application.h"

/* A cell of a list with words in it. */
static gboolean
has_drawn_case (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0' &&
      g_str_equal (gtk_widget_get_css_name (gtk_widget_get_parent (widget)), "cell"))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_drawn_case (child))
      return TRUE;

  return FALSE;
}

static void
painted_cb (GdkFrameClock *clock,
            GtkWidget     *window)
{
  gint64 started = g_ascii_strtoll (g_getenv ("STARTED"), NULL, 10);

  if (BEAKTA_IS_APPLICATION (g_application_get_default ()) && !has_drawn_case (window))
    return;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - started);
  exit (0);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), window);
}

static void
show_plain_window (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GSettings) settings = NULL;
  GApplication *application;

  if (argc > 1)
    {
      g_setenv ("BEAKTA_STORE", argv[1], TRUE);
      settings = g_settings_new ("se.beakta.Beakta");
      g_settings_set_string (settings, "last-queue", "all");
      application = G_APPLICATION (beakta_application_new ());
    }
  else
    {
      application = G_APPLICATION (adw_application_new ("se.beakta.Plain", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (show_plain_window), NULL);
    }

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (application, 1, argv);
}
