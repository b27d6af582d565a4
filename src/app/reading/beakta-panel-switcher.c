#define G_LOG_DOMAIN "beakta-panel-switcher"

#include "beakta-panel-switcher.h"

struct _BeaktaPanelSwitcher
{
  GtkWidget     parent_instance;

  AdwViewStack *stack;               /* owned, nullable */

  /* Template children */
  GtkWidget    *squeezer;
  GtkWidget    *titled;
  GtkWidget    *bare;
};

G_DEFINE_FINAL_TYPE (BeaktaPanelSwitcher, beakta_panel_switcher, GTK_TYPE_WIDGET)

enum
{
  PROP_STACK = 1,
  PROP_PANEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
panel_changed_cb (BeaktaPanelSwitcher *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL]);
}

static void
set_stack (BeaktaPanelSwitcher *self,
           AdwViewStack        *stack)
{
  if (!g_set_object (&self->stack, stack))
    return;

  if (stack != NULL)
    g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (panel_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACK]);
}

static const char *
get_panel (BeaktaPanelSwitcher *self)
{
  const char *name = self->stack != NULL ? adw_view_stack_get_visible_child_name (self->stack) : NULL;

  return name != NULL ? name : "";
}

static void
beakta_panel_switcher_dispose (GObject *object)
{
  BeaktaPanelSwitcher *self = BEAKTA_PANEL_SWITCHER (object);

  g_clear_object (&self->stack);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_PANEL_SWITCHER);

  G_OBJECT_CLASS (beakta_panel_switcher_parent_class)->dispose (object);
}

static void
beakta_panel_switcher_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  BeaktaPanelSwitcher *self = BEAKTA_PANEL_SWITCHER (object);

  switch (id)
    {
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    case PROP_PANEL:
      g_value_set_string (value, get_panel (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
beakta_panel_switcher_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  BeaktaPanelSwitcher *self = BEAKTA_PANEL_SWITCHER (object);

  switch (id)
    {
    case PROP_STACK:
      set_stack (self, g_value_get_object (value));
      break;
    case PROP_PANEL:
      if (self->stack != NULL && g_strcmp0 (g_value_get_string (value), get_panel (self)) != 0)
        adw_view_stack_set_visible_child_name (self->stack, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
beakta_panel_switcher_class_init (BeaktaPanelSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_panel_switcher_dispose;
  object_class->get_property = beakta_panel_switcher_get_property;
  object_class->set_property = beakta_panel_switcher_set_property;

  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANEL] = g_param_spec_string ("panel", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "panel.show", "panel");
  gtk_widget_class_set_css_name (widget_class, "panel-switcher");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-panel-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPanelSwitcher, squeezer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPanelSwitcher, titled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPanelSwitcher, bare);
}

static void
beakta_panel_switcher_init (BeaktaPanelSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_content (AdwViewStackPage *page,
                gboolean          with_title)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (adw_view_stack_page_get_icon_name (page)));
  if (with_title)
    gtk_box_append (GTK_BOX (content), gtk_label_new (adw_view_stack_page_get_title (page)));

  return content;
}

static void
add_button (GtkWidget        *row,
            AdwViewStackPage *page,
            const char       *keys,
            gboolean          with_title)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autoptr(GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (keys);
  g_autofree char *label = gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (button));
  g_autofree char *tip = g_strdup_printf ("%s (%s)", adw_view_stack_page_get_title (page), label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_button_set_child (GTK_BUTTON (button), create_content (page, with_title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_view_stack_page_get_title (page), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", adw_view_stack_page_get_name (page));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.show");
  g_object_bind_property (page, "visible", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (row), button);
}

void
beakta_panel_switcher_add (BeaktaPanelSwitcher *self,
                           AdwViewStackPage    *page,
                           const char          *keys)
{
  g_return_if_fail (BEAKTA_IS_PANEL_SWITCHER (self));
  g_return_if_fail (ADW_IS_VIEW_STACK_PAGE (page));
  g_return_if_fail (keys != NULL);

  add_button (self->titled, page, keys, TRUE);
  add_button (self->bare, page, keys, FALSE);
}
