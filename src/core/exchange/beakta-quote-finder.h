/* Quotations of a case's documents, turned into passages: those that are there already, else new ones. */

#pragma once

#include "beakta-analysis-json.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaCase       *case_;
  const char       *user;
  BeaktaTextLoader  load_text;
  gpointer          user_data;
  GPtrArray        *documents;       /* of BeaktaDocument: the newest version of each that has a text */
  GPtrArray        *texts;           /* of BeaktaText, in the order of @documents; NULL until asked for */
  GPtrArray        *found;           /* of BeaktaPassage: every passage given so far */
} BeaktaQuoteFinder;

void                 beakta_quote_finder_init  (BeaktaQuoteFinder   *finder,
                                                BeaktaCase          *case_,
                                                const char          *user,
                                                BeaktaTextLoader     load_text,
                                                gpointer             user_data);
void                 beakta_quote_finder_clear (BeaktaQuoteFinder   *finder);

/* @preferred: ids of passages that are taken first when they say the same. @path: for the message.
 * Returns: (transfer none) (nullable): the passage */
const BeaktaPassage *beakta_quote_finder_find  (BeaktaQuoteFinder   *finder,
                                                const char          *quote,
                                                const char * const  *preferred,
                                                const char          *path,
                                                GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaQuoteFinder, beakta_quote_finder_clear)

G_END_DECLS
