/* Quotes on the command line: words of a document, found again in the case. */

#pragma once

#include "beakta-cli.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* --quote, --document and --occurrence, in the order in which they were typed.
 *
 * --document and --occurrence belong to the quote before them; typed before every quote they hold for all.
 */
struct _BeaktaQuotes
{
  GPtrArray *wanted;                 /* of a quote with its place */
  guint      document;               /* for every quote; 0 any */
  guint      occurrence;             /* for every quote; 0: it must be the only one */
};

BeaktaQuotes *beakta_quotes_new         (void);
void          beakta_quotes_free        (BeaktaQuotes   *quotes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaQuotes, beakta_quotes_free)

/* Adds the three options to those of a command. */
void          beakta_quotes_add_options (BeaktaQuotes   *quotes,
                                         GOptionContext *context);

/**
 * beakta_quotes_find:
 *
 * Returns: (transfer full) (element-type BeaktaPassage): a new passage for each quote, all or none; an error says
 *     which one is not there, or how many there are and where
 */
GPtrArray    *beakta_quotes_find        (BeaktaQuotes   *quotes,
                                         BeaktaCli      *cli,
                                         BeaktaCase     *case_,
                                         GError        **error);

/* (transfer full): the documents that are not replaced by a newer version, by number. */
GPtrArray    *beakta_quotes_list_documents (BeaktaCase  *case_);

G_END_DECLS
