/* The dictionary that the fields are spelled by.
 *
 * (1) It is read when the first word is to be looked up, and not before; in a thread, for whoever writes does not wait for it.
 *     Until it has come every word is right.
 * (2) Where there is none, nothing is wrong, and nobody is disturbed about it.
 */

#define G_LOG_DOMAIN "beakta-speller"

#include "beakta-speller.h"

#include <enchant.h>
#include <gio/gio.h>
#include <string.h>

#include "beakta-settings.h"

typedef struct
{
  EnchantBroker *broker;             /* owned */
  EnchantDict   *words;              /* of the broker; NULL when there is none of the language */
} Dictionary;

struct _BeaktaSpeller
{
  GObject     parent_instance;

  char       *language;
  Dictionary *dictionary;            /* owned, nullable until it has been read */
  gboolean    is_reading;
  GSettings  *settings;              /* owned, nullable */
  gboolean    enabled;
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

static void
dictionary_free (Dictionary *self)
{
  if (self->words != NULL)
    enchant_broker_free_dict (self->broker, self->words);
  enchant_broker_free (self->broker);
  g_free (self);
}

/* (transfer full) */
static Dictionary *
dictionary_read (const char *language)
{
  Dictionary *self = g_new0 (Dictionary, 1);
  Wanted wanted = { language, NULL };

  self->broker = enchant_broker_init ();
  enchant_broker_list_dicts (self->broker, find_tag_cb, &wanted);

  if (wanted.tag != NULL)
    self->words = enchant_broker_request_dict (self->broker, wanted.tag);

  if (self->words == NULL)
    g_debug ("No dictionary for %s", language);

  g_free (wanted.tag);

  return self;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      language,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, dictionary_read (language), (GDestroyNotify) dictionary_free);
}

/* Somebody else may not have waited meanwhile. */
static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  BeaktaSpeller *self = BEAKTA_SPELLER (object);
  Dictionary *dictionary = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_reading = FALSE;
  if (self->dictionary != NULL)
    {
      dictionary_free (dictionary);
      return;
    }

  self->dictionary = dictionary;
  if (dictionary->words != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin_reading (BeaktaSpeller *self)
{
  g_autoptr(GTask) task = NULL;

  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_source_tag (task, begin_reading);
  g_task_set_task_data (task, g_strdup (self->language), g_free);
  g_task_run_in_thread (task, read_thread);
}

/* (nullable): for those who must know it now */
static EnchantDict *
get_words (BeaktaSpeller *self)
{
  if (self->dictionary == NULL)
    self->dictionary = dictionary_read (self->language);

  return self->dictionary->words;
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

  g_clear_pointer (&self->dictionary, dictionary_free);
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

BeaktaSpeller *
beakta_speller_ref_shared (void)
{
  static GWeakRef shared;            /* a dictionary is some megabytes: one is enough */
  BeaktaSpeller *self = g_weak_ref_get (&shared);
  g_autoptr(GSettings) settings = NULL;
  g_autofree char *language = NULL;

  if (self != NULL)
    return self;

  settings = beakta_settings_find ();
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

  return get_words (self) != NULL;
}

gboolean
beakta_speller_is_right (BeaktaSpeller *self,
                         const char    *word,
                         gsize          length)
{
  g_return_val_if_fail (BEAKTA_IS_SPELLER (self), TRUE);
  g_return_val_if_fail (word != NULL && length > 0, TRUE);

  if (!self->enabled)
    return TRUE;

  if (self->dictionary == NULL)
    {
      begin_reading (self);            /* invariant (1) */
      return TRUE;
    }

  /* Below zero the dictionary could not be asked: invariant (2). */
  return self->dictionary->words == NULL || enchant_dict_check (self->dictionary->words, word, (gssize) length) <= 0;
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

  if (get_words (self) != NULL)
    words = enchant_dict_suggest (get_words (self), word, -1, &n_words);

  for (gsize i = 0; i < MIN (n_words, most); i++)
    g_strv_builder_add (best, words[i]);

  if (words != NULL)
    enchant_dict_free_string_list (get_words (self), words);

  return g_strv_builder_end (best);
}

void
beakta_speller_add (BeaktaSpeller *self,
                    const char    *word)
{
  g_return_if_fail (BEAKTA_IS_SPELLER (self));
  g_return_if_fail (word != NULL && *word != '\0');

  if (get_words (self) == NULL)
    return;

  enchant_dict_add (get_words (self), word, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
beakta_speller_ignore (BeaktaSpeller *self,
                       const char    *word)
{
  g_return_if_fail (BEAKTA_IS_SPELLER (self));
  g_return_if_fail (word != NULL && *word != '\0');

  if (get_words (self) == NULL)
    return;

  enchant_dict_add_to_session (get_words (self), word, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}
