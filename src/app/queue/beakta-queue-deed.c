/* One deed on the chosen cases of the queue. */

#define G_LOG_DOMAIN "beakta-queue-deed"

#include "beakta-queue-deed.h"

#include <glib/gi18n.h>

#include "beakta-queue-deed-dialog.h"
#include "beakta-wording.h"

#define MOST_TOLD 12                 /* refused cases that are listed by name */

struct _BeaktaQueueDeed
{
  GObject      parent_instance;

  GtkWidget    *widget;              /* weak, nullable */
  BeaktaStore  *store;               /* owned */
  GCancellable *cancellable;
  GArray       *numbers;             /* owned, nullable: of gint64: the lines of the chosen cases */
  BeaktaBulk   *bulk;                /* owned, nullable: what is done with them */
  char         *batch;               /* nullable: what the last toast or dialog can undo */
  gboolean      is_undo;             /* or a redo */
  gboolean      is_redo;
};

enum
{
  TOAST,
  PROGRESS,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaQueueDeed, beakta_queue_deed, G_TYPE_OBJECT)

static GtkWindow *
get_window (BeaktaQueueDeed *self)
{
  GtkRoot *root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
undo_clicked_cb (BeaktaQueueDeed *self)
{
  beakta_queue_deed_undo (self, self->batch, FALSE);
}

static void
tell (BeaktaQueueDeed *self,
      const char      *words,
      gboolean         with_undo)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);
  g_autoptr(AdwToast) toast = adw_toast_new (markup);

  if (with_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), g_object_ref (self),
                             (GClosureNotify) g_object_unref, G_CONNECT_SWAPPED);
    }

  g_signal_emit (self, signals[TOAST], 0, toast);
}

/* "403-2-2026 Språk: why", a line each. */
static char *
dup_refusals (const BeaktaBulkResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (result->refused->len, MOST_TOLD); i++)
    {
      const BeaktaBulkRefusal *refusal = g_ptr_array_index (result->refused, i);
      g_autofree char *why = beakta_wording_dup_problem (refusal->error);

      g_string_append_printf (text, "%s%s %s\n%s", i > 0 ? "\n\n" : "", refusal->number, refusal->title, why);
    }

  if (result->refused->len > MOST_TOLD)
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text, ngettext ("… and %u case more", "… and %u cases more", result->refused->len - MOST_TOLD),
                              result->refused->len - MOST_TOLD);
    }

  return g_string_free (text, FALSE);
}

static void
refusals_answered_cb (BeaktaQueueDeed *self,
                      const char      *response)
{
  if (g_str_equal (response, "undo"))
    beakta_queue_deed_undo (self, self->batch, self->is_undo && !self->is_redo);
}

/* A list of cases that is undone. */
static gboolean
takes_out (BeaktaQueueDeed        *self,
           const BeaktaBulkResult *result)
{
  return self->is_undo && !self->is_redo && result->act == BEAKTA_ACT_REGISTER;
}

static void
tell_refusals (BeaktaQueueDeed        *self,
               const BeaktaBulkResult *result)
{
  guint n_all = result->changed->len + result->n_already + result->refused->len + result->n_left;
  guint n_done = result->changed->len + result->n_already;
  g_autofree char *heading = NULL;
  g_autofree char *body = dup_refusals (result);
  GtkWidget *dialog;

  if (takes_out (self, result))
    /* Translators: "10 of 12 cases have left the queue" */
    heading = g_strdup_printf (ngettext ("%1$u of %2$u case has left the queue", "%1$u of %2$u cases have left the queue", n_all),
                               n_done, n_all);
  else
    /* Translators: "10 of 12 cases changed" */
    heading = g_strdup_printf (ngettext ("%1$u of %2$u case changed", "%1$u of %2$u cases changed", n_all), n_done, n_all);
  dialog = adw_message_dialog_new (get_window (self), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", n_done > 0 ? _("_Keep the Rest") : _("_Close"));
  if (result->changed->len > 0)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "undo", _("_Undo the Rest Too"));
  g_signal_connect_data (dialog, "response", G_CALLBACK (refusals_answered_cb), g_object_ref (self),
                         (GClosureNotify) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_done (BeaktaQueueDeed        *self,
           const BeaktaBulkResult *result)
{
  guint n = result->changed->len;
  g_autofree char *words = NULL;

  if (result->n_left > 0)
    /* Translators: "Cancelled: 16 of 40 cases changed" */
    words = g_strdup_printf (ngettext ("Cancelled: %1$u of %2$u case changed", "Cancelled: %1$u of %2$u cases changed",
                                       n + result->n_already + result->n_left), n, n + result->n_already + result->n_left);
  else if (n == 0)
    words = g_strdup (_("Nothing to change: it is so already."));
  else if (takes_out (self, result))
    words = g_strdup_printf (ngettext ("%u case has left the queue", "%u cases have left the queue", n), n);
  else if (self->is_undo)
    words = g_strdup_printf (self->is_redo ? ngettext ("Done again in %u case", "Done again in %u cases", n)
                                           : ngettext ("Undone in %u case", "Undone in %u cases", n), n);
  else
    words = g_strdup_printf (ngettext ("%u case changed", "%u cases changed", n), n);

  tell (self, words, n > 0 && !self->is_undo);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BeaktaQueueDeed) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaBulkResult) done = beakta_store_bulk_finish (BEAKTA_STORE (object), result, &error);

  g_signal_emit (self, signals[ENDED], 0);
  if (done == NULL)
    {
      g_autofree char *words = beakta_wording_dup_problem (error);

      tell (self, words, FALSE);
      return;
    }

  g_free (self->batch);
  self->batch = g_strdup (done->batch);
  if (done->refused->len > 0)
    tell_refusals (self, done);
  else
    tell_done (self, done);
}

