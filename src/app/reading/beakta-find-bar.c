/* Finding words in the document that is read. */

#define G_LOG_DOMAIN "beakta-find-bar"

#include "beakta-find-bar.h"

#include <glib/gi18n-lib.h>

#include "beakta-finder.h"

#define MOST_SELECTED 60             /* characters of a selection that become what is looked for */

struct _BeaktaFindBar
{
  GtkWidget             parent_instance;

  BeaktaReadingSurface *surface;     /* owned, nullable */
  BeaktaFinder         *finder;      /* owned, nullable: of the surface's text */
  GCancellable         *searching;   /* owned, nullable */
  GArray               *hits;        /* of BeaktaStretch; owned, nullable */
  int                   current;     /* -1 none */
  gboolean              is_open;

  /* Template children */
  GtkWidget            *revealer;
  GtkWidget            *entry;
  GtkLabel             *count;
  GtkWidget            *previous;
  GtkWidget            *next;
};

G_DEFINE_FINAL_TYPE (BeaktaFindBar, beakta_find_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_IS_OPEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
get_n_hits (BeaktaFindBar *self)
{
  return self->hits != NULL ? self->hits->len : 0;
}

static void
update_count (BeaktaFindBar *self)
{
  gboolean asked = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  guint n = get_n_hits (self);
  g_autofree char *text = NULL;

  if (n > 0)
    /* Translators: which of the places found is shown: "3 of 17" */
    text = g_strdup_printf (_("%d of %u"), self->current + 1, n);
  else
    text = g_strdup (asked && self->hits != NULL ? _("Not found") : "");

  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous, n > 0);
  gtk_widget_set_sensitive (self->next, n > 0);

  if (asked && self->hits != NULL && n == 0)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
show_current (BeaktaFindBar *self)
{
  const BeaktaStretch *hit;

  beakta_reading_surface_set_hits (self->surface, self->hits, self->current);
  update_count (self);

  if (self->current < 0)
    return;

  hit = &g_array_index (self->hits, BeaktaStretch, self->current);
  beakta_reading_surface_select (self->surface, hit->start, hit->end);
  beakta_reading_surface_scroll_to (self->surface, hit->start);
}

/* The first place at or after where the reader is. */
static int
choose_first (BeaktaFindBar *self)
{
  guint start, end;

  if (get_n_hits (self) == 0)
    return -1;

  if (!beakta_reading_surface_get_selection (self->surface, &start, &end))
    beakta_reading_surface_get_visible (self->surface, &start, &end);

  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, BeaktaStretch, i).start >= start)
        return (int) i;
    }

  return 0;
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaFindBar) self = user_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = beakta_finder_find_finish (BEAKTA_FINDER (object), result, &error);

  /* Cancelled: other words, or another text, are being looked for. */
  if (hits == NULL)
    return;

  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->current = choose_first (self);
  show_current (self);
}

static void
stop_search (BeaktaFindBar *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->hits, g_array_unref);
  self->current = -1;
}

static void
search_changed_cb (BeaktaFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  BeaktaText *text = self->surface != NULL ? beakta_reading_surface_get_text (self->surface) : NULL;

  stop_search (self);

  if (text == NULL || *words == '\0' || !self->is_open)
    {
      if (self->surface != NULL)
        beakta_reading_surface_set_hits (self->surface, NULL, -1);
      update_count (self);
      return;
    }

  if (self->finder == NULL)
    self->finder = beakta_finder_new (text);

  self->searching = g_cancellable_new ();
  beakta_finder_find_async (self->finder, words, self->searching, found_cb, g_object_ref (self));
}

static void
next_cb (BeaktaFindBar *self)
{
  beakta_find_bar_step (self, TRUE);
}

static void
previous_cb (BeaktaFindBar *self)
{
  beakta_find_bar_step (self, FALSE);
}

static void
close_cb (BeaktaFindBar *self)
{
  beakta_find_bar_set_is_open (self, FALSE);
}

static gboolean
entry_key_pressed_cb (BeaktaFindBar   *self,
                      guint            key,
                      guint            code,
                      GdkModifierType  state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;

  beakta_find_bar_step (self, FALSE);

  return GDK_EVENT_STOP;
}

static void
beakta_find_bar_dispose (GObject *object)
{
  BeaktaFindBar *self = BEAKTA_FIND_BAR (object);

  stop_search (self);
  g_clear_object (&self->finder);
  g_clear_object (&self->surface);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_FIND_BAR);

  G_OBJECT_CLASS (beakta_find_bar_parent_class)->dispose (object);
}

static void
beakta_find_bar_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_IS_OPEN)
    g_value_set_boolean (value, beakta_find_bar_get_is_open (BEAKTA_FIND_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_find_bar_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_IS_OPEN)
    beakta_find_bar_set_is_open (BEAKTA_FIND_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_find_bar_class_init (BeaktaFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_find_bar_dispose;
  object_class->get_property = beakta_find_bar_get_property;
  object_class->set_property = beakta_find_bar_set_property;

  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
beakta_find_bar_init (BeaktaFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->current = -1;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

void
beakta_find_bar_set_surface (BeaktaFindBar        *self,
                             BeaktaReadingSurface *surface)
{
  g_return_if_fail (BEAKTA_IS_FIND_BAR (self));
  g_return_if_fail (surface == NULL || BEAKTA_IS_READING_SURFACE (surface));

  if (self->surface == surface)
    return;

  if (self->surface != NULL)
    beakta_reading_surface_set_hits (self->surface, NULL, -1);
  g_set_object (&self->surface, surface);
  if (surface != NULL && self->hits != NULL)
    beakta_reading_surface_set_hits (surface, self->hits, self->current);
}

void
beakta_find_bar_text_changed (BeaktaFindBar *self)
{
  g_return_if_fail (BEAKTA_IS_FIND_BAR (self));

  g_clear_object (&self->finder);
  search_changed_cb (self);
}

gboolean
beakta_find_bar_get_is_open (BeaktaFindBar *self)
{
  g_return_val_if_fail (BEAKTA_IS_FIND_BAR (self), FALSE);

  return self->is_open;
}

/* A few words on one line, as they are selected. */
static void
take_selection (BeaktaFindBar *self)
{
  g_autofree char *words = NULL;
  guint start, end;

  if (!beakta_reading_surface_get_selection (self->surface, &start, &end) || end - start > MOST_SELECTED)
    return;

  words = beakta_text_dup_range (beakta_reading_surface_get_text (self->surface), start, end);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_strdelimit (words, "\n\t\f", ' '));
}

void
beakta_find_bar_set_is_open (BeaktaFindBar *self,
                             gboolean       is_open)
{
  g_return_if_fail (BEAKTA_IS_FIND_BAR (self));
  g_return_if_fail (self->surface != NULL);

  if (is_open)
    {
      if (!self->is_open)
        take_selection (self);
      gtk_widget_grab_focus (self->entry);
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
    }
  else if (self->is_open)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->surface));
    }

  if (self->is_open == is_open)
    return;

  self->is_open = is_open;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), is_open);
  search_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OPEN]);
}

void
beakta_find_bar_step (BeaktaFindBar *self,
                      gboolean       forward)
{
  int n = (int) get_n_hits (self);

  g_return_if_fail (BEAKTA_IS_FIND_BAR (self));

  if (!self->is_open || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    {
      beakta_find_bar_set_is_open (self, TRUE);
      return;
    }

  if (n == 0)
    return;

  self->current = (self->current + (forward ? 1 : n - 1)) % n;
  show_current (self);
}
