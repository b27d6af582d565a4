/* A request that was sent. One that waits is unfolded; what was closed is folded, until somebody looks at it. */

#define G_LOG_DOMAIN "beakta-sent-box"

#include "beakta-sent-box.h"

#include <glib/gi18n.h>

#include "beakta-completion.h"
#include "beakta-heard-name.h"
#include "beakta-reply-row.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaSentBox
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  char             *id;
  gboolean          has_shown;       /* folded or not is the person's to say since */

  GtkExpander      *expander;        /* a child */
  GtkLabel         *status;          /* children of the expander's box */
  GtkLabel         *overdue;
  GtkLabel         *closed;
  GtkBox           *rows;
  GtkWidget        *acts;
  GtkWidget        *extend;
  GtkWidget        *close;
};

G_DEFINE_FINAL_TYPE (BeaktaSentBox, beakta_sent_box, GTK_TYPE_BOX)

enum
{
  DOCUMENT_ACTIVATED,
  EXTEND,
  CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
document_activated_cb (BeaktaReplyRow *row,
                       guint           number,
                       BeaktaSentBox  *self)
{
  g_signal_emit (self, signals[DOCUMENT_ACTIVATED], 0, number);
}

static void
extend_clicked_cb (BeaktaSentBox *self)
{
  g_signal_emit (self, signals[EXTEND], 0);
}

static void
close_clicked_cb (BeaktaSentBox *self)
{
  beakta_sent_box_flush (self);
  g_signal_emit (self, signals[CLOSE], 0);
}

/* "Request 1, sent 23 Nov by e-mail" */
static void
show_title (BeaktaSentBox          *self,
            const BeaktaCompletion *request,
            guint                   number,
            GDateTime              *now)
{
  g_autofree char *day = beakta_wording_dup_day (request->sent, now);
  g_autofree char *title = NULL;

  /* Translators: a request for completion: its number, the day when it was sent, and how: "E-mail" */
  title = g_strdup_printf (_("Request %1$u, sent %2$s · %3$s"), number, day, beakta_wording_get_channel (request->channel));
  gtk_expander_set_label (self->expander, title);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (self->expander));
  gtk_widget_add_css_class (gtk_expander_get_label_widget (self->expander), "heading");
  beakta_heard_name_set (GTK_WIDGET (self->expander), title);
}

static void
show_label (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static char *
dup_closed (BeaktaSentBox          *self,
            const BeaktaCompletion *request,
            GDateTime              *now)
{
  g_autofree char *moment = beakta_wording_dup_moment (request->closed, now);
  /* Translators: a person and a moment: "Closed by A. Ek, 28 Nov 14:02" */
  g_autofree char *words = g_strdup_printf (_("Closed by %1$s, %2$s"),
                                            beakta_case_editor_get_name (self->editor, request->closed_by), moment);

  return *request->note != '\0' ? g_strconcat (words, " · ", request->note, NULL) : g_steal_pointer (&words);
}

static char *
dup_status (BeaktaSentBox          *self,
            const BeaktaCompletion *request,
            GDateTime              *now)
{
  g_autofree char *words = beakta_wording_dup_request (beakta_case_editor_get_case (self->editor), request, now);
  g_autofree char *day = NULL;
  g_autofree char *earlier = NULL;

  if (*request->extended == '\0' || request->state == BEAKTA_REQUEST_CLOSED)
    return g_steal_pointer (&words);

  day = beakta_wording_dup_day (request->due, now);
  /* Translators: the last day that was given first: "14 Dec" */
  earlier = g_strdup_printf (_("extended from %s"), day);

  return g_strdup_printf ("%s (%s)", words, earlier);
}

static GtkWidget *
find_row (BeaktaSentBox *self,
          const char    *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (beakta_reply_row_get_id (BEAKTA_REPLY_ROW (row)), id))
      return row;

  return NULL;
}

/* What was sent stays as it was sent: rows come once, in their order. */
static void
put_rows (BeaktaSentBox *self)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (beakta_case_editor_get_case (self->editor), self->id, FALSE);

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaPoint *point = g_ptr_array_index (points, i);
      GtkWidget *row = find_row (self, point->record.id);

      if (row == NULL)
        {
          row = beakta_reply_row_new (self->editor, point->record.id);
          g_signal_connect (row, "document-activated", G_CALLBACK (document_activated_cb), self);
          gtk_box_append (self->rows, row);
        }
      beakta_reply_row_update (BEAKTA_REPLY_ROW (row), i + 1);
    }
}

