/* A request that is being written. */

#define G_LOG_DOMAIN "beakta-draft-box"

#include "beakta-draft-box.h"

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-completion.h"
#include "beakta-day-field.h"
#include "beakta-part-edit.h"
#include "beakta-point-row.h"
#include "beakta-scroll-keeper.h"
#include "beakta-subject.h"
#include "beakta-text-field.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaDraftBox
{
  GtkBox              parent_instance;

  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaScrollKeeper *keeper;        /* owned, nullable: of what it is scrolled in */
  char               *id;            /* nullable: of the draft that is shown */
  gboolean            awaits_own;    /* the next point that comes is the person's own: it gets the keyboard */

  /* Template children */
  GtkLabel           *explanation;
  BeaktaDayField     *due;
  BeaktaTextField    *intro;
  GtkLabel           *rule;
  GtkWidget          *nothing;
  GtkBox             *rows;
  GtkWidget          *acts;
};

G_DEFINE_FINAL_TYPE (BeaktaDraftBox, beakta_draft_box, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (nullable) */
static const BeaktaCompletion *
get_draft (BeaktaDraftBox *self)
{
  return self->editor != NULL ? beakta_completion_get_draft (beakta_case_editor_get_case (self->editor)) : NULL;
}

static void
due_changed_cb (BeaktaDraftBox *self)
{
  const char *day = beakta_day_field_get_day (self->due);

  if (day != NULL && self->id != NULL)
    beakta_part_edit_set_string (self->editor, BEAKTA_ITEM_REQUEST, self->id, "due", day, FALSE);
}

static void
intro_committed_cb (BeaktaDraftBox *self,
                    const char     *text)
{
  if (self->id != NULL)
    beakta_part_edit_set_string (self->editor, BEAKTA_ITEM_REQUEST, self->id, "intro", text, TRUE);
}

static void
add_clicked_cb (BeaktaDraftBox *self)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (self->id == NULL)
    return;

  self->awaits_own = TRUE;
  change = beakta_acts_add_point (beakta_case_editor_get_case (self->editor), self->id, "");
  beakta_case_editor_apply (self->editor, change);
}

static void
passage_activated_cb (BeaktaPointRow *row,
                      const char     *passage_id,
                      BeaktaDraftBox *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static GtkWidget *
find_row (BeaktaDraftBox *self,
          const char     *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (beakta_point_row_get_id (BEAKTA_POINT_ROW (row)), id))
      return row;

  return NULL;
}

static GtkWidget *
make_row (BeaktaDraftBox *self,
          const char     *id)
{
  GtkWidget *row = beakta_point_row_new (self->editor, id);

  g_signal_connect_object (row, "passage-activated", G_CALLBACK (passage_activated_cb), self, 0);
  gtk_box_append (self->rows, row);

  return row;
}

/* A row stays the same widget while its point is there: what is typed in it, and the keyboard, stay with it when it moves. */
static void
put_rows (BeaktaDraftBox *self,
          GPtrArray      *points)
{
  GtkWidget *last = NULL;
  GtkWidget *next;
  guint number = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaPoint *point = g_ptr_array_index (points, i);
      GtkWidget *row = find_row (self, point->record.id);
      gboolean is_new = row == NULL;

      if (is_new)
        row = make_row (self, point->record.id);
      if (gtk_widget_get_prev_sibling (row) != last)
        gtk_box_reorder_child_after (self->rows, row, last);
      beakta_point_row_update (BEAKTA_POINT_ROW (row), i, points->len, point->left_out ? 0 : ++number);
      last = row;
      if (is_new && self->awaits_own && *point->question == '\0')
        {
          self->awaits_own = FALSE;
          beakta_draft_box_show_point (self, point->record.id);
        }
    }

  while ((next = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, next);
}

static void
show_words (BeaktaDraftBox *self)
{
  gboolean is_own_work = beakta_case_is_own_work (beakta_case_editor_get_case (self->editor));

  gtk_label_set_label (self->explanation,
                       is_own_work ? _("A draft of a note to the unit. It is saved as you write. Beakta sends nothing: send it "
                                       "your usual way, and record that here.")
                                   : _("A draft of a letter to the applicant. It is saved as you write. Beakta sends nothing: "
                                       "send it your usual way, and record that here."));
  gtk_widget_set_visible (GTK_WIDGET (self->rule), !is_own_work);
  /* Translators: a section of the Administrative Procedure Act, förvaltningslagen */
  gtk_label_set_label (self->rule, _("The letter leans on section 23 of the Administrative Procedure Act (2017:900): the authority "
                                     "sees to it that the case is investigated as far as it needs."));
}

