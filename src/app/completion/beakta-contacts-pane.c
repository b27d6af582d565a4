/* The log of contacts, the latest first. */

#define G_LOG_DOMAIN "beakta-contacts-pane"

#include "beakta-contacts-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-contact-dialog.h"
#include "beakta-heard-name.h"
#include "beakta-undo-toast.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaContactsPane
{
  BeaktaCasePane  parent_instance;

  /* Template children */
  GtkStack       *stack;
  GtkBox         *rows;
  GtkWidget      *add;
  GtkWidget      *first;
};

G_DEFINE_FINAL_TYPE (BeaktaContactsPane, beakta_contacts_pane, BEAKTA_TYPE_CASE_PANE)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaCaseEditor *
get_editor (BeaktaContactsPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static gboolean
may_log (BeaktaContactsPane *self)
{
  return get_editor (self) != NULL && beakta_case_editor_may (get_editor (self), BEAKTA_ACT_LOG_CONTACT, NULL);
}

static void
close_clicked_cb (BeaktaContactsPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* @id: (nullable): a new entry */
static void
open_dialog (BeaktaContactsPane *self,
             const char         *id)
{
  if (may_log (self))
    gtk_window_present (GTK_WINDOW (beakta_contact_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               get_editor (self), id)));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  open_dialog (BEAKTA_CONTACTS_PANE (widget), NULL);
}

static void
edit_clicked_cb (GtkButton          *button,
                 BeaktaContactsPane *self)
{
  open_dialog (self, gtk_widget_get_name (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_FRAME)));
}

static void
withdraw_clicked_cb (GtkButton          *button,
                     BeaktaContactsPane *self)
{
  const char *id = gtk_widget_get_name (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_FRAME));
  g_autoptr(BeaktaChange) change = NULL;

  if (!may_log (self))
    return;

  change = beakta_acts_remove_contact (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)), id);
  beakta_undo_toast_show (GTK_WIDGET (self), get_editor (self), _("The entry was withdrawn"));
  beakta_case_editor_apply (get_editor (self), change);
}

static void
document_clicked_cb (GtkButton          *button,
                     BeaktaContactsPane *self)
{
  beakta_case_pane_activate_item (BEAKTA_CASE_PANE (self), BEAKTA_ITEM_DOCUMENT, gtk_widget_get_name (GTK_WIDGET (button)));
}

/* "28 Nov · Communicated · Hagaby folkhögskola · E-mail" */
static char *
dup_head (const BeaktaContact *contact,
          GDateTime           *now)
{
  g_autofree char *day = beakta_wording_dup_day (contact->day, now);
  g_autoptr(GString) head = g_string_new (day);

  g_string_append_printf (head, " · %s", beakta_wording_get_contact_sort (contact->sort));
  if (*contact->party != '\0')
    g_string_append_printf (head, " · %s", contact->party);
  if (contact->channel != BEAKTA_CHANNEL_UNSET)
    g_string_append_printf (head, " · %s", beakta_wording_get_channel (contact->channel));

  return g_string_free (g_steal_pointer (&head), FALSE);
}

/* The last day to respond, or that it has passed without an answer; then the answer. */
static void
add_answer (GtkWidget           *box,
            const BeaktaContact *contact,
            GDateTime           *now)
{
  gboolean is_answered = *contact->answered != '\0' || *contact->answer != '\0';
  g_autofree char *overdue = is_answered ? NULL : beakta_wording_dup_overdue (contact->due, now);
  g_autofree char *due = beakta_wording_dup_day (contact->due, now);
  g_autofree char *answered = beakta_wording_dup_day (contact->answered, now);
  /* Translators: the last day for a party to respond to what was communicated: "14 Dec" */
  g_autofree char *last_day = g_strdup_printf (_("Last day to respond: %s"), due);
  /* Translators: the answer of a party: the day, or nothing, and the words */
  g_autofree char *answer = g_strdup_printf (_("Answer %1$s: %2$s"), answered, contact->answer);

  if (*contact->due != '\0' && overdue == NULL)
    beakta_wrapped_words_add (box, last_day, "caption");
  if (overdue != NULL)
    beakta_wrapped_words_add (box, overdue, "completion-note");
  if (is_answered)
    beakta_wrapped_words_add (box, answer, NULL);
}

