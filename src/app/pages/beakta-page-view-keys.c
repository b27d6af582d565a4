/* Keys on pages: a caret that moves and selects, pages and screens, marks. */

#include "beakta-page-view-private.h"

/* A caret that is out of sight begins where the reader looks. */
static void
fetch_caret (BeaktaPageView *self)
{
  guint start, end;

  beakta_reading_surface_get_visible (BEAKTA_READING_SURFACE (self), &start, &end);
  if (self->anchor == self->caret && (self->caret < start || self->caret > end))
    beakta_page_view_set_selection (self, start, start);
}

static guint
step_character (BeaktaPageView *self,
                gboolean        forward)
{
  guint length = beakta_text_get_length (self->text);

  if (forward)
    return MIN (self->caret + 1, length);

  return MAX (self->caret, 1) - 1;
}

static guint
step_line (BeaktaPageView *self,
           gboolean        forward)
{
  BeaktaBox box;
  guint page;

  if (self->goal_x < 0 && beakta_page_words_get_caret (self->text, self->caret, &page, &box))
    self->goal_x = box.x1;

  return beakta_page_words_step_line (self->text, self->caret, MAX (self->goal_x, 0), forward);
}

static guint
find_line_edge (BeaktaPageView *self,
                gboolean        forward)
{
  guint start, end;

  beakta_page_words_get_line (self->text, self->caret, &start, &end);

  return forward ? end : start;
}

/* Where @key takes the caret; FALSE when it is no key for it. */
static gboolean
find_step (BeaktaPageView *self,
           guint           key,
           gboolean        with_control,
           guint          *position)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      {
        gboolean forward = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;

        *position = with_control ? beakta_page_words_step_word (self->text, self->caret, forward)
                                 : step_character (self, forward);
        return TRUE;
      }
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *position = step_line (self, FALSE);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *position = step_line (self, TRUE);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *position = with_control ? 0 : find_line_edge (self, FALSE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *position = with_control ? beakta_text_get_length (self->text) : find_line_edge (self, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move_caret (BeaktaPageView  *self,
            guint            key,
            GdkModifierType  state)
{
  gboolean is_vertical = key == GDK_KEY_Up || key == GDK_KEY_KP_Up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  guint position;

  if (self->text == NULL || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  fetch_caret (self);
  if (!is_vertical)
    self->goal_x = -1;
  if (!find_step (self, key, (state & GDK_CONTROL_MASK) != 0, &position))
    return GDK_EVENT_PROPAGATE;

  beakta_page_view_set_selection (self, state & GDK_SHIFT_MASK ? self->anchor : position, position);
  beakta_page_view_reveal (self, position);

  return GDK_EVENT_STOP;
}

static void
scroll_by (BeaktaPageView *self,
           double          screens)
{
  if (self->vertical != NULL)
    gtk_adjustment_set_value (self->vertical, gtk_adjustment_get_value (self->vertical) +
                              screens * gtk_adjustment_get_page_increment (self->vertical));
}

static gboolean
activate_mark (BeaktaPageView *self)
{
  const BeaktaTextMark *mark = self->marks != NULL ? beakta_text_marks_find_at (self->marks, self->caret) : NULL;
  g_autofree char *passage = mark != NULL ? g_strdup (mark->passage) : NULL;

  if (passage != NULL)
    g_signal_emit_by_name (self, "mark-activated", passage);

  return passage != NULL;
}

static gboolean
handle_control_key (BeaktaPageView *self,
                    guint           key)
{
  switch (key)
    {
    case GDK_KEY_a:
    case GDK_KEY_A:
      if (self->text != NULL)
        beakta_page_view_set_selection (self, 0, beakta_text_get_length (self->text));
      return GDK_EVENT_STOP;
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      beakta_reading_surface_copy (BEAKTA_READING_SURFACE (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      beakta_page_view_go_to_page (self, self->page + (key == GDK_KEY_Page_Down ? 2 : 0), 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
handle_plain_key (BeaktaPageView  *self,
                  guint            key,
                  GdkModifierType  state)
{
  switch (key)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      scroll_by (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      scroll_by (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      scroll_by (self, state & GDK_SHIFT_MASK ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate_mark (self);
    case GDK_KEY_F5:
      return beakta_page_view_retry (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (BeaktaPageView  *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  state &= gtk_accelerator_get_default_mod_mask ();

  if (move_caret (self, key, state))
    return GDK_EVENT_STOP;
  if (state == GDK_CONTROL_MASK)
    return handle_control_key (self, key);
  if (state == 0 || state == GDK_SHIFT_MASK)
    return handle_plain_key (self, key, state);

  return GDK_EVENT_PROPAGATE;
}

static void
focus_changed_cb (BeaktaPageView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
beakta_page_view_keys_init (BeaktaPageView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}
