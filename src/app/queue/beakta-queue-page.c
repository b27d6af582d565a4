/* The queue: which cases there are, and which of them wait for you.
 *
 * (1) Rows are made by the list view only for what is near the eye; sorting, filtering and searching happen in the store.
 * (2) The list view makes some two hundred rows as soon as there are that many. The first frame waits for a screenful
 *     only; the window on the list grows by as much with every frame after it, and then holds everything.
 */

#define G_LOG_DOMAIN "beakta-queue-page"

#include "beakta-queue-page.h"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-hit-row.h"
#include "beakta-queue-columns.h"
#include "beakta-queue-sidebar.h"
#include "beakta-wording.h"

#define SEARCH_DELAY_MS 150
#define COUNT_DELAY_MS 250
#define MAX_HITS 50
#define SIDEBAR_WIDTH 226
#define SCREENFUL 24
#define ROWS_OF_LIST_VIEW 240

struct _BeaktaQueuePage
{
  GtkWidget            parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GSettings           *settings;     /* owned, nullable */
  GSignalGroup        *store_signals;
  BeaktaCaseList      *cases;        /* owned, nullable */
  GtkSliceListModel   *slice;        /* owned, nullable: the window on @cases */
  guint                tick;
  gboolean             has_drawn;    /* a frame with rows */
  GSignalGroup        *case_signals;
  GCancellable        *searching;    /* owned, nullable */
  BeaktaQueue          queue;
  guint                counts[BEAKTA_N_QUEUES];
  guint                search_source;
  guint                count_source;
  gboolean             is_restoring;

  /* Template children */
  GtkWidget           *content;
  AdwHeaderBar        *header;
  GtkWidget           *pane_button;
  GtkWidget           *open_label;
  AdwWindowTitle      *title;
  GtkSearchBar        *search_bar;
  GtkSearchEntry      *search_entry;
  GtkToggleButton     *search_button;
  GtkRevealer         *read_only;
  GtkStack            *root;
  AdwStatusPage       *welcome;
  AdwFlap             *flap;
  BeaktaQueueSidebar  *sidebar;
  GtkLabel            *heading;
  GtkLabel            *summary;
  GtkStack            *stack;
  AdwStatusPage       *empty;
  GtkColumnView       *view;
  GtkRevealer         *hits_revealer;
  GtkListBox          *hits;
  GtkPopoverMenu      *menu;
};

enum
{
  CASE_ACTIVATED,
  EXAMPLE_REQUESTED,
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char * const queue_nicks[BEAKTA_N_QUEUES] = { "act", "mine", "waiting", "review", "unassigned", "all" };

static const char * const sort_nicks[] = {
  "number", "title", "applicant", "sought", "stage", "progress", "since", "due", "received"
};

G_DEFINE_FINAL_TYPE (BeaktaQueuePage, beakta_queue_page, GTK_TYPE_WIDGET)

static char *
dup_words (BeaktaQueuePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
}

static void
update_empty (BeaktaQueuePage *self,
              gboolean         is_search)
{
  static const char * const descriptions[BEAKTA_N_QUEUES] = {
    [BEAKTA_QUEUE_ACT] = N_("No case waits for you. Open an application, or look among all cases."),
    [BEAKTA_QUEUE_MINE] = N_("You have no cases. Take one from “Unassigned”, or open an application."),
    [BEAKTA_QUEUE_WAITING] = N_("No applicant has been asked for completion."),
    [BEAKTA_QUEUE_REVIEW] = N_("No case has been proposed. Proposed cases come here for somebody else to review."),
    [BEAKTA_QUEUE_UNASSIGNED] = N_("Every case has a caseworker."),
    [BEAKTA_QUEUE_ALL] = N_("There are no cases yet. Open an application to register the first."),
  };

  adw_status_page_set_icon_name (self->empty, is_search ? "edit-find-symbolic" : "object-select-symbolic");
  adw_status_page_set_title (self->empty, is_search ? _("Nothing Found") : _("Nothing Here"));
  adw_status_page_set_description (self->empty, is_search ? _("No case and no text holds those words. Try fewer or other words.")
                                                          : _(descriptions[self->queue]));
}

static void
update_summary (BeaktaQueuePage *self)
{
  guint n_cases = self->cases != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->cases)) : 0;
  g_autofree char *number = beakta_wording_dup_number (n_cases);
  g_autofree char *words = dup_words (self);
  g_autofree char *text = NULL;
  gboolean is_loading = FALSE;

  if (self->cases != NULL)
    g_object_get (self->cases, "is-loading", &is_loading, NULL);

  /* Translators: %s is a number of cases with no-break spaces */
  text = g_strdup_printf (ngettext ("%s case", "%s cases", n_cases), number);
  gtk_label_set_text (self->summary, text);

  if (n_cases > 0 || gtk_revealer_get_reveal_child (self->hits_revealer))
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (!is_loading)
    {
      update_empty (self, *words != '\0');
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
}

