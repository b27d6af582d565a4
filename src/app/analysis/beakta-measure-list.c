/* What could strengthen what is good and soften what is not: measures or conditions, one a line.
 *
 * A line without words is a place to write, and no measure.
 */

#define G_LOG_DOMAIN "beakta-measure-list"

#include "beakta-measure-list.h"

#include <glib/gi18n-lib.h>

#include "beakta-line-layout.h"
#include "beakta-text-field.h"
#include "beakta-undo-toast.h"

struct _BeaktaMeasureList
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  gboolean          conditions;
  GtkWidget        *lines;           /* a child: a box of lines, each a box of field and button */
  GtkWidget        *add;             /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaMeasureList, beakta_measure_list, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_CONDITIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What a line is called, and how the journal tells which one was typed in. */
typedef struct
{
  const char *field;
  const char *name;
  const char *remove_numbered;
  const char *removed;
  const char *placeholder;
  const char *remove;
  const char *add;
} ListWords;

static const ListWords measure_words =
{
  "measures/%u", N_("Measure %u"), N_("Remove measure %u"), N_("Measure removed"), N_("What could be done, and by whom?"),
  N_("Remove this measure"), N_("Add Measure")
};

static const ListWords condition_words =
{
  "conditions/%u", N_("Condition %u"), N_("Remove condition %u"), N_("Condition removed"), N_("What should support be tied to?"),
  N_("Remove this condition"), N_("Add Condition")
};

static const ListWords *
get_words (BeaktaMeasureList *self)
{
  return self->conditions ? &condition_words : &measure_words;
}

static BeaktaTextField *
get_field (GtkWidget *line)
{
  return BEAKTA_TEXT_FIELD (gtk_widget_get_first_child (line));
}

/* (transfer full): the lines with words in them. */
static GStrv
read_lines (BeaktaMeasureList *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      g_autofree char *text = beakta_text_field_dup_text (get_field (line));

      if (*g_strstrip (text) != '\0')
        g_strv_builder_add (builder, text);
    }

  return g_strv_builder_end (builder);
}

typedef struct
{
  GStrv     lines;
  gboolean  conditions;
  char     *field;                   /* nullable: the line that is being typed in */
} MeasureEdit;

static void
measure_edit_free (gpointer data)
{
  MeasureEdit *edit = data;

  g_strfreev (edit->lines);
  g_free (edit->field);
  g_free (edit);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const MeasureEdit *edit = user_data;
  g_autoptr(BeaktaAnalysis) analysis = beakta_record_copy (beakta_case_get_analysis (case_));
  GStrv *lines = edit->conditions ? &analysis->conditions : &analysis->measures;
  BeaktaChange *change;

  g_strfreev (*lines);
  *lines = g_strdupv (edit->lines);
  change = beakta_acts_put_analysis (case_, analysis);
  beakta_change_set_typed_in (change, edit->field);

  return change;
}

/* @format: one of the words above, with a number in it. */
static char *
dup_numbered (const char *format,
              guint       number)
{
  g_auto(GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return g_strjoin (digits, parts[0], parts[1], NULL);
}

/* @typed_in: (nullable): the field in which somebody writes. */
static void
save (BeaktaMeasureList *self,
      BeaktaTextField   *typed_in)
{
  MeasureEdit *edit = g_new0 (MeasureEdit, 1);
  guint number = 1;

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line), number++)
    if (get_field (line) == typed_in)
      edit->field = dup_numbered (get_words (self)->field, number);

  edit->lines = read_lines (self);
  edit->conditions = self->conditions;
  beakta_case_editor_apply_in_turn (self->editor, make_change, edit, measure_edit_free);
}

static void
committed_cb (BeaktaTextField   *field,
              const char        *text,
              BeaktaMeasureList *self)
{
  if (self->editor != NULL)
    save (self, field);
}

/* Numbers the lines, for those who hear them. */
static void
name_lines (BeaktaMeasureList *self)
{
  guint number = 1;

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      g_autofree char *name = dup_numbered (_(get_words (self)->name), number);
      g_autofree char *remove = dup_numbered (_(get_words (self)->remove_numbered), number);

      beakta_text_field_set_about (get_field (line), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (line)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
      number++;
    }
}

static void
remove_clicked_cb (GtkButton         *button,
                   BeaktaMeasureList *self)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (button));
  g_autofree char *text = beakta_text_field_dup_text (get_field (line));

  beakta_text_field_clear (get_field (line));
  gtk_box_remove (GTK_BOX (self->lines), line);
  gtk_widget_grab_focus (self->add);
  name_lines (self);

  if (*text == '\0')
    return;

  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _(get_words (self)->removed));
  save (self, NULL);
}

