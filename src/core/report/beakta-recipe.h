/* What a paper was made of: enough to make it again, and see whether it is the same. */

#pragma once

#include "beakta-report.h"

G_BEGIN_DECLS

/* Of a copy for disclosure, which cannot be made again without the words that it hides. */
#define BEAKTA_RECIPE_OF_DISCLOSURE "{\"disclosure\":true}"

typedef struct
{
  gboolean          is_disclosure;   /* then nothing else is set */
  char             *program;         /* version of Beakta */
  char             *case_id;
  BeaktaReportKind  kind;
  char             *language;        /* "sv" */
  char             *authority;       /* as in BeaktaOffice; "" when unset */
  char             *authority_number;
  char             *annex_number;
  char             *secrecy;
  char             *address;
  char             *logotype;        /* its checksum; "" without one */
  char             *template_;       /* the checksum of the office's; "" of the one that Beakta ships */
  BeaktaPaperForm   form;
  char             *parts;           /* of an extract: their names with commas between; "" of a whole form */
  char             *request;         /* of a completion: which request; "" the one that stood last */
  gint64            sequence;        /* the head of the case's journal; 0 without one */
  char             *hash;
} BeaktaRecipe;

/* (transfer full): as one line of JSON, the same for the same paper. */
char         *beakta_recipe_to_text   (BeaktaReportKind     kind,
                                       BeaktaCase          *case_,
                                       const BeaktaOffice  *office,
                                       const char          *language);
BeaktaRecipe *beakta_recipe_from_text (const char          *text,
                                       GError             **error);
void          beakta_recipe_free      (BeaktaRecipe        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRecipe, beakta_recipe_free)

G_END_DECLS
