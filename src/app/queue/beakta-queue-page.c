/* The queue: which cases there are, and which of them wait for you. The tabs, the search and what is told about both. */

#define G_LOG_DOMAIN "beakta-queue-page"

#include "beakta-queue-page.h"

#include <glib/gi18n.h>

#include "beakta-query-assist.h"
#include "beakta-query.h"
#include "beakta-queue-hits.h"
#include "beakta-queue-sidebar.h"
#include "beakta-queue-view.h"
#include "beakta-welcome-page.h"
#include "beakta-wording.h"

#define SEARCH_DELAY_MS 150
#define COUNT_DELAY_MS 250
#define DAY_CHECK_S 60
#define SIDEBAR_WIDTH 226
#define FOLDED_WIDTH 300             /* at the most, however large the text is: it lies over the cases */

struct _BeaktaQueuePage
{
  GtkWidget           parent_instance;

  BeaktaStore        *store;         /* owned, nullable */
  GSignalGroup       *store_signals;
  guint               counts[BEAKTA_N_QUEUES];
  guint               search_source;
  guint               count_source;
  guint               day_source;
  int                 day;           /* of the year: what the tabs were filled for */
  BeaktaQueryAssist  *assist;
  guint               reveal_callback; /* until there is a sidebar to be moved */

  AdwStatusPage      *empty;         /* of the stack, nullable until it is shown */

  /* Template children */
  GtkWidget          *content;
  AdwHeaderBar       *header;
  GtkWidget          *pane_button;
  GtkWidget          *open_label;
  AdwWindowTitle     *title;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkLabel           *mistake;
  GtkToggleButton    *search_button;
  GtkRevealer        *read_only;
  GtkStack           *root;
  GtkMenuButton      *menu_button;
  GMenuModel         *primary_menu;
  AdwFlap            *flap;
  BeaktaQueueSidebar *sidebar;
  GtkLabel           *heading;
  GtkLabel           *summary;
  GtkStack           *stack;
  BeaktaQueueView    *view;
  BeaktaQueueHits    *hits;
};

enum
{
  CASE_ACTIVATED,
  HIT_ACTIVATED,
  EXAMPLE_REQUESTED,
  TOAST,
  OPEN_IN_WINDOW,
  SHOW_TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueuePage, beakta_queue_page, GTK_TYPE_WIDGET)

static BeaktaQuery *
read_query (BeaktaQueuePage *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return beakta_query_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), now);
}

/* What is understood is searched for, also beside what is not: the list does not come and go with every letter of a field that is
 * being written, and what was left out is said below the entry. */
static char *
dup_words (BeaktaQueuePage *self)
{
  g_autoptr(BeaktaQuery) query = read_query (self);

  return beakta_query_dup_understood (query);
}

static void
show_mistake (BeaktaQueuePage *self,
              BeaktaQuery     *query)
{
  const GPtrArray *mistakes = beakta_query_get_mistakes (query);
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  if (mistakes->len > 0)
    {
      words = beakta_mistake_dup_words (g_ptr_array_index (mistakes, 0), beakta_wording_get_language ());
      told = g_strconcat (words, g_str_has_suffix (words, "?") ? " " : ". ",
                          beakta_query_is_empty (query) ? "" : _("The rest is searched for."), NULL);
      gtk_label_set_text (self->mistake, g_strchomp (told));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), mistakes->len > 0);
}

/* Pages that are seldom seen are made when they are first shown: the queue does not wait for them. */
static void
ensure_empty (BeaktaQueuePage *self)
{
  if (self->empty != NULL)
    return;

  self->empty = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
}

static void
example_requested_cb (BeaktaQueuePage *self)
{
  g_signal_emit (self, signals[EXAMPLE_REQUESTED], 0);
}

