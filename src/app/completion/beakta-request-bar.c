/* The line above a case that waits for an answer. A day that has passed is told in words; the colour only follows them. */

#define G_LOG_DOMAIN "beakta-request-bar"

#include "beakta-request-bar.h"

#include <glib/gi18n.h>

#include "beakta-completion.h"
#include "beakta-line-layout.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"

struct _BeaktaRequestBar
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *case_signals;
  guint             update_source;

  /* Template children */
  GtkRevealer      *revealer;
  GtkWidget        *line;
  GtkLabel         *words;
};

G_DEFINE_FINAL_TYPE (BeaktaRequestBar, beakta_request_bar, GTK_TYPE_WIDGET)

/* (nullable): the latest that waits */
static const BeaktaCompletion *
find_waiting (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) requests = beakta_case_list (case_, BEAKTA_ITEM_REQUEST);

  for (guint i = requests->len; i > 0; i--)
    {
      const BeaktaCompletion *request = g_ptr_array_index (requests, i - 1);

      if (request->state == BEAKTA_REQUEST_SENT)
        return request;
    }

  return NULL;
}

/* The last day of the case, when it waits without a request that was recorded. */
static const char *
get_last_day (BeaktaCase             *case_,
              const BeaktaCompletion *request)
{
  if (request != NULL)
    return beakta_completion_get_last_day (request);

  return beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_AWAITING_COMPLETION ? beakta_case_get_facts (case_)->due : "";
}

/* (nullable): nothing is waited for. @overdue: (nullable) */
static char *
dup_words (BeaktaCase             *case_,
           const BeaktaCompletion *request,
           const char             *overdue,
           GDateTime              *now)
{
  g_autofree char *status = request != NULL ? beakta_wording_dup_request (case_, request, now) : NULL;

  if (overdue != NULL && status != NULL)
    return g_strdup_printf ("%s. %s.", overdue, status);

  return overdue != NULL ? g_strdup_printf ("%s.", overdue) : g_steal_pointer (&status);
}

static void
update (BeaktaRequestBar *self)
{
  BeaktaCase *case_ = self->editor != NULL ? beakta_case_editor_get_case (self->editor) : NULL;
  const BeaktaCompletion *request = case_ != NULL ? find_waiting (case_) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *overdue = case_ != NULL ? beakta_wording_dup_overdue (get_last_day (case_, request), now) : NULL;
  g_autofree char *words = case_ != NULL ? dup_words (case_, request, overdue, now) : NULL;

  if (words != NULL)
    gtk_label_set_label (self->words, words);
  if (overdue != NULL)
    gtk_widget_add_css_class (self->line, "overdue");
  else
    gtk_widget_remove_css_class (self->line, "overdue");
  gtk_revealer_set_reveal_child (self->revealer, words != NULL);
}

static gboolean
update_cb (gpointer user_data)
{
  BeaktaRequestBar *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
entry_cb (BeaktaRequestBar *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
beakta_request_bar_dispose (GObject *object)
{
  BeaktaRequestBar *self = BEAKTA_REQUEST_BAR (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_REQUEST_BAR);

  G_OBJECT_CLASS (beakta_request_bar_parent_class)->dispose (object);
}

static void
beakta_request_bar_class_init (BeaktaRequestBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_request_bar_dispose;

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-request-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaRequestBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRequestBar, line);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRequestBar, words);
}

static void
beakta_request_bar_init (BeaktaRequestBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "entry", G_CALLBACK (entry_cb), self);
}

void
beakta_request_bar_set_editor (BeaktaRequestBar *self,
                               BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_REQUEST_BAR (self));

  if (!g_set_object (&self->editor, editor))
    return;

  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  update (self);
}
