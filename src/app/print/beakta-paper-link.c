/* A place on a page. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-paper-link.h"

#include <glib/gi18n.h>

struct _BeaktaPaperLink
{
  GtkWidget    parent_instance;

  gboolean     is_link;
  BeaktaPlace  place;                /* without its id */
  char        *id;                   /* nullable */
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaperLink, beakta_paper_link, GTK_TYPE_WIDGET)

/* Where it leads. */
static const char *
get_destination (BeaktaItemKind kind)
{
  switch ((int) kind)
    {
    case BEAKTA_ITEM_PASSAGE:
    case BEAKTA_ITEM_DOCUMENT:
      return _("Show in the document");
    case BEAKTA_ITEM_ANSWER:
      return _("Go to the question");
    case BEAKTA_ITEM_CHECKLIST:
      return _("Go to the checklist");
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_CLASSIFICATION:
      return _("Go to the consequence analysis");
    case BEAKTA_ITEM_FACTS:
      return _("Go to the facts of the case");
    default:
      return _("Go to where this is written");
    }
}

static void
clicked_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            BeaktaPaperLink *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
beakta_paper_link_finalize (GObject *object)
{
  g_free (BEAKTA_PAPER_LINK (object)->id);

  G_OBJECT_CLASS (beakta_paper_link_parent_class)->finalize (object);
}

static void
beakta_paper_link_class_init (BeaktaPaperLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_paper_link_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATED]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activated", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activated", NULL);
  gtk_widget_class_set_css_name (widget_class, "paperlink");
}

static void
beakta_paper_link_init (BeaktaPaperLink *self)
{
}

GtkWidget *
beakta_paper_link_new (gboolean is_link)
{
  BeaktaPaperLink *self = g_object_new (BEAKTA_TYPE_PAPER_LINK,
                                        "accessible-role", is_link ? GTK_ACCESSIBLE_ROLE_LINK : GTK_ACCESSIBLE_ROLE_LABEL,
                                        "focusable", is_link,
                                        "can-target", is_link,
                                        NULL);
  GtkGesture *click;

  self->is_link = is_link;
  if (!is_link)
    return GTK_WIDGET (self);

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");

  return GTK_WIDGET (self);
}

gboolean
beakta_paper_link_is_link (BeaktaPaperLink *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_LINK (self), FALSE);

  return self->is_link;
}

void
beakta_paper_link_set_place (BeaktaPaperLink   *self,
                             const BeaktaPlace *place,
                             const char        *words)
{
  const char *destination;

  g_return_if_fail (BEAKTA_IS_PAPER_LINK (self));

  self->place = *place;
  self->place.id = NULL;
  g_free (self->id);
  self->id = g_strdup (place->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (!self->is_link)
    return;

  destination = get_destination (place->kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, destination, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), destination);
}

const BeaktaPlace *
beakta_paper_link_get_place (BeaktaPaperLink *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_LINK (self), NULL);

  return &self->place;
}

const char *
beakta_paper_link_get_id (BeaktaPaperLink *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_LINK (self), NULL);

  return self->id;
}

gboolean
beakta_paper_link_says (BeaktaPaperLink *self,
                        BeaktaItemKind   kind,
                        const char      *id)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_LINK (self), FALSE);

  return self->id != NULL && id != NULL && self->place.kind == kind && g_str_equal (self->id, id);
}