static void
ensure_welcome (BeaktaQueuePage *self)
{
  GtkWidget *welcome;

  if (gtk_stack_get_child_by_name (self->root, "welcome") != NULL)
    return;

  welcome = beakta_welcome_page_new ();
  g_signal_connect_object (welcome, "example-requested", G_CALLBACK (example_requested_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->root, welcome, "welcome");
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  gtk_menu_button_set_menu_model (button, BEAKTA_QUEUE_PAGE (user_data)->primary_menu);
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
    [BEAKTA_QUEUE_FLAGGED] = N_("No case has a flag. Flag a case from the queue with Ctrl+G, to find it again here."),
    [BEAKTA_QUEUE_UNASSIGNED] = N_("Every case has a caseworker."),
    [BEAKTA_QUEUE_ALL] = N_("There are no cases yet. Open an application to register the first."),
  };

  ensure_empty (self);
  adw_status_page_set_icon_name (self->empty, is_search ? "edit-find-symbolic" : "object-select-symbolic");
  adw_status_page_set_title (self->empty, is_search ? _("Nothing Found") : _("Nothing Here"));
  adw_status_page_set_description (self->empty, is_search ? _("No case and no text holds those words. Try fewer or other words.")
                                                          : _(descriptions[beakta_queue_sidebar_get_selected (self->sidebar)]));
}

static void
update_summary (BeaktaQueuePage *self)
{
  guint n_cases = beakta_queue_view_get_n_cases (self->view);
  g_autofree char *number = beakta_wording_dup_number (n_cases);
  g_autofree char *words = dup_words (self);
  g_autofree char *text = NULL;

  /* Translators: %s is a number of cases with no-break spaces */
  text = g_strdup_printf (ngettext ("%s case", "%s cases", n_cases), number);
  gtk_label_set_text (self->summary, text);

  if (n_cases > 0 || beakta_queue_hits_has_any (self->hits))
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (!beakta_queue_view_is_loading (self->view))
    {
      update_empty (self, *words != '\0');
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
}

/* A search looks everywhere: whoever looks for a case does not know which tab it is in. */
static void
apply_filter (BeaktaQueuePage *self)
{
  BeaktaQueue queue = beakta_queue_sidebar_get_selected (self->sidebar);
  g_autofree char *words = dup_words (self);
  gboolean is_search = *words != '\0';

  beakta_queue_view_set_filter (self->view, is_search ? BEAKTA_QUEUE_ALL : queue, is_search ? words : NULL);
  gtk_label_set_text (self->heading, is_search ? _("Search in all cases") : beakta_queue_get_title (queue));
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
    ensure_welcome (self);

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
queue_selected_cb (BeaktaQueuePage *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  apply_filter (self);
}

static gboolean
search_cb (gpointer user_data)
{
  BeaktaQueuePage *self = user_data;
  g_autoptr(BeaktaQuery) query = read_query (self);
  g_autofree char *words = beakta_query_dup_understood (query);

  self->search_source = 0;
  show_mistake (self, query);
  /* Fields alone are answered by the list of cases. */
  beakta_queue_hits_search (self->hits, self->store, *beakta_query_get_words (query) != '\0' ? words : "");
  apply_filter (self);

  return G_SOURCE_REMOVE;
}

/* Not before: the bar measures what it hides. */
static void
search_opened_cb (BeaktaQueuePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), TRUE);
}

static void
search_changed_cb (BeaktaQueuePage *self)
{
  g_clear_handle_id (&self->search_source, g_source_remove);
  self->search_source = g_timeout_add (SEARCH_DELAY_MS, search_cb, self);
}

/* A case comes into “Needs action” by a day that passes, and back from being put aside by one that comes. */
static gboolean
check_day_cb (gpointer user_data)
{
  BeaktaQueuePage *self = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  int day = g_date_time_get_day_of_year (now);

  if (day != self->day && self->store != NULL)
    {
      apply_filter (self);
      queue_count (self);
    }
  self->day = day;

  return G_SOURCE_CONTINUE;
}

static void
case_activated_cb (BeaktaQueuePage *self,
                   const char      *case_id)
{
  g_signal_emit (self, signals[CASE_ACTIVATED], 0, case_id);
}

static void
hit_activated_cb (BeaktaQueuePage *self,
                  const char      *case_id,
                  guint            document,
                  guint            start,
                  guint            end)
{
  if (document > 0)
    g_signal_emit (self, signals[HIT_ACTIVATED], 0, case_id, document, start, end);
  else
    g_signal_emit (self, signals[CASE_ACTIVATED], 0, case_id);
}

