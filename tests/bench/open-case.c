/* How long it takes in the running program from asking for a case until its text can be read and its marks are there, and
 * how its text scrolls:
 *
 *   open-case STORE CASE OTHER-CASE WHAT ROUNDS
 *
 * The first document of CASE is text, and marked; OTHER-CASE is opened in between. The first line it prints has for each opening
 * the milliseconds it took, those that the processor spent on the main thread in them, and those until the last piece of the text was in;
 * lines of ratios follow, unless WHAT is empty. Without motion: it is not waited for. */

#include <stdlib.h>

#include "beakta-application.h"
#include "beakta-folio.h"
#include "beakta-window.h"
#include "frames.h"

#define N_FRAMES 600

typedef struct
{
  GtkWidget   *window;
  BeaktaFolio *folio;
  BeaktaText  *before;               /* what was shown when the case was asked for; not owned */
} Opening;

static GtkWidget *
find_mapped (GtkWidget *root,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
can_be_read (gpointer user_data)
{
  Opening *opening = user_data;
  guint start, end;

  opening->folio = BEAKTA_FOLIO (find_mapped (opening->window, BEAKTA_TYPE_FOLIO));
  if (opening->folio == NULL)
    return FALSE;

  beakta_folio_get_visible (opening->folio, &start, &end);

  return beakta_folio_get_text (opening->folio) != NULL && beakta_folio_get_text (opening->folio) != opening->before && end > start;
}

static gboolean
is_marked (gpointer user_data)
{
  Opening *opening = user_data;

  return can_be_read (opening) && beakta_folio_find_next_mark (opening->folio, 0, TRUE) != NULL;
}

static gboolean
is_filled (gpointer user_data)
{
  Opening *opening = user_data;

  return can_be_read (opening) && beakta_folio_is_filled (opening->folio);
}

static gboolean
has_queue (gpointer user_data)
{
  GtkWidget *list = find_mapped (user_data, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *cases = list != NULL ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list)) : NULL;

  return cases != NULL && g_list_model_get_n_items (G_LIST_MODEL (cases)) > 0;
}

static BeaktaApplication *
start (const char *path)
{
  BeaktaApplication *application;
  g_autoptr(GSettings) settings = g_settings_new ("se.beakta.Beakta");

  g_setenv ("BEAKTA_STORE", path, TRUE);
  g_settings_set_string (settings, "last-queue", "all");
  application = beakta_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_application_activate (G_APPLICATION (application));

  return application;
}

static double
open_case (Opening    *opening,
           const char *number,
           gboolean  (*condition) (gpointer user_data),
           gint64      asked)
{
  opening->before = opening->folio != NULL ? beakta_folio_get_text (opening->folio) : NULL;
  beakta_window_open_case (BEAKTA_WINDOW (opening->window), number);

  return frames_wait (opening->window, condition, opening, asked);
}

static void
scroll (Opening    *opening,
        const char *what)
{
  static const struct { FramesMove move; const char *name; } moves[] = {
    { FRAMES_STEP, "by the wheel" }, { FRAMES_PAGE, "by the page" }, { FRAMES_JUMP, "to anywhere" }
  };
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (opening->folio));

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, scrolled %s", what, moves[i].name);
      g_autoptr(GArray) times = frames_scroll (opening->window, adjustment, moves[i].move, N_FRAMES);

      frames_tell (name, times);
    }
}

int
main (int   argc,
      char *argv[])
{
  Opening opening = { NULL };
  BeaktaApplication *application = argc == 6 ? start (argv[1]) : NULL;

  if (application == NULL)
    return 2;

  opening.window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  frames_wait (opening.window, has_queue, opening.window, 0);

  for (int i = 0; i < atoi (argv[5]); i++)
    {
      gint64 asked;
      double spent;

      open_case (&opening, argv[3], can_be_read, 0);
      spent = frames_get_processor_ms ();
      asked = g_get_monotonic_time ();
      g_print ("%.2f ", open_case (&opening, argv[2], is_marked, asked));
      g_print ("%.2f ", frames_get_processor_ms () - spent);
      g_print ("%.2f ", frames_wait (opening.window, is_filled, &opening, asked));
    }
  g_print ("\n");
  if (*argv[4] != '\0')
    scroll (&opening, argv[4]);

  return 0;
}
