#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-problem-toast.h"

#include "beakta-editor-words.h"

AdwToast *
beakta_problem_toast_new (const GError *error)
{
  g_autofree char *words = beakta_editor_words_dup_error (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_message ("%s", error->message);

  return adw_toast_new (escaped);
}