static void
problem_cb (BeaktaQueuePage *self,
            const char      *words)
{
  g_signal_emit (self, signals[TOAST], 0, words);
}

/* What the page shows by now gets a name, and stands beneath the tabs from then on. */
static void
save_view_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (widget);
  g_autofree char *words = dup_words (self);
  g_autofree char *queue = NULL;
  g_autofree char *sort = NULL;
  g_auto(GStrv) columns = beakta_queue_view_dup_columns (self->view);
  BeaktaSavedView view = { .columns = (const char * const *) columns };

  g_object_get (self->sidebar, "queue", &queue, NULL);
  g_object_get (self->view, "sort", &sort, "descending", &view.descending, NULL);
  view.queue = queue;
  view.words = words;
  view.sort = sort;
  beakta_queue_saved_ask (beakta_queue_sidebar_get_saved (self->sidebar), &view,
                          *words != '\0' ? words : beakta_queue_get_title (beakta_queue_sidebar_get_selected (self->sidebar)));
}

static void
saved_chosen_cb (BeaktaQueuePage *self,
                 BeaktaSavedView *view)
{
  g_object_set (self->view, "sort", view->sort, "descending", view->descending, NULL);
  if (view->columns != NULL)
    beakta_queue_view_set_columns (self->view, view->columns);
  g_object_set (self->sidebar, "queue", view->queue, NULL);
  if (*view->words != '\0')
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), view->words);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
open_in_window_cb (BeaktaQueuePage *self,
                   const char      *case_id)
{
  g_signal_emit (self, signals[OPEN_IN_WINDOW], 0, case_id);
}

static void
toast_cb (BeaktaQueuePage *self,
          AdwToast        *toast)
{
  g_signal_emit (self, signals[SHOW_TOAST], 0, toast);
}

static void
beakta_queue_page_dispose (GObject *object)
{
  BeaktaQueuePage *self = BEAKTA_QUEUE_PAGE (object);

  g_clear_object (&self->store);
  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_handle_id (&self->day_source, g_source_remove);
  if (self->assist != NULL)
    g_object_run_dispose (G_OBJECT (self->assist));
  g_clear_object (&self->assist);
  g_clear_object (&self->store_signals);
  if (self->reveal_callback != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->flap), self->reveal_callback);
  self->reveal_callback = 0;
  g_clear_pointer (&self->content, gtk_widget_unparent);

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
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, mistake);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, search_button);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, read_only);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, root);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, menu_button);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, primary_menu);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, flap);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, sidebar);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, heading);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, summary);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, stack);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, view);
  gtk_widget_class_bind_template_child (klass, BeaktaQueuePage, hits);
  gtk_widget_class_bind_template_callback (klass, queue_selected_cb);
  gtk_widget_class_bind_template_callback (klass, search_opened_cb);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, update_summary);
  gtk_widget_class_bind_template_callback (klass, case_activated_cb);
  gtk_widget_class_bind_template_callback (klass, hit_activated_cb);
  gtk_widget_class_bind_template_callback (klass, problem_cb);
  gtk_widget_class_bind_template_callback (klass, open_in_window_cb);
  gtk_widget_class_bind_template_callback (klass, toast_cb);
}

static gboolean
beakta_queue_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_QUEUE_PAGE (widget)->view));
}

