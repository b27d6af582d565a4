/* A point of a request that is being written. */

#define G_LOG_DOMAIN "beakta-point-row"

#include "beakta-point-row.h"

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-clash-list.h"
#include "beakta-completion.h"
#include "beakta-evidence-row.h"
#include "beakta-heard-name.h"
#include "beakta-part-edit.h"
#include "beakta-text-field.h"
#include "beakta-wrapped-words.h"

struct _BeaktaPointRow
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  char             *id;
  guint             place;           /* from 0, with those that are left out */

  /* Template children */
  GtkLabel         *number;
  GtkLabel         *heading;
  GtkWidget        *up;
  GtkWidget        *down;
  GtkButton        *leave;
  GtkWidget        *left_out;
  GtkWidget        *details;
  GtkLabel         *found;
  GtkBox           *ground;
  BeaktaTextField  *asked;
  GtkWidget        *revert;
};

G_DEFINE_FINAL_TYPE (BeaktaPointRow, beakta_point_row, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaPoint *
get_point (BeaktaPointRow *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_POINT, self->id);
}

static void
asked_committed_cb (BeaktaPointRow *self,
                    const char     *text)
{
  beakta_part_edit_set_string (self->editor, BEAKTA_ITEM_POINT, self->id, "asked", text, TRUE);
}

static void
revert_clicked_cb (BeaktaPointRow *self)
{
  const BeaktaPoint *point = get_point (self);

  if (point == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->asked));
  beakta_part_edit_set_string (self->editor, BEAKTA_ITEM_POINT, self->id, "asked", point->begun, FALSE);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaPointRow *self = BEAKTA_POINT_ROW (widget);
  int to = (int) self->place + g_variant_get_int32 (parameter);
  g_autoptr(BeaktaChange) change = NULL;

  if (to < 0 || !beakta_case_editor_may (self->editor, BEAKTA_ACT_EDIT_REQUEST, NULL))
    return;

  beakta_point_row_flush (self);
  change = beakta_acts_move_point (beakta_case_editor_get_case (self->editor), self->id, (guint) to);
  beakta_case_editor_apply (self->editor, change);
}

static void
leave_out_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaPointRow *self = BEAKTA_POINT_ROW (widget);
  const BeaktaPoint *point = get_point (self);
  g_autoptr(BeaktaChange) change = NULL;

  if (point == NULL || !beakta_case_editor_may (self->editor, BEAKTA_ACT_EDIT_REQUEST, NULL))
    return;

  beakta_point_row_flush (self);
  change = beakta_acts_leave_out_point (beakta_case_editor_get_case (self->editor), self->id, !point->left_out);
  beakta_case_editor_apply (self->editor, change);
}

static void
ground_activated_cb (BeaktaEvidenceRow *row,
                     BeaktaPointRow    *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, beakta_evidence_row_get_passage (row));
}

/* The passage that fell short, as a way to it; only its words when it is not in the case any more. */
static void
show_ground (BeaktaPointRow    *self,
             const BeaktaPoint *point)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->ground));
  g_autofree char *quotation = NULL;

  if (BEAKTA_IS_EVIDENCE_ROW (child) && g_str_equal (beakta_evidence_row_get_passage (BEAKTA_EVIDENCE_ROW (child)), point->passage)
      && beakta_evidence_row_update (BEAKTA_EVIDENCE_ROW (child), case_))
    return;

  if (child != NULL)
    gtk_box_remove (self->ground, child);

  if (beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, point->passage) != NULL)
    {
      child = beakta_evidence_row_new (point->passage);
      beakta_evidence_row_update (BEAKTA_EVIDENCE_ROW (child), case_);
      beakta_evidence_row_set_removable (BEAKTA_EVIDENCE_ROW (child), FALSE);
      g_signal_connect (child, "activated", G_CALLBACK (ground_activated_cb), self);
      gtk_box_append (self->ground, child);
    }
  else if (*point->quote != '\0')
    {
      quotation = beakta_evidence_row_dup_quotation (point->quote);
      beakta_wrapped_words_add (GTK_WIDGET (self->ground), quotation, "caption");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->ground), gtk_widget_get_first_child (GTK_WIDGET (self->ground)) != NULL);
}

static void
name_button (GtkWidget  *button,
             const char *about,
             const char *deed)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", about, deed);

  beakta_heard_name_set (button, name);
}

/* Heard: "Point 2: Move Up". */
static void
name_parts (BeaktaPointRow    *self,
            const BeaktaPoint *point)
{
  /* Translators: of a request for completion: the place of a point in it, from 1 */
  g_autofree char *about = g_strdup_printf (_("Point %u"), self->place + 1);

  name_button (self->up, about, _("Move Up"));
  name_button (self->down, about, _("Move Down"));
  name_button (GTK_WIDGET (self->leave), about, point->left_out ? _("Take In Again") : _("Leave Out"));
  name_button (self->revert, about, _("Back to the Ready Words"));
  beakta_text_field_set_about (self->asked, about);
}

