#include "beakta-app-test.h"

#include "beakta-acts-queue.h"
#include "beakta-acts-request.h"
#include "beakta-queue-columns.h"
#include "beakta-queue-page.h"
#include "beakta-queue-saved.h"
#include "beakta-queue-view.h"
#include "beakta-hit-row.h"

typedef struct
{
  BeaktaStore *store;
  GtkWidget   *window;
  GtkWidget   *page;
} Queue;

static void
queue_reopen (Queue            *queue,
              BeaktaTestFolder *folder)
{
  GtkWidget *bin;

  queue->store = beakta_test_open (folder, NULL);
  queue->window = gtk_window_new ();
  queue->page = g_object_new (BEAKTA_TYPE_QUEUE_PAGE, NULL);
  bin = g_object_new (BEAKTA_TYPE_BREAK_BIN, "child", queue->page, NULL);
  gtk_window_set_default_size (GTK_WINDOW (queue->window), 1300, 700);
  gtk_window_set_child (GTK_WINDOW (queue->window), bin);
  beakta_queue_page_set_store (BEAKTA_QUEUE_PAGE (queue->page), queue->store);
  gtk_window_present (GTK_WINDOW (queue->window));
}

/* With three cases. */
static void
queue_open (Queue            *queue,
            BeaktaTestFolder *folder)
{
  static const char * const titles[] = { "Öppna dörrar", "Arbete nu", "Ålder och kraft" };
  BeaktaStore *store = beakta_test_open (folder, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%u-2026", 10 + (guint) i);
      g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, titles[i], titles[i]);
    }

  beakta_store_close (store);
  g_assert_finalize_object (store);
  queue_reopen (queue, folder);
}

static void
queue_close (Queue *queue)
{
  gtk_window_destroy (GTK_WINDOW (queue->window));
  beakta_app_test_settle ();
  beakta_store_close (queue->store);
  /* What the closed store was asked last is still answered. */
  beakta_app_test_assert_finalizes (queue->store);
}

static GtkColumnView *
get_view (Queue *queue)
{
  return GTK_COLUMN_VIEW (beakta_app_test_find (queue->page, GTK_TYPE_COLUMN_VIEW, NULL));
}

/* The titles that the queue holds, in its order; "" when a row has not been read yet. */
static char *
dup_titles (Queue *queue)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (get_view (queue)));
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (model, i);
      BeaktaCaseLine *line = beakta_case_row_get_line (row);

      g_string_append_printf (titles, "%s;", line != NULL ? line->title : "");
    }

  return g_strdup (titles->str);
}

typedef struct
{
  Queue      *queue;
  const char *titles;
} Expected;

static gboolean
shows_titles (gpointer user_data)
{
  Expected *expected = user_data;
  g_autofree char *titles = dup_titles (expected->queue);

  return g_strcmp0 (titles, expected->titles) == 0;
}

static void
wait_for_titles (Queue      *queue,
                 const char *titles)
{
  Expected expected = { queue, titles };

  beakta_app_test_wait (shows_titles, &expected);
}

static void
select_tab (Queue      *queue,
            const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (beakta_app_test_find (queue->page, GTK_TYPE_LABEL, title),
                                            GTK_TYPE_LIST_BOX_ROW);

  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
}

static void
select_all_tab (Queue *queue)
{
  select_tab (queue, "All");
}

static gboolean
has_title_label (gpointer user_data)
{
  return beakta_app_test_find (GTK_WIDGET (get_view (user_data)), GTK_TYPE_LABEL, "Arbete nu") != NULL;
}

/* Rule: the queue shows the cases; sorting by a column is the store's work, in the Swedish order of letters. */
static void
test_rows_and_order (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  Queue queue;

  queue_open (&queue, folder);
  select_all_tab (&queue);
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, FALSE);
  wait_for_titles (&queue, "Arbete nu;Ålder och kraft;Öppna dörrar;");
  beakta_app_test_wait (has_title_label, &queue);

  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, TRUE);
  wait_for_titles (&queue, "Öppna dörrar;Ålder och kraft;Arbete nu;");

  queue_close (&queue);
}

