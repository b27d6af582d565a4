/* The pages of a paper under each other. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-paper-view-private.h"

#include <glib/gi18n.h>

#define ZOOM_STEP  1.25
#define ZOOM_LEAST 0.4
#define ZOOM_MOST  4.0
#define ZOOM_FIT   1.5               /* a page is no larger than this only because there is room */
#define ZOOM_START 1.0

enum
{
  PROP_0,
  PROP_LEADS,
  PROP_PLACE,
  N_PROPS
};

enum
{
  SOURCE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaperView, beakta_paper_view, GTK_TYPE_WIDGET)

static guint
get_n_pages (BeaktaPaperView *self)
{
  return self->pages != NULL ? beakta_pages_get_n_pages (self->pages) : 0;
}

static void
update_place (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  double whole = gtk_adjustment_get_upper (adjustment);
  guint n_pages = get_n_pages (self);
  guint page = whole > 0 ? (guint) (middle / whole * n_pages) : 0;
  g_autofree char *place = NULL;

  if (n_pages > 0)
    /* Translators: "page 2 of 7" */
    place = g_strdup_printf (_("Page %1$u of %2$u"), MIN (page + 1, n_pages), n_pages);
  if (g_strcmp0 (place, self->place) == 0)
    return;

  g_free (self->place);
  self->place = g_steal_pointer (&place);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

static gboolean
settle_cb (gpointer user_data)
{
  BeaktaPaperView *self = user_data;

  self->settle_source = 0;
  beakta_paper_view_settle (self);
  update_place (self);

  return G_SOURCE_REMOVE;
}

/* Not while sizes are handed out. */
static void
queue_settle (BeaktaPaperView *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_cb, self, NULL);
}

static void
source_activated_cb (BeaktaPaperView *self,
                     int              kind,
                     const char      *id)
{
  g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, kind, id);
}

static void
set_zoom (BeaktaPaperView *self,
          double           zoom)
{
  BeaktaPaperAnchor anchor = beakta_paper_view_get_anchor (self);
  double ratio = zoom / self->zoom;

  if (zoom == self->zoom)
    return;

  self->zoom = zoom;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->column)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    beakta_paper_page_set_zoom (BEAKTA_PAPER_PAGE (page), zoom);
  anchor.offset *= ratio;
  if (self->pages != NULL)
    beakta_paper_view_hold (self, &anchor, NULL);
}

static double
get_fitting_zoom (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double room = gtk_adjustment_get_page_size (adjustment) - 2 * BEAKTA_PAPER_GAP;

  if (self->pages == NULL || room <= 0.0)
    return self->zoom;

  return CLAMP (room / beakta_pages_get_width (self->pages), ZOOM_LEAST, ZOOM_FIT);
}

static gboolean
fit_cb (gpointer user_data)
{
  BeaktaPaperView *self = user_data;

  self->fit_source = 0;
  if (self->fits)
    set_zoom (self, get_fitting_zoom (self));

  return G_SOURCE_REMOVE;
}

static void
width_changed_cb (BeaktaPaperView *self)
{
  if (self->fits && self->fit_source == 0 && get_fitting_zoom (self) != self->zoom)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
set_n_pages (BeaktaPaperView *self,
             guint            n_pages)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->column));
  guint n = 0;

  for (; page != NULL && n < n_pages; page = gtk_widget_get_next_sibling (page))
    n++;
  while (page != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (page);

      gtk_box_remove (self->column, page);
      page = next;
    }
  for (; n < n_pages; n++)
    {
      page = beakta_paper_page_new (n, self->leads);
      gtk_widget_set_margin_top (page, BEAKTA_PAPER_GAP);
      gtk_widget_set_margin_bottom (page, BEAKTA_PAPER_GAP);
      beakta_paper_page_set_zoom (BEAKTA_PAPER_PAGE (page), self->zoom);
      beakta_paper_page_set_current (BEAKTA_PAPER_PAGE (page), self->kind, self->id);
      g_signal_connect_object (page, "source-activated", G_CALLBACK (source_activated_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->column, page);
    }
}

static void
beakta_paper_view_dispose (GObject *object)
{
  BeaktaPaperView *self = BEAKTA_PAPER_VIEW (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->place, g_free);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;

  G_OBJECT_CLASS (beakta_paper_view_parent_class)->dispose (object);
}

static void
beakta_paper_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_PLACE)
    g_value_set_string (value, BEAKTA_PAPER_VIEW (object)->place);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_paper_view_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (property_id == PROP_LEADS)
    BEAKTA_PAPER_VIEW (object)->leads = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_paper_view_class_init (BeaktaPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_paper_view_dispose;
  object_class->get_property = beakta_paper_view_get_property;
  object_class->set_property = beakta_paper_view_set_property;

  properties[PROP_LEADS] = g_param_spec_boolean ("leads", NULL, NULL, TRUE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "paperview");
}

static void
beakta_paper_view_init (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment;

  self->zoom = ZOOM_START;
  self->fits = TRUE;
  self->wanted = -1.0;
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->column));
  gtk_widget_add_css_class (GTK_WIDGET (self->scrolled), "papers");
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_paper_view_new (void)
{
  return g_object_new (BEAKTA_TYPE_PAPER_VIEW, NULL);
}

void
beakta_paper_view_set_pages (BeaktaPaperView *self,
                             BeaktaPages     *pages,
                             gboolean         stays)
{
  g_autoptr(BeaktaPages) before = NULL;
  BeaktaPaperAnchor anchor = { FALSE, 0, 0.0 };

  g_return_if_fail (BEAKTA_IS_PAPER_VIEW (self));
  g_return_if_fail (BEAKTA_IS_PAGES (pages));

  if (stays && self->pages != pages)
    anchor = beakta_paper_view_get_anchor (self);
  before = g_steal_pointer (&self->pages);
  self->pages = g_object_ref (pages);

  set_n_pages (self, beakta_pages_get_n_pages (pages));
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->column)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    beakta_paper_page_set_pages (BEAKTA_PAPER_PAGE (page), pages);
  if (before == NULL || !stays)
    beakta_paper_view_start (self);
  else
    beakta_paper_view_hold (self, &anchor, beakta_pages_get_report (before));
  width_changed_cb (self);
  queue_settle (self);
}

void
beakta_paper_view_set_current (BeaktaPaperView *self,
                               BeaktaItemKind   kind,
                               const char      *id)
{
  g_return_if_fail (BEAKTA_IS_PAPER_VIEW (self));

  if (self->kind == kind && g_strcmp0 (self->id, id) == 0)
    return;

  self->kind = kind;
  g_free (self->id);
  self->id = g_strdup (id);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->column)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    beakta_paper_page_set_current (BEAKTA_PAPER_PAGE (page), kind, id);
  beakta_paper_view_reveal (self);
}

void
beakta_paper_view_zoom (BeaktaPaperView *self,
                        int              by)
{
  g_return_if_fail (BEAKTA_IS_PAPER_VIEW (self));

  self->fits = by == 0;
  if (self->fits)
    set_zoom (self, get_fitting_zoom (self));
  else
    set_zoom (self, CLAMP (by > 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST));
}

double
beakta_paper_view_get_zoom (BeaktaPaperView *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_VIEW (self), 1.0);

  return self->zoom;
}
