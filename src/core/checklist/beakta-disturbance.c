/* The disturbing question: one in each case, which breaks the routine. */

#define G_LOG_DOMAIN "beakta-disturbance"

#include "beakta-disturbance.h"

#include <string.h>

#include "beakta-checklist-private.h"
#include "beakta-core-resources.h"

#define POOL BEAKTA_CHECKLIST_RESOURCES "/disturbing-questions.xml"
#define ITEM "reflection"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

struct _BeaktaDisturbance
{
  char        *id;
  BeaktaTexts  text;
  BeaktaTexts  why;
  BeaktaTexts  source;
};

static void
disturbance_free (BeaktaDisturbance *self)
{
  g_free (self->id);
  beakta_texts_clear (&self->text);
  beakta_texts_clear (&self->why);
  beakta_texts_clear (&self->source);
  g_free (self);
}

static BeaktaDisturbance *
read_question (xmlNode *node)
{
  BeaktaDisturbance *self = g_new0 (BeaktaDisturbance, 1);
  xmlChar *id = xmlGetNoNsProp (node, (const xmlChar *) "id");

  self->id = g_strdup ((const char *) id);
  xmlFree (id);
  beakta_texts_read (&self->text, node, "text");
  beakta_texts_read (&self->why, node, "why");
  beakta_texts_read (&self->source, node, "source");

  return self;
}

/* Its form was held against disturbing-questions.rng when it was tested. */
GPtrArray *
beakta_disturbance_list_bundled (void)
{
  GPtrArray *pool = g_ptr_array_new_with_free_func ((GDestroyNotify) disturbance_free);
  g_autoptr(GBytes) xml = g_resource_lookup_data (beakta_core_get_resource (), POOL, 0, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(xmlDoc) document = NULL;

  g_assert (xml != NULL);
  document = beakta_checklist_read_document (xml, "disturbing-questions.xml", &error);
  if (document == NULL)
    g_error ("The pool of disturbing questions is broken: %s", error->message);

  for (xmlNode *node = xmlDocGetRootElement (document)->children; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, "question") == 0)
        g_ptr_array_add (pool, read_question (node));
    }

  return pool;
}

const BeaktaReflection *
beakta_disturbance_get_reflection (BeaktaCase *case_)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  return beakta_case_lookup (case_, BEAKTA_ITEM_REFLECTION, ITEM);
}

/* (transfer full): a digest that the case and the question have together and neither has alone. */
static char *
weigh (BeaktaCase              *case_,
       const BeaktaDisturbance *question)
{
  g_autofree char *both = g_strconcat (beakta_case_get_id (case_), "/", question->id, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
}

static const BeaktaDisturbance *
find_by_weight (GPtrArray  *pool,
                BeaktaCase *case_)
{
  const BeaktaDisturbance *heaviest = NULL;
  g_autofree char *most = NULL;

  for (guint i = 0; i < pool->len; i++)
    {
      const BeaktaDisturbance *question = g_ptr_array_index (pool, i);
      g_autofree char *weight = weigh (case_, question);

      if (most != NULL && strcmp (weight, most) <= 0)
        continue;

      heaviest = question;
      g_free (most);
      most = g_steal_pointer (&weight);
    }

  return heaviest;
}

const BeaktaDisturbance *
beakta_disturbance_choose (GPtrArray  *pool,
                           BeaktaCase *case_)
{
  const BeaktaReflection *reflection;

  g_return_val_if_fail (pool != NULL && pool->len > 0, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  reflection = beakta_disturbance_get_reflection (case_);
  for (guint i = 0; reflection != NULL && i < pool->len; i++)
    {
      const BeaktaDisturbance *question = g_ptr_array_index (pool, i);

      if (g_str_equal (question->id, reflection->question))
        return question;
    }

  return find_by_weight (pool, case_);
}

const char *
beakta_disturbance_get_id (const BeaktaDisturbance *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->id;
}

const char *
beakta_disturbance_get_text (const BeaktaDisturbance *self,
                             const char              *language)
{
  g_return_val_if_fail (self != NULL, "");

  return beakta_texts_get (&self->text, language);
}

const char *
beakta_disturbance_get_why (const BeaktaDisturbance *self,
                            const char              *language)
{
  g_return_val_if_fail (self != NULL, "");

  return beakta_texts_get (&self->why, language);
}

const char *
beakta_disturbance_get_source (const BeaktaDisturbance *self,
                               const char              *language)
{
  g_return_val_if_fail (self != NULL, "");

  return beakta_texts_get (&self->source, language);
}

BeaktaChange *
beakta_disturbance_reflect (const BeaktaDisturbance *self,
                            BeaktaCase              *case_,
                            const char              *text,
                            gboolean                 skipped,
                            const char              *user,
                            GDateTime               *now)
{
  const BeaktaReflection *current;
  g_autoptr(BeaktaReflection) reflection = NULL;
  g_autoptr(GDateTime) utc = NULL;
  g_autofree char *written = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (text != NULL && user != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_REFLECT, beakta_case_get_id (case_));
  current = beakta_disturbance_get_reflection (case_);
  if (current != NULL && !current->skipped == !skipped && g_str_equal (current->text, text))
    return change;

  reflection = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_REFLECTION, ITEM);
  utc = g_date_time_to_utc (now);
  written = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  beakta_record_set (&reflection->question, self->id);
  beakta_record_set (&reflection->text, text);
  reflection->skipped = skipped;
  beakta_record_set (&reflection->author, user);
  beakta_record_set (&reflection->written, written);
  beakta_change_put (change, reflection);

  return change;
}
