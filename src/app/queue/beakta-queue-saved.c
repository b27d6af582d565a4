/* The saved views of a person, as rows beneath the tabs. */

#define G_LOG_DOMAIN "beakta-queue-saved"

#include "beakta-queue-saved.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define KEY "queue-views"
#define COLUMNS_KEY "queue-view-columns"
#define VIEW_TYPE "(ssssb)"          /* name, queue, words, sort, descending */

struct _BeaktaQueueSaved
{
  GtkWidget     parent_instance;

  GSettings    *settings;            /* owned, nullable */
  GPtrArray    *views;               /* owned, of GVariant, as they are shown */
  GVariant     *asked;               /* owned, nullable: what is being given a name */
  GStrv         asked_columns;       /* owned, nullable: as BeaktaSavedView has them */
  guint         renamed;             /* its place in @views; their number when it is new */

  /* Children */
  GtkWidget    *content;
  GtkListBox   *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueueSaved, beakta_queue_saved, GTK_TYPE_WIDGET)

static const char *
get_name (GVariant *view)
{
  const char *name;

  g_variant_get_child (view, 0, "&s", &name);

  return name;
}

/* (transfer full) (nullable): the columns of the view of that name. */
static GStrv
dup_columns (BeaktaQueueSaved *self,
             const char       *name)
{
  g_autoptr(GVariant) all = g_settings_get_value (self->settings, COLUMNS_KEY);
  GStrv columns = NULL;

  g_variant_lookup (all, name, "^as", &columns);

  return columns;
}

/* The columns of @name (nullable) become @columns (nullable); those of views that are no more are forgotten. */
static void
write_columns (BeaktaQueueSaved   *self,
               const char         *name,
               const char * const *columns)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{sas}"));

  for (guint i = 0; i < self->views->len; i++)
    {
      const char *view = get_name (g_ptr_array_index (self->views, i));
      g_auto(GStrv) known = dup_columns (self, view);
      const char * const *kept = g_strcmp0 (view, name) == 0 ? columns : (const char * const *) known;

      if (kept != NULL)
        g_variant_builder_add (builder, "{s^as}", view, kept);
    }

  g_settings_set_value (self->settings, COLUMNS_KEY, g_variant_builder_end (builder));
}

static void
write_views (BeaktaQueueSaved *self)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a" VIEW_TYPE));

  for (guint i = 0; i < self->views->len; i++)
    g_variant_builder_add_value (builder, g_ptr_array_index (self->views, i));

  g_settings_set_value (self->settings, KEY, g_variant_builder_end (builder));
}

static void
row_activated_cb (BeaktaQueueSaved *self,
                  GtkListBoxRow    *row)
{
  GVariant *saved = g_ptr_array_index (self->views, gtk_list_box_row_get_index (row));
  g_auto(GStrv) columns = dup_columns (self, get_name (saved));
  BeaktaSavedView view = { .columns = (const char * const *) columns };

  g_variant_get (saved, "(&s&s&s&sb)", NULL, &view.queue, &view.words, &view.sort, &view.descending);
  g_signal_emit (self, signals[CHOSEN], 0, &view);
}

static GMenuModel *
make_menu (guint index,
           guint n)
{
  GMenu *menu = g_menu_new ();
  const struct
  {
    const char *label;
    const char *action;
    gboolean    fits;
  } items[] = {
    { _("_Rename…"), "saved.rename", TRUE },
    { _("Move _Up"), "saved.up", index > 0 },
    { _("Move _Down"), "saved.down", index + 1 < n },
    { _("Re_move"), "saved.remove", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (items[i].fits)
      {
        g_autoptr(GMenuItem) item = g_menu_item_new (items[i].label, NULL);

        g_menu_item_set_action_and_target (item, items[i].action, "u", index);
        g_menu_append_item (menu, item);
      }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_row (GVariant *view,
          guint     index,
          guint     n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (get_name (view));
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenuModel) menu = make_menu (index, n);
  /* Translators: %s is the name of a saved view */
  g_autofree char *about = g_strdup_printf (_("More about “%s”"), get_name (view));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (view), -1);

  return row;
}

static void
read_views (BeaktaQueueSaved *self)
{
  g_autoptr(GVariant) saved = g_settings_get_value (self->settings, KEY);
  GtkWidget *row;

  g_ptr_array_set_size (self->views, 0);
  for (gsize i = 0; i < g_variant_n_children (saved); i++)
    g_ptr_array_add (self->views, g_variant_get_child_value (saved, i));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->views->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->views, i), i, self->views->len));

  gtk_widget_set_visible (GTK_WIDGET (self), self->views->len > 0);
}

