/* Where two journals of the same case parted. */

#pragma once

#include "beakta-case-file.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean    brings_nothing;        /* everything that the file tells is known here */
  BeaktaCase *base;                  /* owned, nullable: as the case was when they parted */
  guint       from;                  /* the first entry of the file that was not known here */
} BeaktaParting;

void     beakta_parting_clear (BeaktaParting   *parting);
gboolean beakta_parting_find  (BeaktaStore     *store,
                               BeaktaCase      *ours,
                               BeaktaCaseFile  *file,
                               BeaktaParting   *parting,
                               GError         **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaParting, beakta_parting_clear)

G_END_DECLS
