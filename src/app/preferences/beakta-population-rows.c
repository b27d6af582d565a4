/* A table of the population, as it is shown. */

#define G_LOG_DOMAIN "beakta-population-rows"

#include "beakta-population-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-population-picker.h"
#include "beakta-wording.h"

#define MOST_SHOWN  100
#define LIST_HEIGHT 220

char *
beakta_population_rows_dup_summary (BeaktaPopulation *population)
{
  guint n = beakta_population_get_n_rows (population);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaPopulationRow *row = beakta_population_get_row (population, i);
      g_autofree char *source = g_strdup_printf ("%s, %s", row->source, row->year);

      if (!g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
        g_ptr_array_add (sources, g_steal_pointer (&source));
    }
  g_ptr_array_add (sources, NULL);
  list = g_strjoinv ("; ", (GStrv) sources->pdata);

  /* Translators: how many rows a table has, and its sources, each with its year */
  return g_strdup_printf (_("%1$s. Source: %2$s."), rows, list);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static GtkWidget *
new_population_row (const BeaktaPopulationRow *row)
{
  g_autofree char *share = beakta_population_dup_share (row->share);
  g_autofree char *number = row->number >= 0 ? beakta_wording_dup_number (row->number) : NULL;
  g_autofree char *told = NULL;

  if (number != NULL)
    /* Translators: of a row of the table of the population: its share, how many people, its source and its year */
    told = g_strdup_printf (_("%1$s, %2$s people (%3$s, %4$s)"), share, number, row->source, row->year);
  else
    told = g_strdup_printf ("%s (%s, %s)", share, row->source, row->year);

  return new_row (*row->name != '\0' ? row->name : _("The whole county"), told);
}

GPtrArray *
beakta_population_rows_new (BeaktaPopulation *population)
{
  guint n = beakta_population_get_n_rows (population);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < MIN (n, MOST_SHOWN); i++)
    g_ptr_array_add (rows, new_population_row (beakta_population_get_row (population, i)));

  if (n > MOST_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u row more", "and %u rows more", n - MOST_SHOWN), n - MOST_SHOWN);

      g_ptr_array_add (rows, new_row (more, ""));
    }

  return rows;
}

GtkWidget *
beakta_population_rows_new_list (BeaktaPopulation *population)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr(GPtrArray) rows = beakta_population_rows_new (population);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows of the table"), -1);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), g_ptr_array_index (rows, i));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);

  return scrolled;
}
