/* A section of a checklist: its heading, how much of it is done, and its questions. */

#define G_LOG_DOMAIN "beakta-checklist-section"

#include "beakta-checklist-section.h"

#include <glib/gi18n-lib.h>

#include "beakta-filling.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-wording.h"

struct _BeaktaChecklistSection
{
  GtkBox               parent_instance;

  const BeaktaSection *section;      /* lent by the checklist, which the pane keeps */

  /* Template children */
  GtkLabel            *title;
  GtkLabel            *count;
  GtkWidget           *aside;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistSection, beakta_checklist_section, GTK_TYPE_BOX)

static void
beakta_checklist_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_CHECKLIST_SECTION);

  G_OBJECT_CLASS (beakta_checklist_section_parent_class)->dispose (object);
}

static void
beakta_checklist_section_class_init (BeaktaChecklistSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_checklist_section_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-section.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSection, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSection, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSection, aside);
}

static void
beakta_checklist_section_init (BeaktaChecklistSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The act of the page that answers what is left of the section with "not relevant". */
static void
set_up_aside (BeaktaChecklistSection *self)
{
  /* Translators: followed by the number of a section of a checklist; heard by those who do not see the screen */
  g_autofree char *name = g_strdup_printf (_("Not relevant: the rest of section %s"), beakta_section_get_number (self->section));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->aside), "s", beakta_section_get_number (self->section));
  beakta_heard_name_set (self->aside, name);
}

GtkWidget *
beakta_checklist_section_new (const BeaktaSection *section)
{
  BeaktaChecklistSection *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (section != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CHECKLIST_SECTION, NULL);
  self->section = section;
  set_up_aside (self);
  title = g_strdup_printf ("%s  %s", beakta_section_get_number (section),
                           beakta_section_get_title (section, beakta_wording_get_language ()));
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
beakta_checklist_section_add (BeaktaChecklistSection *self,
                              GtkWidget              *row)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_SECTION (self));

  gtk_box_append (GTK_BOX (self), row);
}

void
beakta_checklist_section_update (BeaktaChecklistSection *self,
                                 const BeaktaFindings   *findings,
                                 BeaktaCase             *case_)
{
  g_autoptr(BeaktaAside) rest = NULL;
  g_autofree char *count = NULL;
  guint n_questions = 0;
  guint n_complete = 0;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_SECTION (self));

  if (findings != NULL)
    {
      beakta_findings_count_section ((BeaktaFindings *) findings, self->section, &n_questions, &n_complete);
      rest = beakta_aside_new ((BeaktaFindings *) findings, case_, self->section);
    }

  /* Translators: how many questions of a section are done: "2 of 4" */
  count = g_strdup_printf (_("%u of %u"), n_complete, n_questions);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_questions > 0);
  gtk_widget_set_visible (self->aside, rest != NULL && rest->answers[0] != NULL);
}

void
beakta_checklist_section_follow_rows (BeaktaChecklistSection *self)
{
  GtkWidget *heading;
  gboolean is_shown = FALSE;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_SECTION (self));

  heading = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (GtkWidget *row = gtk_widget_get_next_sibling (heading); row != NULL; row = gtk_widget_get_next_sibling (row))
    is_shown = is_shown || gtk_widget_get_visible (row);

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
}

GtkWidget *
beakta_checklist_section_get_heading (BeaktaChecklistSection *self,
                                      GtkWidget              *row)
{
  GtkWidget *heading;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_SECTION (self), NULL);
  g_return_val_if_fail (gtk_widget_get_parent (row) == GTK_WIDGET (self), NULL);

  heading = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (GtkWidget *other = gtk_widget_get_prev_sibling (row); other != heading; other = gtk_widget_get_prev_sibling (other))
    if (gtk_widget_get_visible (other))
      return NULL;

  return heading;
}
