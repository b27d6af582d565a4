/* The tree of a question: memory, and what is told of it. */

#include "beakta-query-private.h"

G_DEFINE_BOXED_TYPE (BeaktaQuery, beakta_query, beakta_query_ref, beakta_query_unref)

BeaktaQueryValue *
beakta_query_value_new (void)
{
  BeaktaQueryValue *value = g_new0 (BeaktaQueryValue, 1);

  value->text = g_strdup ("");
  value->least = G_MININT64;
  value->most = G_MAXINT64;
  value->from = g_strdup ("");
  value->until = g_strdup ("");
  value->checklist = g_strdup ("");
  value->question = g_strdup ("");

  return value;
}

void
beakta_query_value_free (BeaktaQueryValue *value)
{
  g_free (value->text);
  g_free (value->from);
  g_free (value->until);
  g_free (value->checklist);
  g_free (value->question);
  g_free (value);
}

static void
free_term (gpointer data)
{
  BeaktaQueryTerm *term = data;

  g_ptr_array_unref (term->values);
  g_free (term);
}

static void
free_mistake (gpointer data)
{
  BeaktaMistake *mistake = data;

  g_free (mistake->written);
  g_free (mistake->meant);
  g_free (mistake);
}

BeaktaQuery *
beakta_query_new (const char *text,
                  GDateTime  *now)
{
  BeaktaQuery *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_new0 (BeaktaQuery, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_utf8_make_valid (text, -1);
  self->words = g_string_new (NULL);
  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->mistakes = g_ptr_array_new_with_free_func (free_mistake);
  self->left_out = g_array_new (FALSE, FALSE, sizeof (BeaktaStretch));
  beakta_query_read (self, now);

  return self;
}

BeaktaQuery *
beakta_query_ref (BeaktaQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
beakta_query_unref (BeaktaQuery *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_string_free (self->words, TRUE);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->mistakes);
  g_array_unref (self->left_out);
  g_free (self);
}

const GPtrArray *
beakta_query_get_terms (BeaktaQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->terms;
}

const GPtrArray *
beakta_query_get_mistakes (BeaktaQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->mistakes;
}

const char *
beakta_query_get_words (BeaktaQuery *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->words->str;
}

gboolean
beakta_query_is_empty (BeaktaQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->terms->len == 0;
}

char *
beakta_query_dup_understood (BeaktaQuery *self)
{
  GString *understood = g_string_new (NULL);
  const char *p;

  g_return_val_if_fail (self != NULL, NULL);

  p = self->text;
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const BeaktaStretch *stretch = &g_array_index (self->left_out, BeaktaStretch, i);

      g_string_append_len (understood, p, self->text + stretch->start - p);
      p = self->text + stretch->end;
    }
  g_string_append (understood, p);

  return g_strstrip (g_string_free (understood, FALSE));
}

BeaktaProposal *
beakta_proposal_new (const char *text,
                     const char *label,
                     const char *detail)
{
  BeaktaProposal *self = g_new0 (BeaktaProposal, 1);

  self->text = g_strdup (text);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail);

  return self;
}

void
beakta_proposal_free (BeaktaProposal *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->label);
  g_free (self->detail);
  g_free (self);
}
