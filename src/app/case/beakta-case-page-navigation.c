/* Going from place to place in a case: between text and questions, from a mark to what stands on it and back. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

void
beakta_case_page_bring_forward (BeaktaCasePage *self,
                                gboolean        questions)
{
  gtk_toggle_button_set_active (questions ? self->show_questions : self->show_text, TRUE);

  if (questions)
    g_object_set (self->columns, "shows-end", TRUE, NULL);
}

static void
show_text (BeaktaCasePage *self)
{
  beakta_case_page_leave_preview (self);
  beakta_case_page_bring_forward (self, FALSE);
}

static void
history_closed_cb (BeaktaCasePage *self)
{
  gtk_stack_set_visible_child_name (self->side, "panes");
}

static const char *
get_pane_of (BeaktaItemKind kind)
{
  switch (kind)
    {
    case BEAKTA_ITEM_CHECKLIST:
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_REFLECTION:
    case BEAKTA_ITEM_ASSESSOR:
    case BEAKTA_ITEM_ASSESSMENT:
      return "checklist";
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_CLASSIFICATION:
      return "analysis";
    case BEAKTA_ITEM_COMMENT:
    case BEAKTA_ITEM_FACTS:
      return "comments";
    case BEAKTA_ITEM_SENTENCE:
      return "reasons";
    case BEAKTA_ITEM_REVIEW:
    case BEAKTA_ITEM_REVIEW_POINT:
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_CONFLICT:
      return "review";
    case BEAKTA_ITEM_REQUEST:
    case BEAKTA_ITEM_POINT:
      return "completion";
    case BEAKTA_ITEM_CONTACT:
      return "contacts";
    case BEAKTA_ITEM_OPINION:
      return "opinions";
    case BEAKTA_ITEM_DOCUMENT:
    case BEAKTA_ITEM_PASSAGE:
    case BEAKTA_ITEM_MASK:
    case BEAKTA_ITEM_FLAG:
    case BEAKTA_ITEM_TAG:
    case BEAKTA_ITEM_HOLD:
    case BEAKTA_ITEM_CARRIAGE:
    case BEAKTA_N_ITEMS:
    default:
      return NULL;
    }
}

static void
show_passage (BeaktaCasePage *self,
              const char     *passage_id)
{
  show_text (self);
  beakta_reading_view_show_passage (self->reading, passage_id);
}

static void
pane_passage_activated_cb (BeaktaCasePage *self,
                           const char     *passage_id)
{
  show_passage (self, passage_id);
}

static void
item_activated_cb (BeaktaCasePage *self,
                   int             kind,
                   const char     *id)
{
  beakta_case_page_show_item (self, kind, id);
}

static void
comment_requested_cb (BeaktaCasePage *self,
                      int             kind,
                      const char     *id)
{
  beakta_case_page_comment_on (self, kind, id);
}

/* Of several answers that stand on a passage, the next one after the current: a second click goes on. */
static const BeaktaRecord *
choose_user (BeaktaCasePage *self,
             GPtrArray      *users)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->panes);
  g_autofree char *current = NULL;
  BeaktaItemKind kind;

  if (users->len == 0)
    return NULL;

  if (!beakta_case_pane_get_target (BEAKTA_CASE_PANE (pane), &kind, &current))
    return g_ptr_array_index (users, 0);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *user = g_ptr_array_index (users, i);

      if (user->kind == kind && g_strcmp0 (user->id, current) == 0)
        return g_ptr_array_index (users, (i + 1) % users->len);
    }

  return g_ptr_array_index (users, 0);
}

static void
text_passage_activated_cb (BeaktaCasePage *self,
                           const char     *passage_id)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage_id);
  const BeaktaRecord *user = choose_user (self, users);

  if (user != NULL)
    beakta_case_page_show_item (self, user->kind, user->id);
  else if (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->comments_pane), BEAKTA_ITEM_PASSAGE, passage_id))
    beakta_case_page_show_pane (self, "comments");
}

static void
mark_requested_cb (BeaktaCasePage *self,
                   int             mark)
{
  beakta_case_page_request_mark (self, mark);
}

void
beakta_case_page_class_add_navigation (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, history_closed_cb);
  gtk_widget_class_bind_template_callback (klass, text_passage_activated_cb);
  gtk_widget_class_bind_template_callback (klass, pane_passage_activated_cb);
  gtk_widget_class_bind_template_callback (klass, item_activated_cb);
  gtk_widget_class_bind_template_callback (klass, comment_requested_cb);
  gtk_widget_class_bind_template_callback (klass, mark_requested_cb);
}

void
beakta_case_page_show_pane (BeaktaCasePage *self,
                            const char     *name)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  beakta_case_page_bring_forward (self, TRUE);

  if (gtk_stack_get_child_by_name (self->side, name) != NULL)
    {
      gtk_stack_set_visible_child_name (self->side, name);
      return;
    }

  gtk_stack_set_visible_child_name (self->side, "panes");
  adw_view_stack_set_visible_child_name (self->panes, name);
}

void
beakta_case_page_show_item (BeaktaCasePage *self,
                            BeaktaItemKind  kind,
                            const char     *id)
{
  const char *name;
  GtkWidget *pane;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));
  g_return_if_fail (id != NULL);

  if (kind == BEAKTA_ITEM_PASSAGE)
    {
      show_passage (self, id);
      return;
    }

  if (kind == BEAKTA_ITEM_ASSESSMENT)
    {
      beakta_case_page_show_pane (self, "consolidation");
      beakta_case_pane_show_item (BEAKTA_CASE_PANE (self->consolidation_pane), kind, id);
      return;
    }

  if (kind == BEAKTA_ITEM_DOCUMENT)
    {
      beakta_case_page_show_document (self, (guint) g_ascii_strtoull (id, NULL, 10));
      return;
    }

  name = get_pane_of (kind);

  if (name == NULL)
    return;

  beakta_case_page_show_pane (self, name);
  pane = gtk_stack_get_child_by_name (self->side, name);
  if (pane == NULL)
    pane = adw_view_stack_get_child_by_name (self->panes, name);
  beakta_case_pane_show_item (BEAKTA_CASE_PANE (pane), kind, id);
}

void
beakta_case_page_show_document (BeaktaCasePage *self,
                                guint           number)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  show_text (self);
  beakta_reading_view_show_document (self->reading, number);
}

void
beakta_case_page_show_stretch (BeaktaCasePage *self,
                               guint           number,
                               guint           start,
                               guint           end)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  show_text (self);
  beakta_reading_view_show_stretch (self->reading, number, start, end);
}

void
beakta_case_page_find (BeaktaCasePage *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  show_text (self);
  gtk_widget_activate_action (GTK_WIDGET (self->reading), "reading.find", NULL);
}

void
beakta_case_page_toggle_pane (BeaktaCasePage *self)
{
  gboolean shows_end;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  g_object_get (self->columns, "shows-end", &shows_end, NULL);

  if (gtk_widget_get_visible (self->fold_switch))
    gtk_toggle_button_set_active (shows_end ? self->show_text : self->show_questions, TRUE);
  else
    g_object_set (self->columns, "shows-end", !shows_end, NULL);
}
