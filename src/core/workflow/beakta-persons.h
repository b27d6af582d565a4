/* Persons of an office: which roles they hold, and who stands in for whom. Values, and pure functions over them.
 *
 * (1) A reader reads, and holds no other role.
 * (2) A deputy holds the supervisor role of the person stood in for, from the first day to the last, and no other; and may do with it
 *     what both of them may: rules 1 and 2 of beakta-workflow.h hold for the one and the other.
 * (3) Nobody stands in for themself.
 */

#pragma once

#include "beakta-words.h"

G_BEGIN_DECLS

#define BEAKTA_N_ROLES 5

typedef struct
{
  char        *login;
  char        *name;                 /* "" */
  BeaktaRoles  roles;
} BeaktaPerson;

typedef struct
{
  char *deputy;
  char *principal;                   /* whose supervisor role the deputy holds */
  char *first;                       /* ISO dates, both of them included */
  char *last;
} BeaktaDeputy;

typedef enum
{
  BEAKTA_PERSONS_ERROR_ROLE,         /* no such role, or one that goes with no other: rule 1 */
  BEAKTA_PERSONS_ERROR_DATE,         /* no date, or the last day is before the first */
  BEAKTA_PERSONS_ERROR_SELF          /* rule 3 */
} BeaktaPersonsError;

#define BEAKTA_PERSONS_ERROR (beakta_persons_error_quark ())
GQuark              beakta_persons_error_quark (void);

BeaktaPerson       *beakta_person_new         (const char          *login,
                                               const char          *name,
                                               BeaktaRoles          roles);
void                beakta_person_free        (BeaktaPerson        *self);

BeaktaDeputy       *beakta_deputy_new         (const char          *deputy,
                                               const char          *principal,
                                               const char          *first,
                                               const char          *last);
void                beakta_deputy_free        (BeaktaDeputy        *self);

/* Rule 1. */
gboolean            beakta_roles_check        (BeaktaRoles          roles,
                                               GError             **error);

/* "caseworker,supervisor"; "" for none. (transfer full) */
char               *beakta_roles_to_words     (BeaktaRoles          roles);

/* One or several of them, parted by commas. */
gboolean            beakta_roles_from_words   (const char          *words,
                                               BeaktaRoles         *roles,
                                               GError             **error);

/* Rules 2 and 3, as far as the words tell. */
gboolean            beakta_deputy_check       (const BeaktaDeputy  *self,
                                               GError             **error);

/* (nullable): for whom @user stands in on @day (an ISO date). @deputies: of BeaktaDeputy */
const BeaktaDeputy *beakta_deputies_find      (GPtrArray           *deputies,
                                               const char          *user,
                                               const char          *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPerson, beakta_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDeputy, beakta_deputy_free)

G_END_DECLS
