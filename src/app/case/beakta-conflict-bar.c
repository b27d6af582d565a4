/* Asks for the declaration, and hints at which of the person's own interests the case may touch. */

#define G_LOG_DOMAIN "beakta-conflict-bar"

#include "beakta-conflict-bar.h"

#include <glib/gi18n.h>

#include "beakta-line-layout.h"
#include "beakta-store-interests.h"

struct _BeaktaConflictBar
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *case_signals;
  GSignalGroup     *store_signals;
  GCancellable     *looking;         /* nullable */
  char             *hint;            /* nullable: what the case may touch */
  guint             update_source;

  /* Template children */
  GtkRevealer      *revealer;
  GtkLabel         *words;
  GtkWidget        *no;
};

G_DEFINE_FINAL_TYPE (BeaktaConflictBar, beakta_conflict_bar, GTK_TYPE_WIDGET)

static const BeaktaConflict *
get_declared (BeaktaConflictBar *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CONFLICT,
                             beakta_case_editor_get_user (self->editor));
}

/* Who may do nothing in the case but read is not asked; nor is anybody, once it is answered without a conflict. */
static gboolean
asks (BeaktaConflictBar *self)
{
  return self->editor != NULL && get_declared (self) == NULL &&
         beakta_case_editor_may (self->editor, BEAKTA_ACT_DECLARE_CONFLICT, NULL);
}

static void
update (BeaktaConflictBar *self)
{
  g_autofree char *words = NULL;

  /* Translators: conflict of interest is jäv (förvaltningslagen 16–18 §§) */
  words = self->hint == NULL ? g_strdup (_("Do you have a conflict of interest in this case?"))
                             /* Translators: %s is what it is found in: "Hagaby IF (applicant)" */
                             : g_strdup_printf (_("Do you have a conflict of interest in this case? It may touch you: %s"),
                                                self->hint);
  gtk_label_set_label (self->words, words);
  gtk_revealer_set_reveal_child (self->revealer, asks (self));
}

static gboolean
update_cb (gpointer user_data)
{
  BeaktaConflictBar *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
entry_cb (BeaktaConflictBar *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static char *
describe (const BeaktaTouch *touch)
{
  switch (touch->touches)
    {
    case BEAKTA_TOUCHES_DOCUMENT:
      /* Translators: what the person has to do with, and the document that names it */
      return g_strdup_printf (_("%1$s (in %2$s)"), touch->interest->words, touch->document);
    case BEAKTA_TOUCHES_TITLE:
      return g_strdup_printf (_("%s (title)"), touch->interest->words);
    case BEAKTA_TOUCHES_APPLICANT:
    case BEAKTA_TOUCHES_NOTHING:
    default:
      return g_strdup_printf (_("%s (applicant)"), touch->interest->words);
    }
}

static void
touches_found_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(BeaktaConflictBar) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) touches = beakta_store_find_touches_finish (BEAKTA_STORE (object), result, &error);
  g_autoptr(GString) hint = g_string_new ("");

  if (touches == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("%s", error->message);
      return;
    }

  for (guint i = 0; i < touches->len; i++)
    {
      g_autofree char *touch = describe (g_ptr_array_index (touches, i));

      g_string_append_printf (hint, "%s%s", hint->len > 0 ? ", " : "", touch);
    }

  g_clear_pointer (&self->hint, g_free);
  if (hint->len > 0)
    self->hint = g_strdup (hint->str);
  update (self);
}

static void
look (BeaktaConflictBar *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->hint, g_free);

  if (!asks (self))
    return;

  self->looking = g_cancellable_new ();
  beakta_store_find_touches_async (beakta_case_editor_get_store (self->editor), beakta_case_editor_get_case (self->editor),
                                   self->looking, touches_found_cb, g_object_ref (self));
}

static void
interests_changed_cb (BeaktaConflictBar *self)
{
  look (self);
  update (self);
}

static void
no_clicked_cb (BeaktaConflictBar *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (!asks (self))
    return;

  change = beakta_acts_declare_conflict (beakta_case_editor_get_case (self->editor), beakta_case_editor_get_user (self->editor),
                                         FALSE, "", now);
  beakta_case_editor_apply (self->editor, change);
  update (self);
}

static void
beakta_conflict_bar_dispose (GObject *object)
{
  BeaktaConflictBar *self = BEAKTA_CONFLICT_BAR (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->hint, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CONFLICT_BAR);

  G_OBJECT_CLASS (beakta_conflict_bar_parent_class)->dispose (object);
}

static void
beakta_conflict_bar_class_init (BeaktaConflictBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_conflict_bar_dispose;

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-conflict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaConflictBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConflictBar, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaConflictBar, no);
  gtk_widget_class_bind_template_callback (widget_class, no_clicked_cb);
}

static void
beakta_conflict_bar_init (BeaktaConflictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "entry", G_CALLBACK (entry_cb), self);
  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "interests-changed", G_CALLBACK (interests_changed_cb), self);
}

void
beakta_conflict_bar_set_editor (BeaktaConflictBar *self,
                                BeaktaCaseEditor  *editor)
{
  g_return_if_fail (BEAKTA_IS_CONFLICT_BAR (self));

  if (!g_set_object (&self->editor, editor))
    return;

  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  g_signal_group_set_target (self->store_signals, editor != NULL ? beakta_case_editor_get_store (editor) : NULL);
  look (self);
  update (self);
}
