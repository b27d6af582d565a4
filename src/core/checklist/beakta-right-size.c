/* Lagom: which checklists suit a case, and how deep they should go. */

#define G_LOG_DOMAIN "beakta-right-size"

#include "beakta-right-size.h"

#include <string.h>

#include "beakta-acts.h"
#include "beakta-applicant.h"
#include "beakta-right-size-rules.h"

/* One group against one case. */
typedef struct
{
  GKeyFile          *rules;
  const char        *group;
  const BeaktaFacts *facts;
  const char        *language;
  GString           *explanation;
} Trial;

static const char *
say (const Trial *trial,
     const char  *sv,
     const char  *en) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

static const char *
say (const Trial *trial,
     const char  *sv,
     const char  *en)
{
  return g_str_has_prefix (trial->language, "en") ? en : sv;
}

void
beakta_right_size_free (BeaktaRightSize *self)
{
  g_free (self->rule);
  g_strfreev (self->checklists);
  g_free (self->reason);
  g_free (self->explanation);
  g_free (self);
}

static void
explain (Trial      *trial,
         const char *format,
         ...) G_GNUC_PRINTF (2, 3);

static void
explain (Trial      *trial,
         const char *format,
         ...)
{
  va_list args;

  if (trial->explanation->len > 0)
    g_string_append_c (trial->explanation, ' ');
  va_start (args, format);
  g_string_append_vprintf (trial->explanation, format, args);
  va_end (args);
}

static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *plain = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (word, -1);

  return *wanted != '\0' && strstr (plain, wanted) != NULL;
}

/* Conditions: each says whether it holds, and how. One that the group does not have, holds. */

static gboolean
check_subject (Trial *trial)
{
  g_autofree char *subject = g_key_file_get_string (trial->rules, trial->group, "subject", NULL);

  if (subject == NULL)
    return TRUE;
  if (!g_str_equal (subject, beakta_words_get_nick (BEAKTA_WORDS_SUBJECT, (int) trial->facts->subject)))
    return FALSE;

  explain (trial, say (trial, "Ärendet gäller %s.", "The case is about %s."),
           beakta_right_size_tell_subject (trial->facts->subject, trial->language));

  return TRUE;
}

static gboolean
check_programme (Trial *trial)
{
  g_auto(GStrv) words = g_key_file_get_string_list (trial->rules, trial->group, "programme", NULL, NULL);
  const char *texts[] = { trial->facts->programme, trial->facts->rule };

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        if (!has_word (texts[j], words[i]))
          continue;

        explain (trial, say (trial, "”%s” står i ”%s”.", "“%s” is in “%s”."), words[i], texts[j]);
        return TRUE;
      }

  return words == NULL;
}

static gboolean
check_applicant (Trial *trial)
{
  g_auto(GStrv) kinds = g_key_file_get_string_list (trial->rules, trial->group, "applicant", NULL, NULL);
  BeaktaApplicantKind kind = beakta_applicant_guess_kind (trial->facts->applicant_number, trial->facts->applicant);

  if (kinds == NULL)
    return TRUE;
  if (kind == BEAKTA_APPLICANT_UNKNOWN || trial->facts->subject == BEAKTA_SUBJECT_OWN_WORK ||
      !g_strv_contains ((const char * const *) kinds, beakta_applicant_get_nick (kind)))
    return FALSE;

  explain (trial, say (trial, "Sökanden är %s.", "The applicant is %s."), beakta_right_size_tell_kind (kind, trial->language));

  return TRUE;
}

static gboolean
check_sought (Trial      *trial,
              const char *key,
              gboolean    is_most)
{
  g_autofree char *sought = NULL;
  g_autofree char *limit = NULL;
  gint64 kronor = g_key_file_get_int64 (trial->rules, trial->group, key, NULL);

  if (!g_key_file_has_key (trial->rules, trial->group, key, NULL))
    return TRUE;
  if (trial->facts->sought < 0 || (is_most ? trial->facts->sought > kronor : trial->facts->sought < kronor))
    return FALSE;

  sought = beakta_right_size_dup_amount (trial->facts->sought);
  limit = beakta_right_size_dup_amount (kronor);
  if (is_most)
    explain (trial, say (trial, "Sökt belopp, %s, är högst %s.", "The amount sought, %s, is at most %s."), sought, limit);
  else
    explain (trial, say (trial, "Sökt belopp, %s, är minst %s.", "The amount sought, %s, is at least %s."), sought, limit);

  return TRUE;
}

