/* A case in which the person declared a conflict of interest: in the place of its text and its panes they are told why they see
 * neither, and whom to turn to. The store gives them nothing else of it either: beakta-withheld.h.
 *
 * Once it is declared, or taken back, the case is read again: what was read before is too much, or too little.
 */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"
#include "beakta-withheld.h"

/* What would show something of the case, and is no act of the workflow's table. */
static const char * const actions[] = {
  "case.answer-history", "case.assessors", "case.compare-versions", "case.consolidate", "case.contacts", "case.disclosure",
  "case.history", "case.look-at-version", "case.opinions", "case.preview",
};

gboolean
beakta_case_page_is_conflicted (BeaktaCasePage *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_PAGE (self), FALSE);

  return self->editor != NULL
         && beakta_withheld_from (beakta_case_editor_get_case (self->editor), beakta_case_editor_get_user (self->editor));
}

static char *
dup_whom (BeaktaCaseEditor *editor)
{
  const char *caseworker = beakta_case_get_facts (beakta_case_editor_get_case (editor))->caseworker;

  if (*caseworker == '\0' || g_str_equal (caseworker, beakta_case_editor_get_user (editor)))
    return g_strdup (_("If something in the case must be done, turn to your supervisor, who lets somebody else take it."));

  /* Translators: %s is a person */
  return g_strdup_printf (_("If something in the case must be done, turn to %s, who holds it."),
                          beakta_case_editor_get_name (editor, caseworker));
}

static void
describe (BeaktaCasePage *self)
{
  g_autofree char *whom = dup_whom (self->editor);
  g_autofree char *words = NULL;
  g_autofree char *markup = NULL;

  /* Translators: %1$s is a sentence about whom to turn to; %2$s is a stage: “Proposed” */
  words = g_strdup_printf (_("You declared a conflict of interest in this case. Whoever has one takes no part in it, and sees neither "
                             "its documents nor its assessment. %1$s\n\nThe case is at the stage “%2$s”. Was the declaration a "
                             "mistake? Then withdraw it."),
                           whom, beakta_wording_get_stage (beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage));
  markup = g_markup_escape_text (words, -1);
  adw_status_page_set_description (self->closed, markup);
}

static void
enable_actions (BeaktaCasePage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !self->is_closed);
}

void
beakta_case_page_show_closed (BeaktaCasePage *self)
{
  self->is_closed = beakta_case_page_is_conflicted (self);
  gtk_widget_set_visible (GTK_WIDGET (self->closed), self->is_closed);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), !self->is_closed);
  gtk_widget_set_visible (GTK_WIDGET (self->status), !self->is_closed);
  enable_actions (self);
  if (!self->is_closed)
    return;

  describe (self);
  /* Without a place in the page the keyboard would not get away from it. */
  gtk_widget_child_focus (GTK_WIDGET (self->closed), GTK_DIR_TAB_FORWARD);
}

/* Declared or withdrawn, here or in another program. */
void
beakta_case_page_update_closed (BeaktaCasePage *self)
{
  if (self->is_closed == beakta_case_page_is_conflicted (self))
    {
      if (self->is_closed)
        describe (self);
      return;
    }

  if (beakta_case_page_is_conflicted (self))
    {
      beakta_case_page_give_editor (self, NULL);
      if (self->disclosure != NULL)
        gtk_window_destroy (self->disclosure);
      beakta_case_page_show_closed (self);
    }
  g_signal_emit_by_name (self, "reload");
}

void
beakta_case_page_class_add_closed (GtkWidgetClass *klass)
{
  g_signal_new ("reload", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, closed);
}
