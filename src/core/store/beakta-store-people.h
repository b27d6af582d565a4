/* Who may do what in this store: roles, and deputies.
 *
 * (1) Only an administrator gives and takes roles, in their own name; nobody stops being administrator by themself, so that
 *     somebody always is.
 * (2) A deputy is appointed, and dismissed, by an administrator or by the supervisor who is stood in for.
 * (3) Everything is written in a chain of lines that "verify" holds against the roles and deputies as they stand.
 */

#pragma once

#include "beakta-persons.h"
#include "beakta-store.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *persons;                /* of BeaktaPerson, by login: who has been given a role, and who has worked in a case */
  GPtrArray *deputies;               /* of BeaktaDeputy, by their first day */
} BeaktaPeople;

void          beakta_people_free             (BeaktaPeople         *self);

BeaktaPeople *beakta_store_load_people_sync  (BeaktaStore          *self,
                                              GError              **error);
void          beakta_store_load_people_async (BeaktaStore          *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
BeaktaPeople *beakta_store_load_people_finish (BeaktaStore         *self,
                                              GAsyncResult         *result,
                                              GError              **error);

typedef enum
{
  BEAKTA_PEOPLE_ROLES,               /* these roles, and no others */
  BEAKTA_PEOPLE_APPOINT,
  BEAKTA_PEOPLE_DISMISS
} BeaktaPeopleActKind;

typedef struct
{
  BeaktaPeopleActKind  kind;
  char                *person;       /* of roles */
  BeaktaRoles          roles;
  BeaktaDeputy        *deputy;       /* nullable: who is appointed or dismissed */
} BeaktaPeopleAct;

BeaktaPeopleAct *beakta_people_act_new_roles  (const char         *person,
                                              BeaktaRoles          roles);
BeaktaPeopleAct *beakta_people_act_new_deputy (BeaktaPeopleActKind kind,
                                              const char          *deputy,
                                              const char          *principal,
                                              const char          *first,
                                              const char          *last);
void          beakta_people_act_free         (BeaktaPeopleAct      *self);

gboolean      beakta_store_act_on_people_sync (BeaktaStore         *self,
                                              BeaktaPeopleAct      *act,
                                              GError              **error);

/* @act is taken over. */
void          beakta_store_act_on_people_async (BeaktaStore        *self,
                                              BeaktaPeopleAct      *act,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      beakta_store_act_on_people_finish (BeaktaStore       *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPeople, beakta_people_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPeopleAct, beakta_people_act_free)

G_END_DECLS