static gboolean
holds (Trial *trial)
{
  g_string_truncate (trial->explanation, 0);

  return check_subject (trial) && check_programme (trial) && check_applicant (trial) && check_sought (trial, "sought-most", TRUE) &&
         check_sought (trial, "sought-least", FALSE);
}

static void
take (BeaktaRightSize *self,
      Trial           *trial)
{
  g_autofree char *depth = g_key_file_get_string (trial->rules, trial->group, "depth", NULL);
  g_autofree char *reason = g_key_file_get_locale_string (trial->rules, trial->group, "reason", trial->language, NULL);

  g_free (self->rule);
  self->rule = g_strdup (trial->group);
  g_strfreev (self->checklists);
  self->checklists = g_key_file_get_string_list (trial->rules, trial->group, "checklists", NULL, NULL);
  beakta_depth_from_nick (depth, &self->depth);
  g_free (self->reason);
  self->reason = g_strdup (reason != NULL ? reason : "");
  g_free (self->explanation);
  self->explanation = g_strdup (trial->explanation->str);
}

static BeaktaRightSize *
make_empty (const Trial *trial)
{
  BeaktaRightSize *self = g_new0 (BeaktaRightSize, 1);

  self->rule = g_strdup ("");
  self->checklists = g_new0 (char *, 1);
  self->depth = BEAKTA_DEPTH_NORMAL;
  self->reason = g_strdup ("");
  self->explanation = g_strdup (say (trial, "Ingen av kontorets regler passar ärendet.", "None of the office's rules fits the case."));

  return self;
}

BeaktaRightSize *
beakta_right_size_new (GKeyFile           *rules,
                       const BeaktaFacts  *facts,
                       const char         *language,
                       GError            **error)
{
  g_autoptr(GString) explanation = g_string_new (NULL);
  g_autoptr(BeaktaRightSize) self = NULL;
  g_auto(GStrv) groups = NULL;
  Trial trial = { rules, NULL, facts, language, explanation };

  g_return_val_if_fail (rules != NULL, NULL);
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = make_empty (&trial);
  groups = g_key_file_get_groups (rules, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      trial.group = groups[i];
      if (!beakta_right_size_check_rule (rules, groups[i], error))
        return NULL;
      if (*self->rule == '\0' && holds (&trial))
        take (self, &trial);
    }

  return g_steal_pointer (&self);
}

gboolean
beakta_right_size_names (const BeaktaRightSize *self,
                         const char            *checklist)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (checklist != NULL, FALSE);

  return g_strv_contains ((const char * const *) self->checklists, checklist);
}

gboolean
beakta_right_size_is_kept (const BeaktaRightSize *self,
                           BeaktaCase            *case_)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (attached, i);

      if (!beakta_right_size_names (self, item->checklist) || beakta_depth_of_case (item) != self->depth)
        return FALSE;
    }

  return attached->len == g_strv_length (self->checklists);
}

static BeaktaChecklist *
find_list (GListModel *checklists,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      if (g_str_equal (beakta_checklist_get_id (checklist), id))
        return g_steal_pointer (&checklist);
    }

  return NULL;
}

/* A list that the case has keeps its version: what was answered was answered to that. */
static void
take_list (const BeaktaRightSize *self,
           BeaktaChange          *change,
           BeaktaCase            *case_,
           BeaktaChecklist       *checklist,
           GDateTime             *now)
{
  const char *id = beakta_checklist_get_id (checklist);
  const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id);
  g_autoptr(BeaktaChange) one = NULL;
  GPtrArray *edits;

  one = beakta_acts_attach_checklist (case_, id, used != NULL ? used->version : beakta_checklist_get_version (checklist),
                                      beakta_depth_get_nick (self->depth), now);
  edits = beakta_change_get_edits (one);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      g_autoptr(BeaktaRecord) record = beakta_record_from_json (edit->kind, edit->id, edit->base_revision, edit->after, NULL);

      beakta_change_put (change, record);
    }
}

BeaktaChange *
beakta_right_size_take (const BeaktaRightSize *self,
                        BeaktaCase            *case_,
                        GListModel            *checklists,
                        GDateTime             *now)
{
  BeaktaChange *change;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (checklists), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ATTACH_CHECKLIST, beakta_case_get_id (case_));
  for (guint i = 0; self->checklists[i] != NULL; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = find_list (checklists, self->checklists[i]);

      if (checklist != NULL)
        take_list (self, change, case_, checklist, now);
    }

  reason = g_strstrip (g_strjoin (" ", self->reason, self->explanation, NULL));
  beakta_change_set_reason (change, reason);

  return change;
}