/* Rule: which column is sorted by, and in which direction, is what the person chose. */
static void
test_sort_is_read_back (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  Queue queue;
  BeaktaSort sort;
  gboolean descending;

  queue_open (&queue, folder);
  g_assert_false (beakta_queue_columns_get_sort (get_view (&queue), &sort, &descending));

  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_DUE, TRUE);
  g_assert_true (beakta_queue_columns_get_sort (get_view (&queue), &sort, &descending));
  g_assert_cmpint (sort, ==, BEAKTA_SORT_DUE);
  g_assert_true (descending);

  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_NUMBER, FALSE);
  g_assert_true (beakta_queue_columns_get_sort (get_view (&queue), &sort, &descending));
  g_assert_cmpint (sort, ==, BEAKTA_SORT_NUMBER);
  g_assert_false (descending);

  queue_close (&queue);
}

static gboolean
has_hit (gpointer user_data)
{
  return beakta_app_test_find (user_data, BEAKTA_TYPE_HIT_ROW, NULL) != NULL;
}

/* Rule: a search finds cases and places in their texts. */
static void
test_search_finds_both (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  Queue queue;
  GtkWidget *entry;

  queue_open (&queue, folder);
  entry = beakta_app_test_find (queue.page, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "kraft");
  wait_for_titles (&queue, "Ålder och kraft;");
  beakta_app_test_wait (has_hit, queue.page);

  queue_close (&queue);
}

/* Rule: the words of a document are never markup, and the hit stands out. */
static void
test_snippet_is_escaped (void)
{
  g_autofree char *markup = beakta_hit_dup_markup ("a < b och \356\200\200kraft\356\200\201 & mod\n");

  g_assert_cmpstr (markup, ==, "a &lt; b och <b>kraft</b> &amp; mod ");
}

static void
take_case_cb (GtkWidget   *page,
              const char  *case_id,
              char       **activated)
{
  *activated = g_strdup (case_id);
}

/* Rule: a row opens its case. */
static void
test_row_activates (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  Queue queue;
  g_autofree char *activated = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;

  queue_open (&queue, folder);
  select_all_tab (&queue);
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, FALSE);
  wait_for_titles (&queue, "Arbete nu;Ålder och kraft;Öppna dörrar;");

  g_signal_connect (queue.page, "case-activated", G_CALLBACK (take_case_cb), &activated);
  g_signal_emit_by_name (get_view (&queue), "activate", 0);
  case_ = beakta_store_load_case_sync (queue.store, activated, NULL);
  g_assert_cmpstr (beakta_case_get_facts (case_)->title, ==, "Arbete nu");

  queue_close (&queue);
}

static GtkSelectionModel *
get_selection (Queue *queue)
{
  return gtk_column_view_get_model (get_view (queue));
}

static guint
count_selected (Queue *queue)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (get_selection (queue));

  return (guint) gtk_bitset_get_size (selected);
}

static GtkWidget *
get_queue_view (Queue *queue)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (get_view (queue)), BEAKTA_TYPE_QUEUE_VIEW);
}

static guint
count_of_caseworker (Queue      *queue,
                     const char *caseworker)
{
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (queue->store, &filter, 0, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_str_equal (((BeaktaCaseLine *) g_ptr_array_index (lines, i))->caseworker, caseworker);

  return n;
}

static gboolean
are_taken (gpointer user_data)
{
  Queue *queue = user_data;

  return count_of_caseworker (queue, beakta_store_get_user (queue->store)) == 2;
}

static gboolean
is_none_taken (gpointer user_data)
{
  Queue *queue = user_data;

  return count_of_caseworker (queue, beakta_store_get_user (queue->store)) == 0;
}

/* Rule: several are chosen and changed in one go, with one undo of the whole; they stay chosen wherever they move. */
static void
test_several (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  Queue queue;

  queue_open (&queue, folder);
  select_all_tab (&queue);
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, FALSE);
  wait_for_titles (&queue, "Arbete nu;Ålder och kraft;Öppna dörrar;");

  g_assert_cmpuint (count_selected (&queue), ==, 0);
  gtk_selection_model_select_item (get_selection (&queue), 0, TRUE);
  gtk_selection_model_select_item (get_selection (&queue), 2, FALSE);
  gtk_widget_activate_action (get_queue_view (&queue), "queue.take", NULL);
  beakta_app_test_wait (are_taken, &queue);

  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, TRUE);
  wait_for_titles (&queue, "Öppna dörrar;Ålder och kraft;Arbete nu;");
  g_assert_cmpuint (count_selected (&queue), ==, 2);
  g_assert_true (gtk_selection_model_is_selected (get_selection (&queue), 0));
  g_assert_false (gtk_selection_model_is_selected (get_selection (&queue), 1));

  gtk_widget_activate_action (get_queue_view (&queue), "queue.undo", NULL);
  beakta_app_test_wait (is_none_taken, &queue);
  gtk_widget_activate_action (get_queue_view (&queue), "queue.redo", NULL);
  beakta_app_test_wait (are_taken, &queue);
  beakta_app_test_settle ();

  queue_close (&queue);
}

