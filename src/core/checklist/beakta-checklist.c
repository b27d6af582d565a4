/* A checklist in memory: what it is made of, and what others may ask of it. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

G_DEFINE_FINAL_TYPE (BeaktaChecklist, beakta_checklist, G_TYPE_OBJECT)

void
beakta_texts_clear (BeaktaTexts *texts)
{
  g_clear_pointer (&texts->sv, g_free);
  g_clear_pointer (&texts->en, g_free);
}

const char *
beakta_texts_get (const BeaktaTexts *texts,
                  const char        *language)
{
  const char *text = texts->sv;

  if (language != NULL && g_str_has_prefix (language, "en") && texts->en != NULL && *texts->en != '\0')
    text = texts->en;

  return text != NULL ? text : "";
}

BeaktaSection *
beakta_section_new (void)
{
  BeaktaSection *section = g_new0 (BeaktaSection, 1);

  section->questions = g_ptr_array_new ();

  return section;
}

void
beakta_section_free (BeaktaSection *section)
{
  g_free (section->number);
  beakta_texts_clear (&section->title);
  g_ptr_array_unref (section->questions);
  g_free (section);
}

void
beakta_class_rule_free (BeaktaClassRule *rule)
{
  g_clear_pointer (&rule->condition, beakta_condition_free);
  beakta_texts_clear (&rule->because);
  g_free (rule);
}

void
beakta_score_value_free (BeaktaScoreValue *value)
{
  beakta_texts_clear (&value->label);
  g_free (value);
}

static void
beakta_checklist_finalize (GObject *object)
{
  BeaktaChecklist *self = BEAKTA_CHECKLIST (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->sha256);
  g_clear_pointer (&self->xml, g_bytes_unref);
  beakta_texts_clear (&self->title);
  beakta_texts_clear (&self->summary);
  beakta_texts_clear (&self->source);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->classes);
  g_strfreev (self->score_questions);
  g_ptr_array_unref (self->score_values);

  G_OBJECT_CLASS (beakta_checklist_parent_class)->finalize (object);
}

static void
beakta_checklist_class_init (BeaktaChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_checklist_finalize;
}

static void
beakta_checklist_init (BeaktaChecklist *self)
{
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_section_free);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_question_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->classes = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_class_rule_free);
  self->score_values = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_score_value_free);
}

const char *
beakta_checklist_get_id (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return self->id;
}

const char *
beakta_checklist_get_version (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return self->version;
}

const char *
beakta_checklist_get_sha256 (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return self->sha256;
}

GBytes *
beakta_checklist_get_xml (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return self->xml;
}

const char *
beakta_checklist_get_title (BeaktaChecklist *self,
                            const char      *language)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return beakta_texts_get (&self->title, language);
}

const char *
beakta_checklist_get_summary (BeaktaChecklist *self,
                              const char      *language)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return beakta_texts_get (&self->summary, language);
}

const char *
beakta_checklist_get_source (BeaktaChecklist *self,
                             const char      *language)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);

  return beakta_texts_get (&self->source, language);
}

guint
beakta_checklist_get_n_sections (BeaktaChecklist *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), 0);

  return self->sections->len;
}

const BeaktaSection *
beakta_checklist_get_section (BeaktaChecklist *self,
                              guint            index)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);
  g_return_val_if_fail (index < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, index);
}

/**
 * beakta_checklist_get_question:
 * @id: a question's id
 *
 * Returns: (transfer none) (nullable): the question, or %NULL when the checklist has none of that id
 */
const BeaktaQuestion *
beakta_checklist_get_question (BeaktaChecklist *self,
                               const char      *id)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const char *
beakta_section_get_number (const BeaktaSection *section)
{
  return section->number;
}

const char *
beakta_section_get_title (const BeaktaSection *section,
                          const char          *language)
{
  return beakta_texts_get (&section->title, language);
}

guint
beakta_section_get_n_questions (const BeaktaSection *section)
{
  return section->questions->len;
}

const BeaktaQuestion *
beakta_section_get_question (const BeaktaSection *section,
                             guint                index)
{
  g_return_val_if_fail (index < section->questions->len, NULL);

  return g_ptr_array_index (section->questions, index);
}