static void
apply_filter (BeaktaQueuePage *self)
{
  g_autofree char *words = dup_words (self);
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;

  if (self->cases == NULL)
    return;

  /* A search looks everywhere: whoever looks for a case does not know which tab it is in. */
  filter.queue = *words != '\0' ? BEAKTA_QUEUE_ALL : self->queue;
  filter.words = *words != '\0' ? words : NULL;
  beakta_queue_columns_get_sort (self->view, &filter.sort, &filter.descending);
  beakta_case_list_set_filter (self->cases, &filter);

  gtk_label_set_text (self->heading, *words != '\0' ? _("Search in all cases") : beakta_queue_get_title (self->queue));
  update_summary (self);
}

static void
counted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaQueuePage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!beakta_store_count_queues_finish (BEAKTA_STORE (object), result, self->counts, &error))
    {
      g_message ("%s", error->message);
      return;
    }

  if (self->store == NULL)
    return;

  beakta_queue_sidebar_set_counts (self->sidebar, self->counts);

  if (self->counts[BEAKTA_QUEUE_ALL] == 0)
    adw_status_page_set_icon_name (self->welcome, "se.beakta.Beakta");

  gtk_stack_set_visible_child_name (self->root, self->counts[BEAKTA_QUEUE_ALL] > 0 ? "cases" : "welcome");
}

static gboolean
count_cb (gpointer user_data)
{
  BeaktaQueuePage *self = user_data;

  self->count_source = 0;

  if (self->store != NULL)
    beakta_store_count_queues_async (self->store, NULL, counted_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
queue_count (BeaktaQueuePage *self)
{
  if (self->count_source == 0)
    self->count_source = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
}

static void
queue_selected_cb (BeaktaQueuePage *self,
                   int              queue)
{
  self->queue = queue;

  if (self->settings != NULL && !self->is_restoring)
    g_settings_set_string (self->settings, "last-queue", queue_nicks[queue]);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  apply_filter (self);
}

static void
clear_hits (BeaktaQueuePage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->hits))) != NULL)
    gtk_list_box_remove (self->hits, row);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BeaktaQueuePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = beakta_store_search_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  clear_hits (self);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    gtk_list_box_append (self->hits, beakta_hit_row_new (g_ptr_array_index (hits, i)));

  gtk_revealer_set_reveal_child (self->hits_revealer, hits != NULL && hits->len > 0);
  update_summary (self);
}

static void
search_texts (BeaktaQueuePage *self,
              const char      *words)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);

  if (*words == '\0' || self->store == NULL)
    {
      gtk_revealer_set_reveal_child (self->hits_revealer, FALSE);
      clear_hits (self);
      return;
    }

  self->searching = g_cancellable_new ();
  beakta_store_search_async (self->store, words, MAX_HITS, self->searching, searched_cb, g_object_ref (self));
}

static gboolean
search_cb (gpointer user_data)
{
  BeaktaQueuePage *self = user_data;
  g_autofree char *words = dup_words (self);

  self->search_source = 0;
  search_texts (self, words);
  apply_filter (self);

  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (BeaktaQueuePage *self)
{
  g_clear_handle_id (&self->search_source, g_source_remove);
  self->search_source = g_timeout_add (SEARCH_DELAY_MS, search_cb, self);
}

static void
sort_changed_cb (BeaktaQueuePage *self)
{
  BeaktaSort sort;
  gboolean descending;

  /* The columns say a last word when the page is taken apart. */
  if (self->is_restoring || self->store == NULL)
    return;

  if (self->settings != NULL && beakta_queue_columns_get_sort (self->view, &sort, &descending))
    {
      g_settings_set_string (self->settings, "queue-sort", sort_nicks[sort]);
      g_settings_set_boolean (self->settings, "queue-descending", descending);
    }

  apply_filter (self);
}

/* (transfer none) (nullable): the case of the chosen row. */
static BeaktaCaseLine *
get_selected (BeaktaQueuePage *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  BeaktaCaseRow *row = model != NULL ? gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model)) : NULL;

  return row != NULL ? beakta_case_row_get_line (row) : NULL;
}

