/* Why a file is no checklist. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-refusal.h"

#include "beakta-checklist-private.h"

/* Marks a template for those who translate it: beakta_checklist_error_dup_reason () is given their words. */
#define N_(text) text

typedef struct
{
  BeaktaChecklistFault  fault;
  char                 *file;
  BeaktaPlace           place;
  GStrv                 arguments;
} BeaktaChecklistErrorPrivate;

static void
beakta_checklist_error_private_init (BeaktaChecklistErrorPrivate *self)
{
  self->fault = BEAKTA_N_FAULTS;
}

static void
beakta_checklist_error_private_copy (const BeaktaChecklistErrorPrivate *from,
                                     BeaktaChecklistErrorPrivate       *to)
{
  *to = *from;
  to->file = g_strdup (from->file);
  to->arguments = g_strdupv (from->arguments);
}

static void
beakta_checklist_error_private_clear (BeaktaChecklistErrorPrivate *self)
{
  g_free (self->file);
  g_strfreev (self->arguments);
}

G_DEFINE_EXTENDED_ERROR (BeaktaChecklistError, beakta_checklist_error)

static const struct
{
  BeaktaChecklistError  code;
  const char           *words;
} faults[BEAKTA_N_FAULTS] = {
  [BEAKTA_FAULT_EMPTY] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("the file is empty") },
  [BEAKTA_FAULT_TOO_LARGE] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("the file is too large") },
  /* Translators: a number */
  [BEAKTA_FAULT_TOO_MANY] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("a checklist has at most %1$s questions") },
  [BEAKTA_FAULT_TOO_DEEP] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("too many elements stand inside each other") },
  [BEAKTA_FAULT_DOCUMENT_TYPE] =
    { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("there may be no document type (DTD) and no entities") },
  [BEAKTA_FAULT_ENTITY] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("there is no entity “%1$s”; none is defined") },
  [BEAKTA_FAULT_NO_XML] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("it is no XML: it does not begin with a tag") },
  /* Translators: names of XML elements */
  [BEAKTA_FAULT_OTHER_END] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("<%1$s> is open, but </%2$s> ends here") },
  /* Translators: the name of an XML element, and the number of a line */
  [BEAKTA_FAULT_NO_END] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("the file ends, but <%1$s> of line %2$s has no end") },
  [BEAKTA_FAULT_AFTER_END] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("there is more after the end") },
  [BEAKTA_FAULT_BARE_SIGN] =
    { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("“<” or “&” stands by itself; in a text they are written &lt; and &amp;") },
  [BEAKTA_FAULT_TAG] =
    { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("a tag is not written as it should; attributes are written name=\"value\"") },
  [BEAKTA_FAULT_ATTRIBUTE_TWICE] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("the attribute “%1$s” is there twice") },
  [BEAKTA_FAULT_CHARACTER] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("there is a character that no XML can hold") },
  [BEAKTA_FAULT_ENCODING] =
    { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("there are bytes that are no text; the file is to be saved as UTF-8") },
  /* Translators: what a program that reads XML says, in English */
  [BEAKTA_FAULT_XML] = { BEAKTA_CHECKLIST_ERROR_NOT_XML, N_("the XML cannot be read (%1$s)") },

  /* Translators: the name of an XML element, and of a namespace */
  [BEAKTA_FAULT_ROOT] =
    { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("it begins with <%1$s>; a checklist begins with <checklist xmlns=\"%2$s\">") },
  /* Translators: names of XML elements */
  [BEAKTA_FAULT_ELEMENT] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> does not belong here, in <%2$s>") },
  [BEAKTA_FAULT_OTHER_ELEMENT] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> should stand here, not <%2$s>") },
  [BEAKTA_FAULT_NO_ELEMENT] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> is missing in <%2$s>") },
  [BEAKTA_FAULT_NAMESPACE] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> is not of the namespace of the file") },
  [BEAKTA_FAULT_TEXT] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("there is a text in <%1$s>, where only elements belong") },
  /* Translators: a whole XML tag */
  [BEAKTA_FAULT_ATTRIBUTES] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("an attribute is missing, or does not suit: %1$s") },
  [BEAKTA_FAULT_VALUE] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> is empty, or holds what it cannot hold") },
  [BEAKTA_FAULT_CONTENT] = { BEAKTA_CHECKLIST_ERROR_SCHEMA, N_("<%1$s> does not hold what it should") },

  /* Translators: the number of a question */
  [BEAKTA_FAULT_QUESTION_TWICE] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("there is already a question %1$s") },
  [BEAKTA_FAULT_OPTION_TWICE] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the option “%1$s” is there twice") },
  [BEAKTA_FAULT_NO_OPTION] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("“%1$s” is not an answer here") },
  [BEAKTA_FAULT_NO_QUESTION] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("there is no question %1$s") },
  /* Translators: the number of a question, and an answer as the file writes it */
  [BEAKTA_FAULT_NO_ANSWER] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s has no answer “%2$s”") },
  [BEAKTA_FAULT_NO_ANSWERS] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s has no fixed answers to ask for") },
  [BEAKTA_FAULT_NO_SCORE] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the checklist has no score to ask for") },
  [BEAKTA_FAULT_ORDER] =
    { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s does not come before question %2$s, which waits for its answer") },
  [BEAKTA_FAULT_SCORE_ORDER] =
    { BEAKTA_CHECKLIST_ERROR_RULE,
      N_("question %1$s, which the score counts, does not come before question %2$s, which waits for the score") },
  [BEAKTA_FAULT_FEW_OPTIONS] =
    { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s has fewer than two answers to choose between") },
  [BEAKTA_FAULT_OPTIONS] =
    { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s is answered in its own words, so it has no options") },
  /* Translators: an answer as the file writes it, and the number of a question */
  [BEAKTA_FAULT_NO_LABEL] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the answer “%1$s” of question %2$s has no label") },
  [BEAKTA_FAULT_PARTS] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s is not a measurable goal, so it has no parts") },
  [BEAKTA_FAULT_SCORED_QUESTION] =
    { BEAKTA_CHECKLIST_ERROR_RULE, N_("the score names a question %1$s that is not there") },
  [BEAKTA_FAULT_NO_POINTS] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("question %1$s has no points for the score") },
  /* Translators: a number */
  [BEAKTA_FAULT_POINTS_TWICE] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the score says twice what %1$s points mean") },
  /* Translators: the name of a part of a paper, as the file writes it */
  [BEAKTA_FAULT_PART_TWICE] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the part “%1$s” is there twice") },
  /* Translators: the name of a part, and of a paper, as the file writes them */
  [BEAKTA_FAULT_PART_OF_OTHER] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("the part “%1$s” does not belong to the paper “%2$s”") },
  /* Translators: “full” or “short”, as the file writes it */
  [BEAKTA_FAULT_NO_PARTS] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("no part is in the form “%1$s”") },
  /* Translators: the name of a programme or call, and of a template */
  [BEAKTA_FAULT_PROGRAMME_TAKEN] = { BEAKTA_CHECKLIST_ERROR_RULE, N_("“%1$s” has a template already: “%2$s”") },
  /* Translators: the name of a paper, and of a template, as files write them */
  [BEAKTA_FAULT_DEFAULT_TAKEN] =
    { BEAKTA_CHECKLIST_ERROR_RULE, N_("it names no programme, and the paper “%1$s” has such a template already: “%2$s”") },
};