static void
progress_cb (guint    n_tried,
             guint    n_all,
             gpointer user_data)
{
  g_signal_emit (user_data, signals[PROGRESS], 0, n_tried, n_all);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaQueueDeed) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = beakta_store_list_case_ids_finish (BEAKTA_STORE (object), result, &error);

  if (ids != NULL)
    {
      beakta_store_bulk_async (self->store, (const char * const *) ids, self->bulk, progress_cb, self, self->cancellable, done_cb,
                               g_object_ref (self));
    }
  else
    {
      g_autofree char *words = beakta_wording_dup_problem (error);

      tell (self, words, FALSE);
    }
}

/* @bulk: (transfer full) */
static void
do_bulk (BeaktaQueueDeed *self,
         BeaktaBulk      *bulk)
{
  self->is_undo = FALSE;
  g_cancellable_reset (self->cancellable);
  g_clear_pointer (&self->bulk, beakta_bulk_free);
  self->bulk = bulk;
  beakta_store_list_case_ids_async (self->store, self->numbers, NULL, listed_cb, g_object_ref (self));
}

static void
chosen_cb (BeaktaQueueDeed       *self,
           const char            *response,
           BeaktaQueueDeedDialog *dialog)
{
  BeaktaBulk *bulk = beakta_queue_deed_dialog_dup_bulk (dialog, response);

  if (bulk != NULL)
    do_bulk (self, bulk);
}

static void
beakta_queue_deed_dispose (GObject *object)
{
  BeaktaQueueDeed *self = BEAKTA_QUEUE_DEED (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->bulk, beakta_bulk_free);
  g_clear_pointer (&self->batch, g_free);

  G_OBJECT_CLASS (beakta_queue_deed_parent_class)->dispose (object);
}

static void
beakta_queue_deed_class_init (BeaktaQueueDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_deed_dispose;

  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  signals[PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
beakta_queue_deed_init (BeaktaQueueDeed *self)
{
  self->cancellable = g_cancellable_new ();
}

BeaktaQueueDeed *
beakta_queue_deed_new (GtkWidget   *widget,
                       BeaktaStore *store)
{
  BeaktaQueueDeed *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_QUEUE_DEED, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->store = g_object_ref (store);

  return self;
}

static void
take_numbers (BeaktaQueueDeed *self,
              GArray          *numbers)
{
  g_clear_pointer (&self->numbers, g_array_unref);
  self->numbers = g_array_ref (numbers);
}

void
beakta_queue_deed_ask (BeaktaQueueDeed *self,
                       GArray          *numbers,
                       BeaktaCaseLine  *first,
                       BeaktaBulkKind   kind)
{
  GtkWidget *dialog;

  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));
  g_return_if_fail (numbers != NULL && numbers->len > 0);

  take_numbers (self, numbers);
  dialog = beakta_queue_deed_dialog_new (get_window (self), self->store, first, numbers->len, kind);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), g_object_ref (self), (GClosureNotify) g_object_unref,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_queue_deed_take (BeaktaQueueDeed *self,
                        GArray          *numbers)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));
  g_return_if_fail (numbers != NULL);

  take_numbers (self, numbers);
  do_bulk (self, beakta_bulk_new (BEAKTA_BULK_ASSIGN, BEAKTA_FLAG_NONE, beakta_store_get_user (self->store), NULL));
}

void
beakta_queue_deed_undo (BeaktaQueueDeed *self,
                        const char      *batch,
                        gboolean         redo)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));

  self->is_undo = TRUE;
  self->is_redo = redo;
  g_cancellable_reset (self->cancellable);
  beakta_store_undo_bulk_async (self->store, batch, redo, progress_cb, self, self->cancellable, done_cb, g_object_ref (self));
}

void
beakta_queue_deed_cancel (BeaktaQueueDeed *self)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));

  g_cancellable_cancel (self->cancellable);
}