static void
row_activated_cb (BeaktaQueuePage *self,
                  guint            position)
{
  g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);
  BeaktaCaseLine *line = row != NULL ? beakta_case_row_get_line (row) : NULL;

  if (line != NULL)
    g_signal_emit (self, signals[CASE_ACTIVATED], 0, line->id);
}

static void
hit_activated_cb (BeaktaQueuePage *self,
                  GtkListBoxRow   *row)
{
  g_signal_emit (self, signals[CASE_ACTIVATED], 0, beakta_hit_row_get_case_id (BEAKTA_HIT_ROW (row)));
}

static void
open_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (widget);
  BeaktaCaseLine *line = get_selected (self);

  if (line != NULL)
    g_signal_emit (self, signals[CASE_ACTIVATED], 0, line->id);
}

static void
tell_problem (BeaktaQueuePage *self,
              const GError    *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_signal_emit (self, signals[TOAST], 0, words);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaQueuePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, NULL, &error);

  if (entry == NULL)
    tell_problem (self, error);
}

static void
loaded_to_take_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaQueuePage) self = user_data;
  BeaktaStore *store = BEAKTA_STORE (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_finish (store, result, &error);
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL)
    {
      tell_problem (self, error);
      return;
    }

  change = beakta_acts_assign (case_, beakta_store_get_user (store));

  if (!beakta_change_is_empty (change))
    beakta_store_apply_async (store, change, NULL, taken_cb, g_object_ref (self));
}

static void
take_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (widget);
  BeaktaCaseLine *line = get_selected (self);

  if (line != NULL)
    beakta_store_load_case_async (self->store, line->id, NULL, loaded_to_take_cb, g_object_ref (self));
}

static void
popup_menu (BeaktaQueuePage *self,
            double           x,
            double           y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (get_selected (self) == NULL)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  popup_menu (BEAKTA_QUEUE_PAGE (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static void
secondary_pressed_cb (BeaktaQueuePage *self,
                      int              n_press,
                      double           x,
                      double           y)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  double menu_x;
  double menu_y;

  /* The row under the pointer selects itself when it is told to. */
  for (GtkWidget *w = picked; w != NULL && w != view; w = gtk_widget_get_parent (w))
    if (gtk_widget_activate_action (w, "listitem.select", "(bb)", FALSE, FALSE))
      break;

  gtk_widget_translate_coordinates (view, GTK_WIDGET (self), x, y, &menu_x, &menu_y);
  popup_menu (self, menu_x, menu_y);
}

static void
example_clicked_cb (BeaktaQueuePage *self)
{
  g_signal_emit (self, signals[EXAMPLE_REQUESTED], 0);
}

static void
beakta_queue_page_dispose (GObject *object)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);

  self->tick = 0;
  g_clear_object (&self->store);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->case_signals);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->slice);
  g_clear_object (&self->cases);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (beakta_queue_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, content);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, header);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, pane_button);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, open_label);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, title);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, search_bar);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, search_entry);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, search_button);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, read_only);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, root);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, welcome);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, flap);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, sidebar);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, heading);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, summary);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, stack);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, empty);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, view);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, hits_revealer);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, hits);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, menu);
  gtk_widget_class_bind_template_callback (klass, queue_selected_cb);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, hit_activated_cb);
  gtk_widget_class_bind_template_callback (klass, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, example_clicked_cb);
}

