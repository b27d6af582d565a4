/* The model's closed vocabularies, and numbers and days, as a paper writes them. */

#define G_LOG_DOMAIN "beakta-report"

#include <stdio.h>

#include "beakta-report-words.h"

#define NBSP "\302\240"

typedef struct
{
  const char *nick;
  const char *words[BEAKTA_N_TONGUES];
} Entry;

static const char * const stages[BEAKTA_N_STAGES][BEAKTA_N_TONGUES] = {
  [BEAKTA_STAGE_RECEIVED] = { "Inkommet", "Received" },
  [BEAKTA_STAGE_ASSESSING] = { "Under beredning", "Being assessed" },
  [BEAKTA_STAGE_AWAITING_COMPLETION] = { "Väntar på komplettering", "Awaiting completion" },
  [BEAKTA_STAGE_PROPOSED] = { "Föreslaget", "Proposed" },
  [BEAKTA_STAGE_RETURNED] = { "Återlämnat", "Returned" },
  [BEAKTA_STAGE_APPROVED] = { "Godkänt", "Approved" },
  [BEAKTA_STAGE_DECIDED] = { "Beslutat", "Decided" },
  [BEAKTA_STAGE_FOLLOW_UP] = { "Uppföljning", "Follow-up" },
  [BEAKTA_STAGE_CLOSED] = { "Avslutat", "Closed" },
};

static const char * const outcomes[BEAKTA_N_OUTCOMES][BEAKTA_N_TONGUES] = {
  [BEAKTA_OUTCOME_UNSET] = { "", "" },
  [BEAKTA_OUTCOME_GRANTED] = { "Ansökan beviljas", "The application is granted" },
  [BEAKTA_OUTCOME_PARTLY_GRANTED] = { "Ansökan beviljas delvis", "The application is granted in part" },
  [BEAKTA_OUTCOME_REFUSED] = { "Ansökan avslås", "The application is refused" },
  [BEAKTA_OUTCOME_WITHDRAWN] = { "Ansökan är återtagen", "The application is withdrawn" },
};

static const char * const own_outcomes[BEAKTA_N_OUTCOMES][BEAKTA_N_TONGUES] = {
  [BEAKTA_OUTCOME_UNSET] = { "", "" },
  [BEAKTA_OUTCOME_GRANTED] = { "Förslaget antas", "The proposal is adopted" },
  [BEAKTA_OUTCOME_PARTLY_GRANTED] = { "Förslaget antas delvis", "The proposal is adopted in part" },
  [BEAKTA_OUTCOME_REFUSED] = { "Förslaget antas inte", "The proposal is not adopted" },
  [BEAKTA_OUTCOME_WITHDRAWN] = { "Förslaget är återtaget", "The proposal is withdrawn" },
};

static const char * const effects[BEAKTA_N_EFFECTS][BEAKTA_N_TONGUES] = {
  [BEAKTA_EFFECT_UNKNOWN] = { "Vet inte", "Not known" },
  [BEAKTA_EFFECT_GAINS] = { "Gynnas", "Gains" },
  [BEAKTA_EFFECT_LOSES] = { "Missgynnas", "Loses" },
  [BEAKTA_EFFECT_UNAFFECTED] = { "Opåverkad", "Unaffected" },
};

static const char * const degrees[4][BEAKTA_N_TONGUES] = {
  { "", "" },
  { "något", "slightly" },
  { "tydligt", "clearly" },
  { "mycket", "much" },
};

static const char * const certainties[BEAKTA_N_CERTAINTIES][BEAKTA_N_TONGUES] = {
  [BEAKTA_CERTAINTY_UNSET] = { "", "" },
  [BEAKTA_CERTAINTY_LOW] = { "osäkert", "uncertain" },
  [BEAKTA_CERTAINTY_MEDIUM] = { "ganska säkert", "fairly certain" },
  [BEAKTA_CERTAINTY_HIGH] = { "säkert", "certain" },
};

static const char * const horizons[BEAKTA_N_HORIZONS][BEAKTA_N_TONGUES] = {
  [BEAKTA_HORIZON_UNSET] = { "", "" },
  [BEAKTA_HORIZON_SHORT] = { "på kort sikt", "in the short run" },
  [BEAKTA_HORIZON_LONG] = { "på lång sikt", "in the long run" },
  [BEAKTA_HORIZON_BOTH] = { "på kort och lång sikt", "in the short and the long run" },
};