static void
clear (BeaktaDraftBox *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  g_clear_pointer (&self->id, g_free);
  self->awaits_own = FALSE;
}

static void
beakta_draft_box_dispose (GObject *object)
{
  BeaktaDraftBox *self = BEAKTA_DRAFT_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_DRAFT_BOX);
  g_clear_object (&self->keeper);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (beakta_draft_box_parent_class)->dispose (object);
}

static void
beakta_draft_box_class_init (BeaktaDraftBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_draft_box_dispose;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_DAY_FIELD);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-draft-box.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, explanation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, due);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, intro);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, rule);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, nothing);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, rows);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDraftBox, acts);
  gtk_widget_class_bind_template_callback (widget_class, due_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, intro_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
beakta_draft_box_init (BeaktaDraftBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->acts);
}

void
beakta_draft_box_set_editor (BeaktaDraftBox   *self,
                             BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_BOX (self));

  clear (self);
  beakta_text_field_clear (self->intro);
  g_set_object (&self->editor, editor);
}

static const char *
get_intro (BeaktaDraftBox         *self,
           const BeaktaCompletion *draft)
{
  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_REQUEST, draft->record.id, "intro", draft->intro);
}

void
beakta_draft_box_update (BeaktaDraftBox *self)
{
  const BeaktaCompletion *draft;
  g_autoptr(GPtrArray) points = NULL;
  g_autofree char *why = NULL;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_DRAFT_BOX (self));

  draft = get_draft (self);
  gtk_widget_set_visible (GTK_WIDGET (self), draft != NULL);
  if (draft == NULL)
    {
      clear (self);
      return;
    }

  if (g_strcmp0 (self->id, draft->record.id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (draft->record.id);
    }
  may = beakta_case_editor_may (self->editor, BEAKTA_ACT_EDIT_REQUEST, &why);
  points = beakta_completion_list_points (beakta_case_editor_get_case (self->editor), self->id, TRUE);
  show_words (self);
  beakta_day_field_set_locked (self->due, may ? NULL : why);
  beakta_day_field_set_day (self->due, draft->due);
  beakta_text_field_set_text (self->intro, get_intro (self, draft));
  beakta_text_field_set_locked (self->intro, may ? NULL : why);
  gtk_widget_set_visible (self->nothing, points->len == 0);
  gtk_widget_set_visible (self->acts, may);
  put_rows (self, points);
}

void
beakta_draft_box_flush (BeaktaDraftBox *self)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_BOX (self));

  beakta_text_field_flush (self->intro);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_point_row_flush (BEAKTA_POINT_ROW (row));
}

void
beakta_draft_box_take_back (BeaktaDraftBox *self)
{
  const BeaktaCompletion *draft;

  g_return_if_fail (BEAKTA_IS_DRAFT_BOX (self));

  draft = get_draft (self);
  if (draft != NULL)
    beakta_text_field_take_back (self->intro, get_intro (self, draft));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_point_row_take_back (BEAKTA_POINT_ROW (row));
}

const char *
beakta_draft_box_find_lack (BeaktaDraftBox *self)
{
  guint n_sent = 0;

  g_return_val_if_fail (BEAKTA_IS_DRAFT_BOX (self), NULL);

  if (beakta_day_field_get_day (self->due) == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->due));
      return _("The last day for the answer is no day.");
    }

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      BeaktaPointRow *point = BEAKTA_POINT_ROW (row);

      if (beakta_point_row_is_empty (point))
        {
          beakta_draft_box_show_point (self, beakta_point_row_get_id (point));
          return _("A point says nothing. Write what is asked, or leave the point out.");
        }
      n_sent += !beakta_point_row_is_left_out (point);
    }

  return n_sent == 0 ? _("There is no point to send. Add one, or take one in again.") : NULL;
}

gboolean
beakta_draft_box_show_point (BeaktaDraftBox *self,
                             const char     *id)
{
  GtkWidget *row;

  g_return_val_if_fail (BEAKTA_IS_DRAFT_BOX (self), FALSE);

  row = find_row (self, id);
  if (row == NULL)
    return FALSE;

  gtk_widget_grab_focus (row);
  if (self->keeper == NULL && gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW) != NULL)
    self->keeper = beakta_scroll_keeper_new (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW)));
  if (self->keeper != NULL)
    beakta_scroll_keeper_reveal (self->keeper, row);

  return TRUE;
}