static char *
dup_reason (const BeaktaChecklistErrorPrivate *self,
            BeaktaTranslate                    translate)
{
  return beakta_template_fill (translate (faults[self->fault].words), (const char * const *) self->arguments);
}

/* Rule 2. */
static char *
dup_words (const BeaktaChecklistErrorPrivate *self,
           BeaktaTranslate                    translate)
{
  g_autofree char *reason = dup_reason (self, translate);
  g_autofree char *line = g_strdup_printf ("%ld", self->place.line);
  g_autofree char *column = g_strdup_printf ("%d", self->place.column);
  const char *arguments[] = { self->file, reason, line, column, NULL };

  if (self->place.line <= 0)
    /* Translators: a file, and what is wrong with it */
    return beakta_template_fill (translate (N_("%1$s: %2$s")), arguments);
  if (self->place.column <= 0)
    /* Translators: a file, what is wrong with it, and the number of a line */
    return beakta_template_fill (translate (N_("%1$s: line %3$s: %2$s")), arguments);

  /* Translators: a file, what is wrong with it, and the numbers of a line and a column */
  return beakta_template_fill (translate (N_("%1$s: line %3$s, column %4$s: %2$s")), arguments);
}

void
beakta_checklist_refuse_valist (GError               **error,
                                const char            *name,
                                BeaktaPlace            place,
                                BeaktaChecklistFault   fault,
                                va_list                arguments)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GError *refusal = g_error_new_literal (BEAKTA_CHECKLIST_ERROR, faults[fault].code, "");
  BeaktaChecklistErrorPrivate *self = beakta_checklist_error_get_private (refusal);

  for (const char *argument = va_arg (arguments, const char *); argument != NULL; argument = va_arg (arguments, const char *))
    g_strv_builder_add (builder, argument);

  self->fault = fault;
  self->file = g_strdup (name);
  self->place = place;
  self->arguments = g_strv_builder_end (builder);
  g_free (refusal->message);
  refusal->message = dup_words (self, beakta_template_keep);

  g_propagate_error (error, refusal);
}

void
beakta_checklist_refuse (GError               **error,
                         const char            *name,
                         BeaktaPlace            place,
                         BeaktaChecklistFault   fault,
                         ...)
{
  va_list arguments;

  va_start (arguments, fault);
  beakta_checklist_refuse_valist (error, name, place, fault, arguments);
  va_end (arguments);
}

/* (nullable) */
static const BeaktaChecklistErrorPrivate *
find_refusal (const GError *error)
{
  const BeaktaChecklistErrorPrivate *self;

  if (error == NULL || error->domain != BEAKTA_CHECKLIST_ERROR)
    return NULL;

  self = beakta_checklist_error_get_private (error);

  return self->fault < BEAKTA_N_FAULTS ? self : NULL;
}

BeaktaChecklistFault
beakta_checklist_error_get_fault (const GError *error)
{
  const BeaktaChecklistErrorPrivate *self = find_refusal (error);

  return self != NULL ? self->fault : BEAKTA_N_FAULTS;
}

char *
beakta_checklist_error_dup_reason (const GError    *error,
                                   BeaktaTranslate  translate)
{
  const BeaktaChecklistErrorPrivate *self = find_refusal (error);

  g_return_val_if_fail (error != NULL, NULL);

  return self != NULL ? dup_reason (self, translate != NULL ? translate : beakta_template_keep) : g_strdup (error->message);
}

char *
beakta_checklist_error_dup_words (const GError    *error,
                                  BeaktaTranslate  translate)
{
  const BeaktaChecklistErrorPrivate *self = find_refusal (error);

  g_return_val_if_fail (error != NULL, NULL);

  return self != NULL ? dup_words (self, translate != NULL ? translate : beakta_template_keep) : g_strdup (error->message);
}
