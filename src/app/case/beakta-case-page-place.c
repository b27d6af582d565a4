/* Where the person is in the open case, and how to be there again.
 *
 * The text that has the keyboard is known by its number among the texts of its pane that can be written in: the same case makes the
 * same pane, with the same item current.
 */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#define PANES "panes"
#define MOST_FRAMES 240

static const char *
get_pane_name (BeaktaCasePage *self)
{
  const char *side = gtk_stack_get_visible_child_name (self->side);

  return g_strcmp0 (side, PANES) == 0 ? adw_view_stack_get_visible_child_name (self->panes) : side;
}

static GtkWidget *
get_pane (BeaktaCasePage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->side), PANES) == 0 ? adw_view_stack_get_visible_child (self->panes)
                                                                              : gtk_stack_get_visible_child (self->side);
}

static gboolean
is_written_in (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  return GTK_IS_TEXT (widget) || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
}

/* (nullable): the text of number @wanted at or below @widget; or the number of @focus is found. */
static GtkWidget *
find_field (GtkWidget *widget,
            GtkWidget *focus,
            int        wanted,
            int       *number)
{
  if (is_written_in (widget))
    {
      if (widget == focus || *number == wanted)
        return widget;
      (*number)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, focus, wanted, number);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static int
get_caret (GtkWidget *field)
{
  int caret;

  if (GTK_IS_TEXT (field))
    return gtk_editable_get_position (GTK_EDITABLE (field));

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "cursor-position", &caret, NULL);

  return caret;
}

static void
set_caret (GtkWidget *field,
           int        caret)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  if (GTK_IS_TEXT (field))
    {
      gtk_editable_set_position (GTK_EDITABLE (field), caret);
      return;
    }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, caret);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* The text that is waited for: it is made with its pane, after some frames. Until then that is where the person is. */
struct _BeaktaFieldWait
{
  BeaktaCaseEditor *editor;          /* owned: the case that it is in */
  int               field;
  int               caret;
  guint             n_frames;
};

static void
note_field (BeaktaCasePage  *self,
            GtkWidget       *pane,
            BeaktaCasePlace *place)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int number = 0;

  if (self->awaited != NULL && self->awaited->editor == self->editor)
    {
      place->field = self->awaited->field;
      place->caret = self->awaited->caret;
      return;
    }

  if (focus == NULL || !gtk_widget_is_ancestor (focus, pane) || find_field (pane, focus, -1, &number) == NULL)
    return;

  place->field = number;
  place->caret = get_caret (focus);
}

gboolean
beakta_case_page_get_place (BeaktaCasePage  *self,
                            BeaktaCasePlace *place)
{
  GtkWidget *pane;
  BeaktaItemKind kind;

  g_return_val_if_fail (BEAKTA_IS_CASE_PAGE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  *place = (BeaktaCasePlace) { .field = -1 };
  if (self->editor == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return FALSE;

  place->position = beakta_reading_view_get_reader (self->reading, &place->document);
  place->pane = g_strdup (get_pane_name (self));
  pane = get_pane (self);
  if (pane == NULL)
    return TRUE;

  if (BEAKTA_IS_CASE_PANE (pane) && beakta_case_pane_get_target (BEAKTA_CASE_PANE (pane), &kind, &place->item))
    place->kind = g_strdup (beakta_item_kind_get_nick (kind));
  note_field (self, pane, place);

  return TRUE;
}

static void
wait_free (gpointer data)
{
  BeaktaFieldWait *wait = data;

  g_object_unref (wait->editor);
  g_free (wait);
}

static gboolean
end_wait (BeaktaCasePage  *self,
          BeaktaFieldWait *wait)
{
  if (self->awaited == wait)
    self->awaited = NULL;

  return G_SOURCE_REMOVE;
}

static gboolean
look_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  BeaktaFieldWait *wait = user_data;
  GtkWidget *pane = get_pane (self);
  GtkWidget *field;
  int number = 0;

  if (self->editor != wait->editor || pane == NULL || ++wait->n_frames > MOST_FRAMES)
    return end_wait (self, wait);

  field = find_field (pane, NULL, wait->field, &number);
  if (field == NULL)
    return G_SOURCE_CONTINUE;

  gtk_widget_grab_focus (field);
  set_caret (field, wait->caret);

  return end_wait (self, wait);
}

static void
wait_for_field (BeaktaCasePage        *self,
                const BeaktaCasePlace *place)
{
  BeaktaFieldWait *wait = g_new0 (BeaktaFieldWait, 1);

  wait->editor = g_object_ref (self->editor);
  wait->field = place->field;
  wait->caret = place->caret;
  self->awaited = wait;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), look_cb, wait, wait_free);
}

static gboolean
has_pane (BeaktaCasePage *self,
          const char     *name)
{
  return gtk_stack_get_child_by_name (self->side, name) != NULL || adw_view_stack_get_child_by_name (self->panes, name) != NULL;
}

void
beakta_case_page_go_to_place (BeaktaCasePage        *self,
                              const BeaktaCasePlace *place)
{
  BeaktaCase *case_;
  BeaktaItemKind kind;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));
  g_return_if_fail (place != NULL);

  if (self->editor == NULL)
    return;

  case_ = beakta_case_editor_get_case (self->editor);
  if (beakta_case_get_document (case_, place->document) != NULL)
    beakta_reading_view_open_at (self->reading, place->document, place->position);
  if (place->pane != NULL && has_pane (self, place->pane))
    beakta_case_page_show_pane (self, place->pane);
  if (place->kind != NULL && place->item != NULL && beakta_item_kind_from_nick (place->kind, &kind)
      && BEAKTA_IS_CASE_PANE (get_pane (self)))
    beakta_case_pane_show_item (BEAKTA_CASE_PANE (get_pane (self)), kind, place->item);
  if (place->field >= 0)
    wait_for_field (self, place);
}
