/* Vocabularies, amounts and days as people read them. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

#include "beakta-subject.h"

#define NO_BREAK_SPACE "\302\240"

const char *
beakta_wording_get_language (void)
{
  /* Translators: the language that checklists and reports are shown in: "sv" or "en". Keep "en" for other languages. */
  return C_("language of checklists", "en");
}

const char *
beakta_wording_get_stage (BeaktaStage stage)
{
  switch (stage)
    {
    case BEAKTA_STAGE_RECEIVED:
      /* Translators: stages of a case, the words of Swedish county boards: inkommet, under beredning, väntar på komplettering, föreslaget ... */
      return C_("stage", "Received");
    case BEAKTA_STAGE_ASSESSING:
      return C_("stage", "Being assessed");
    case BEAKTA_STAGE_AWAITING_COMPLETION:
      return C_("stage", "Awaiting completion");
    case BEAKTA_STAGE_PROPOSED:
      return C_("stage", "Proposed");
    case BEAKTA_STAGE_RETURNED:
      return C_("stage", "Returned");
    case BEAKTA_STAGE_APPROVED:
      return C_("stage", "Approved");
    case BEAKTA_STAGE_DECIDED:
      return C_("stage", "Decided");
    case BEAKTA_STAGE_FOLLOW_UP:
      return C_("stage", "Follow-up");
    case BEAKTA_STAGE_CLOSED:
      return C_("stage", "Closed");
    case BEAKTA_N_STAGES:
    default:
      g_return_val_if_reached ("");
    }
}

const char *
beakta_wording_get_stage_style (BeaktaStage stage)
{
  switch (stage)
    {
    case BEAKTA_STAGE_ASSESSING:
      return "chip-accent";
    case BEAKTA_STAGE_RETURNED:
      return "chip-warning";
    case BEAKTA_STAGE_PROPOSED:
    case BEAKTA_STAGE_APPROVED:
      return "chip-success";
    case BEAKTA_STAGE_RECEIVED:
    case BEAKTA_STAGE_AWAITING_COMPLETION:
    case BEAKTA_STAGE_DECIDED:
    case BEAKTA_STAGE_FOLLOW_UP:
    case BEAKTA_STAGE_CLOSED:
    case BEAKTA_N_STAGES:
    default:
      return "chip-neutral";
    }
}

const char *
beakta_wording_get_flag (BeaktaFlag flag)
{
  switch (flag)
    {
    case BEAKTA_FLAG_RED:
      /* Translators: the colour of a flag in the queue, as the name of the flag: röd */
      return C_("flag", "Red");
    case BEAKTA_FLAG_YELLOW:
      return C_("flag", "Yellow");
    case BEAKTA_FLAG_GREEN:
      return C_("flag", "Green");
    case BEAKTA_FLAG_BLUE:
      return C_("flag", "Blue");
    case BEAKTA_FLAG_PURPLE:
      return C_("flag", "Purple");
    case BEAKTA_FLAG_NONE:
    case BEAKTA_N_FLAGS:
    default:
      return C_("flag", "No flag");
    }
}

const char *
beakta_wording_get_flag_style (BeaktaFlag flag)
{
  static const char * const styles[BEAKTA_N_FLAGS] = {
    [BEAKTA_FLAG_NONE] = "flag-none",   [BEAKTA_FLAG_RED] = "flag-red",   [BEAKTA_FLAG_YELLOW] = "flag-yellow",
    [BEAKTA_FLAG_GREEN] = "flag-green", [BEAKTA_FLAG_BLUE] = "flag-blue", [BEAKTA_FLAG_PURPLE] = "flag-purple",
  };

  g_return_val_if_fail ((int) flag >= 0 && flag < BEAKTA_N_FLAGS, styles[BEAKTA_FLAG_NONE]);

  return styles[flag];
}

const char *
beakta_wording_get_alternative (BeaktaCase        *case_,
                                BeaktaAlternative  alternative)
{
  if (beakta_case_is_own_work (case_))
    return alternative == BEAKTA_ALTERNATIVE_GRANTED ? _("If it is carried out") : _("If it is not carried out");

  return alternative == BEAKTA_ALTERNATIVE_GRANTED ? _("If it is granted") : _("If it is refused");
}

const char *
beakta_wording_get_effect (BeaktaEffect effect)
{
  switch (effect)
    {
    case BEAKTA_EFFECT_GAINS:
      return C_("effect", "Gains");
    case BEAKTA_EFFECT_LOSES:
      return C_("effect", "Loses");
    case BEAKTA_EFFECT_UNAFFECTED:
      return C_("effect", "Unaffected");
    case BEAKTA_EFFECT_UNKNOWN:
    case BEAKTA_N_EFFECTS:
    default:
      return C_("effect", "Not known");
    }
}

const char *
beakta_wording_get_certainty (BeaktaCertainty certainty)
{
  switch (certainty)
    {
    case BEAKTA_CERTAINTY_LOW:
      return C_("certainty", "uncertain");
    case BEAKTA_CERTAINTY_MEDIUM:
      return C_("certainty", "fairly certain");
    case BEAKTA_CERTAINTY_HIGH:
      return C_("certainty", "certain");
    case BEAKTA_CERTAINTY_UNSET:
    case BEAKTA_N_CERTAINTIES:
    default:
      return "";
    }
}

