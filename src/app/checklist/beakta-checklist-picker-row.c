/* One checklist that the case uses, or may use: what it is, how deep it goes, and what has become of it since. */

#define G_LOG_DOMAIN "beakta-checklist-picker"

#include "beakta-checklist-picker-row.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-option-row.h"
#include "beakta-wording-depth.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaChecklistPickerRow
{
  GtkBox           parent_instance;

  BeaktaChecklist *newest;           /* owned */
  gboolean         is_withdrawn;
  char            *shown_depth;      /* nullable: what the case says, until something else is chosen */
  GtkWidget       *depth;            /* a child */

  /* Template children */
  GtkWidget       *words;
  GtkLabel        *title;
  GtkLabel        *summary;
  GtkLabel        *facts;
  GtkWidget       *line;
  GtkButton       *button;
  GtkWidget       *proposed;
  GtkLabel        *withdrawn;
  GtkWidget       *newer;
  GtkLabel        *newer_words;
  GtkButton       *newer_button;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistPickerRow, beakta_checklist_picker_row, GTK_TYPE_BOX)

enum
{
  TOGGLED,
  DEPTH_CHOSEN,
  MOVE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
button_clicked_cb (BeaktaChecklistPickerRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
newer_clicked_cb (BeaktaChecklistPickerRow *self)
{
  g_signal_emit (self, signals[MOVE_REQUESTED], 0);
}

/* A depth cannot be taken back, only exchanged; and what is chosen counts when the case has it: a reason may be asked for. */
static void
depth_chosen_cb (BeaktaChecklistPickerRow *self,
                 const char               *depth)
{
  g_autofree char *chosen = g_strdup (depth);

  if (self->shown_depth == NULL)
    return;

  beakta_option_row_set_value (BEAKTA_OPTION_ROW (self->depth), self->shown_depth);
  if (*chosen != '\0' && !g_str_equal (chosen, self->shown_depth))
    g_signal_emit (self, signals[DEPTH_CHOSEN], 0, chosen);
}

/* The first sentence; the rest stands in the tooltip. */
static char *
shorten (const char *summary)
{
  const char *end = strstr (summary, ". ");

  return end != NULL ? g_strndup (summary, end + 1 - summary) : g_strdup (summary);
}

static const char *
get_title (BeaktaChecklistPickerRow *self)
{
  return beakta_checklist_get_title (self->newest, beakta_wording_get_language ());
}

static void
add_depth (BeaktaChecklistPickerRow *self)
{
  /* Translators: followed by the title of a checklist; how many of its questions are asked */
  g_autofree char *about = g_strdup_printf (_("Depth of %s"), get_title (self));

  self->depth = beakta_option_row_new (about);
  for (guint depth = BEAKTA_DEPTH_SHORT; depth <= BEAKTA_DEPTH_DEEP; depth++)
    beakta_option_row_add (BEAKTA_OPTION_ROW (self->depth), beakta_depth_get_nick (depth),
                           beakta_wording_get_depth (beakta_depth_get_nick (depth)), BEAKTA_TONE_NEUTRAL);
  gtk_widget_set_tooltip_text (self->depth, _("How many of the questions are asked"));
  g_signal_connect_object (self->depth, "chosen", G_CALLBACK (depth_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self), self->depth, self->line);
}

static void
show_words (BeaktaChecklistPickerRow *self)
{
  const char *summary = beakta_checklist_get_summary (self->newest, beakta_wording_get_language ());
  g_autofree char *first = shorten (summary);

  gtk_label_set_label (self->title, get_title (self));
  gtk_label_set_label (self->summary, first);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_widget_set_tooltip_text (self->words, summary);
}

static guint
count_questions (BeaktaChecklist *checklist)
{
  guint n_questions = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    n_questions += beakta_section_get_n_questions (beakta_checklist_get_section (checklist, i));

  return n_questions;
}

/* "Version 1.0 · 12 questions", and of one that the case has, how far it has come. */
static void
show_facts (BeaktaChecklistPickerRow  *self,
            BeaktaCaseEditor          *editor,
            const BeaktaCaseChecklist *used)
{
  const BeaktaFindings *findings =
    used != NULL ? beakta_case_editor_get_findings (editor, used->checklist) : NULL;
  const char *version = used != NULL ? used->version : beakta_checklist_get_version (self->newest);
  g_autofree char *words = NULL;

  if (findings != NULL)
    /* Translators: of a checklist in a case: its version, how many questions are answered, and how many there are */
    words = g_strdup_printf (ngettext ("Version %1$s · %2$u of %3$u question answered",
                                       "Version %1$s · %2$u of %3$u questions answered", findings->n_questions),
                             version, findings->n_answered, findings->n_questions);
  else
    {
      guint n_questions = count_questions (self->newest);

      /* Translators: of a checklist: its version, and how many questions it has at its deepest */
      words = g_strdup_printf (ngettext ("Version %1$s · %2$u question", "Version %1$s · up to %2$u questions", n_questions),
                               version, n_questions);
    }

  gtk_label_set_label (self->facts, words);
}

static void
show_button (BeaktaChecklistPickerRow *self,
             gboolean                  is_used,
             const char               *why)
{
  const char *word = is_used ? _("Take Away") : _("Use");
  g_autofree char *name = g_strdup_printf ("%s: %s", word, get_title (self));

  gtk_button_set_label (self->button, word);
  beakta_wrapped_words_set (GTK_WIDGET (self->button));
  beakta_heard_name_set (GTK_WIDGET (self->button), name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), why == NULL && (is_used || !self->is_withdrawn));
  gtk_widget_set_tooltip_text (self->line, why);
}

static void
show_depth (BeaktaChecklistPickerRow  *self,
            const BeaktaCaseChecklist *used,
            const char                *why)
{
  g_free (self->shown_depth);
  self->shown_depth = used != NULL ? g_strdup (beakta_depth_get_nick (beakta_depth_of_case (used))) : NULL;

  gtk_widget_set_visible (self->depth, used != NULL);
  beakta_option_row_set_locked (BEAKTA_OPTION_ROW (self->depth), why);
  if (used != NULL)
    beakta_option_row_set_value (BEAKTA_OPTION_ROW (self->depth), self->shown_depth);
}

static void
show_newer (BeaktaChecklistPickerRow  *self,
            const BeaktaCaseChecklist *used,
            const char                *why)
{
  const char *newest = beakta_checklist_get_version (self->newest);
  gboolean is_older = used != NULL && strverscmp (used->version, newest) < 0;

  gtk_widget_set_visible (self->newer, is_older);
  if (is_older)
    {
      /* Translators: first the version that the case has of a checklist, then the one that has come since */
      g_autofree char *words = g_strdup_printf (_("The case has version %1$s. Version %2$s has been published."),
                                                used->version, newest);
      g_autofree char *name = g_strdup_printf (_("Look at the move of %s"), get_title (self));

      gtk_label_set_label (self->newer_words, words);
      beakta_heard_name_set (GTK_WIDGET (self->newer_button), name);
      gtk_widget_set_sensitive (GTK_WIDGET (self->newer_button), why == NULL);
    }
}

static void
beakta_checklist_picker_row_dispose (GObject *object)
{
  BeaktaChecklistPickerRow *self = BEAKTA_CHECKLIST_PICKER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CHECKLIST_PICKER_ROW);
  g_clear_object (&self->newest);