/* Rule: the tab and the order that were chosen last are there again the next time. */
static void
test_settings_are_kept (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  g_autoptr(GSettings) settings = g_settings_new ("se.beakta.Beakta");
  g_autofree char *tab = NULL;
  g_autofree char *sort = NULL;
  BeaktaSort chosen;
  gboolean descending;
  Queue queue;

  queue_open (&queue, folder);
  beakta_queue_page_set_settings (BEAKTA_QUEUE_PAGE (queue.page), settings);
  select_tab (&queue, "Unassigned");
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_TITLE, TRUE);
  queue_close (&queue);

  tab = g_settings_get_string (settings, "last-queue");
  sort = g_settings_get_string (settings, "queue-sort");
  g_assert_cmpstr (tab, ==, "unassigned");
  g_assert_cmpstr (sort, ==, "title");
  g_assert_true (g_settings_get_boolean (settings, "queue-descending"));

  g_settings_set_string (settings, "last-queue", "all");
  queue_reopen (&queue, folder);
  beakta_queue_page_set_settings (BEAKTA_QUEUE_PAGE (queue.page), settings);
  wait_for_titles (&queue, "Öppna dörrar;Ålder och kraft;Arbete nu;");
  g_assert_true (beakta_queue_columns_get_sort (get_view (&queue), &chosen, &descending));
  g_assert_cmpint (chosen, ==, BEAKTA_SORT_TITLE);
  g_assert_true (descending);

  queue_close (&queue);
  g_settings_reset (settings, "last-queue");
  g_settings_reset (settings, "queue-sort");
  g_settings_reset (settings, "queue-descending");
}

#define N_MANY 300                   /* more than are read at first */

static gboolean
is_read (gpointer user_data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (get_view (user_data)))) == N_MANY;
}

static gboolean
is_any_selected (gpointer user_data)
{
  return beakta_app_test_find (((Queue *) user_data)->page, GTK_TYPE_LABEL, "300 selected") != NULL;
}

static gboolean
are_all_in (Queue       *queue,
            BeaktaQueue  tab)
{
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  guint n_cases = 0;

  filter.queue = tab;
  g_assert_true (beakta_store_count_cases_sync (queue->store, &filter, &n_cases, NULL));

  return n_cases == N_MANY;
}

static gboolean
are_all_taken (gpointer user_data)
{
  return are_all_in (user_data, BEAKTA_QUEUE_MINE);
}

static gboolean
are_none_taken (gpointer user_data)
{
  return are_all_in (user_data, BEAKTA_QUEUE_UNASSIGNED);
}

typedef struct
{
  Queue      *queue;
  const char *number;
} Wanted;

static gboolean
is_in_sight (gpointer user_data)
{
  const Wanted *wanted = user_data;
  GtkWidget *view = GTK_WIDGET (get_view (wanted->queue));
  GtkWidget *label = beakta_app_test_find (view, GTK_TYPE_LABEL, wanted->number);
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, view, &bounds) && bounds.origin.y > 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (view);
}

static void
add_many (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%u-2026", 10 + i);
      g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, number, NULL);
    }
  beakta_store_close (store);
  g_assert_finalize_object (store);
}

/* Rule: wherever somebody jumps the rows in sight say what they are, there and back, and after the order has been turned. */
static void
test_filled_after_a_jump (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  GtkAdjustment *adjustment;
  Queue queue;

  add_many (folder);
  queue_reopen (&queue, folder);
  select_all_tab (&queue);
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_NUMBER, FALSE);
  beakta_app_test_wait (is_read, &queue);
  beakta_app_test_wait (is_in_sight, &(Wanted) { &queue, "403-10-2026" });

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (&queue)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  beakta_app_test_wait (is_in_sight, &(Wanted) { &queue, "403-309-2026" });
  gtk_adjustment_set_value (adjustment, 0);
  beakta_app_test_wait (is_in_sight, &(Wanted) { &queue, "403-10-2026" });
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_NUMBER, TRUE);
  beakta_app_test_wait (is_in_sight, &(Wanted) { &queue, "403-309-2026" });
  queue_close (&queue);
}

