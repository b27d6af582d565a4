/* The fields of the search language: what they are called, and the words that their values have. */

#include "beakta-query-private.h"

/* One word each; the longer names that the boards use are understood too (beakta_stage_parse ()). */
static const BeaktaQueryChoice stages[] = {
  { BEAKTA_STAGE_RECEIVED, { "inkommet", "received" }, { "Inkommet", "Received" } },
  { BEAKTA_STAGE_ASSESSING, { "beredning", "assessing" }, { "Under beredning", "Being assessed" } },
  { BEAKTA_STAGE_AWAITING_COMPLETION, { "komplettering", "awaiting-completion" },
    { "Väntar på komplettering", "Awaiting completion" } },
  { BEAKTA_STAGE_PROPOSED, { "granskning", "proposed" }, { "Föreslaget, att granska", "Proposed, to review" } },
  { BEAKTA_STAGE_RETURNED, { "återlämnat", "returned" }, { "Återlämnat", "Returned" } },
  { BEAKTA_STAGE_APPROVED, { "godkänt", "approved" }, { "Godkänt", "Approved" } },
  { BEAKTA_STAGE_DECIDED, { "beslutat", "decided" }, { "Beslutat", "Decided" } },
  { BEAKTA_STAGE_FOLLOW_UP, { "uppföljning", "follow-up" }, { "Uppföljning", "Follow-up" } },
  { BEAKTA_STAGE_CLOSED, { "avslutat", "closed" }, { "Avslutat", "Closed" } },
  { 0, { NULL, NULL }, { NULL, NULL } }
};

static const BeaktaQueryChoice flags[] = {
  { BEAKTA_FLAG_RED, { "röd", "red" }, { "Röd", "Red" } },
  { BEAKTA_FLAG_YELLOW, { "gul", "yellow" }, { "Gul", "Yellow" } },
  { BEAKTA_FLAG_GREEN, { "grön", "green" }, { "Grön", "Green" } },
  { BEAKTA_FLAG_BLUE, { "blå", "blue" }, { "Blå", "Blue" } },
  { BEAKTA_FLAG_PURPLE, { "lila", "purple" }, { "Lila", "Purple" } },
  { BEAKTA_FLAG_NONE, { "saknas", "none" }, { "Ingen flagga", "No flag" } },
  { 0, { NULL, NULL }, { NULL, NULL } }
};

/* The value is the place in @answer_nicks. */
static const BeaktaQueryChoice answers[] = {
  { 0, { "ja", "yes" }, { "Ja", "Yes" } },
  { 1, { "delvis", "partly" }, { "Delvis", "Partly" } },
  { 2, { "nej", "no" }, { "Nej", "No" } },
  { 3, { "ej-relevant", "not-relevant" }, { "Ej relevant", "Not relevant" } },
  { 0, { NULL, NULL }, { NULL, NULL } }
};

static const char * const answer_nicks[] = { "yes", "partly", "no", "not-relevant" };

static const BeaktaFieldInfo fields[BEAKTA_N_FIELDS] = {
  [BEAKTA_FIELD_WORDS] = { { "", "" }, "", BEAKTA_VALUES_WORDS, NULL, { "", "" }, "" },
  [BEAKTA_FIELD_STAGE] = { { "skede", "stage" }, "", BEAKTA_VALUES_CHOICES, stages,
    { "skedet som ärendet är i", "the stage that the case is at" }, "skede:granskning" },
  [BEAKTA_FIELD_NUMBER] = { { "nr", "number" }, "diarienummer dnr ärendenummer", BEAKTA_VALUES_WORDS, NULL,
    { "diarienumret eller början av det", "the case number or how it begins" }, "nr:403-1201" },
  [BEAKTA_FIELD_TITLE] = { { "titel", "title" }, "rubrik", BEAKTA_VALUES_WORDS, NULL,
    { "ord i ärendets titel", "words of the title" }, "titel:språk" },
  [BEAKTA_FIELD_APPLICANT] = { { "sökande", "applicant" }, "", BEAKTA_VALUES_WORDS, NULL,
    { "ord i sökandens namn", "words of the applicant’s name" }, "sökande:hagaby" },
  [BEAKTA_FIELD_PROGRAMME] = { { "program", "programme" }, "utlysning call", BEAKTA_VALUES_WORDS, NULL,
    { "programmet eller utlysningen", "the programme or call" }, "program:integration" },
  [BEAKTA_FIELD_CASEWORKER] = { { "handläggare", "caseworker" }, "", BEAKTA_VALUES_PEOPLE, NULL,
    { "vem som har ärendet; jag, eller saknas", "who has the case; me, or none" }, "handläggare:jag" },
  [BEAKTA_FIELD_SOUGHT] = { { "belopp", "amount" }, "sökt sought", BEAKTA_VALUES_AMOUNTS, NULL,
    { "sökt belopp i kronor", "the amount sought, in kronor" }, "belopp:>500000" },
  [BEAKTA_FIELD_PROGRESS] = { { "klar", "complete" }, "framdrift progress", BEAKTA_VALUES_SHARES, NULL,
    { "hur många procent av frågorna som är klara", "how many per cent of the questions are complete" }, "klar:<50" },
  [BEAKTA_FIELD_DUE] = { { "dag", "due" }, "sistadag senast", BEAKTA_VALUES_DAYS, NULL,
    { "ärendets sista dag", "the last day of the case" }, "dag:<+7d" },
  [BEAKTA_FIELD_RECEIVED] = { { "inkom", "received" }, "inkommen inkommet", BEAKTA_VALUES_DAYS, NULL,
    { "dagen då ansökan kom in", "the day that the application came" }, "inkom:2026-11" },
  [BEAKTA_FIELD_SINCE] = { { "sedan", "since" }, "", BEAKTA_VALUES_DAYS, NULL,
    { "dagen då skedet började", "the day that the stage began" }, "sedan:<-30d" },
  [BEAKTA_FIELD_QUESTION] = { { "fråga", "question" }, "svar answer", BEAKTA_VALUES_ANSWERS, NULL,
    { "svaret på en fråga i en checklista", "the answer to a question of a checklist" }, "fråga:1.2=nej" },
  [BEAKTA_FIELD_TEXT] = { { "text", "text" }, "handling document", BEAKTA_VALUES_WORDS, NULL,
    { "ord i handlingarna", "words of the documents" }, "text:yrkessvenska" },
  [BEAKTA_FIELD_FLAG] = { { "flagga", "flag" }, "", BEAKTA_VALUES_CHOICES, flags,
    { "ärendets flagga", "the flag of the case" }, "flagga:röd" },
  [BEAKTA_FIELD_TAG] = { { "etikett", "tag" }, "", BEAKTA_VALUES_NAMES, NULL,
    { "en etikett på ärendet", "a tag of the case" }, "etikett:pilot" },
  [BEAKTA_FIELD_HOLD] = { { "pausad", "hold" }, "paus", BEAKTA_VALUES_DAYS, NULL,
    { "dagen då ärendet kommer tillbaka", "the day that the case comes back" }, "pausad:>idag" },
};

