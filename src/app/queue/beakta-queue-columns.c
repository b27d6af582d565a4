/* The columns of the queue.
 *
 * GTK 4.8 does not say which column is sorted by. The view's own sorter is asked to compare two things; the column
 * that is asked first is the one, and the answer tells the direction.
 */

#define G_LOG_DOMAIN "beakta-queue-columns"

#include "beakta-queue-columns.h"

#include <glib/gi18n.h>

#include "beakta-queue-cell.h"
#include "beakta-queue-filler.h"

typedef struct
{
  BeaktaSort   sort;
  const char  *nick;                 /* as the settings have it */
  const char  *title;
  int          pixels;               /* at the designed text size; 0: what is left */
  BeaktaWidth  from;                 /* shown from this width on */
} Column;

static const Column columns[] = {
  /* Translators: diarienummer */
  { BEAKTA_SORT_NUMBER, "number", N_("Case number"), 132, BEAKTA_WIDTH_SINGLE },
  { BEAKTA_SORT_TITLE, "title", N_("Case"), 0, BEAKTA_WIDTH_NARROW },
  { BEAKTA_SORT_APPLICANT, "applicant", N_("Applicant"), 164, BEAKTA_WIDTH_WIDE },
  { BEAKTA_SORT_PROGRAMME, "programme", N_("Programme"), 116, BEAKTA_WIDTH_FULL },
  { BEAKTA_SORT_SOUGHT, "sought", N_("Sought"), 104, BEAKTA_WIDTH_MEDIUM },
  { BEAKTA_SORT_STAGE, "stage", N_("Stage"), 148, BEAKTA_WIDTH_SINGLE },
  { BEAKTA_SORT_CASEWORKER, "caseworker", N_("Caseworker"), 96, BEAKTA_WIDTH_FULL },
  { BEAKTA_SORT_PROGRESS, "progress", N_("Progress"), 92, BEAKTA_WIDTH_WIDE },
  { BEAKTA_SORT_SINCE, "since", N_("At stage"), 84, BEAKTA_WIDTH_WIDE },
  { BEAKTA_SORT_DUE, "due", N_("Last day"), 92, BEAKTA_WIDTH_SINGLE },
};

/* What a sorter is asked to compare, to find out which column asks. */
#define TYPE_PROBE (probe_get_type ())
G_DECLARE_FINAL_TYPE (Probe, probe, BEAKTA, PROBE, GObject)

struct _Probe
{
  GObject       parent_instance;

  const Column *asked;               /* nullable: the column that was asked first */
};

G_DEFINE_FINAL_TYPE (Probe, probe, G_TYPE_OBJECT)

static void
probe_class_init (ProbeClass *klass)
{
}

static void
probe_init (Probe *self)
{
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  Probe *probe = BEAKTA_PROBE ((gpointer) a);

  if (probe->asked == NULL)
    probe->asked = user_data;

  return -1;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const Column *column = user_data;
  BeaktaQueueCell *cell = beakta_queue_cell_new (item, g_object_get_data (G_OBJECT (factory), "filler"), column->sort);

  gtk_list_item_set_child (item, beakta_queue_cell_get_widget (cell));
  g_object_set_data_full (G_OBJECT (item), "cell", cell, g_object_unref);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  beakta_queue_cell_set_row (g_object_get_data (G_OBJECT (item), "cell"), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  beakta_queue_cell_set_row (g_object_get_data (G_OBJECT (item), "cell"), NULL);
}

static void
teardown_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  g_object_set_data (G_OBJECT (item), "cell", NULL);
}

static void
add_column (GtkColumnView     *view,
            BeaktaQueueFiller *filler,
            const Column      *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) column, NULL));
  g_autoptr(GtkColumnViewColumn) added = gtk_column_view_column_new (_(column->title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_signal_connect (factory, "teardown", G_CALLBACK (teardown_cb), NULL);

  g_object_set_data_full (G_OBJECT (factory), "filler", g_object_ref (filler), g_object_unref);
  g_object_set_data (G_OBJECT (added), "column", (gpointer) column);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_expand (added, column->pixels == 0);
  gtk_column_view_append_column (view, added);
  g_object_unref (sorter);
}

/* Columns may stand in another order than they were added in. */
static GtkColumnViewColumn *
get_column (GtkColumnView *view,
            guint          index)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), index);

  return column;
}