/* Rule: everything that is selected is all of the tab, though most of it has not been read, and one undo takes back what was done
 * with it. */
static void
test_selects_all (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  GtkWidget *view;
  Queue queue;

  add_many (folder);
  queue_reopen (&queue, folder);
  select_tab (&queue, "Unassigned");
  view = beakta_app_test_find (queue.page, BEAKTA_TYPE_QUEUE_VIEW, NULL);
  beakta_app_test_wait (is_read, &queue);
  g_assert_true (gtk_widget_activate_action (view, "queue.select-all", NULL));
  beakta_app_test_wait (is_any_selected, &queue);
  gtk_widget_activate_action (view, "queue.take", NULL);
  beakta_app_test_wait (are_all_taken, &queue);
  beakta_app_test_settle ();
  gtk_widget_activate_action (view, "queue.undo", NULL);
  beakta_app_test_wait (are_none_taken, &queue);
  queue_close (&queue);
}

static GtkWidget *
get_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;

  return NULL;
}

static void
save_view (Queue      *queue,
           const char *name)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (queue->page, "view.save", NULL));
  dialog = get_dialog ();
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (beakta_app_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL)), name);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  beakta_app_test_settle ();
}

static void
take_up_view (Queue *queue,
              int    index)
{
  GtkWidget *saved = beakta_app_test_find (queue->page, BEAKTA_TYPE_QUEUE_SAVED, NULL);
  GtkListBox *list = GTK_LIST_BOX (beakta_app_test_find (saved, GTK_TYPE_LIST_BOX, NULL));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, index));
  beakta_app_test_settle ();
}

/* "number;title;": the columns that are shown, in their order. */
static void
assert_columns (Queue      *queue,
                const char *expected)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (queue));
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (shown, "%s;", beakta_queue_columns_get_nick (column));
    }

  g_assert_cmpstr (shown->str, ==, expected);
}

/* Rule: a saved view holds its columns and their order, also under another name; one without a choice shows the usual ones where they
 * usually stand, and one that was saved before views had columns leaves them. */
static void
test_saved_views_hold_columns (BeaktaTestFolder *folder,
                               gconstpointer     data)
{
  static const char * const chosen[] = { "due", "title", "number", NULL };
  static const char * const other[] = { "title", "stage", NULL };
  g_autoptr(GSettings) settings = g_settings_new ("se.beakta.Beakta");
  Queue queue;

  queue_open (&queue, folder);
  beakta_queue_page_set_settings (BEAKTA_QUEUE_PAGE (queue.page), settings);
  g_settings_set_strv (settings, "queue-columns", chosen);
  assert_columns (&queue, "due;title;number;");
  save_view (&queue, "Days");
  g_settings_reset (settings, "queue-columns");
  save_view (&queue, "Usual");

  g_settings_set_strv (settings, "queue-columns", other);
  take_up_view (&queue, 0);
  assert_columns (&queue, "due;title;number;");
  take_up_view (&queue, 1);
  assert_columns (&queue, "number;title;applicant;sought;stage;progress;since;due;");

  gtk_widget_activate_action (beakta_app_test_find (queue.page, BEAKTA_TYPE_QUEUE_SAVED, NULL), "saved.rename", "u", 0);
  gtk_editable_set_text (GTK_EDITABLE (beakta_app_test_find (get_dialog (), ADW_TYPE_ENTRY_ROW, NULL)), "Last days");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_dialog ()), "save");
  beakta_app_test_settle ();
  take_up_view (&queue, 0);
  assert_columns (&queue, "due;title;number;");

  g_settings_reset (settings, "queue-view-columns");
  g_settings_set_strv (settings, "queue-columns", other);
  take_up_view (&queue, 0);
  assert_columns (&queue, "title;stage;");

  queue_close (&queue);
  g_settings_reset (settings, "queue-columns");
  g_settings_reset (settings, "queue-views");
}

typedef struct
{
  char  *case_id;
  guint  document;
  guint  start;
  guint  end;
} Place;