static void
beakta_queue_page_class_init (BeaktaQueuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_queue_page_dispose;
  widget_class->grab_focus = beakta_queue_page_grab_focus;

  signals[CASE_ACTIVATED] = g_signal_new ("case-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HIT_ACTIVATED] = g_signal_new ("hit-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 4,
                                         G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[EXAMPLE_REQUESTED] = g_signal_new ("example-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[OPEN_IN_WINDOW] = g_signal_new ("open-in-window", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_TOAST] = g_signal_new ("show-toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (BEAKTA_TYPE_QUEUE_HITS);
  g_type_ensure (BEAKTA_TYPE_QUEUE_SIDEBAR);
  g_type_ensure (BEAKTA_TYPE_QUEUE_VIEW);
  gtk_widget_class_install_action (widget_class, "view.save", NULL, save_view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "view.save", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-page.ui");
  bind_children (widget_class);
}

static void
beakta_queue_page_init (BeaktaQueuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  beakta_queue_page_set_width (self, BEAKTA_WIDTH_WIDE);
  g_signal_connect_object (beakta_queue_sidebar_get_saved (self->sidebar), "chosen", G_CALLBACK (saved_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  self->assist = beakta_query_assist_new (GTK_EDITABLE (self->search_entry));
  check_day_cb (self);
  self->day_source = g_timeout_add_seconds (DAY_CHECK_S, check_day_cb, self);

  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "entry", G_CALLBACK (queue_count), self);
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
  beakta_queue_view_set_store (self->view, store);
  beakta_query_assist_set_store (self->assist, store);

  if (store == NULL)
    return;

  apply_filter (self);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only), beakta_store_is_read_only (store));
  gtk_revealer_set_reveal_child (self->read_only, beakta_store_is_read_only (store));
  adw_window_title_set_subtitle (self->title, *beakta_store_get_entered_by (store) != '\0'
                                              ? beakta_store_get_user (store) : "");
  count_cb (self);
}

void
beakta_queue_page_set_settings (BeaktaQueuePage *self,
                                GSettings       *settings)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  beakta_queue_saved_set_settings (beakta_queue_sidebar_get_saved (self->sidebar), settings);
  beakta_queue_view_set_settings (self->view, settings);
  g_settings_bind (settings, "last-queue", self->sidebar, "queue", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "queue-sort", self->view, "sort", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "queue-descending", self->view, "descending", G_SETTINGS_BIND_DEFAULT);
}

static gboolean
is_laid_out (BeaktaQueuePage *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->sidebar)) > 0;
}

static void
reveal (BeaktaQueuePage *self)
{
  adw_flap_set_reveal_flap (self->flap, adw_flap_get_fold_policy (self->flap) == ADW_FLAP_FOLD_POLICY_NEVER);
}

static gboolean
reveal_when_laid_out_cb (GtkWidget     *flap,
                         GdkFrameClock *clock,
                         gpointer       user_data)
{
  BeaktaQueuePage *self = user_data;

  if (!is_laid_out (self))
    return G_SOURCE_CONTINUE;

  self->reveal_callback = 0;
  reveal (self);

  return G_SOURCE_REMOVE;
}

/* AdwFlap 1.2 divides by the width of its sidebar to know how fast it is to slide away. Before the first allocation that is 0, and
 * what is beside the sidebar is then given a width that is no number. So it folds, which needs less room, and slides later; it
 * is locked, or it would slide by itself. */
static void
fold (BeaktaQueuePage *self,
      gboolean         folded)
{
  adw_flap_set_fold_policy (self->flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  if (is_laid_out (self))
    reveal (self);
  else if (self->reveal_callback == 0)
    self->reveal_callback = gtk_widget_add_tick_callback (GTK_WIDGET (self->flap), reveal_when_laid_out_cb, self, NULL);
}

void
beakta_queue_page_set_width (BeaktaQueuePage *self,
                             BeaktaWidth      width)
{
  gboolean folded = width <= BEAKTA_WIDTH_SINGLE;
  int sidebar_width = (int) (SIDEBAR_WIDTH * beakta_break_bin_get_scale (GTK_WIDGET (self)));

  g_return_if_fail (BEAKTA_IS_QUEUE_PAGE (self));

  fold (self, folded);
  gtk_widget_set_size_request (GTK_WIDGET (self->sidebar), folded ? MIN (sidebar_width, FOLDED_WIDTH) : sidebar_width, -1);
  gtk_widget_set_visible (self->pane_button, folded);
  gtk_widget_set_visible (self->open_label, width > BEAKTA_WIDTH_NARROW);
  adw_header_bar_set_decoration_layout (self->header, width == BEAKTA_WIDTH_NARROW ? ":close" : NULL);
  beakta_queue_view_set_width (self->view, width);
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