static void
add_button (BeaktaContactsPane *self,
            GtkWidget          *box,
            const char         *words,
            const char         *about,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  g_autofree char *name = g_strdup_printf ("%s: %s", about, words);

  gtk_widget_add_css_class (button, "flat");
  beakta_heard_name_set (button, name);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_acts (BeaktaContactsPane  *self,
           const BeaktaContact *contact,
           const char          *about)
{
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (acts, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  if (contact->document > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", contact->document);
      /* Translators: %u is the number of a document of the case */
      g_autofree char *words = g_strdup_printf (_("Show Document %u"), contact->document);

      add_button (self, acts, words, about, G_CALLBACK (document_clicked_cb));
      gtk_widget_set_name (gtk_widget_get_last_child (acts), number);
    }
  if (may_log (self))
    {
      add_button (self, acts, _("Edit…"), about, G_CALLBACK (edit_clicked_cb));
      add_button (self, acts, _("Withdraw"), about, G_CALLBACK (withdraw_clicked_cb));
    }
  gtk_widget_set_visible (acts, gtk_widget_get_first_child (acts) != NULL);

  return acts;
}

static GtkWidget *
make_row (BeaktaContactsPane  *self,
          const BeaktaContact *contact)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *head = dup_head (contact, now);
  g_autofree char *moment = beakta_wording_dup_moment (contact->logged, now);
  g_autofree char *logged = g_strdup_printf (_("Noted by %1$s, %2$s"),
                                             beakta_case_editor_get_name (get_editor (self), contact->logged_by), moment);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_name (frame, contact->record.id);
  gtk_widget_add_css_class (frame, "group-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (frame), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
  beakta_wrapped_words_add (box, head, "caption-heading");
  beakta_wrapped_words_add (box, contact->what, NULL);
  add_answer (box, contact, now);
  gtk_widget_add_css_class (beakta_wrapped_words_add (box, logged, "caption"), "dim-label");
  gtk_box_append (GTK_BOX (box), make_acts (self, contact, head));
  gtk_frame_set_child (GTK_FRAME (frame), box);

  return frame;
}

static void
empty_rows (BeaktaContactsPane *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

static void
beakta_contacts_pane_update (BeaktaCasePane *pane)
{
  BeaktaContactsPane *self = BEAKTA_CONTACTS_PANE (pane);
  BeaktaCase *case_ = beakta_case_pane_get_case (pane);
  g_autoptr(GPtrArray) contacts = NULL;

  if (case_ == NULL)
    return;

  contacts = beakta_case_list (case_, BEAKTA_ITEM_CONTACT);
  empty_rows (self);
  for (guint i = contacts->len; i > 0; i--)
    gtk_box_append (self->rows, make_row (self, g_ptr_array_index (contacts, i - 1)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.add", may_log (self));
  gtk_widget_set_visible (self->add, contacts->len > 0);
  gtk_stack_set_visible_child_name (self->stack, contacts->len > 0 ? "list" : "empty");
}

static void
beakta_contacts_pane_item_changed (BeaktaCasePane *pane,
                                   BeaktaItemKind  kind,
                                   const char     *id)
{
  if (kind == BEAKTA_ITEM_CONTACT)
    beakta_case_pane_queue_update (pane);
}

static void
beakta_contacts_pane_forget (BeaktaCasePane *pane)
{
  empty_rows (BEAKTA_CONTACTS_PANE (pane));
}

static gboolean
beakta_contacts_pane_show_item (BeaktaCasePane *pane,
                                BeaktaItemKind  kind,
                                const char     *id)
{
  BeaktaContactsPane *self = BEAKTA_CONTACTS_PANE (pane);

  beakta_case_pane_update_now (pane);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL && kind == BEAKTA_ITEM_CONTACT;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), id) == 0)
      return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);

  return FALSE;
}

/* How long is left may be another day's. */
static void
beakta_contacts_pane_map (GtkWidget *widget)
{
  beakta_case_pane_update_now (BEAKTA_CASE_PANE (widget));
  GTK_WIDGET_CLASS (beakta_contacts_pane_parent_class)->map (widget);
}

static gboolean
beakta_contacts_pane_grab_focus (GtkWidget *widget)
{
  BeaktaContactsPane *self = BEAKTA_CONTACTS_PANE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->add) ? self->add : self->first);
}

static void
beakta_contacts_pane_class_init (BeaktaContactsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  widget_class->map = beakta_contacts_pane_map;
  widget_class->grab_focus = beakta_contacts_pane_grab_focus;
  pane_class->update = beakta_contacts_pane_update;
  pane_class->follow = beakta_case_pane_queue_update;
  pane_class->forget = beakta_contacts_pane_forget;
  pane_class->item_changed = beakta_contacts_pane_item_changed;
  pane_class->access_changed = beakta_case_pane_queue_update;
  pane_class->show_item = beakta_contacts_pane_show_item;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "contact.add", NULL, add_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-contacts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactsPane, rows);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactsPane, add);
  gtk_widget_class_bind_template_child (widget_class, BeaktaContactsPane, first);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
beakta_contacts_pane_init (BeaktaContactsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->first);
}
