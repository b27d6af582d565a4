/* The fixed phrases of the reasons, in both languages: short sentences in plain Swedish, subject before verb. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-phrases.h"

static const char * const phrases[BEAKTA_N_PHRASES][BEAKTA_N_TONGUES] = {
  [BEAKTA_PHRASE_APPLIES] = { "{1} har ansökt om stöd för ”{2}”.", "{1} has applied for support for “{2}”." },
  [BEAKTA_PHRASE_APPLIES_UNTITLED] = { "{1} har ansökt om stöd.", "{1} has applied for support." },
  [BEAKTA_PHRASE_APPLICATION] = { "Ansökan gäller ”{1}”.", "The application is about “{1}”." },
  [BEAKTA_PHRASE_SOUGHT] = { "Det sökta beloppet är {1}.", "The amount applied for is {1}." },
  [BEAKTA_PHRASE_SOUGHT_UNKNOWN] = { "Det sökta beloppet är inte angivet.", "The amount applied for is not stated." },
  [BEAKTA_PHRASE_RULE] = { "Ansökan prövas enligt {1}.", "The application is tried under {1}." },
  [BEAKTA_PHRASE_OWN_WORK] = { "Ärendet gäller det egna arbetet ”{1}”.", "The case is about the organisation's own work “{1}”." },
  [BEAKTA_PHRASE_OWN_UNIT] = { "Arbetet hör till {1}.", "The work belongs to {1}." },
  [BEAKTA_PHRASE_OWN_RULE] = { "Arbetet grundas på {1}.", "The work is founded on {1}." },
  [BEAKTA_PHRASE_ANSWER] = { "Svaret på frågan ”{1}” är {2}.", "The answer to the question “{1}” is {2}." },
  [BEAKTA_PHRASE_QUOTE] = { "Det framgår av {1}: ”{2}”.", "It says in {1}: “{2}”." },
  [BEAKTA_PHRASE_CLAIM] = { "Sökandens egen bedömning: {1}", "The applicant's own assessment: {1}" },
  [BEAKTA_PHRASE_MISSING] = { "Underlaget för frågan ”{1}” behöver kompletteras: {2}",
                              "To answer the question “{1}”, this is still needed: {2}" },
  [BEAKTA_PHRASE_UNANSWERED] = { "I checklistan ”{1}” saknas svar på fråga {2}.",
                                 "In the checklist “{1}” there is no answer to question {2}." },
  [BEAKTA_PHRASE_GOAL] = { "Målet är ”{1}”{2}.", "The goal is “{1}”{2}." },
  [BEAKTA_PHRASE_GOAL_BASELINE] = { "utgångsläge: {1}", "baseline: {1}" },
  [BEAKTA_PHRASE_GOAL_TARGET] = { "målvärde: {1}", "target: {1}" },
  [BEAKTA_PHRASE_GOAL_UNIT] = { "enhet: {1}", "unit: {1}" },
  [BEAKTA_PHRASE_GOAL_WHEN] = { "tidpunkt: {1}", "time: {1}" },
  [BEAKTA_PHRASE_GOAL_SOURCE] = { "källa: {1}", "source: {1}" },
  [BEAKTA_PHRASE_GAINS] = { "{1} gynnas gruppen ”{2}”{3}.", "{1}, the group “{2}” gains{3}." },
  [BEAKTA_PHRASE_LOSES] = { "{1} missgynnas gruppen ”{2}”{3}.", "{1}, the group “{2}” loses{3}." },
  [BEAKTA_PHRASE_UNAFFECTED] = { "{1} påverkas inte gruppen ”{2}”{3}.", "{1}, the group “{2}” is not affected{3}." },
  [BEAKTA_PHRASE_EFFECT_UNKNOWN] = { "{1} är det inte känt hur gruppen ”{2}” påverkas.",
                                     "{1}, it is not known how the group “{2}” is affected." },
  [BEAKTA_PHRASE_DIFFERENCES] = { "Inom gruppen ”{1}” finns skillnader: {2}",
                                  "Inside the group “{1}” there are differences: {2}" },
  [BEAKTA_PHRASE_MONEY] = { "Av medlen når {1} gruppen ”{2}”.", "{1} of the money reaches the group “{2}”." },
  [BEAKTA_PHRASE_MONEY_UNKNOWN] = { "Det är inte känt hur mycket av medlen som når gruppen ”{1}”.",
                                    "It is not known how much of the money reaches the group “{1}”." },
  [BEAKTA_PHRASE_BETTER] = { "Fördelningen ”{1}” bedöms bidra mer till integrationen.",
                             "The distribution “{1}” is found to do more for integration." },
  [BEAKTA_PHRASE_SAME] = { "Fördelningen ”{1}” bedöms bidra lika mycket till integrationen.",
                           "The distribution “{1}” is found to do as much for integration." },
  [BEAKTA_PHRASE_WORSE] = { "Fördelningen ”{1}” bedöms bidra mindre till integrationen.",
                            "The distribution “{1}” is found to do less for integration." },
  [BEAKTA_PHRASE_JUDGEMENT_UNKNOWN] = { "Det är inte känt vad fördelningen ”{1}” skulle göra för integrationen.",
                                        "It is not known what the distribution “{1}” would do for integration." },
  [BEAKTA_PHRASE_SHORT_TERM] = { "På kort sikt: {1}", "In the short run: {1}" },
  [BEAKTA_PHRASE_LONG_TERM] = { "På lång sikt: {1}", "In the long run: {1}" },
  [BEAKTA_PHRASE_MEASURE] = { "Föreslagen åtgärd: {1}", "Proposed measure: {1}" },
  [BEAKTA_PHRASE_CONDITION] = { "Föreslaget villkor: {1}", "Proposed condition: {1}" },
  [BEAKTA_PHRASE_CLASS_APPLICANT] = { "Sökanden anger att projektet {1}.", "The applicant states that the project {1}." },
  [BEAKTA_PHRASE_CLASS] = { "Bedömningen är att projektet {1}.", "The assessment is that the project {1}." },
};

const char *
beakta_phrase_get (BeaktaTongue tongue,
                   BeaktaPhrase phrase)
{
  g_return_val_if_fail (tongue < BEAKTA_N_TONGUES && phrase < BEAKTA_N_PHRASES, "");

  return phrases[phrase][tongue];
}

char *
beakta_phrase_dup (BeaktaTongue tongue,
                   BeaktaPhrase phrase,
                   ...)
{
  va_list fillings;
  char *sentence;

  va_start (fillings, phrase);
  sentence = beakta_report_dup_filled (beakta_phrase_get (tongue, phrase), fillings);
  va_end (fillings);

  return sentence;
}
