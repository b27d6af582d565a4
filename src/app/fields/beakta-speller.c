/* The dictionary that the fields are spelled by.
 *
 * (1) It is read when the first word is to be looked up, and not before.
 * (2) Where there is none, nothing is wrong, and nobody is disturbed about it.
 */

#define G_LOG_DOMAIN "beakta-speller"

#include "beakta-speller.h"

#include <enchant.h>
#include <gio/gio.h>
#include <string.h>

#define SCHEMA "se.beakta.Beakta"

struct _BeaktaSpeller
{
  GObject        parent_instance;

  char          *language;
  EnchantBroker *broker;             /* owned, nullable until it is asked */
  EnchantDict   *dictionary;         /* of the broker, nullable */
  GSettings     *settings;           /* owned, nullable */
  gboolean       enabled;
};

G_DEFINE_FINAL_TYPE (BeaktaSpeller, beakta_speller, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENABLED,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

typedef struct
{
  const char *language;
  char       *tag;                   /* the first that fits */
} Wanted;

/* "sv" is served by "sv_SE". Of several countries' the last of the alphabet is as good as any other: sv_SE before sv_FI. */
static void
find_tag_cb (const char * const  tag,
             const char * const  provider,
             const char * const  description,
             const char * const  file,
             void               *user_data)
{
  Wanted *wanted = user_data;
  gsize length = strcspn (wanted->language, "_");

  if (g_strcmp0 (wanted->tag, wanted->language) == 0
      || strcspn (tag, "_") != length || strncmp (tag, wanted->language, length) != 0)
    return;

  if (g_str_equal (tag, wanted->language) || g_strcmp0 (tag, wanted->tag) > 0)
    {
      g_free (wanted->tag);
      wanted->tag = g_strdup (tag);
    }
}

/* Invariant (1). */
static EnchantDict *
get_dictionary (BeaktaSpeller *self)
{
  Wanted wanted = { self->language, NULL };

  if (self->broker != NULL)
    return self->dictionary;

  self->broker = enchant_broker_init ();
  enchant_broker_list_dicts (self->broker, find_tag_cb, &wanted);

  if (wanted.tag != NULL)
    self->dictionary = enchant_broker_request_dict (self->broker, wanted.tag);

  if (self->dictionary == NULL)
    g_debug ("No dictionary for %s", self->language);

  g_free (wanted.tag);

  return self->dictionary;
}

static void
set_enabled (BeaktaSpeller *self,
             gboolean       enabled)
{
  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
beakta_speller_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, BEAKTA_SPELLER (object)->enabled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_speller_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      set_enabled (BEAKTA_SPELLER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_speller_finalize (GObject *object)
{
  BeaktaSpeller *self = BEAKTA_SPELLER (object);

  if (self->dictionary != NULL)
    enchant_broker_free_dict (self->broker, self->dictionary);

  g_clear_pointer (&self->broker, enchant_broker_free);
  g_clear_object (&self->settings);
  g_free (self->language);

  G_OBJECT_CLASS (beakta_speller_parent_class)->finalize (object);
}

static void
beakta_speller_class_init (BeaktaSpellerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = beakta_speller_get_property;
  object_class->set_property = beakta_speller_set_property;
  object_class->finalize = beakta_speller_finalize;

  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_speller_init (BeaktaSpeller *self)
{
  self->enabled = TRUE;
}

BeaktaSpeller *
beakta_speller_new (const char *language)
{
  BeaktaSpeller *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_SPELLER, NULL);
  self->language = g_strdup (language);

  return self;
}

/* (transfer full) (nullable): the schema is not there when a test runs without it. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);

  return schema != NULL ? g_settings_new (SCHEMA) : NULL;
}

BeaktaSpeller *
beakta_speller_ref_shared (void)
{
  static GWeakRef shared;            /* a dictionary is some megabytes: one is enough */
  BeaktaSpeller *self = g_weak_ref_get (&shared);
  g_autoptr(GSettings) settings = NULL;
  g_autofree char *language = NULL;

  if (self != NULL)
    return self;

  settings = find_settings ();
  language = settings != NULL ? g_settings_get_string (settings, "spelling-language") : g_strdup ("sv");
  self = beakta_speller_new (language);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_settings_bind (settings, "spelling", self, "enabled", G_SETTINGS_BIND_GET);
    }

  g_weak_ref_set (&shared, self);

  return self;
}

gboolean
beakta_speller_has_dictionary (BeaktaSpeller *self)
{
  g_return_val_if_fail (BEAKTA_IS_SPELLER (self), FALSE);

  return get_dictionary (self) != NULL;
}

gboolean
beakta_speller_is_right (BeaktaSpeller *self,
                         const char    *word,
                         gsize          length)
{
  g_return_val_if_fail (BEAKTA_IS_SPELLER (self), TRUE);
  g_return_val_if_fail (word != NULL && length > 0, TRUE);

  /* Below zero the dictionary could not be asked: invariant (2). */
  return !self->enabled || get_dictionary (self) == NULL
         || enchant_dict_check (self->dictionary, word, (gssize) length) <= 0;
}

GStrv
beakta_speller_suggest (BeaktaSpeller *self,
                        const char    *word,
                        guint          most)
{
  g_autoptr(GStrvBuilder) best = g_strv_builder_new ();
  char **words = NULL;
  size_t n_words = 0;

  g_return_val_if_fail (BEAKTA_IS_SPELLER (self), NULL);
  g_return_val_if_fail (word != NULL && *word != '\0', NULL);

  if (get_dictionary (self) != NULL)
    words = enchant_dict_suggest (self->dictionary, word, -1, &n_words);

  for (gsize i = 0; i < MIN (n_words, most); i++)
    g_strv_builder_add (best, words[i]);

  if (words != NULL)
    enchant_dict_free_string_list (self->dictionary, words);

  return g_strv_builder_end (best);
}

void
beakta_speller_add (BeaktaSpeller *self,
                    const char    *word)
{
  g_return_if_fail (BEAKTA_IS_SPELLER (self));
  g_return_if_fail (word != NULL && *word != '\0');

  if (get_dictionary (self) == NULL)
    return;

  enchant_dict_add (self->dictionary, word, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
beakta_speller_ignore (BeaktaSpeller *self,
                       const char    *word)
{
  g_return_if_fail (BEAKTA_IS_SPELLER (self));
  g_return_if_fail (word != NULL && *word != '\0');

  if (get_dictionary (self) == NULL)
    return;

  enchant_dict_add_to_session (self->dictionary, word, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}
