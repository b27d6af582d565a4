/* The window of a copy for disclosure: what it lists, and that what it shows follows what is masked. */

#include <adwaita.h>

#include "beakta-acts-masks.h"
#include "beakta-disclosure-window.h"
#include "beakta-panes-fixture.h"

#define GROUND "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)"
#define LEFT   "Still readable, look at it"

static void
show (BeaktaPanesFixture *self)
{
  self->pane = beakta_disclosure_window_new (self->editor, NULL);
  self->window = GTK_WINDOW (self->pane);
  gtk_window_present (self->window);
  beakta_panes_settle (self);
}

static void
mask (BeaktaPanesFixture *self,
      const char         *words)
{
  g_autoptr(BeaktaCaseMask) mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);

  beakta_record_set (&mask->words, words);
  beakta_record_set (&mask->ground, GROUND);
  beakta_panes_apply (self, beakta_acts_put_mask (self->case_, mask, beakta_case_editor_get_user (self->editor), now));
  beakta_panes_settle (self);
}

/* Waits until the list @name has a row @title, with @subtitle in what is said of it. */
static void
wait_for_row (BeaktaPanesFixture *self,
              const char         *name,
              const char         *title,
              const char         *subtitle)
{
  for (guint i = 0; i < 500; i++)
    {
      GtkWidget *list = beakta_panes_find (GTK_WIDGET (self->window), GTK_TYPE_LIST_BOX, name);
      GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

      for (; row != NULL; row = gtk_widget_get_next_sibling (row))
        if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) &&
            strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle) != NULL)
          return;
      beakta_panes_wait (10);
    }

  g_error ("No row “%s” with “%s” in “%s”", title, subtitle, name);
}

static GtkWidget *
get_save (BeaktaPanesFixture *self)
{
  return beakta_panes_get (self, GTK_TYPE_BUTTON, "_Save Copy…");
}

/* Rule: each mask says how many places it hides; one that hides nothing says so; what is left that looks like it is listed. */
static void
test_lists (BeaktaPanesFixture *self,
            gconstpointer       data)
{
  beakta_panes_answer (self, "1.1", "1", "Hagström och Hagströmska skolan, anna@hagastrom.example, Berit Åkerlöv.");
  show (self);
  beakta_panes_settle (self);
  g_assert_false (gtk_widget_get_sensitive (get_save (self)));

  wait_for_row (self, "May be about somebody", "anna@hagastrom.example", "e-mail");
  wait_for_row (self, "May be about somebody", "Berit Åkerlöv", "name");
  mask (self, "Hagström");
  mask (self, "Ingenstans");
  wait_for_row (self, "Masked", "Hagström", "1 place in this paper");
  wait_for_row (self, "Masked", "Ingenstans", "Hides nothing in this paper");
  wait_for_row (self, LEFT, "Hagströmska", "mask 1");
  g_assert_true (gtk_widget_get_sensitive (get_save (self)));
  beakta_panes_check_names (self);

  beakta_case_editor_undo (self->editor);
  beakta_case_editor_undo (self->editor);
  beakta_panes_settle (self);
  while (gtk_widget_get_sensitive (get_save (self)))
    beakta_panes_wait (10);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  beakta_panes_add ("/disclosure/lists/what-is-masked-and-left", test_lists);

  return g_test_run ();
}