/* A name that is given to another view already is that view's no more. */
static void
keep (BeaktaQueueSaved *self,
      const char       *name)
{
  const char *queue, *words, *sort;
  gboolean descending;
  GVariant *view;

  g_variant_get (self->asked, "(&s&s&s&sb)", NULL, &queue, &words, &sort, &descending);
  view = g_variant_ref_sink (g_variant_new (VIEW_TYPE, name, queue, words, sort, descending));

  if (self->renamed < self->views->len)
    g_ptr_array_remove_index (self->views, self->renamed);
  for (guint i = 0; i < self->views->len; i++)
    if (g_str_equal (get_name (g_ptr_array_index (self->views, i)), name))
      g_ptr_array_remove_index (self->views, i--);
  g_ptr_array_insert (self->views, (int) MIN (self->renamed, self->views->len), view);
  write_columns (self, name, (const char * const *) self->asked_columns);
  write_views (self);
}

static void
named_cb (GtkEditable      *entry,
          const char       *response,
          AdwMessageDialog *dialog)
{
  BeaktaQueueSaved *self = BEAKTA_QUEUE_SAVED (g_object_get_data (G_OBJECT (dialog), "saved"));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "save") && *name != '\0')
    keep (self, name);
}

static void
name_changed_cb (AdwMessageDialog *dialog,
                 GtkEditable      *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

static void
ask_name (BeaktaQueueSaved *self,
          const char       *heading,
          const char       *body,     /* nullable */
          const char       *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Name"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), group);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  g_object_set_data_full (G_OBJECT (dialog), "saved", g_object_ref (self), g_object_unref);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb), entry, G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  name_changed_cb (ADW_MESSAGE_DIALOG (dialog), GTK_EDITABLE (entry));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is given a name next. @columns: (transfer full) (nullable) */
static void
take_asked (BeaktaQueueSaved *self,
            GVariant         *view,
            GStrv             columns,
            guint             place)
{
  g_clear_pointer (&self->asked, g_variant_unref);
  g_clear_pointer (&self->asked_columns, g_strfreev);
  self->asked = g_variant_ref_sink (view);
  self->asked_columns = columns;
  self->renamed = place;
}

static void
change_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaQueueSaved *self = BEAKTA_QUEUE_SAVED (widget);
  guint index = g_variant_get_uint32 (parameter);
  g_autoptr(GVariant) view = NULL;

  if (index >= self->views->len)
    return;

  view = g_variant_ref (g_ptr_array_index (self->views, index));
  if (g_str_equal (action, "saved.rename"))
    {
      take_asked (self, view, dup_columns (self, get_name (view)), index);
      ask_name (self, _("Rename View"), NULL, get_name (view));
      return;
    }

  g_ptr_array_remove_index (self->views, index);
  if (g_str_equal (action, "saved.up") && index > 0)
    g_ptr_array_insert (self->views, (int) index - 1, g_variant_ref (view));
  else if (g_str_equal (action, "saved.down"))
    g_ptr_array_insert (self->views, (int) MIN (index + 1, self->views->len), g_variant_ref (view));
  write_columns (self, NULL, NULL);
  write_views (self);
}

static void
beakta_queue_saved_dispose (GObject *object)
{
  BeaktaQueueSaved *self = BEAKTA_QUEUE_SAVED (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->asked, g_variant_unref);
  g_clear_pointer (&self->asked_columns, g_strfreev);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_queue_saved_parent_class)->dispose (object);
}

static void
beakta_queue_saved_class_init (BeaktaQueueSavedClass *klass)
{
  static const char * const changes[] = { "saved.rename", "saved.up", "saved.down", "saved.remove" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_queue_saved_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (widget_class, changes[i], "u", change_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
beakta_queue_saved_init (BeaktaQueueSaved *self)
{
  GtkWidget *heading = gtk_label_new (_("Saved Views"));

  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "saved-heading");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved Views"), -1);
  gtk_box_append (GTK_BOX (self->content), heading);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
beakta_queue_saved_set_settings (BeaktaQueueSaved *self,
                                 GSettings        *settings)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_SAVED (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (read_views), self, G_CONNECT_SWAPPED);
  read_views (self);
}

void
beakta_queue_saved_ask (BeaktaQueueSaved      *self,
                        const BeaktaSavedView *view,
                        const char            *name)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_SAVED (self));
  g_return_if_fail (view != NULL && name != NULL);

  take_asked (self, g_variant_new (VIEW_TYPE, "", view->queue, view->words, view->sort, view->descending),
              g_strdupv ((GStrv) view->columns), self->views->len);
  ask_name (self, _("Save View"), _("The tab, the search, the order and the columns are kept under the name."), name);
}
