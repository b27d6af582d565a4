#define G_LOG_DOMAIN "beakta-settings"

#include "beakta-settings.h"

#define SCHEMA "se.beakta.Beakta"

GSettings *
beakta_settings_find (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);

  return schema != NULL ? g_settings_new (SCHEMA) : NULL;
}