static GtkWidget *
add_line (BeaktaMeasureList *self)
{
  GtkWidget *line = beakta_line_new (4);
  GtkWidget *field = beakta_text_field_new (NULL, _(get_words (self)->placeholder));
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_hexpand (field, TRUE);
  gtk_widget_add_css_class (field, "one-line");
  g_signal_connect (field, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (line), field);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _(get_words (self)->remove));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "evidence-remove");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), button);

  gtk_box_append (GTK_BOX (self->lines), line);
  name_lines (self);

  return field;
}

static void
add_clicked_cb (GtkButton         *button,
                BeaktaMeasureList *self)
{
  gtk_widget_grab_focus (add_line (self));
}

static gboolean
holds_words (GtkWidget *line)
{
  g_autofree char *text = beakta_text_field_dup_text (get_field (line));

  return *text != '\0';
}

/* As many lines with words as there are measures; lines without words stay, they are being written. */
static void
match_lines (BeaktaMeasureList *self,
             guint              n_measures)
{
  GtkWidget *next;
  guint n_lines = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL; line = next)
    {
      next = gtk_widget_get_next_sibling (line);

      if (!holds_words (line))
        continue;

      if (++n_lines > n_measures)
        {
          beakta_text_field_clear (get_field (line));
          gtk_box_remove (GTK_BOX (self->lines), line);
        }
    }

  for (; n_lines < n_measures; n_lines++)
    beakta_text_field_set_text (BEAKTA_TEXT_FIELD (add_line (self)), " ");
}

/* Whether somebody has written what the case does not say yet. */
static gboolean
is_being_written (BeaktaMeasureList *self)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (!beakta_text_field_is_settled (get_field (line)))
      return TRUE;

  return FALSE;
}

/* What is being written is left alone: its own saving brings the case to it. */
static void
show_measures (BeaktaMeasureList *self,
               GStrv              measures)
{
  g_auto(GStrv) written = read_lines (self);
  guint i = 0;

  if (g_strv_length (written) != g_strv_length (measures))
    {
      if (is_being_written (self))
        return;

      match_lines (self, g_strv_length (measures));
    }

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (measures[i] != NULL && holds_words (line))
      beakta_text_field_set_text (get_field (line), measures[i++]);

  name_lines (self);
}

static void
show_access (BeaktaMeasureList *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  gtk_widget_set_visible (self->add, why == NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      beakta_text_field_set_locked (get_field (line), why);
      gtk_widget_set_visible (gtk_widget_get_last_child (line), why == NULL);
    }
}

static void
beakta_measure_list_constructed (GObject *object)
{
  BeaktaMeasureList *self = BEAKTA_MEASURE_LIST (object);

  G_OBJECT_CLASS (beakta_measure_list_parent_class)->constructed (object);

  gtk_button_set_label (GTK_BUTTON (self->add), _(get_words (self)->add));
}

static void
beakta_measure_list_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_CONDITIONS)
    BEAKTA_MEASURE_LIST (object)->conditions = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_measure_list_finalize (GObject *object)
{
  g_clear_object (&BEAKTA_MEASURE_LIST (object)->editor);

  G_OBJECT_CLASS (beakta_measure_list_parent_class)->finalize (object);
}

static void
beakta_measure_list_class_init (BeaktaMeasureListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = beakta_measure_list_constructed;
  object_class->set_property = beakta_measure_list_set_property;
  object_class->finalize = beakta_measure_list_finalize;

  properties[PROP_CONDITIONS] =
    g_param_spec_boolean ("conditions", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_measure_list_init (BeaktaMeasureList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self), self->lines);

  self->add = gtk_button_new ();
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->add);
}

GtkWidget *
beakta_measure_list_new (gboolean conditions)
{
  return g_object_new (BEAKTA_TYPE_MEASURE_LIST, "conditions", conditions, NULL);
}

void
beakta_measure_list_set (BeaktaMeasureList *self,
                         BeaktaCaseEditor  *editor)
{
  GtkWidget *line;

  g_return_if_fail (BEAKTA_IS_MEASURE_LIST (self));

  beakta_measure_list_flush (self);
  g_set_object (&self->editor, NULL);

  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);

  g_set_object (&self->editor, editor);
  beakta_measure_list_update (self);
}

void
beakta_measure_list_update (BeaktaMeasureList *self)
{
  const BeaktaAnalysis *analysis;

  g_return_if_fail (BEAKTA_IS_MEASURE_LIST (self));

  if (self->editor == NULL)
    return;

  analysis = beakta_case_get_analysis (beakta_case_editor_get_case (self->editor));
  show_measures (self, self->conditions ? analysis->conditions : analysis->measures);
  show_access (self);
}

void
beakta_measure_list_flush (BeaktaMeasureList *self)
{
  g_return_if_fail (BEAKTA_IS_MEASURE_LIST (self));

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    beakta_text_field_flush (get_field (line));
}