static const char * const participations[BEAKTA_N_PARTICIPATIONS][BEAKTA_N_TONGUES] = {
  [BEAKTA_PARTICIPATION_UNSET] = { "", "" },
  [BEAKTA_PARTICIPATION_UNKNOWN] = { "Inte känt", "Not known" },
  [BEAKTA_PARTICIPATION_NONE] = { "Är inte med", "Does not take part" },
  [BEAKTA_PARTICIPATION_INFORMED] = { "Informeras", "Is informed" },
  [BEAKTA_PARTICIPATION_CONSULTED] = { "Tillfrågas", "Is consulted" },
  [BEAKTA_PARTICIPATION_TAKES_PART] = { "Deltar", "Takes part" },
  [BEAKTA_PARTICIPATION_DECIDES] = { "Beslutar", "Decides" },
};

static const char * const goal_kinds[BEAKTA_N_GOALS][BEAKTA_N_TONGUES] = {
  [BEAKTA_GOAL_UNSET] = { "", "" },
  [BEAKTA_GOAL_RESULT] = { "Resultat", "Result" },
  [BEAKTA_GOAL_PROCESS] = { "Process", "Process" },
};

static const char * const judgements[BEAKTA_N_JUDGEMENTS][BEAKTA_N_TONGUES] = {
  [BEAKTA_JUDGEMENT_UNSET] = { "", "" },
  [BEAKTA_JUDGEMENT_UNKNOWN] = { "Inte känt", "Not known" },
  [BEAKTA_JUDGEMENT_BETTER] = { "Bättre", "Better" },
  [BEAKTA_JUDGEMENT_SAME] = { "Lika", "The same" },
  [BEAKTA_JUDGEMENT_WORSE] = { "Sämre", "Worse" },
};

static const char * const classes[BEAKTA_N_CLASSES][BEAKTA_N_TONGUES] = {
  [BEAKTA_CLASS_UNSET] = { "", "" },
  [BEAKTA_CLASS_AIMS] = { "syftar till", "aims" },
  [BEAKTA_CLASS_CONTRIBUTES] = { "bidrar till", "contributes" },
  [BEAKTA_CLASS_NO_CHANGE] = { "inte förändrar", "does not change" },
  [BEAKTA_CLASS_HINDERS] = { "försvårar", "hinders" },
};

static const char * const class_rests[BEAKTA_N_CLASSES][BEAKTA_N_TONGUES] = {
  [BEAKTA_CLASS_UNSET] = { "", "" },
  [BEAKTA_CLASS_AIMS] = { " ökad integration", " at more integration" },
  [BEAKTA_CLASS_CONTRIBUTES] = { " ökad integration", " to more integration" },
  [BEAKTA_CLASS_NO_CHANGE] = { " integrationen", " integration" },
  [BEAKTA_CLASS_HINDERS] = { " integrationen", " integration" },
};

static const char * const acts[BEAKTA_N_ACTS][BEAKTA_N_TONGUES] = {
  [BEAKTA_ACT_REGISTER] = { "Registrerade ärendet", "Registered the case" },
  [BEAKTA_ACT_ADD_DOCUMENT] = { "La till en handling", "Added a document" },
  [BEAKTA_ACT_REPLACE_DOCUMENT] = { "La till en ny version av en handling", "Added a new version of a document" },
  [BEAKTA_ACT_READ_DOCUMENT] = { "Läste in texten i en handling", "Read the text of a document" },
  [BEAKTA_ACT_SEND_REQUEST] = { "Begärde komplettering", "Asked for completion" },
  [BEAKTA_ACT_EXTEND_REQUEST] = { "Förlängde tiden för att komplettera", "Gave more time to complete" },
  [BEAKTA_ACT_ASK_OPINION] = { "Begärde ett yttrande", "Asked for an opinion" },
  [BEAKTA_ACT_WITHDRAW_OPINION] = { "Återkallade begäran om ett yttrande", "Withdrew the request for an opinion" },
  [BEAKTA_ACT_AWAIT_COMPLETION] = { "Begärde komplettering", "Asked for completion" },
  [BEAKTA_ACT_CARRY_IN] = { "Tog in ärendet från en fil", "Took the case in from a file" },
  [BEAKTA_ACT_MERGE] = { "Förde in arbete som gjorts på annat håll", "Merged work that was done elsewhere" },
  [BEAKTA_ACT_PROPOSE] = { "Föreslog bedömningen", "Proposed the assessment" },
  [BEAKTA_ACT_RETURN] = { "Lämnade tillbaka förslaget", "Returned the proposal" },
  [BEAKTA_ACT_APPROVE] = { "Godkände förslaget", "Approved the proposal" },
  [BEAKTA_ACT_DECIDE] = { "Registrerade beslutet", "Recorded the decision" },
  [BEAKTA_ACT_CORRECT_DECISION] = { "Rättade uppgifterna om beslutet", "Corrected what is recorded of the decision" },
  [BEAKTA_ACT_STEP_BACK] = { "Flyttade tillbaka ärendet", "Moved the case back" },
  [BEAKTA_ACT_STEP_ON] = { "Flyttade ärendet vidare", "Moved the case on" },
  [BEAKTA_ACT_ERASE] = { "Gallrade ärendet", "Erased the case" },
  [BEAKTA_ACT_CLEAR_DRAFTS] = { "Rensade utkast", "Cleared the drafts" },
};