static void
show_head (BeaktaPointRow    *self,
           const BeaktaPoint *point,
           guint              number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("–");

  gtk_label_set_label (self->number, text);
  gtk_label_set_label (self->heading, *point->heading != '\0' ? point->heading
                                      : point->left_out && *point->asked != '\0' ? point->asked : _("A point of your own"));
  gtk_button_set_icon_name (self->leave, point->left_out ? "list-add-symbolic" : "list-remove-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->leave), point->left_out ? _("Take in again") : _("Leave out"));
  gtk_widget_set_visible (self->left_out, point->left_out);
  gtk_widget_set_visible (self->details, !point->left_out);
  if (point->left_out)
    gtk_widget_add_css_class (GTK_WIDGET (self->heading), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "dim-label");
}

static gboolean
beakta_point_row_grab_focus (GtkWidget *widget)
{
  BeaktaPointRow *self = BEAKTA_POINT_ROW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->details) ? GTK_WIDGET (self->asked) : GTK_WIDGET (self->leave));
}

static void
beakta_point_row_dispose (GObject *object)
{
  BeaktaPointRow *self = BEAKTA_POINT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_POINT_ROW);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_point_row_parent_class)->dispose (object);
}

static void
beakta_point_row_finalize (GObject *object)
{
  g_free (BEAKTA_POINT_ROW (object)->id);

  G_OBJECT_CLASS (beakta_point_row_parent_class)->finalize (object);
}

static void
beakta_point_row_class_init (BeaktaPointRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_point_row_dispose;
  object_class->finalize = beakta_point_row_finalize;
  widget_class->grab_focus = beakta_point_row_grab_focus;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  gtk_widget_class_install_action (widget_class, "point.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "point.leave-out", NULL, leave_out_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "point.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "point.move", "i", 1);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, up);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, down);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, leave);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, left_out);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, details);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, found);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, ground);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, asked);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPointRow, revert);
  gtk_widget_class_bind_template_callback (widget_class, asked_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revert_clicked_cb);
}

static void
beakta_point_row_init (BeaktaPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_point_row_new (BeaktaCaseEditor *editor,
                      const char       *id)
{
  BeaktaPointRow *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_POINT_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->asked))),
                              beakta_clash_list_new (editor, BEAKTA_ITEM_POINT, id), GTK_WIDGET (self->asked));

  return GTK_WIDGET (self);
}

const char *
beakta_point_row_get_id (BeaktaPointRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_POINT_ROW (self), NULL);

  return self->id;
}

static const char *
get_asked (BeaktaPointRow    *self,
           const BeaktaPoint *point)
{
  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_POINT, self->id, "asked", point->asked);
}

void
beakta_point_row_update (BeaktaPointRow *self,
                         guint           place,
                         guint           n_places,
                         guint           number)
{
  const BeaktaPoint *point;
  g_autofree char *why = NULL;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_POINT_ROW (self));

  point = get_point (self);
  if (point == NULL)
    return;

  may = beakta_case_editor_may (self->editor, BEAKTA_ACT_EDIT_REQUEST, &why);
  self->place = place;
  show_head (self, point, number);
  gtk_label_set_label (self->found, point->found);
  gtk_widget_set_visible (GTK_WIDGET (self->found), *point->found != '\0');
  show_ground (self, point);
  beakta_text_field_set_text (self->asked, get_asked (self, point));
  beakta_text_field_set_locked (self->asked, may ? NULL : why);
  gtk_widget_set_visible (self->revert, may && *point->begun != '\0' && beakta_point_is_edited (point));
  gtk_widget_set_sensitive (self->up, may && place > 0);
  gtk_widget_set_sensitive (self->down, may && place + 1 < n_places);
  gtk_widget_set_sensitive (GTK_WIDGET (self->leave), may);
  name_parts (self, point);
}

gboolean
beakta_point_row_is_left_out (BeaktaPointRow *self)
{
  const BeaktaPoint *point;

  g_return_val_if_fail (BEAKTA_IS_POINT_ROW (self), FALSE);

  point = get_point (self);

  return point == NULL || point->left_out;
}

gboolean
beakta_point_row_is_empty (BeaktaPointRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (BEAKTA_IS_POINT_ROW (self), FALSE);

  text = g_strstrip (beakta_text_field_dup_text (self->asked));

  return *text == '\0' && !beakta_point_row_is_left_out (self);
}

void
beakta_point_row_flush (BeaktaPointRow *self)
{
  g_return_if_fail (BEAKTA_IS_POINT_ROW (self));

  beakta_text_field_flush (self->asked);
}

void
beakta_point_row_take_back (BeaktaPointRow *self)
{
  const BeaktaPoint *point;

  g_return_if_fail (BEAKTA_IS_POINT_ROW (self));

  point = get_point (self);
  if (point != NULL)
    beakta_text_field_take_back (self->asked, get_asked (self, point));
}
