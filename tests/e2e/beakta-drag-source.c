/* beakta-drag-source FILE... | --text WORDS: a window like a file manager's, out of which files or words can be dragged.
 *
 * It says "dragged" or "refused" on standard output when a drag has ended, and runs until its window is closed.
 */

#include <gtk/gtk.h>

static GMainLoop *loop;

static GdkContentProvider *
make_content (char **arguments)
{
  g_autoptr(GSList) files = NULL;

  if (g_strcmp0 (arguments[0], "--text") == 0)
    return gdk_content_provider_new_typed (G_TYPE_STRING, arguments[1]);

  for (int i = 0; arguments[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_commandline_arg (arguments[i]));

  return gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
}

static void
ended_cb (GtkDragSource *source,
          GdkDrag       *drag,
          gboolean       delete_data)
{
  g_print ("dragged\n");
}

static gboolean
refused_cb (GtkDragSource       *source,
            GdkDrag             *drag,
            GdkDragCancelReason  reason)
{
  g_print ("refused\n");

  return TRUE;
}

static void
destroyed_cb (void)
{
  g_main_loop_quit (loop);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GdkContentProvider) content = NULL;
  GtkDragSource *source;
  GtkWidget *window;

  gtk_init ();

  if (argc < 2)
    {
      g_printerr ("Name the files, or --text WORDS\n");
      return 2;
    }

  loop = g_main_loop_new (NULL, FALSE);
  content = make_content (argv + 1);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  g_signal_connect (source, "drag-end", G_CALLBACK (ended_cb), NULL);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (refused_cb), NULL);

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Files");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 80);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Drag me"));
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (window, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));

  g_main_loop_run (loop);
  g_main_loop_unref (loop);

  return 0;
}