static const Entry depths[] = {
  { "short", { "kort", "short" } },
  { "deep", { "djup", "deep" } },
  { NULL, { "normal", "normal" } },
};

/* Nicks of BeaktaIntakeError, which lives on a floor beside this one. */
static const Entry refusals[] = {
  { "unsupported", { "formatet bevaras men läses inte av Beakta", "the format is kept, but Beakta does not read it" } },
  { "empty", { "filen är tom", "the file is empty" } },
  { "no-text", { "filen innehåller ingen text, till exempel en inskannad bild", "the file holds no text, only pictures perhaps" } },
  { "damaged", { "filen är skadad", "the file is damaged" } },
  { "encrypted", { "filen är skyddad med lösenord", "the file is protected by a password" } },
  { "hostile", { "filen är byggd så att den kan göra skada", "the file is made so that it can do harm" } },
  { "too-large", { "filen är för stor", "the file is too large" } },
  { "crashed", { "läsningen gick sönder", "reading broke down" } },
  { "only-pictures", { "filen innehåller bilder och ingen text", "the file holds pictures and no text" } },
  { "no-words", { "inga ord hittades i filens bilder", "no words were found in the pictures of the file" } },
  { "overrun", { "läsningen avbröts för att filen krävde för mycket", "reading was stopped, as the file asked too much" } },
  { NULL, { "filen kunde inte läsas", "the file could not be read" } },
};

/* Types that people know by another word than their nick. */
static const Entry types[] = {
  { "html", { "Webbsida", "Web page" } },
  { "text", { "Text", "Text" } },
  { "image", { "Bild", "Picture" } },
  { "jpeg", { "Bild (JPEG)", "Picture (JPEG)" } },
  { "tiff", { "Bild (TIFF)", "Picture (TIFF)" } },
  { "png", { "Bild (PNG)", "Picture (PNG)" } },
  { "media", { "Bild, ljud eller film", "Picture, sound or film" } },
  { "unknown", { "Okänd", "Unknown" } },
  { "", { "Okänd", "Unknown" } },
  { NULL, { NULL, NULL } },
};

static const char * const months[12][BEAKTA_N_TONGUES] = {
  { "januari", "January" }, { "februari", "February" }, { "mars", "March" }, { "april", "April" },
  { "maj", "May" }, { "juni", "June" }, { "juli", "July" }, { "augusti", "August" },
  { "september", "September" }, { "oktober", "October" }, { "november", "November" }, { "december", "December" },
};

/* Swedish "en": handling, återlämning. */
static const char * const small_numbers[13][BEAKTA_N_TONGUES] = {
  { "inga", "no" }, { "en", "one" }, { "två", "two" }, { "tre", "three" }, { "fyra", "four" },
  { "fem", "five" }, { "sex", "six" }, { "sju", "seven" }, { "åtta", "eight" }, { "nio", "nine" },
  { "tio", "ten" }, { "elva", "eleven" }, { "tolv", "twelve" },
};

static const char *
find_entry (const Entry  *entries,
            BeaktaTongue  tongue,
            const char   *nick)
{
  while (entries->nick != NULL && g_strcmp0 (entries->nick, nick) != 0)
    entries++;

  return entries->words[tongue];
}

const char *
beakta_tongue_get_stage (BeaktaTongue tongue,
                         BeaktaStage  stage)
{
  return stage < BEAKTA_N_STAGES ? stages[stage][tongue] : "";
}

