#define G_LOG_DOMAIN "beakta-comment-target"

#include "beakta-comment-target.h"

#include <glib/gi18n-lib.h>

#include "beakta-evidence-row.h"
#include "beakta-wording.h"

static char *
dup_about_question (BeaktaCaseEditor *editor,
                    const char       *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  BeaktaChecklist *checklist;
  const BeaktaQuestion *question;

  if (g_strv_length (parts) != 2)
    return g_strdup (id);

  checklist = beakta_case_editor_get_checklist (editor, parts[0]);
  question = checklist != NULL ? beakta_checklist_get_question (checklist, parts[1]) : NULL;

  if (question == NULL)
    return g_strdup_printf (_("Question %s"), parts[1]);

  return g_strdup_printf ("%s  %s", beakta_question_get_number (question),
                          beakta_question_get_text (question, beakta_wording_get_language ()));
}

static char *
dup_about_passage (BeaktaCaseEditor *editor,
                   const char       *id)
{
  const BeaktaPassage *passage =
    beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_PASSAGE, id);

  if (passage == NULL)
    return g_strdup (_("A passage that is no longer marked"));

  return beakta_evidence_row_dup_quotation (passage->exact);
}

char *
beakta_comment_target_dup_words (BeaktaCaseEditor *editor,
                                 BeaktaItemKind    kind,
                                 const char       *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (kind == BEAKTA_ITEM_ANSWER)
    return dup_about_question (editor, id);

  if (kind == BEAKTA_ITEM_PASSAGE)
    return dup_about_passage (editor, id);

  return g_strdup (_("The case as a whole"));
}

BeaktaComment *
beakta_comment_target_write (BeaktaCaseEditor *editor,
                             BeaktaItemKind    kind,
                             const char       *id,
                             const char       *text)
{
  BeaktaComment *comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *written = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");

  comment->target_kind = kind;
  beakta_record_set (&comment->target, id);
  beakta_record_set (&comment->text, text);
  beakta_record_set (&comment->author, beakta_case_editor_get_user (editor));
  beakta_record_set (&comment->written, written);

  return comment;
}
