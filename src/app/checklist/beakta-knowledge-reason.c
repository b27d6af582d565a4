#define G_LOG_DOMAIN "beakta-knowledge-reason"

#include "beakta-knowledge-reason.h"

#include <string.h>

typedef struct
{
  BeaktaCaseEditor *editor;          /* not owned: it holds the queue that this waits in */
  char             *id;
  char             *text;
  char             *origin;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_free (beginning->id);
  g_free (beginning->text);
  g_free (beginning->origin);
  g_free (beginning);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const Beginning *beginning = user_data;
  g_autoptr(BeaktaAnswer) answer = beakta_case_dup_answer (case_, beginning->id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *given = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *own = g_strchomp (g_strdup (answer->reason));
  g_autofree char *both = g_strconcat (own, *own != '\0' ? "\n\n" : "", beginning->text, NULL);

  beakta_record_set (&answer->reason, both);
  beakta_record_set (&answer->reason_from, beginning->origin);
  beakta_record_set (&answer->given, given);

  return beakta_acts_answer (case_, answer, beakta_case_editor_get_user (beginning->editor));
}

void
beakta_knowledge_begin_reason (BeaktaCaseEditor *editor,
                               const char       *id,
                               const char       *text,
                               const char       *origin)
{
  Beginning *beginning;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (id != NULL && strchr (id, '/') != NULL);
  g_return_if_fail (text != NULL && origin != NULL);

  beginning = g_new (Beginning, 1);
  beginning->editor = editor;
  beginning->id = g_strdup (id);
  beginning->text = g_strdup (text);
  beginning->origin = g_strdup (origin);
  beakta_case_editor_apply_in_turn (editor, make_change, beginning, beginning_free);
}

char *
beakta_knowledge_dup_origin_name (const BeaktaAnswer *answer)
{
  g_auto(GStrv) parts = NULL;

  if (answer == NULL || *answer->reason_from == '\0')
    return NULL;

  /* The case, "checklist/question", and the number of the case. */
  parts = g_strsplit (answer->reason_from, " ", 3);
  if (g_strv_length (parts) < 3)
    return g_strdup (answer->reason_from);

  g_strdelimit (parts[1], "/", ' ');

  return g_strdup_printf ("%s, %s", parts[2], parts[1]);
}
