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

  GtkWidget   *widget;               /* weak, nullable */
  BeaktaStore *store;                /* owned */
  GStrv        case_ids;             /* nullable */
  char        *batch;                /* nullable: what the last toast or dialog can undo */
  gboolean     is_undo;              /* or a redo */
  gboolean     is_redo;
};

enum
{
  TOAST,
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

static void
tell_refusals (BeaktaQueueDeed        *self,
               const BeaktaBulkResult *result)
{
  guint n_all = result->changed->len + result->n_already + result->refused->len;
  guint n_done = n_all - result->refused->len;
  g_autofree char *heading = NULL;
  g_autofree char *body = dup_refusals (result);
  GtkWidget *dialog;

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

  if (n == 0)
    words = g_strdup (_("Nothing to change: it is so already."));
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
do_bulk (BeaktaQueueDeed  *self,
         const BeaktaBulk *bulk)
{
  self->is_undo = FALSE;
  beakta_store_bulk_async (self->store, (const char * const *) self->case_ids, bulk, NULL, done_cb, g_object_ref (self));
}

static void
chosen_cb (BeaktaQueueDeed       *self,
           const char            *response,
           BeaktaQueueDeedDialog *dialog)
{
  g_autoptr(BeaktaBulk) bulk = beakta_queue_deed_dialog_dup_bulk (dialog, response);

  if (bulk != NULL)
    do_bulk (self, bulk);
}

static void
beakta_queue_deed_dispose (GObject *object)
{
  BeaktaQueueDeed *self = BEAKTA_QUEUE_DEED (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->store);
  g_clear_pointer (&self->case_ids, g_strfreev);
  g_clear_pointer (&self->batch, g_free);

  G_OBJECT_CLASS (beakta_queue_deed_parent_class)->dispose (object);
}

static void
beakta_queue_deed_class_init (BeaktaQueueDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_deed_dispose;

  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
beakta_queue_deed_init (BeaktaQueueDeed *self)
{
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
take_cases (BeaktaQueueDeed *self,
            GPtrArray       *lines)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (ids, ((const BeaktaCaseLine *) g_ptr_array_index (lines, i))->id);

  g_strfreev (self->case_ids);
  self->case_ids = g_strv_builder_end (ids);
}

void
beakta_queue_deed_ask (BeaktaQueueDeed *self,
                       GPtrArray       *lines,
                       BeaktaBulkKind   kind)
{
  GtkWidget *dialog;

  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));
  g_return_if_fail (lines != NULL);

  take_cases (self, lines);
  dialog = beakta_queue_deed_dialog_new (get_window (self), self->store, lines, kind);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), g_object_ref (self), (GClosureNotify) g_object_unref,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_queue_deed_take (BeaktaQueueDeed *self,
                        GPtrArray       *lines)
{
  g_autoptr(BeaktaBulk) bulk = NULL;

  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));
  g_return_if_fail (lines != NULL);

  take_cases (self, lines);
  bulk = beakta_bulk_new (BEAKTA_BULK_ASSIGN, BEAKTA_FLAG_NONE, beakta_store_get_user (self->store), NULL);
  do_bulk (self, bulk);
}

void
beakta_queue_deed_undo (BeaktaQueueDeed *self,
                        const char      *batch,
                        gboolean         redo)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_DEED (self));

  self->is_undo = TRUE;
  self->is_redo = redo;
  beakta_store_undo_bulk_async (self->store, batch, redo, NULL, done_cb, g_object_ref (self));
}
