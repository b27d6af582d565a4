/* Before a case is proposed: what it lacks, each line a way to mend it; or, when nothing is missing, the button. */

#define G_LOG_DOMAIN "beakta-propose-dialog"

#include "beakta-propose-dialog.h"

#include <glib/gi18n.h>

#include "beakta-lacks.h"
#include "beakta-wording.h"

struct _BeaktaProposeDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GPtrArray        *lines;           /* of BeaktaLackLine, as the rows */

  /* Template children */
  GtkButton        *propose;
  GtkStack         *stack;
  GtkLabel         *lead;
  GtkListBox       *list;
  AdwStatusPage    *ready;
};

enum
{
  ITEM_ACTIVATED,
  PROPOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaProposeDialog, beakta_propose_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (const BeaktaLackLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *lacks = NULL;

  /* Translators: %s lists what a question lacks: "reason, evidence" */
  lacks = line->is_warning ? g_strdup (line->lacks) : g_strdup_printf (_("Lacks: %s"), line->lacks);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lacks);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  if (*line->number != '\0')
    {
      GtkWidget *number = gtk_label_new (line->number);

      gtk_widget_add_css_class (number, "dim-label");
      gtk_widget_add_css_class (number, "numeric");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), number);
    }

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lacks, -1);

  return row;
}

static void
row_activated_cb (BeaktaProposeDialog *self,
                  GtkListBoxRow       *row)
{
  const BeaktaLackLine *line = g_ptr_array_index (self->lines, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, (int) line->kind, line->id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
propose_clicked_cb (BeaktaProposeDialog *self)
{
  g_signal_emit (self, signals[PROPOSED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static char *
dup_lead (guint n_lacks,
          guint n_warnings)
{
  if (n_lacks > 0)
    return g_strdup_printf (ngettext ("One thing is missing before the case can be proposed. Choose it to go there.",
                                      "%u things are missing before the case can be proposed. Choose one to go there.",
                                      n_lacks), n_lacks);

  /* Translators: opinion is yttrande */
  return g_strdup_printf (ngettext ("Nothing is missing, but the case waits for an opinion. Choose it to go there, or hand the case "
                                    "over without it.",
                                    "Nothing is missing, but the case waits for %u opinions. Choose one to go there, or hand the case "
                                    "over without them.", n_warnings), n_warnings);
}

static void
fill_in (BeaktaProposeDialog *self)
{
  g_autofree char *lead = NULL;
  guint n_lacks;

  self->lines = beakta_lacks_list (self->editor);
  n_lacks = beakta_lacks_count (self->lines);

  gtk_widget_set_sensitive (GTK_WIDGET (self->propose), n_lacks == 0);
  gtk_stack_set_visible_child_name (self->stack, self->lines->len == 0 ? "ready" : "lacks");

  lead = dup_lead (n_lacks, self->lines->len - n_lacks);
  gtk_label_set_text (self->lead, lead);

  for (guint i = 0; i < self->lines->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->lines, i)));

  /* The keyboard begins with what there is to do. */
  gtk_widget_grab_focus (n_lacks > 0 ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)) : GTK_WIDGET (self->propose));
}

static void
beakta_propose_dialog_dispose (GObject *object)
{
  BeaktaProposeDialog *self = BEAKTA_PROPOSE_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_propose_dialog_parent_class)->dispose (object);
}

static void
beakta_propose_dialog_class_init (BeaktaProposeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_propose_dialog_dispose;

  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[PROPOSED] = g_signal_new ("proposed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-propose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaProposeDialog, propose);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProposeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProposeDialog, lead);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProposeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProposeDialog, ready);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, propose_clicked_cb);
}

static void
beakta_propose_dialog_init (BeaktaProposeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_propose_dialog_new (GtkWindow        *parent,
                           BeaktaCaseEditor *editor)
{
  BeaktaProposeDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_PROPOSE_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  fill_in (self);

  return GTK_WIDGET (self);
}
