/* The words of a perspective in the text: where they are, and from one to the next. */

#define G_LOG_DOMAIN "beakta-reading-view"

#include "beakta-reading-view-private.h"

static guint
get_n_terms (BeaktaReadingView *self)
{
  return self->terms != NULL && self->terms_document == self->number && self->text != NULL ? self->terms->len : 0;
}

/* On the surface that is read on. */
void
beakta_reading_view_show_terms (BeaktaReadingView *self)
{
  guint n = get_n_terms (self);

  beakta_reading_surface_set_terms (self->surface, n > 0 ? self->terms : NULL, self->current_term);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.next-term", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.previous-term", n > 0);
}

/* From where the reader is; goes round. */
static int
find_term (BeaktaReadingView *self,
           gboolean           forward)
{
  guint from = beakta_reading_view_get_place (self, forward);
  int n = (int) get_n_terms (self);

  for (int i = 0; i < n; i++)
    {
      int index = forward ? i : n - 1 - i;
      guint start = g_array_index (self->terms, BeaktaStretch, index).start;

      if (forward ? start > from : start < from)
        return index;
    }

  return forward ? 0 : n - 1;
}

static void
term_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (widget);
  const BeaktaStretch *term;

  if (get_n_terms (self) == 0)
    return;

  self->current_term = find_term (self, g_str_equal (name, "reading.next-term"));
  term = &g_array_index (self->terms, BeaktaStretch, self->current_term);
  beakta_reading_view_show_terms (self);
  beakta_reading_surface_place_caret (self->surface, term->start);
  beakta_reading_surface_scroll_to (self->surface, term->start);
  g_object_notify (G_OBJECT (self), "term");
}

void
beakta_reading_view_terms_class_init (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reading.next-term", NULL, term_step_action);
  gtk_widget_class_install_action (klass, "reading.previous-term", NULL, term_step_action);
}

void
beakta_reading_view_set_terms (BeaktaReadingView *self,
                               guint              number,
                               GArray            *terms)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  if (terms != NULL)
    g_array_ref (terms);
  g_clear_pointer (&self->terms, g_array_unref);
  self->terms = terms;
  self->terms_document = number;
  self->current_term = -1;
  beakta_reading_view_show_terms (self);
  g_object_notify (G_OBJECT (self), "term");
}