static void
beakta_queue_page_class_init (BeaktaQueuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_queue_page_dispose;

  signals[CASE_ACTIVATED] = g_signal_new ("case-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXAMPLE_REQUESTED] = g_signal_new ("example-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "queue.open", NULL, open_row_cb);
  gtk_widget_class_install_action (widget_class, "queue.take", NULL, take_row_cb);
  gtk_widget_class_install_action (widget_class, "queue.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "queue.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "queue.menu", NULL);

  g_type_ensure (BEAKTA_TYPE_QUEUE_SIDEBAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-page.ui");
  bind_children (widget_class);
}

static void
beakta_queue_page_init (BeaktaQueuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));

  beakta_queue_columns_add (self->view);
  beakta_queue_page_set_width (self, BEAKTA_WIDTH_WIDE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "entry", G_CALLBACK (queue_count), self);
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE_LIST);
  g_signal_group_connect_swapped (self->case_signals, "notify::n-items", G_CALLBACK (update_summary), self);
  g_signal_group_connect_swapped (self->case_signals, "notify::is-loading", G_CALLBACK (update_summary), self);
}

/* Invariant (2). */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (widget);
  guint size;

  if (self->slice == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->slice)) == 0)
    return G_SOURCE_CONTINUE;

  /* This tick comes before the first frame that has rows; the next one after it. */
  if (!self->has_drawn)
    {
      self->has_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }

  size = gtk_slice_list_model_get_size (self->slice);

  if (size < ROWS_OF_LIST_VIEW)
    {
      gtk_slice_list_model_set_size (self->slice, size + SCREENFUL);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
set_model (BeaktaQueuePage *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  self->has_drawn = FALSE;
  g_clear_object (&self->slice);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->cases)), 0, SCREENFUL);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));

  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

void
beakta_queue_page_set_store (BeaktaQueuePage *self,
                             BeaktaStore     *store)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));
  g_return_if_fail (store == NULL || BEAKTA_IS_STORE (store));

  if (!g_set_object (&self->store, store))
    return;

  g_signal_group_set_target (self->store_signals, store);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->slice);
  g_clear_object (&self->cases);

  if (store == NULL)
    return;

  self->cases = beakta_case_list_new (store);
  g_signal_group_set_target (self->case_signals, self->cases);
  apply_filter (self);
  set_model (self);

  gtk_revealer_set_reveal_child (self->read_only, beakta_store_is_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "queue.take", !beakta_store_is_read_only (store));
  adw_window_title_set_subtitle (self->title, *beakta_store_get_entered_by (store) != '\0'
                                              ? beakta_store_get_user (store) : "");
  count_cb (self);
}

static guint
find_nick (const char * const *nicks,
           guint               n_nicks,
           const char         *nick)
{
  for (guint i = 0; i < n_nicks; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;

  return 0;
}

void
beakta_queue_page_set_settings (BeaktaQueuePage *self,
                                GSettings       *settings)
{
  g_autofree char *queue = NULL;
  g_autofree char *sort = NULL;

  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  queue = g_settings_get_string (settings, "last-queue");
  sort = g_settings_get_string (settings, "queue-sort");

  self->is_restoring = TRUE;
  beakta_queue_columns_set_sort (self->view, find_nick (sort_nicks, G_N_ELEMENTS (sort_nicks), sort),
                                 g_settings_get_boolean (settings, "queue-descending"));
  beakta_queue_sidebar_select (self->sidebar, find_nick (queue_nicks, BEAKTA_N_QUEUES, queue));
  self->is_restoring = FALSE;
}

void
beakta_queue_page_set_width (BeaktaQueuePage *self,
                             BeaktaWidth      width)
{
  gboolean folded = width <= BEAKTA_WIDTH_SINGLE;

  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));

  adw_flap_set_fold_policy (self->flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !folded);
  gtk_widget_set_size_request (GTK_WIDGET (self->sidebar),
                               (int) (SIDEBAR_WIDTH * beakta_break_bin_get_scale (GTK_WIDGET (self))), -1);
  gtk_widget_set_visible (self->pane_button, folded);
  gtk_widget_set_visible (self->open_label, width > BEAKTA_WIDTH_NARROW);
  adw_header_bar_set_decoration_layout (self->header, width == BEAKTA_WIDTH_NARROW ? ":close" : NULL);
  beakta_queue_columns_set_width (self->view, width);
}

void
beakta_queue_page_find (BeaktaQueuePage *self)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
beakta_queue_page_toggle_pane (BeaktaQueuePage *self)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}
