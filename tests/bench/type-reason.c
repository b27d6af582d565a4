/* How long a keystroke in the reason of an answer holds the main loop, and how soon what was written is saved:
 *
 *   type-reason STORE CASE
 *
 * CASE has a checklist, whose first question is open. Words are typed in bursts, every other with the store locked by somebody else:
 * whoever types is not to notice. */

#include "beakta-sqlite-driver.h"
#include "beakta-text-field.h"
#include "beakta-window.h"
#include "frames.h"
#include "program.h"

#define N_BURSTS 16
#define N_KEYS   20                  /* in each burst */
#define KEY_MS   40                  /* from key to key: somebody who types fast */

typedef struct
{
  GtkWidget       *window;
  BeaktaTextField *field;
  GtkTextBuffer   *buffer;
  GArray          *held;             /* of double: for each key, the longest that the main loop was held until the next */
  GArray          *spent;            /* of double: the same, of the processor */
} Typing;

static gboolean
has_field (gpointer user_data)
{
  Typing *typing = user_data;
  GtkWidget *field = program_find_mapped (typing->window, BEAKTA_TYPE_TEXT_FIELD);
  GtkWidget *view = field != NULL ? program_find_mapped (field, GTK_TYPE_TEXT_VIEW) : NULL;

  if (view == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (view)))
    return FALSE;

  typing->field = BEAKTA_TEXT_FIELD (field);
  typing->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  return TRUE;
}

static gboolean
is_saved (gpointer user_data)
{
  return beakta_text_field_is_settled (((Typing *) user_data)->field);
}

typedef struct
{
  double held;                       /* milliseconds */
  double spent;                      /* of the processor */
} Longest;

static void
add_turn (Longest *longest,
          gint64   start,
          double   spent)
{
  longest->held = MAX (longest->held, (double) (g_get_monotonic_time () - start) / 1000);
  longest->spent = MAX (longest->spent, frames_get_processor_ms () - spent);
}

/* What has come up to now, or nothing. */
static void
turn_loop (Longest *longest)
{
  gint64 start = g_get_monotonic_time ();
  double spent = frames_get_processor_ms ();

  if (g_main_context_iteration (NULL, FALSE))
    add_turn (longest, start, spent);
  else
    g_usleep (500);
}

static void
press_key (Typing     *typing,
           const char *letter)
{
  Longest longest = { 0, 0 };
  gint64 start = g_get_monotonic_time ();
  double spent = frames_get_processor_ms ();

  gtk_text_buffer_insert_interactive_at_cursor (typing->buffer, letter, -1, TRUE);
  add_turn (&longest, start, spent);

  while (g_get_monotonic_time () - start < KEY_MS * 1000)
    turn_loop (&longest);
  g_array_append_val (typing->held, longest.held);
  g_array_append_val (typing->spent, longest.spent);
}

/* Returns: milliseconds from the last key until it is saved */
static double
type_burst (Typing       *typing,
            BeaktaDriver *other)
{
  Longest longest = { 0, 0 };
  gint64 last;

  if (other != NULL && !beakta_driver_begin (other, NULL))
    g_error ("The store cannot be locked");

  for (guint i = 0; i < N_KEYS; i++)
    press_key (typing, i % 6 == 5 ? " " : "å");

  last = g_get_monotonic_time ();
  if (other != NULL)
    beakta_driver_end (other, FALSE, NULL);
  while (!is_saved (typing))
    turn_loop (&longest);

  return (double) (g_get_monotonic_time () - last) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare);

  return g_array_index (values, double, values->len / 2);
}

int
main (int   argc,
      char *argv[])
{
  Typing typing = { argc == 3 ? program_start (argv[1]) : NULL };
  BeaktaDriver *other = typing.window != NULL ? beakta_sqlite_driver_open (argv[1], BEAKTA_SQLITE_READ_WRITE, NULL) : NULL;
  g_autoptr(GArray) held = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) locked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) saved = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) spent = g_array_new (FALSE, FALSE, sizeof (double));
  double usual;

  if (other == NULL)
    return 2;

  beakta_window_open_case (BEAKTA_WINDOW (typing.window), argv[2]);
  frames_wait (typing.window, has_field, &typing, 0);

  for (guint i = 0; i < N_BURSTS; i++)
    {
      double time;

      typing.held = i % 2 == 0 ? held : locked;
      typing.spent = spent;
      time = type_burst (&typing, i % 2 == 0 ? NULL : other);
      if (i % 2 == 0)
        g_array_append_val (saved, time);
    }

  usual = get_median (spent);
  g_print ("RATIO\ta keystroke holds the main loop, p99\t%.1f\t16.7\tms\t%u keys, drawing included; median %.1f ms, most %.1f; time of "
           "the processor\n",
           g_array_index (spent, double, spent->len * 99 / 100), spent->len, usual, g_array_index (spent, double, spent->len - 1));

  usual = get_median (held);
  g_print ("RATIO\ta keystroke while somebody else has the store, beside one while not\t%.2f\t2\ttimes\tmedians %.1f and %.1f ms\n",
           get_median (locked) / usual, get_median (locked), usual);
  g_array_sort (saved, compare);
  g_print ("RATIO\tfrom the last key until it is saved\t%.0f\t250\tms\tmost of %u bursts\n",
           g_array_index (saved, double, saved->len - 1), saved->len);

  return 0;
}