static const Column *
get_info (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "column");
}

const char *
beakta_queue_columns_get_nick (GtkColumnViewColumn *column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column), "");

  return get_info (column)->nick;
}

GStrv
beakta_queue_columns_dup_usual (void)
{
  GStrv nicks = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    nicks[i] = g_strdup (columns[i].nick);

  return nicks;
}

/* A person's own choice holds wherever there is room for any but the narrowest; the case itself is always there. */
static gboolean
is_shown (GtkColumnView *view,
          const Column  *column,
          BeaktaWidth    width)
{
  const char * const *chosen = g_object_get_data (G_OBJECT (view), "chosen");

  if (chosen == NULL || *chosen == NULL)
    return width >= column->from;
  if (column->sort == BEAKTA_SORT_TITLE)
    return width >= column->from;

  return g_strv_contains (chosen, column->nick) && width >= MIN (column->from, BEAKTA_WIDTH_MEDIUM);
}

void
beakta_queue_columns_add (GtkColumnView *view)
{
  g_autoptr(BeaktaQueueFiller) filler = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  filler = beakta_queue_filler_new (view);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (view, filler, &columns[i]);
}

/* The titles of columns of numbers stand above the numbers; GTK 4.8 has no property for that. */
static void
align_titles (GtkColumnView *view,
              BeaktaWidth    width)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const Column *column = get_info (get_column (view, i));
      gboolean is_number = column->sort == BEAKTA_SORT_SOUGHT || column->sort == BEAKTA_SORT_SINCE;

      if (!is_shown (view, column, width))
        continue;

      /* The title of a hidden column may still be there. */
      while (title != NULL && !gtk_widget_get_visible (title))
        title = gtk_widget_get_next_sibling (title);
      if (title == NULL)
        return;

      gtk_widget_set_halign (gtk_widget_get_first_child (title), is_number ? GTK_ALIGN_END : GTK_ALIGN_START);
      title = gtk_widget_get_next_sibling (title);
    }
}

void
beakta_queue_columns_set_width (GtkColumnView *view,
                                BeaktaWidth    width)
{
  double scale = beakta_break_bin_get_scale (GTK_WIDGET (view));

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = get_column (view, i);
      const Column *info = get_info (column);
      gboolean visible = is_shown (view, info, width);

      gtk_column_view_column_set_visible (column, visible);

      /* GTK 4.8 counts the width of a hidden column among those that are taken. */
      if (info->pixels > 0)
        gtk_column_view_column_set_fixed_width (column, visible ? (int) (info->pixels * scale) : 0);
    }

  g_object_set_data (G_OBJECT (view), "width", GINT_TO_POINTER (width));
  align_titles (view, width);
}

void
beakta_queue_columns_choose (GtkColumnView      *view,
                             const char * const *chosen)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (chosen != NULL);

  g_object_set_data_full (G_OBJECT (view), "chosen", g_strdupv ((char **) chosen), (GDestroyNotify) g_strfreev);
  beakta_queue_columns_set_width (view, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view), "width")));
}

gboolean
beakta_queue_columns_get_sort (GtkColumnView *view,
                               BeaktaSort    *sort,
                               gboolean      *descending)
{
  g_autoptr(Probe) first = g_object_new (TYPE_PROBE, NULL);
  g_autoptr(Probe) second = g_object_new (TYPE_PROBE, NULL);
  GtkOrdering ordering;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);

  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), first, second);

  if (first->asked == NULL)
    return FALSE;

  *sort = first->asked->sort;
  *descending = ordering == GTK_ORDERING_LARGER;

  return TRUE;
}

void
beakta_queue_columns_set_sort (GtkColumnView *view,
                               BeaktaSort     sort,
                               gboolean       descending)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (get_info (get_column (view, i))->sort == sort)
      gtk_column_view_sort_by_column (view, get_column (view, i),
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