  G_OBJECT_CLASS (beakta_checklist_picker_row_parent_class)->dispose (object);
}

static void
beakta_checklist_picker_row_finalize (GObject *object)
{
  g_free (BEAKTA_CHECKLIST_PICKER_ROW (object)->shown_depth);

  G_OBJECT_CLASS (beakta_checklist_picker_row_parent_class)->finalize (object);
}

static void
beakta_checklist_picker_row_class_init (BeaktaChecklistPickerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklist_picker_row_dispose;
  object_class->finalize = beakta_checklist_picker_row_finalize;

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DEPTH_CHOSEN] = g_signal_new ("depth-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVE_REQUESTED] = g_signal_new ("move-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-picker-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, facts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, line);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, proposed);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, withdrawn);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, newer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, newer_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPickerRow, newer_button);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, newer_clicked_cb);
}

static void
beakta_checklist_picker_row_init (BeaktaChecklistPickerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (GTK_WIDGET (self->newer_button));
}

GtkWidget *
beakta_checklist_picker_row_new (BeaktaChecklist *newest,
                                 gboolean         is_withdrawn)
{
  BeaktaChecklistPickerRow *self;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (newest), NULL);

  self = g_object_new (BEAKTA_TYPE_CHECKLIST_PICKER_ROW, NULL);
  self->newest = g_object_ref (newest);
  self->is_withdrawn = is_withdrawn;
  gtk_label_set_label (self->withdrawn, _("Withdrawn by the office: it can no longer be taken up."));
  gtk_widget_set_visible (GTK_WIDGET (self->withdrawn), is_withdrawn);
  add_depth (self);
  show_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self), -1);

  return GTK_WIDGET (self);
}

BeaktaChecklist *
beakta_checklist_picker_row_get_checklist (BeaktaChecklistPickerRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PICKER_ROW (self), NULL);

  return self->newest;
}

gboolean
beakta_checklist_picker_row_is_withdrawn (BeaktaChecklistPickerRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PICKER_ROW (self), FALSE);

  return self->is_withdrawn;
}

void
beakta_checklist_picker_row_update (BeaktaChecklistPickerRow *self,
                                    BeaktaCaseEditor         *editor,
                                    const BeaktaRightSize    *proposal)
{
  const BeaktaCaseChecklist *used;
  const char *id;
  g_autofree char *why = NULL;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_PICKER_ROW (self));
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));

  id = beakta_checklist_get_id (self->newest);
  used = beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CHECKLIST, id);
  beakta_case_editor_may (editor, used != NULL ? BEAKTA_ACT_DETACH_CHECKLIST : BEAKTA_ACT_ATTACH_CHECKLIST, &why);

  show_facts (self, editor, used);
  show_button (self, used != NULL, why);
  show_depth (self, used, why);
  show_newer (self, used, why);
  gtk_widget_set_visible (self->proposed, proposal != NULL && beakta_right_size_names (proposal, id));
}