static void
take_place_cb (GtkWidget  *page,
               const char *case_id,
               guint       document,
               guint       start,
               guint       end,
               Place      *place)
{
  *place = (Place) { g_strdup (case_id), document, start, end };
}

static void
activate_text_hit_cb (GtkWidget *widget,
                      gpointer   user_data)
{
  guint start, end;

  if (BEAKTA_IS_HIT_ROW (widget) && beakta_hit_row_get_place (BEAKTA_HIT_ROW (widget), &start, &end) > 0)
    g_signal_emit_by_name (gtk_widget_get_parent (widget), "row-activated", widget);
}

/* Rule: a hit in a text tells its place, so that the case is opened there. */
static void
test_hit_tells_its_place (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  Place place = { NULL };
  Queue queue;

  queue_open (&queue, folder);
  g_signal_connect (queue.page, "hit-activated", G_CALLBACK (take_place_cb), &place);
  gtk_editable_set_text (GTK_EDITABLE (beakta_app_test_find (queue.page, GTK_TYPE_SEARCH_ENTRY, NULL)), "kraft");
  beakta_app_test_wait (has_hit, queue.page);
  beakta_app_test_visit (queue.page, activate_text_hit_cb, NULL);

  g_assert_nonnull (place.case_id);
  g_assert_cmpuint (place.document, ==, 1);
  g_assert_cmpuint (place.start, ==, g_utf8_strlen ("Ålder och ", -1));
  g_assert_cmpuint (place.end, ==, g_utf8_strlen ("Ålder och kraft", -1));

  g_free (place.case_id);
  queue_close (&queue);
}

static void
assert_fits_cb (GtkWidget *widget,
                gpointer   user_data)
{
  guint *n_cells = user_data;
  graphene_rect_t bounds;
  GtkWidget *cell = gtk_widget_get_parent (widget);

  if (!GTK_IS_PROGRESS_BAR (widget) || !gtk_widget_get_mapped (widget))
    return;

  g_assert_true (gtk_widget_compute_bounds (widget, cell, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (cell));
  (*n_cells)++;
}

/* Rule: the progress of a case is seen whole: cut off, a part of it looks like all. */
static void
test_progress_fits (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  Queue queue;
  guint n_cells = 0;

  queue_open (&queue, folder);
  select_all_tab (&queue);
  beakta_app_test_wait (has_title_label, &queue);
  beakta_app_test_settle ();

  beakta_app_test_visit (queue.page, assert_fits_cb, &n_cells);
  g_assert_cmpuint (n_cells, ==, 3);

  queue_close (&queue);
}

/* As the application does it. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/se/beakta/Beakta/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static BeaktaCase *
load_again (BeaktaStore *store,
            BeaktaCase  *case_)
{
  g_autofree char *id = g_strdup (beakta_case_get_id (case_));
  g_autoptr(GError) error = NULL;
  BeaktaCase *loaded;

  g_object_unref (case_);
  loaded = beakta_store_load_case_sync (store, id, &error);
  g_assert_no_error (error);

  return loaded;
}

/* A case that waits for the answer to a request until @due. */
static void
add_waiting (BeaktaTestFolder *folder,
             const char       *number,
             const char       *title,
             const char       *due)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  BeaktaCase *case_ = beakta_test_add_case (store, number, title, title);
  const char *user = beakta_store_get_user (store);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  beakta_test_apply (store, beakta_acts_draft_request (case_, none, due, user, now));
  case_ = load_again (store, case_);
  beakta_test_apply (store, beakta_acts_add_point (case_, "r1", "Skicka budgeten."));
  case_ = load_again (store, case_);
  beakta_test_apply (store, beakta_acts_send_request (case_, "r1", due, BEAKTA_CHANNEL_EMAIL, "2020-11-02", user, now));
  g_object_unref (case_);
  beakta_store_close (store);
  g_assert_finalize_object (store);
}

#define REMINDER "The answer should have come on 1\302\240Dec\302\2402020"

static gboolean
has_reminder (gpointer user_data)
{
  return beakta_app_test_find (GTK_WIDGET (get_view (user_data)), GTK_TYPE_LABEL, REMINDER) != NULL;
}

static void
count_reminder (GtkWidget *widget,
                gpointer   user_data)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "The answer should"))
    (*(guint *) user_data)++;
}

