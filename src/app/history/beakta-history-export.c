/* The history as a file. */

#define G_LOG_DOMAIN "beakta-history-export"

#include "beakta-history-export.h"

#include <glib/gi18n.h>

#include "beakta-wording-log.h"
#include "beakta-wording-values.h"
#include "beakta-wording.h"

typedef struct
{
  BeaktaCaseEditor *editor;
  GHashTable       *carried;         /* of BeaktaEntry: what was done elsewhere */
} Teller;

static char *
dup_person (const char *user,
            gpointer    user_data)
{
  const Teller *teller = user_data;

  return g_strdup (beakta_case_editor_get_name (teller->editor, user));
}

static char *
dup_deed (BeaktaEntry *entry,
          gpointer     user_data)
{
  const Teller *teller = user_data;
  g_autofree char *deed = beakta_wording_dup_deed (entry);

  if (g_hash_table_contains (teller->carried, entry))
    return g_strdup_printf ("%s (%s)", deed, _("done elsewhere, carried here with the case"));

  return g_steal_pointer (&deed);
}

GBytes *
beakta_history_export (BeaktaCaseEditor  *editor,
                       GPtrArray         *entries,
                       guint              n_carried,
                       const char        *name,
                       GError           **error)
{
  g_autoptr(GHashTable) carried = g_hash_table_new (NULL, NULL);
  Teller teller = { editor, carried };
  const BeaktaLogWords words = { .name = _("History"), .dup_person = dup_person, .dup_deed = dup_deed,
                                 .dup_value = beakta_wording_dup_member_value };

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (entries != NULL && name != NULL, NULL);

  for (guint i = 0; i < n_carried; i++)
    g_hash_table_add (carried, g_ptr_array_index (entries, i));

  return beakta_wording_make_log (entries, &words, &teller, beakta_case_get_facts (beakta_case_editor_get_case (editor))->number,
                                  name, error);
}
