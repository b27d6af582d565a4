/* A difference between two checklists in words for people: where it is, and what a code stands for. Conditions stay as a file has
 * them, for that is how whoever writes a list knows them.
 */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-difference.h"

/* Marks a template for those who translate it. */
#define N_(text) text

typedef struct
{
  const char *code;
  const char *words;
} Word;

static const Word fields[] = {
  { "id", N_("Short name of the list") },
  { "title", N_("Title of the list") },
  { "summary", N_("Summary of the list") },
  { "text", N_("The question itself") },
  { "why", N_("Why the question is asked") },
  { "good/guidance", N_("What good evidence looks like") },
  { "partial/guidance", N_("What partial evidence looks like") },
  { "weak/guidance", N_("What weak evidence looks like") },
  { "good/example", N_("An example of good evidence") },
  { "partial/example", N_("An example of partial evidence") },
  { "weak/example", N_("An example of weak evidence") },
  { "completion", N_("Its wording in a completion request") },
  { "source", N_("Where it comes from") },
  { "values", N_("The answers to choose from") },
  { "type", N_("What it is answered with") },
  { "evidence", N_("Whether evidence is asked for") },
  { "answer", N_("Whether an answer is asked for") },
  { "parts", N_("What a goal must have") },
  { "depth", N_("The depth that it is asked from") },
  { "criteria", N_("Its tags") },
  { "labels", N_("Its labels in forms") },
  { "when", N_("When it is asked") },
  { "score", N_("Questions that give points in the list") },
  { "label", N_("its words") },
  { "follow-up", N_("what it is followed up with") },
  { "asks", N_("what it asks for") },
  { "points", N_("its points") },
  { "because", N_("why") },
  { NULL, NULL }
};

static const Word depths[] = {
  { "short", N_("the short depth") }, { "normal", N_("the normal depth") }, { "deep", N_("the deep depth") }, { NULL, NULL }
};

static const Word types[] = {
  { "yes-partly-no", N_("yes, partly or no") }, { "scale", N_("a scale") }, { "choice", N_("a choice") },
  { "text", N_("words of one's own") }, { "goal", N_("a measurable goal") }, { "number", N_("a number") }, { NULL, NULL }
};

static const Word asked[] = {
  { "asked", N_("it is asked for") }, { "not-asked", N_("it is not asked for") }, { NULL, NULL }
};

static const Word asks[] = {
  { "evidence", N_("evidence") }, { "reason", N_("a reason") }, { "missing", N_("what is missing") },
  { "either", N_("a reason, or what is missing") }, { NULL, NULL }
};

static const Word values[] = {
  { "yes", N_("Yes") }, { "partly", N_("Partly") }, { "no", N_("No") }, { "not-relevant", N_("Not relevant") }, { NULL, NULL }
};

static const Word parts[] = {
  { "what", N_("what is to be reached") }, { "baseline", N_("a baseline") }, { "target", N_("a target") }, { "unit", N_("a unit") },
  { "when", N_("a time") }, { "source", N_("a source of the figures") }, { NULL, NULL }
};

static const Word defined[] = {
  { "defined", N_("the source gives it a meaning") }, { "undefined", N_("the source leaves it open") }, { NULL, NULL }
};

/* What codes a field has, and whether several. */
static const struct
{
  const char *field;
  const Word *words;
  gboolean    is_list;
} codes[] = {
  { "depth", depths, FALSE }, { "type", types, FALSE }, { "evidence", asked, FALSE }, { "answer", asked, FALSE },
  { "asks", asks, TRUE }, { "values", values, TRUE }, { "parts", parts, TRUE }, { "points", defined, FALSE },
};

/* The code itself when it is none of them: an answer of the list's own, a number. */
static const char *
find_word (const Word      *words,
           const char      *code,
           BeaktaTranslate  translate)
{
  for (; words->code != NULL; words++)
    if (g_str_equal (words->code, code))
      return translate (words->words);

  return code;
}

static char *
fill (BeaktaTranslate  translate,
      const char      *template,
      const char      *first,
      const char      *second)
{
  const char *arguments[] = { first, second, NULL };

  return beakta_template_fill (translate (template), arguments);
}