/* Rule: a case that waits reminds in words when its last day has passed; one that may still be answered does not. */
static void
test_reminds (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  Queue queue;
  guint n_reminders = 0;

  add_waiting (folder, "403-1-2026", "Försenad", "2020-12-01");
  add_waiting (folder, "403-2-2026", "I tid", "2099-12-01");
  queue_reopen (&queue, folder);
  select_tab (&queue, "Waiting for answers");
  beakta_queue_columns_set_sort (get_view (&queue), BEAKTA_SORT_DUE, FALSE);
  wait_for_titles (&queue, "Försenad;I tid;");
  beakta_app_test_wait (has_reminder, &queue);
  beakta_app_test_visit (queue.page, count_reminder, &n_reminders);
  g_assert_cmpuint (n_reminders, ==, 1);

  queue_close (&queue);
}

#define LONG_TITLE "Ökad företagsamhet och egen försörjning bland utrikes födda kvinnor i länets alla kommuner"

static void
add_tagged (BeaktaTestFolder *folder)
{
  BeaktaStore *store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", LONG_TITLE, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_test_apply (store, beakta_acts_tag (case_, "Yrkessvenska", beakta_store_get_user (store), now));
  beakta_store_close (store);
  g_assert_finalize_object (store);
}

/* And its title has been given its room. */
static gboolean
has_tag (gpointer user_data)
{
  GtkWidget *view = GTK_WIDGET (get_view (user_data));
  GtkWidget *title = beakta_app_test_find (view, GTK_TYPE_LABEL, LONG_TITLE);

  return title != NULL && gtk_widget_get_height (title) > 0 &&
         beakta_app_test_find (view, GTK_TYPE_LABEL, "Yrkessvenska") != NULL;
}

/* Rule: a long title has room for what it says: nothing below it stands on its second line. */
static void
test_long_title (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  Queue queue;
  GtkWidget *title;
  int height;

  add_tagged (folder);
  queue_reopen (&queue, folder);
  select_all_tab (&queue);
  beakta_app_test_wait (has_tag, &queue);
  beakta_app_test_settle ();

  title = beakta_app_test_find (GTK_WIDGET (get_view (&queue)), GTK_TYPE_LABEL, LONG_TITLE);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (title)), NULL, &height);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (title))), ==, 2);
  g_assert_cmpint (gtk_widget_get_height (title), >=, height);

  queue_close (&queue);
}

/* Rule: a hit says where it is: in which document, when it is in one. */
static void
test_hit_source (void)
{
  static const struct { const char *name; const char *source; } cases[] = {
    { "ansökan.docx", "403-1-2026 · Språk · ansökan.docx" }, { "", "403-1-2026 · Språk" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BeaktaHit hit = { .case_id = (char *) "1", .number = (char *) "403-1-2026", .title = (char *) "Språk", .name = (char *) cases[i].name,
                        .snippet = (char *) "Språk" };
      GtkWidget *row = g_object_ref_sink (beakta_hit_row_new (&hit));

      g_assert_nonnull (beakta_app_test_find (row, GTK_TYPE_LABEL, cases[i].source));
      g_object_unref (row);
    }
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);
  load_style ();

  beakta_test_add ("/queue/rows/in-the-chosen-order", test_rows_and_order);
  beakta_test_add ("/queue/sort/is-read-back", test_sort_is_read_back);
  beakta_test_add ("/queue/search/finds-cases-and-texts", test_search_finds_both);
  g_test_add_func ("/queue/snippet/is-escaped", test_snippet_is_escaped);
  beakta_test_add ("/queue/row/opens-its-case", test_row_activates);
  beakta_test_add ("/queue/several/one-undo", test_several);
  beakta_test_add ("/queue/settings/are-kept", test_settings_are_kept);
  beakta_test_add ("/queue/selection/all", test_selects_all);
  beakta_test_add ("/queue/filled-after-a-jump", test_filled_after_a_jump);
  beakta_test_add ("/queue/saved/hold-columns", test_saved_views_hold_columns);
  beakta_test_add ("/queue/hit/tells-its-place", test_hit_tells_its_place);
  beakta_test_add ("/queue/progress/is-seen-whole", test_progress_fits);
  beakta_test_add ("/queue/title/has-room", test_long_title);
  beakta_test_add ("/queue/waiting/reminds-in-words", test_reminds);
  g_test_add_func ("/queue/hits/source", test_hit_source);

  return g_test_run ();
}
