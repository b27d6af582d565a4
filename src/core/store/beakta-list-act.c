/* What is done to a list, and what a version of one is: values. */

#include "beakta-store-lists-private.h"

static BeaktaListAct *
act_new (BeaktaListActKind  kind,
         const char        *draft,
         const char        *id,
         const char        *version)
{
  BeaktaListAct *act = g_new0 (BeaktaListAct, 1);

  act->kind = kind;
  act->draft = g_strdup (draft != NULL ? draft : "");
  act->id = g_strdup (id);
  act->version = g_strdup (version);
  act->reason = g_strdup ("");
  act->file = g_strdup ("");
  act->source = g_strdup ("");

  return act;
}

BeaktaListAct *
beakta_list_act_new_save (const char *draft,
                          gint64      base,
                          GBytes     *xml,
                          const char *source)
{
  BeaktaListAct *act;

  g_return_val_if_fail (xml != NULL, NULL);

  act = act_new (BEAKTA_LIST_ACT_SAVE, draft, "", "");
  act->base = base;
  act->xml = g_bytes_ref (xml);
  beakta_record_set (&act->source, source);

  return act;
}

BeaktaListAct *
beakta_list_act_new_discard (const char *draft)
{
  g_return_val_if_fail (draft != NULL, NULL);

  return act_new (BEAKTA_LIST_ACT_DISCARD, draft, "", "");
}

BeaktaListAct *
beakta_list_act_new_publish (const char *draft,
                             gint64      base)
{
  BeaktaListAct *act;

  g_return_val_if_fail (draft != NULL, NULL);

  act = act_new (BEAKTA_LIST_ACT_PUBLISH, draft, "", "");
  act->base = base;

  return act;
}

BeaktaListAct *
beakta_list_act_new_withdraw (const char *id,
                              const char *version,
                              const char *reason)
{
  BeaktaListAct *act;

  g_return_val_if_fail (id != NULL && version != NULL && reason != NULL, NULL);

  act = act_new (BEAKTA_LIST_ACT_WITHDRAW, NULL, id, version);
  beakta_record_set (&act->reason, reason);

  return act;
}

BeaktaListAct *
beakta_list_act_new_restore (const char *id,
                             const char *version)
{
  g_return_val_if_fail (id != NULL && version != NULL, NULL);

  return act_new (BEAKTA_LIST_ACT_RESTORE, NULL, id, version);
}

BeaktaListAct *
beakta_list_act_new_import (GBytes     *xml,
                            const char *file,
                            const char *source)
{
  BeaktaListAct *act;

  g_return_val_if_fail (xml != NULL, NULL);

  act = act_new (BEAKTA_LIST_ACT_IMPORT, NULL, "", "");
  act->xml = g_bytes_ref (xml);
  beakta_record_set (&act->file, file);
  beakta_record_set (&act->source, source);

  return act;
}

void
beakta_list_act_free (BeaktaListAct *act)
{
  g_clear_pointer (&act->xml, g_bytes_unref);
  g_free (act->draft);
  g_free (act->id);
  g_free (act->version);
  g_free (act->reason);
  g_free (act->file);
  g_free (act->source);
  g_free (act);
}

/* The texts of a version, which are never NULL. */
static char **
get_text (BeaktaListVersion *self,
          guint              index)
{
  char **texts[] = { &self->draft, &self->id, &self->version, &self->title_sv, &self->title_en, &self->sha256,
                     &self->source_file, &self->source, &self->by, &self->at, &self->withdrawn_by, &self->withdrawn_at,
                     &self->reason };

  return index < G_N_ELEMENTS (texts) ? texts[index] : NULL;
}

BeaktaListVersion *
beakta_list_version_new (BeaktaListStatus status)
{
  BeaktaListVersion *self = g_new0 (BeaktaListVersion, 1);

  self->status = status;
  for (guint i = 0; get_text (self, i) != NULL; i++)
    *get_text (self, i) = g_strdup ("");

  return self;
}

void
beakta_list_version_free (BeaktaListVersion *self)
{
  for (guint i = 0; get_text (self, i) != NULL; i++)
    g_free (*get_text (self, i));
  g_free (self);
}

const char *
beakta_list_status_get_nick (BeaktaListStatus status)
{
  static const char * const nicks[] = { "draft", "published", "withdrawn" };

  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (nicks), "");

  return nicks[status];
}

const char *
beakta_list_origin_get_nick (BeaktaListOrigin origin)
{
  static const char * const nicks[] = { "", "bundled", "own", "imported" };

  g_return_val_if_fail ((guint) origin < G_N_ELEMENTS (nicks), "");

  return nicks[origin];
}
