/* The rows of the table of the population. They are listed when somebody asks for them: a table may have thousands. */

#define G_LOG_DOMAIN "beakta-population-picker"

#include "beakta-population-picker.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-wrapped-words.h"

#define LEAST_WIDTH  260
#define LEAST_HEIGHT 120
#define MOST_HEIGHT  320
#define ROW_MARGIN   6

struct _BeaktaPopulationPicker
{
  GtkBox              parent_instance;

  BeaktaOfficeGroups *offices;       /* owned */
  GtkStringFilter    *filter;        /* owned by the model of the list, nullable: while the list is there */
  GtkMenuButton      *button;        /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaPopulationPicker, beakta_population_picker, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

char *
beakta_population_dup_share (gint64 millionths)
{
  if (millionths < 0)
    return g_strdup (_("Fewer than five people"));

  return g_strdup_printf ("%.1f\302\240%%", (double) millionths * 100 / BEAKTA_WHOLE_POPULATION);
}

/* @name: "" for none. */
static char *
dup_words (BeaktaPopulationPicker *self,
           const char             *name)
{
  BeaktaPopulation *population = beakta_office_groups_get_population (self->offices);
  const BeaktaPopulationRow *row = population != NULL ? beakta_population_find (population, name) : NULL;
  g_autofree char *share = row != NULL ? beakta_population_dup_share (row->share) : NULL;

  if (*name == '\0')
    return g_strdup (_("None: the share is not known"));
  if (row == NULL)
    return g_strdup (name);

  /* Translators: a row of the office's table of the population, its share, its source and its year */
  return g_strdup_printf (_("%1$s: %2$s (%3$s, %4$s)"), row->name, share, row->source, row->year);
}

/* None first. Of the whole county no group is a part. */
static GtkStringList *
list_rows (BeaktaPopulationPicker *self)
{
  BeaktaPopulation *population = beakta_office_groups_get_population (self->offices);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, "");
  for (guint i = 0; population != NULL && i < beakta_population_get_n_rows (population); i++)
    {
      const BeaktaPopulationRow *row = beakta_population_get_row (population, i);

      if (*row->name != '\0')
        gtk_string_list_append (names, row->name);
    }

  return names;
}

static void
choose (BeaktaPopulationPicker *self,
        GListModel             *model,
        guint                   position)
{
  g_autoptr(GtkStringObject) name = g_list_model_get_item (model, position);

  if (name == NULL)
    return;

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHOSEN], 0, gtk_string_object_get_string (name));
}

static void
activated_cb (GtkListView            *list,
              guint                   position,
              BeaktaPopulationPicker *self)
{
  choose (self, G_LIST_MODEL (gtk_list_view_get_model (list)), position);
}

static void
search_changed_cb (GtkSearchEntry         *entry,
                   BeaktaPopulationPicker *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* The first that is found. */
static void
search_activated_cb (GtkSearchEntry         *entry,
                     BeaktaPopulationPicker *self)
{
  GtkListView *list = g_object_get_data (G_OBJECT (entry), "list");

  search_changed_cb (entry, self);
  choose (self, G_LIST_MODEL (gtk_list_view_get_model (list)), 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *words = beakta_wrapped_words_new (NULL, NULL);

  gtk_widget_set_margin_top (words, ROW_MARGIN);
  gtk_widget_set_margin_bottom (words, ROW_MARGIN);
  gtk_list_item_set_child (item, words);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         BeaktaPopulationPicker   *self)
{
  g_autofree char *words = dup_words (self, gtk_string_object_get_string (gtk_list_item_get_item (item)));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), words);
}

static GtkWidget *
make_list (BeaktaPopulationPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringFilter *filter =
    gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  GtkFilterListModel *found = gtk_filter_list_model_new (G_LIST_MODEL (list_rows (self)), GTK_FILTER (filter));
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (found));
  GtkWidget *list;

  self->filter = filter;
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows of the table"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (activated_cb), self, 0);

  return list;
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  BeaktaPopulationPicker *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = make_list (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the table"), -1);
  g_object_set_data (G_OBJECT (search), "list", list);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (gtk_menu_button_popdown), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (search_changed_cb), self, 0);
  g_signal_connect_object (search, "activate", G_CALLBACK (search_activated_cb), self, 0);
  gtk_box_append (GTK_BOX (box), search);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scrolled), LEAST_WIDTH);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
beakta_population_picker_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_POPULATION_PICKER (object)->offices);

  G_OBJECT_CLASS (beakta_population_picker_parent_class)->dispose (object);
}

static void
beakta_population_picker_class_init (BeaktaPopulationPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_population_picker_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_population_picker_init (BeaktaPopulationPicker *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _("Choose Row…"));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  beakta_wrapped_words_set (GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

GtkWidget *
beakta_population_picker_new (BeaktaOfficeGroups *offices)
{
  BeaktaPopulationPicker *self;

  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (offices), NULL);

  self = g_object_new (BEAKTA_TYPE_POPULATION_PICKER, NULL);
  self->offices = g_object_ref (offices);

  return GTK_WIDGET (self);
}

void
beakta_population_picker_set_about (BeaktaPopulationPicker *self,
                                    const char             *about)
{
  /* Translators: a group, whose row of the office's table of the population may be chosen */
  g_autofree char *heard = g_strdup_printf (_("%s: choose the row of the population table"), about);
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  g_return_if_fail (BEAKTA_IS_POPULATION_PICKER (self));

  beakta_heard_name_set (GTK_WIDGET (self->button), heard);
  if (GTK_IS_BUTTON (inner))
    beakta_heard_name_set (inner, heard);
}
