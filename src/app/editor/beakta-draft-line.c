/* A short value of a draft, written in a line.
 *
 * What the draft refuses (a condition that cannot be read) stays in the line, with the reason below it, and is not in the draft
 * until it is mended.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-line.h"

#include <glib/gi18n-lib.h>

#include "beakta-condition-text.h"
#include "beakta-spelled-entry.h"

struct _BeaktaDraftLine
{
  BeaktaDraftControl  parent_instance;

  gboolean            is_setting;    /* the text comes from the draft */
  gboolean            is_broken;
  GtkEditable        *entry;         /* a child */
  GtkLabel           *problem;       /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaDraftLine, beakta_draft_line, BEAKTA_TYPE_DRAFT_CONTROL)

/* @character: where it is; 0: nothing is wrong. */
static void
show_problem (BeaktaDraftLine *self,
              gboolean         is_broken,
              guint            character)
{
  g_autofree char *words = NULL;

  if (is_broken && character > 0)
    /* Translators: the place of a mistake, counted in characters */
    words = g_strdup_printf (_("This cannot be read from character %u on, so it is not in the list yet. It is written as "
                               "1.1 = yes, or: 1.1 = yes and 1.2 = no"), character);
  else if (is_broken)
    words = g_strdup (_("This cannot be read, so it is not in the list yet."));

  self->is_broken = is_broken;
  gtk_label_set_label (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), is_broken);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_broken ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_broken)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static guint
find_mistake (BeaktaDraftLine *self,
              const char      *text)
{
  guint character = 0;

  if (beakta_draft_control_get_target (BEAKTA_DRAFT_CONTROL (self))->field == BEAKTA_DRAFT_FIELD_WHEN)
    {
      BeaktaCondition *condition = beakta_condition_parse (text, &character, NULL);

      g_clear_pointer (&condition, beakta_condition_free);
    }

  return character;
}

static void
changed_cb (BeaktaDraftLine *self)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_taken;

  if (self->is_setting)
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  self->is_setting = TRUE;
  is_taken = beakta_draft_control_set_text (BEAKTA_DRAFT_CONTROL (self), NULL, text, &error);
  self->is_setting = FALSE;
  show_problem (self, !is_taken, is_taken ? 0 : find_mistake (self, text));
}

/* What is being written, or cannot be taken, is not written over. */
static void
beakta_draft_line_refresh (BeaktaDraftControl *control)
{
  BeaktaDraftLine *self = BEAKTA_DRAFT_LINE (control);
  g_autofree char *text = NULL;

  if (self->is_setting)
    return;

  text = beakta_draft_control_dup_text (control, NULL);
  if (self->is_broken || g_str_equal (text, gtk_editable_get_text (self->entry)))
    return;

  self->is_setting = TRUE;
  gtk_editable_set_text (self->entry, text);
  self->is_setting = FALSE;
  show_problem (self, FALSE, 0);
}

static void
beakta_draft_line_focus (BeaktaDraftControl *control,
                         const char         *language)
{
  gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_DRAFT_LINE (control)->entry));
}

static gboolean
beakta_draft_line_is_broken (BeaktaDraftControl *control)
{
  return BEAKTA_DRAFT_LINE (control)->is_broken;
}

static void
beakta_draft_line_class_init (BeaktaDraftLineClass *klass)
{
  BeaktaDraftControlClass *control_class = BEAKTA_DRAFT_CONTROL_CLASS (klass);

  control_class->refresh = beakta_draft_line_refresh;
  control_class->focus = beakta_draft_line_focus;
  control_class->is_broken = beakta_draft_line_is_broken;
}

static void
beakta_draft_line_init (BeaktaDraftLine *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *problem = gtk_label_new (NULL);

  /* What is written is undone with the draft. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  self->entry = GTK_EDITABLE (entry);
  self->problem = GTK_LABEL (problem);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (problem, "caption");
  gtk_widget_add_css_class (problem, "problem-error");
  gtk_widget_set_visible (problem, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Words that people read. The others are numbers, ids and conditions. */
static gboolean
takes_words (const BeaktaDraftTarget *target)
{
  return target->field == BEAKTA_DRAFT_FIELD_CRITERIA || target->field == BEAKTA_DRAFT_FIELD_LABELS;
}

static void
spell (BeaktaDraftLine *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  beakta_spelled_entry_attach (self->entry, speller);
}

static void
add_hint (BeaktaDraftLine *self,
          const char      *hint)
{
  GtkWidget *label = gtk_label_new (hint);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self), label);
}

GtkWidget *
beakta_draft_line_new (const BeaktaDraftTarget *target,
                       const char              *hint)
{
  BeaktaDraftLine *self = g_object_new (BEAKTA_TYPE_DRAFT_LINE, NULL);
  BeaktaDraftControl *control = BEAKTA_DRAFT_CONTROL (self);
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;

  beakta_draft_control_set_target (control, target);
  if (takes_words (target))
    spell (self);
  about = beakta_draft_control_dup_about (control);
  name = g_strdup_printf ("%s: %s", about, beakta_draft_control_get_label (control));

  beakta_draft_control_add_caption (control);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problem));
  if (hint != NULL)
    add_hint (self, hint);
  beakta_draft_line_refresh (control);

  return GTK_WIDGET (self);
}
