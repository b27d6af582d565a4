/* Quotations of a case's documents, turned into passages. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-quote-finder.h"

#include "beakta-acts-private.h"
#include "beakta-anchor.h"

static gboolean
is_replaced (GPtrArray            *documents,
             const BeaktaDocument *document)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *other = g_ptr_array_index (documents, i);

      if (other->replaces == document->number)
        return TRUE;
    }

  return FALSE;
}

static void
unref_text (gpointer text)
{
  g_clear_object ((GObject **) &text);
}

void
beakta_quote_finder_init (BeaktaQuoteFinder *finder,
                          BeaktaCase        *case_,
                          const char        *user,
                          BeaktaTextLoader   load_text,
                          gpointer           user_data)
{
  g_autoptr(GPtrArray) all = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  finder->case_ = case_;
  finder->user = user;
  finder->load_text = load_text;
  finder->user_data = user_data;
  finder->documents = g_ptr_array_new_with_free_func (beakta_record_unref);
  finder->texts = g_ptr_array_new_with_free_func (unref_text);
  finder->found = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; i < all->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (all, i);

      if (*document->refused == '\0' && !is_replaced (all, document))
        g_ptr_array_add (finder->documents, beakta_record_ref (document));
    }
  g_ptr_array_set_size (finder->texts, finder->documents->len);
}

void
beakta_quote_finder_clear (BeaktaQuoteFinder *finder)
{
  g_clear_pointer (&finder->documents, g_ptr_array_unref);
  g_clear_pointer (&finder->texts, g_ptr_array_unref);
  g_clear_pointer (&finder->found, g_ptr_array_unref);
}

static BeaktaText *
get_text (BeaktaQuoteFinder *finder,
          guint              index)
{
  const BeaktaDocument *document = g_ptr_array_index (finder->documents, index);

  if (finder->texts->pdata[index] == NULL)
    finder->texts->pdata[index] = finder->load_text (document->number, finder->user_data);

  return finder->texts->pdata[index];
}

static const BeaktaPassage *
keep (BeaktaQuoteFinder   *finder,
      const BeaktaPassage *passage)
{
  BeaktaPassage *copy = beakta_acts_dup_passage (finder->case_, passage, finder->user);

  if (copy->mark == BEAKTA_MARK_COMMENT)
    copy->mark = BEAKTA_MARK_EVIDENCE;
  g_ptr_array_add (finder->found, copy);

  return copy;
}

/* One that stands in the case, and says just this: among @preferred, or the only one of all. */
static const BeaktaPassage *
find_standing (BeaktaQuoteFinder  *finder,
               const char         *quote,
               const char * const *preferred)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (finder->case_, BEAKTA_ITEM_PASSAGE);
  const BeaktaPassage *only = NULL;
  guint n = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (passage->state == BEAKTA_ANCHOR_LOST || !g_str_equal (passage->exact, quote))
        continue;
      if (g_strv_contains (preferred, passage->record.id))
        return keep (finder, passage);
      only = passage;
      n++;
    }

  return n == 1 ? keep (finder, only) : NULL;
}

/* One that an earlier quotation of the same change made. */
static const BeaktaPassage *
find_given (BeaktaQuoteFinder   *finder,
            const BeaktaPassage *place)
{
  for (guint i = 0; i < finder->found->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (finder->found, i);

      if (passage->document == place->document && passage->start == place->start && passage->end == place->end)
        return passage;
    }

  return NULL;
}

typedef struct
{
  guint document;                    /* index */
  guint start;
  guint end;
  guint n_found;                     /* in all documents */
} Place;

static gboolean
find_place (BeaktaQuoteFinder  *finder,
            const char         *quote,
            Place              *place,
            GError            **error)
{
  g_autoptr(GError) problem = NULL;

  *place = (Place) { 0 };

  for (guint i = 0; i < finder->documents->len; i++)
    {
      BeaktaText *text = get_text (finder, i);
      guint start, end, n;

      if (text == NULL)
        continue;

      g_clear_error (&problem);
      if (beakta_anchor_find_quote (text, quote, 0, &start, &end, &n, &problem))
        *place = (Place) { i, start, end, place->n_found };
      place->n_found += n;
    }

  if (place->n_found == 1)
    return TRUE;

  if (place->n_found > 1)
    g_set_error (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_AMBIGUOUS,
                 "the documents contain “%s” %u times: quote more of it", quote, place->n_found);
  else if (g_error_matches (problem, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_EMPTY))
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error (error, BEAKTA_ANCHOR_ERROR, BEAKTA_ANCHOR_ERROR_NOT_FOUND,
                 "no document of the case contains “%s”", quote);

  return FALSE;
}

const BeaktaPassage *
beakta_quote_finder_find (BeaktaQuoteFinder   *finder,
                          const char          *quote,
                          const char * const  *preferred,
                          const char          *path,
                          GError             **error)
{
  const BeaktaPassage *standing = find_standing (finder, quote, preferred);
  g_autoptr(BeaktaPassage) made = NULL;
  const BeaktaPassage *given;
  Place place;

  if (standing != NULL)
    return standing;

  if (!find_place (finder, quote, &place, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  made = beakta_anchor_make (get_text (finder, place.document),
                             g_ptr_array_index (finder->documents, place.document), place.start, place.end);
  given = find_given (finder, made);

  return given != NULL ? given : keep (finder, made);
}