const char *
beakta_tongue_get_outcome (BeaktaTongue  tongue,
                           BeaktaOutcome outcome)
{
  return outcome < BEAKTA_N_OUTCOMES ? outcomes[outcome][tongue] : "";
}

const char *
beakta_tongue_get_own_outcome (BeaktaTongue  tongue,
                               BeaktaOutcome outcome)
{
  return outcome < BEAKTA_N_OUTCOMES ? own_outcomes[outcome][tongue] : "";
}

const char *
beakta_tongue_get_effect (BeaktaTongue tongue,
                          BeaktaEffect effect)
{
  return effect < BEAKTA_N_EFFECTS ? effects[effect][tongue] : "";
}

const char *
beakta_tongue_get_degree (BeaktaTongue tongue,
                          guint        degree)
{
  return degree < G_N_ELEMENTS (degrees) ? degrees[degree][tongue] : "";
}

const char *
beakta_tongue_get_certainty (BeaktaTongue    tongue,
                             BeaktaCertainty certainty)
{
  return certainty < BEAKTA_N_CERTAINTIES ? certainties[certainty][tongue] : "";
}

const char *
beakta_tongue_get_horizon (BeaktaTongue  tongue,
                           BeaktaHorizon horizon)
{
  return horizon < BEAKTA_N_HORIZONS ? horizons[horizon][tongue] : "";
}

const char *
beakta_tongue_get_participation (BeaktaTongue        tongue,
                                 BeaktaParticipation participation)
{
  return participation < BEAKTA_N_PARTICIPATIONS ? participations[participation][tongue] : "";
}

const char *
beakta_tongue_get_goal_kind (BeaktaTongue   tongue,
                             BeaktaGoalKind kind)
{
  return kind < BEAKTA_N_GOALS ? goal_kinds[kind][tongue] : "";
}

const char *
beakta_tongue_get_judgement (BeaktaTongue    tongue,
                             BeaktaJudgement judgement)
{
  return judgement < BEAKTA_N_JUDGEMENTS ? judgements[judgement][tongue] : "";
}

const char *
beakta_tongue_get_class (BeaktaTongue tongue,
                         BeaktaClass  class_)
{
  return class_ < BEAKTA_N_CLASSES ? classes[class_][tongue] : "";
}

const char *
beakta_tongue_get_class_rest (BeaktaTongue tongue,
                              BeaktaClass  class_)
{
  return class_ < BEAKTA_N_CLASSES ? class_rests[class_][tongue] : "";
}

const char *
beakta_tongue_get_act (BeaktaTongue tongue,
                       BeaktaAct    act)
{
  return act < BEAKTA_N_ACTS ? acts[act][tongue] : NULL;
}

const char *
beakta_tongue_get_depth (BeaktaTongue  tongue,
                         const char   *depth)
{
  return find_entry (depths, tongue, depth);
}

const char *
beakta_tongue_get_refused (BeaktaTongue  tongue,
                           const char   *nick)
{
  return find_entry (refusals, tongue, nick);
}

/* (transfer full): "DOCX", "Webbsida" ... */
char *
beakta_tongue_dup_type (BeaktaTongue  tongue,
                        const char   *type)
{
  const char *word = find_entry (types, tongue, type);

  return word != NULL ? g_strdup (word) : g_ascii_strup (type, -1);
}

/* Thousands apart: "2 985 000" with no-break spaces, "2,985,000" in English. */
char *
beakta_tongue_dup_count (BeaktaTongue tongue,
                         gint64       number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  const char *first = digits + (number < 0);
  GString *grouped = g_string_new (number < 0 ? "\342\210\222" : NULL);

  for (gsize left = strlen (first); left > 0; left--, first++)
    {
      g_string_append_c (grouped, *first);
      if (left > 1 && (left - 1) % 3 == 0)
        g_string_append (grouped, tongue == BEAKTA_TONGUE_ENGLISH ? "," : NBSP);
    }

  return g_string_free (grouped, FALSE);
}

char *
beakta_tongue_dup_money (BeaktaTongue tongue,
                         gint64       kronor)
{
  g_autofree char *count = beakta_tongue_dup_count (tongue, kronor);

  return tongue == BEAKTA_TONGUE_ENGLISH ? g_strconcat ("SEK" NBSP, count, NULL)
                                         : g_strconcat (count, NBSP "kr", NULL);
}

