/* Where evidence goes when somebody presses E. */

#define G_LOG_DOMAIN "beakta-case-target"

#include "beakta-case-target.h"

G_DEFINE_INTERFACE (BeaktaCaseTarget, beakta_case_target, G_TYPE_OBJECT)

static void
beakta_case_target_default_init (BeaktaCaseTargetInterface *iface)
{
}

gboolean
beakta_case_target_get_target (BeaktaCaseTarget  *self,
                               BeaktaItemKind    *kind,
                               char             **id)
{
  BeaktaCaseTargetInterface *iface;

  g_return_val_if_fail (BEAKTA_IS_CASE_TARGET (self), FALSE);
  g_return_val_if_fail (kind != NULL && id != NULL, FALSE);

  iface = BEAKTA_CASE_TARGET_GET_IFACE (self);

  return iface->get_target != NULL && iface->get_target (self, kind, id);
}

gboolean
beakta_case_target_show_item (BeaktaCaseTarget *self,
                              BeaktaItemKind    kind,
                              const char       *id)
{
  BeaktaCaseTargetInterface *iface;

  g_return_val_if_fail (BEAKTA_IS_CASE_TARGET (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  iface = BEAKTA_CASE_TARGET_GET_IFACE (self);

  return iface->show_item != NULL && iface->show_item (self, kind, id);
}