static void
beakta_sent_box_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_SENT_BOX (object)->editor);

  G_OBJECT_CLASS (beakta_sent_box_parent_class)->dispose (object);
}

static void
beakta_sent_box_finalize (GObject *object)
{
  g_free (BEAKTA_SENT_BOX (object)->id);

  G_OBJECT_CLASS (beakta_sent_box_parent_class)->finalize (object);
}

static void
beakta_sent_box_class_init (BeaktaSentBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_sent_box_dispose;
  object_class->finalize = beakta_sent_box_finalize;

  signals[DOCUMENT_ACTIVATED] = g_signal_new ("document-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EXTEND] = g_signal_new ("extend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_act (BeaktaSentBox *self,
         const char    *words,
         GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->acts), button);

  return button;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = beakta_wrapped_words_add (box, NULL, style);

  return GTK_LABEL (label);
}

static void
beakta_sent_box_init (BeaktaSentBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->expander = GTK_EXPANDER (gtk_expander_new (""));
  self->status = add_label (box, NULL);
  self->overdue = add_label (box, "completion-note");
  self->closed = add_label (box, "caption");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));

  self->acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->acts, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  self->extend = add_act (self, _("Give More Time…"), G_CALLBACK (extend_clicked_cb));
  self->close = add_act (self, _("Close the Request"), G_CALLBACK (close_clicked_cb));
  gtk_box_append (GTK_BOX (box), self->acts);

  gtk_widget_set_margin_top (box, 6);
  gtk_expander_set_child (self->expander, box);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->expander));
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
}

GtkWidget *
beakta_sent_box_new (BeaktaCaseEditor *editor,
                     const char       *id)
{
  BeaktaSentBox *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_SENT_BOX, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

const char *
beakta_sent_box_get_id (BeaktaSentBox *self)
{
  g_return_val_if_fail (BEAKTA_IS_SENT_BOX (self), NULL);

  return self->id;
}

void
beakta_sent_box_update (BeaktaSentBox *self,
                        guint          number)
{
  const BeaktaCompletion *request;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *status = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *closed = NULL;
  gboolean waits;

  g_return_if_fail (BEAKTA_IS_SENT_BOX (self));

  request = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_REQUEST, self->id);
  if (request == NULL)
    return;

  waits = request->state == BEAKTA_REQUEST_SENT;
  status = dup_status (self, request, now);
  overdue = waits ? beakta_wording_dup_overdue (beakta_completion_get_last_day (request), now) : NULL;
  closed = waits ? NULL : dup_closed (self, request, now);

  show_title (self, request, number, now);
  show_label (self->status, status);
  show_label (self->overdue, overdue);
  show_label (self->closed, closed);
  put_rows (self);
  gtk_widget_set_visible (self->extend, waits && beakta_case_editor_may (self->editor, BEAKTA_ACT_EXTEND_REQUEST, NULL));
  gtk_widget_set_visible (self->close, waits && beakta_case_editor_may (self->editor, BEAKTA_ACT_CLOSE_REQUEST, NULL));
  if (!self->has_shown)
    gtk_expander_set_expanded (self->expander, waits);
  self->has_shown = TRUE;
}

void
beakta_sent_box_flush (BeaktaSentBox *self)
{
  g_return_if_fail (BEAKTA_IS_SENT_BOX (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_reply_row_flush (BEAKTA_REPLY_ROW (row));
}

void
beakta_sent_box_take_back (BeaktaSentBox *self)
{
  g_return_if_fail (BEAKTA_IS_SENT_BOX (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_reply_row_take_back (BEAKTA_REPLY_ROW (row));
}

gboolean
beakta_sent_box_show_point (BeaktaSentBox *self,
                            const char    *id)
{
  GtkWidget *row;

  g_return_val_if_fail (BEAKTA_IS_SENT_BOX (self), FALSE);

  row = find_row (self, id);
  if (row == NULL)
    return FALSE;

  gtk_expander_set_expanded (self->expander, TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);

  return TRUE;
}
