/* How long it takes in the running program from asking for a case until its text can be read and its marks are there, and
 * how its text scrolls:
 *
 *   open-case STORE CASE OTHER-CASE WHAT ROUNDS
 *
 * The first document of CASE is text, and marked; OTHER-CASE is opened in between. The first line it prints has for each opening
 * the milliseconds it took, those that the processor spent on the main thread in them, and those until the last piece of the text was in;
 * lines of ratios follow, unless WHAT is empty. Without motion: it is not waited for. */

#include <stdlib.h>

#include "beakta-folio.h"
#include "beakta-window.h"
#include "frames.h"
#include "program.h"

#define N_FRAMES 600

typedef struct
{
  GtkWidget   *window;
  BeaktaFolio *folio;
  BeaktaText  *before;               /* what was shown when the case was asked for; not owned */
} Opening;

static gboolean
can_be_read (gpointer user_data)
{
  Opening *opening = user_data;
  guint start, end;

  /* The page of a case is made once: looking for it through the whole window at every turn would be part of what is measured. */
  if (opening->folio == NULL)
    opening->folio = BEAKTA_FOLIO (program_find_mapped (opening->window, BEAKTA_TYPE_FOLIO));
  if (opening->folio == NULL || !gtk_widget_get_mapped (GTK_WIDGET (opening->folio)))
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
  Opening opening = { argc == 6 ? program_start (argv[1]) : NULL };

  if (opening.window == NULL)
    return 2;

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