/* "section 2", "class 3", "score 4", and "class 3/because". */
static char *
dup_part (const char      *field,
          BeaktaTranslate  translate)
{
  static const Word names[] = {
    /* Translators: the number of a section of a checklist */
    { "section", N_("Section %1$s of the list") },
    /* Translators: the number of a rule of a checklist */
    { "class", N_("Rule of classification number %1$s") },
    /* Translators: a number of points */
    { "score", N_("The sum of points %1$s") },
    { NULL, NULL }
  };
  g_auto(GStrv) words = g_strsplit (field, " ", 2);

  for (const Word *name = names; words[0] != NULL && words[1] != NULL && name->code != NULL; name++)
    if (g_str_equal (name->code, words[0]))
      return fill (translate, name->words, words[1], NULL);

  return NULL;
}

static char *
dup_field (const char      *field,
           BeaktaTranslate  translate)
{
  g_auto(GStrv) halves = g_strsplit (field, "/", 2);
  const char *whole = find_word (fields, field, translate);
  g_autofree char *part = NULL;

  if (whole != field)
    return g_strdup (whole);

  part = dup_part (halves[0] != NULL ? halves[0] : "", translate);
  if (halves[0] == NULL || halves[1] == NULL)
    return part != NULL ? g_steal_pointer (&part) : g_strdup (field);
  if (part != NULL)
    return g_strdup_printf ("%s, %s", part, find_word (fields, halves[1], translate));

  /* Translators: an answer, such as "Yes", and what of it: "its points" */
  return fill (translate, N_("The answer “%1$s”, %2$s"), find_word (values, halves[0], translate),
               find_word (fields, halves[1], translate));
}

char *
beakta_difference_dup_place (const BeaktaChecklistDifference *difference,
                             BeaktaTranslate                  translate)
{
  GString *place = g_string_new (NULL);
  g_autofree char *field = NULL;

  if (*difference->question != '\0')
    {
      /* Translators: the number of a question of a checklist */
      g_autofree char *question = fill (translate, N_("Question %1$s"), difference->question, NULL);

      g_string_append (place, question);
    }
  if (*difference->field != '\0')
    {
      field = dup_field (difference->field, translate);
      g_string_append_printf (place, "%s%s", place->len > 0 ? " · " : "", field);
    }
  if (g_str_equal (difference->language, "en"))
    g_string_append_printf (place, " · %s", translate (N_("in English")));
  else if (g_str_equal (difference->language, "sv"))
    g_string_append_printf (place, " · %s", translate (N_("in Swedish")));

  return g_string_free (place, FALSE);
}

/* "evidence reason" as "evidence, a reason". */
static char *
dup_list (const Word      *words,
          const char      *listed,
          BeaktaTranslate  translate)
{
  g_auto(GStrv) each = g_strsplit (listed, " ", -1);
  GString *told = g_string_new (NULL);

  for (guint i = 0; each[i] != NULL; i++)
    g_string_append_printf (told, "%s%s", i > 0 ? ", " : "", find_word (words, each[i], translate));

  return g_string_free (told, FALSE);
}

/* "section 2, place 5" */
static char *
dup_moved (const char      *place,
           BeaktaTranslate  translate)
{
  g_auto(GStrv) words = g_strsplit_set (place, " ,", -1);

  if (g_strv_length (words) != 5)
    return g_strdup (place);

  /* Translators: the number of a section of a checklist, and of a question's place in it */
  return fill (translate, N_("section %1$s, place %2$s"), words[1], words[4]);
}

char *
beakta_difference_dup_words (const BeaktaChecklistDifference *difference,
                             gboolean                         is_after,
                             BeaktaTranslate                  translate)
{
  const char *told = is_after ? difference->after : difference->before;
  const char *slash = strchr (difference->field, '/');
  const char *field = slash != NULL ? slash + 1 : difference->field;

  if (*told == '\0' || *difference->language != '\0')
    return g_strdup (told);
  if (difference->kind == BEAKTA_DIFFERENCE_MOVED)
    return dup_moved (told, translate);
  if (g_str_has_prefix (field, "score "))
    return g_strdup (find_word (defined, told, translate));

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].field, field))
      return codes[i].is_list ? dup_list (codes[i].words, told, translate) : g_strdup (find_word (codes[i].words, told, translate));

  return g_strdup (told);
}
