/* What is asked of the applicant. The numbers are those of the header.
 *
 * What the case has become is shown at the next turn of the loop: one act of the person is one entry. Rows stay the same
 * widgets while what they show is there.
 */

#define G_LOG_DOMAIN "beakta-completion-pane"

#include "beakta-completion-pane-private.h"

#include <adwaita.h>

#include "beakta-completion.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

G_DEFINE_FINAL_TYPE (BeaktaCompletionPane, beakta_completion_pane, BEAKTA_TYPE_CASE_PANE)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_clicked_cb (BeaktaCompletionPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
passage_activated_cb (BeaktaCompletionPane *self,
                      const char           *passage_id)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

static void
document_activated_cb (BeaktaCompletionPane *self,
                       guint                 number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);

  beakta_case_pane_activate_item (BEAKTA_CASE_PANE (self), BEAKTA_ITEM_DOCUMENT, id);
}

static void
extend_cb (BeaktaSentBox        *box,
           BeaktaCompletionPane *self)
{
  beakta_completion_pane_extend (self, beakta_sent_box_get_id (box));
}

static void
close_cb (BeaktaSentBox        *box,
          BeaktaCompletionPane *self)
{
  beakta_completion_pane_close (self, beakta_sent_box_get_id (box));
}

static GtkWidget *
find_box (BeaktaCompletionPane *self,
          const char           *id)
{
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sent)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    if (g_str_equal (beakta_sent_box_get_id (BEAKTA_SENT_BOX (box)), id))
      return box;

  return NULL;
}

static GtkWidget *
make_box (BeaktaCompletionPane *self,
          const char           *id)
{
  GtkWidget *box = beakta_sent_box_new (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)), id);

  g_signal_connect_swapped (box, "document-activated", G_CALLBACK (document_activated_cb), self);
  g_signal_connect (box, "extend", G_CALLBACK (extend_cb), self);
  g_signal_connect (box, "close", G_CALLBACK (close_cb), self);
  gtk_box_prepend (self->sent, box);

  return box;
}

/* Returns: how many were sent */
static guint
put_sent (BeaktaCompletionPane *self,
          GPtrArray            *requests)
{
  guint n_sent = 0;

  for (guint i = 0; i < requests->len; i++)
    {
      const BeaktaCompletion *request = g_ptr_array_index (requests, i);
      GtkWidget *box;

      if (request->state == BEAKTA_REQUEST_DRAFT)
        continue;

      box = find_box (self, request->record.id);
      if (box == NULL)
        box = make_box (self, request->record.id);
      beakta_sent_box_update (BEAKTA_SENT_BOX (box), ++n_sent);
    }

  return n_sent;
}

static void
empty_sent (BeaktaCompletionPane *self)
{
  GtkWidget *box;

  while ((box = gtk_widget_get_first_child (GTK_WIDGET (self->sent))) != NULL)
    gtk_box_remove (self->sent, box);
}

static void
beakta_completion_pane_update (BeaktaCasePane *pane)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (pane);
  BeaktaCase *case_ = beakta_case_pane_get_case (pane);
  g_autoptr(GPtrArray) requests = NULL;
  gboolean has_draft;
  guint n_sent;

  if (case_ == NULL)
    return;

  requests = beakta_case_list (case_, BEAKTA_ITEM_REQUEST);
  has_draft = beakta_completion_get_draft (case_) != NULL;
  beakta_draft_box_update (self->draft);
  n_sent = put_sent (self, requests);

  gtk_widget_set_visible (GTK_WIDGET (self->sent), n_sent > 0);
  gtk_widget_set_visible (self->bar, has_draft);
  gtk_widget_set_visible (self->another, !has_draft && n_sent > 0);
  gtk_stack_set_visible_child_name (self->stack, requests->len > 0 ? "requests" : "empty");
  beakta_completion_pane_update_acts (self);
}

static void
beakta_completion_pane_entry (BeaktaCasePane *pane,
                              BeaktaEntry    *entry)
{
  beakta_case_pane_queue_update (pane);
}

static void
beakta_completion_pane_follow (BeaktaCasePane *pane)
{
  beakta_draft_box_set_editor (BEAKTA_COMPLETION_PANE (pane)->draft, beakta_case_pane_get_editor (pane));
  beakta_case_pane_queue_update (pane);
}

static void
beakta_completion_pane_flush_words (BeaktaCasePane *pane)
{
  beakta_completion_pane_flush (BEAKTA_COMPLETION_PANE (pane));
}

static void
beakta_completion_pane_forget (BeaktaCasePane *pane)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (pane);

  beakta_draft_box_set_editor (self->draft, NULL);
  empty_sent (self);
}

static void
beakta_completion_pane_problem (BeaktaCasePane *pane)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (pane);

  beakta_draft_box_take_back (self->draft);
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sent)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    beakta_sent_box_take_back (BEAKTA_SENT_BOX (box));
  beakta_case_pane_queue_update (pane);
}

static gboolean
beakta_completion_pane_show_item (BeaktaCasePane *pane,
                                  BeaktaItemKind  kind,
                                  const char     *id)
{
  BeaktaCompletionPane *self = BEAKTA_COMPLETION_PANE (pane);

  beakta_case_pane_update_now (pane);
  if (kind != BEAKTA_ITEM_POINT)
    return kind == BEAKTA_ITEM_REQUEST;
  if (beakta_draft_box_show_point (self->draft, id))
    return TRUE;

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sent)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    if (beakta_sent_box_show_point (BEAKTA_SENT_BOX (box), id))
      return TRUE;

  return FALSE;
}

/* How long is left may be another day's. */
static void
beakta_completion_pane_map (GtkWidget *widget)
{
  beakta_case_pane_update_now (BEAKTA_CASE_PANE (widget));
  GTK_WIDGET_CLASS (beakta_completion_pane_parent_class)->map (widget);
}

static gboolean
beakta_completion_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (BEAKTA_COMPLETION_PANE (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, stack);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, scrolled);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, draft);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, sent);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, another);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, first);
  gtk_widget_class_bind_template_child (klass, BeaktaCompletionPane, bar);
  gtk_widget_class_bind_template_callback (klass, close_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, passage_activated_cb);
}

static void
beakta_completion_pane_class_init (BeaktaCompletionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  widget_class->map = beakta_completion_pane_map;
  widget_class->grab_focus = beakta_completion_pane_grab_focus;
  pane_class->update = beakta_completion_pane_update;
  pane_class->follow = beakta_completion_pane_follow;
  pane_class->flush = beakta_completion_pane_flush_words;
  pane_class->forget = beakta_completion_pane_forget;
  pane_class->entry = beakta_completion_pane_entry;
  pane_class->access_changed = beakta_case_pane_queue_update;
  pane_class->problem = beakta_completion_pane_problem;
  pane_class->show_item = beakta_completion_pane_show_item;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_DRAFT_BOX);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  beakta_completion_pane_class_add_acts (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-completion-pane.ui");
  bind_children (widget_class);
}

static void
beakta_completion_pane_init (BeaktaCompletionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->first);
  beakta_wrapped_words_set (self->bar);
}

void
beakta_completion_pane_flush (BeaktaCompletionPane *self)
{
  beakta_draft_box_flush (self->draft);
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sent)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    beakta_sent_box_flush (BEAKTA_SENT_BOX (box));
}
