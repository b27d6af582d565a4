/* What stands beside the text when it is asked for. */

#define G_LOG_DOMAIN "beakta-reading-sidebar"

#include "beakta-reading-sidebar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-panel-switcher.h"

/* What can stand beside the text, in the order of the titles; the first is always there. */
static const struct
{
  const char *name;
  const char *title;                 /* seen, and the name of the panel for assistive technology */
  const char *icon_name;
  const char *keys;
} table[] = {
  { "headings", N_("Headings"), "view-list-bullet-symbolic", "<Primary><Shift>o" },
  { "pages", N_("Pages"), "view-grid-symbolic", "F8" },
  { "marks", N_("Marks"), "bookmark-new-symbolic", "<Primary><Shift>m" },
  { "coverage", N_("Coverage"), "view-continuous-symbolic", "<Primary><Shift>c" },
  { "words", N_("Words"), "accessories-dictionary-symbolic", "<Primary><Shift>k" },
};

struct _BeaktaReadingSidebar
{
  GtkWidget            parent_instance;

  gboolean             wants_keyboard; /* as soon as it is seen */

  /* Template children */
  GtkWidget           *content;
  BeaktaPanelSwitcher *switcher;
  AdwViewStack        *panels;
  BeaktaOutline       *outline;
};

G_DEFINE_FINAL_TYPE (BeaktaReadingSidebar, beakta_reading_sidebar, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  CLOSE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
place_chosen_cb (BeaktaReadingSidebar *self,
                 guint                 position)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, position);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  g_signal_emit (widget, signals[CLOSE_REQUESTED], 0);

  return GDK_EVENT_STOP;
}

static void
take_keyboard (BeaktaReadingSidebar *self)
{
  self->wants_keyboard = FALSE;
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->panels), GTK_DIR_TAB_FORWARD);
}

static void
beakta_reading_sidebar_map (GtkWidget *widget)
{
  BeaktaReadingSidebar *self = BEAKTA_READING_SIDEBAR (widget);

  GTK_WIDGET_CLASS (beakta_reading_sidebar_parent_class)->map (widget);

  if (self->wants_keyboard)
    take_keyboard (self);
}

/* A place for every panel of the table, in its order; what is not handed in stays away. */
static void
make_places (BeaktaReadingSidebar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      AdwViewStackPage *page = adw_view_stack_add_titled (self->panels, adw_bin_new (), table[i].name, _(table[i].title));

      adw_view_stack_page_set_icon_name (page, table[i].icon_name);
      adw_view_stack_page_set_visible (page, FALSE);
      beakta_panel_switcher_add (self->switcher, page, table[i].keys);
    }
}

static void
beakta_reading_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_READING_SIDEBAR);

  G_OBJECT_CLASS (beakta_reading_sidebar_parent_class)->dispose (object);
}

static void
beakta_reading_sidebar_class_init (BeaktaReadingSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_reading_sidebar_dispose;
  widget_class->map = beakta_reading_sidebar_map;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CLOSE_REQUESTED] = g_signal_new ("close-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_PANEL_SWITCHER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-reading-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingSidebar, panels);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
beakta_reading_sidebar_init (BeaktaReadingSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_places (self);

  self->outline = g_object_new (BEAKTA_TYPE_OUTLINE, NULL);
  g_signal_connect_object (self->outline, "place-chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  beakta_reading_sidebar_add (self, GTK_WIDGET (self->outline), table[0].name);
}

const char *
beakta_reading_sidebar_get_name (guint        n,
                                 const char **keys)
{
  if (n >= G_N_ELEMENTS (table))
    return NULL;

  *keys = table[n].keys;

  return table[n].name;
}

BeaktaOutline *
beakta_reading_sidebar_get_outline (BeaktaReadingSidebar *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SIDEBAR (self), NULL);

  return self->outline;
}

void
beakta_reading_sidebar_add (BeaktaReadingSidebar *self,
                            GtkWidget            *panel,
                            const char           *name)
{
  GtkWidget *place;

  g_return_if_fail (BEAKTA_IS_READING_SIDEBAR (self));
  g_return_if_fail (GTK_IS_WIDGET (panel));

  place = adw_view_stack_get_child_by_name (self->panels, name);
  g_return_if_fail (place != NULL);

  adw_bin_set_child (ADW_BIN (place), panel);
  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->panels, place), TRUE);
}

void
beakta_reading_sidebar_set_shows (BeaktaReadingSidebar *self,
                                  const char           *name,
                                  gboolean              shows)
{
  GtkWidget *place;

  g_return_if_fail (BEAKTA_IS_READING_SIDEBAR (self));

  place = adw_view_stack_get_child_by_name (self->panels, name);
  g_return_if_fail (place != NULL);

  if (!shows && adw_view_stack_get_visible_child (self->panels) == place)
    adw_view_stack_set_visible_child_name (self->panels, table[0].name);
  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->panels, place), shows);
}

gboolean
beakta_reading_sidebar_get_shows (BeaktaReadingSidebar *self,
                                  const char           *name)
{
  GtkWidget *place;

  g_return_val_if_fail (BEAKTA_IS_READING_SIDEBAR (self), FALSE);

  place = adw_view_stack_get_child_by_name (self->panels, name);

  return place != NULL && adw_view_stack_page_get_visible (adw_view_stack_get_page (self->panels, place));
}

void
beakta_reading_sidebar_present (BeaktaReadingSidebar *self,
                                const char           *name)
{
  g_return_if_fail (BEAKTA_IS_READING_SIDEBAR (self));

  adw_view_stack_set_visible_child_name (self->panels, name);
  self->wants_keyboard = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_keyboard (self);
}

const char *
beakta_reading_sidebar_get_current (BeaktaReadingSidebar *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SIDEBAR (self), NULL);

  return adw_view_stack_get_visible_child_name (self->panels);
}