/* A share of 1 as whole per cent; 0 < share < 1 % is not rounded down to nothing. */
char *
beakta_tongue_dup_share (BeaktaTongue tongue,
                         double       share)
{
  gint64 percent = (gint64) (share * 100.0 + 0.5);
  g_autofree char *count = beakta_tongue_dup_count (tongue, percent);
  const char *sign = tongue == BEAKTA_TONGUE_ENGLISH ? "%" : NBSP "%";

  if (percent == 0 && share > 0.0)
    return g_strconcat ("<" NBSP "1", sign, NULL);

  return g_strconcat (count, sign, NULL);
}

char *
beakta_tongue_dup_size (BeaktaTongue tongue,
                        gint64       bytes)
{
  g_autofree char *count = NULL;

  if (bytes < 1000)
    return g_strdup_printf ("%" G_GINT64_FORMAT NBSP "B", bytes);

  if (bytes < 1000 * 1000)
    {
      count = beakta_tongue_dup_count (tongue, (bytes + 500) / 1000);
      return g_strconcat (count, NBSP "kB", NULL);
    }

  count = beakta_tongue_dup_count (tongue, bytes / 1000000);
  return g_strdup_printf ("%s%c%d" NBSP "MB", count, tongue == BEAKTA_TONGUE_ENGLISH ? '.' : ',',
                          (int) (bytes / 100000 % 10));
}

/* The day of a moment by the clocks of Sweden, where the days of a case are counted. */
static gboolean
read_day (const char *iso,
          int        *year,
          int        *month,
          int        *day)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GTimeZone) sweden = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr(GDateTime) there = NULL;

  if (moment != NULL)
    {
      there = g_date_time_to_timezone (moment, sweden != NULL ? sweden : utc);
      g_date_time_get_ymd (there, year, month, day);
      return TRUE;
    }

  return sscanf (iso, "%4d-%2d-%2d", year, month, day) == 3 && *month >= 1 && *month <= 12;
}

/**
 * beakta_tongue_dup_day:
 * @tongue: the language of the paper
 * @iso: a date, or a time in UTC, after ISO 8601
 *
 * Returns: (transfer full): "14 oktober 2026"; @iso itself when it is no date, since a case may carry what somebody wrote
 */
char *
beakta_tongue_dup_day (BeaktaTongue  tongue,
                       const char   *iso)
{
  int year, month, day;

  if (iso == NULL || !read_day (iso, &year, &month, &day))
    return g_strdup (iso != NULL ? iso : "");

  return g_strdup_printf ("%d" NBSP "%s %d", day, months[month - 1][tongue], year);
}

/**
 * beakta_tongue_dup_iso_day:
 * @iso: (nullable): a date, or a time in UTC, after ISO 8601
 *
 * Returns: (transfer full): "2026-10-14", the same day as beakta_tongue_dup_day () says; @iso itself when it is no date
 */
char *
beakta_tongue_dup_iso_day (const char *iso)
{
  int year, month, day;

  if (iso == NULL || !read_day (iso, &year, &month, &day))
    return g_strdup (iso != NULL ? iso : "");

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static char *
dup_number_of (BeaktaTongue  tongue,
               guint         number,
               const char   *one,
               const char   *many)
{
  g_autofree char *digits = number < G_N_ELEMENTS (small_numbers) ? NULL : beakta_tongue_dup_count (tongue, number);

  return g_strconcat (digits != NULL ? digits : small_numbers[number][tongue], " ", number == 1 ? one : many, NULL);
}

char *
beakta_tongue_dup_documents (BeaktaTongue tongue,
                             guint        number)
{
  return tongue == BEAKTA_TONGUE_ENGLISH ? dup_number_of (tongue, number, "document", "documents")
                                         : dup_number_of (tongue, number, "handling", "handlingar");
}

char *
beakta_tongue_dup_returns (BeaktaTongue tongue,
                           guint        number)
{
  return tongue == BEAKTA_TONGUE_ENGLISH ? dup_number_of (tongue, number, "return", "returns")
                                         : dup_number_of (tongue, number, "återlämning", "återlämningar");
}

/* Swedish quotation marks look the same at both ends. */
char *
beakta_tongue_dup_quoted (BeaktaTongue  tongue,
                          const char   *text)
{
  return tongue == BEAKTA_TONGUE_ENGLISH ? g_strconcat ("\342\200\234", text, "\342\200\235", NULL)
                                         : g_strconcat ("\342\200\235", text, "\342\200\235", NULL);
}