const char *
beakta_wording_get_class (BeaktaClass class_)
{
  switch (class_)
    {
    case BEAKTA_CLASS_AIMS:
      /* Translators: Dalarna's classes: the project aims at more integration, contributes to it, changes nothing, or makes it harder */
      return C_("class", "Aims at it");
    case BEAKTA_CLASS_CONTRIBUTES:
      return C_("class", "Contributes");
    case BEAKTA_CLASS_NO_CHANGE:
      return C_("class", "No change");
    case BEAKTA_CLASS_HINDERS:
      return C_("class", "Makes it harder");
    case BEAKTA_CLASS_UNSET:
    case BEAKTA_N_CLASSES:
    default:
      return C_("class", "Not classified");
    }
}

char *
beakta_wording_dup_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (number));
  GString *text = g_string_new (number < 0 ? "−" : NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, NO_BREAK_SPACE);

      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

char *
beakta_wording_dup_kronor (gint64 sek)
{
  g_autofree char *number = NULL;

  if (sek < 0)
    return g_strdup ("");

  number = beakta_wording_dup_number (sek);

  /* Translators: an amount of Swedish kronor; the space is a no-break space */
  return g_strdup_printf (_("SEK\302\240%s"), number);
}

GDateTime *
beakta_wording_parse_time (const char *iso)
{
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  if (iso == NULL || *iso == '\0')
    return NULL;

  if (strlen (iso) == strlen ("yyyy-mm-dd"))
    {
      g_autofree char *midnight = g_strconcat (iso, "T00:00:00", NULL);
      g_autoptr(GTimeZone) local = g_time_zone_new_local ();

      return g_date_time_new_from_iso8601 (midnight, local);
    }

  time = g_date_time_new_from_iso8601 (iso, utc);

  return time != NULL ? g_date_time_to_local (time) : NULL;
}

static const char *
get_month (int month)
{
  static const char * const names[] = {
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")
  };

  return _(names[CLAMP (month, 1, 12) - 1]);
}

static char *
dup_day_of (GDateTime *time,
            GDateTime *now)
{
  if (g_date_time_get_year (time) == g_date_time_get_year (now))
    return g_strdup_printf ("%d" NO_BREAK_SPACE "%s", g_date_time_get_day_of_month (time),
                            get_month (g_date_time_get_month (time)));

  return g_strdup_printf ("%d" NO_BREAK_SPACE "%s" NO_BREAK_SPACE "%d", g_date_time_get_day_of_month (time),
                          get_month (g_date_time_get_month (time)), g_date_time_get_year (time));
}

char *
beakta_wording_dup_day (const char *iso,
                        GDateTime  *now)
{
  g_autoptr(GDateTime) time = beakta_wording_parse_time (iso);

  return time != NULL ? dup_day_of (time, now) : g_strdup (iso != NULL ? iso : "");
}

char *
beakta_wording_dup_clock (GDateTime *time)
{
  return g_date_time_format (time, "%H:%M");
}

/* Whole days between two local calendar days. */
static int
count_days (GDateTime *from,
            GDateTime *to)
{
  g_autoptr(GDate) first = g_date_new_dmy (g_date_time_get_day_of_month (from), g_date_time_get_month (from),
                                           g_date_time_get_year (from));
  g_autoptr(GDate) last = g_date_new_dmy (g_date_time_get_day_of_month (to), g_date_time_get_month (to),
                                          g_date_time_get_year (to));

  return g_date_days_between (first, last);
}

char *
beakta_wording_dup_moment (const char *iso,
                           GDateTime  *now)
{
  g_autoptr(GDateTime) time = beakta_wording_parse_time (iso);
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup ("");

  clock = beakta_wording_dup_clock (time);

  if (count_days (time, now) == 0)
    return g_steal_pointer (&clock);

  if (count_days (time, now) == 1)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_("yesterday %s"), clock);

  day = dup_day_of (time, now);

  return g_strdup_printf ("%s %s", day, clock);
}

char *
beakta_wording_dup_age (const char *iso,
                        GDateTime  *now)
{
  g_autoptr(GDateTime) time = beakta_wording_parse_time (iso);

  if (time == NULL)
    return g_strdup ("");

  /* Translators: an age in days, as short as can be; the space is a no-break space */
  return g_strdup_printf (C_("age", "%d\302\240d"), MAX (0, count_days (time, now)));
}

char *
beakta_wording_dup_value (const char *value)
{
  static const struct { const char *value; const char *words; } table[] = {
    { "yes", NC_("answer", "Yes") },
    { "partly", NC_("answer", "Partly") },
    { "no", NC_("answer", "No") },
    { "not-relevant", NC_("answer", "Not relevant") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (value, table[i].value) == 0)
      return g_strdup (g_dpgettext2 (NULL, "answer", table[i].words));

  return g_strdup (value != NULL ? value : "");
}