const BeaktaFieldInfo *
beakta_field_get_info (BeaktaField field)
{
  g_return_val_if_fail ((int) field >= 0 && field < BEAKTA_N_FIELDS, &fields[BEAKTA_FIELD_WORDS]);

  return &fields[field];
}

Language
beakta_query_get_language (const char *language)
{
  return language != NULL && g_str_has_prefix (language, "sv") ? SWEDISH : ENGLISH;
}

const char *
beakta_field_get_name (BeaktaField  field,
                       const char  *language)
{
  return beakta_field_get_info (field)->names[beakta_query_get_language (language)];
}

BeaktaValues
beakta_field_get_values (BeaktaField field)
{
  return beakta_field_get_info (field)->values;
}

char *
beakta_query_fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *parted = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  GString *folded = g_string_new (NULL);

  for (const char *p = parted; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));

  return g_strstrip (g_string_free (folded, FALSE));
}

static gboolean
is_same (const char *name,
         const char *folded)
{
  g_autofree char *other = beakta_query_fold (name);

  return g_str_equal (other, folded);
}

static gboolean
has_name (const BeaktaFieldInfo *info,
          const char            *folded)
{
  g_auto(GStrv) others = g_strsplit (info->others, " ", -1);

  for (int i = 0; others[i] != NULL; i++)
    if (is_same (others[i], folded))
      return TRUE;

  return is_same (info->names[SWEDISH], folded) || is_same (info->names[ENGLISH], folded);
}

gboolean
beakta_field_parse (const char  *name,
                    BeaktaField *field)
{
  g_autofree char *folded = beakta_query_fold (name);

  for (int i = BEAKTA_FIELD_WORDS + 1; i < BEAKTA_N_FIELDS; i++)
    if (has_name (&fields[i], folded))
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

static const BeaktaQueryChoice *
find_choice (const BeaktaQueryChoice *choices,
             const char              *word)
{
  g_autofree char *folded = beakta_query_fold (word);

  for (; choices->names[SWEDISH] != NULL; choices++)
    for (int i = 0; i < N_LANGUAGES; i++)
      if (is_same (choices->names[i], folded) || is_same (choices->titles[i], folded))
        return choices;

  return NULL;
}

gboolean
beakta_query_choice_parse (BeaktaField  field,
                           const char  *word,
                           gint64      *value)
{
  const BeaktaQueryChoice *choice = find_choice (fields[field].choices, word);
  BeaktaStage stage;

  if (choice != NULL)
    *value = choice->value;
  else if (field == BEAKTA_FIELD_STAGE && beakta_stage_parse (word, &stage))
    *value = stage;
  else
    return FALSE;

  return TRUE;
}

const char *
beakta_query_answer_parse (const char *word)
{
  const BeaktaQueryChoice *choice = find_choice (answers, word);

  return choice != NULL ? answer_nicks[choice->value] : NULL;
}

const BeaktaQueryChoice *
beakta_query_list_answers (void)
{
  return answers;
}

static gboolean
is_one_of (const char         *word,
           const char * const *names)
{
  g_autofree char *folded = beakta_query_fold (word);

  return g_strv_contains (names, folded);
}

gboolean
beakta_query_is_none (const char *word)
{
  static const char * const names[] = { "saknas", "ingen", "inget", "none", "missing", NULL };

  return is_one_of (word, names);
}

gboolean
beakta_query_is_me (const char *word)
{
  static const char * const names[] = { "jag", "mig", "me", NULL };

  return is_one_of (word, names);
}
