/* The recipe of a paper as JSON. What is read comes from a file that anybody may have written. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-recipe.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "beakta-paper-template.h"

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

/* What Beakta ships goes without saying: the version that wrote the paper has it. */
static gboolean
is_own_template (const BeaktaOffice *office)
{
  g_autoptr(BeaktaPaperTemplate) bundled = NULL;

  if (office->template_ == NULL)
    return FALSE;

  bundled = beakta_paper_template_new_bundled (beakta_paper_template_get_kind (office->template_));

  return !g_str_equal (beakta_paper_template_get_checksum (bundled), beakta_paper_template_get_checksum (office->template_));
}

/**
 * beakta_recipe_to_text:
 * @kind: which paper
 * @case_: the case as it is printed
 * @office: the office's own lines
 * @language: "sv" or "en"
 *
 * Returns: (transfer full): one line of JSON
 */
char *
beakta_recipe_to_text (BeaktaReportKind    kind,
                       BeaktaCase         *case_,
                       const BeaktaOffice *office,
                       const char         *language)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *parts = office->parts != NULL ? g_strjoinv (",", (GStrv) office->parts) : NULL;
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "program", BEAKTA_VERSION);
  add_string (builder, "case", beakta_case_get_id (case_));
  add_string (builder, "paper", beakta_report_kind_get_nick (kind));
  add_string (builder, "language", language);
  add_string (builder, "authority", office->authority);
  add_string (builder, "authority-number", office->authority_number);
  add_string (builder, "annex-number", office->annex_number);
  add_string (builder, "secrecy", office->secrecy);
  add_string (builder, "address", office->address);
  add_string (builder, "logotype", office->logotype != NULL ? beakta_logotype_get_checksum (office->logotype) : NULL);
  add_string (builder, "template", is_own_template (office) ? beakta_paper_template_get_checksum (office->template_) : NULL);
  add_string (builder, "form", beakta_paper_form_get_nick (office->form));
  add_string (builder, "parts", parts);
  if (office->request != NULL && *office->request != '\0')
    add_string (builder, "request", office->request);
  json_builder_set_member_name (builder, "sequence");
  json_builder_add_int_value (builder, beakta_case_get_head (case_));
  add_string (builder, "hash", beakta_case_get_head_hash (case_));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
dup_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return g_strdup ("");

  return json_node_dup_string (node);
}

static gint64
get_number (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

/**
 * beakta_recipe_from_text:
 * @text: what a file says
 * @error: #GIOError
 *
 * Returns: (transfer full) (nullable): what it names; nothing of it is known to be true
 */
BeaktaRecipe *
beakta_recipe_from_text (const char  *text,
                         GError     **error)
{
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  g_autoptr(BeaktaRecipe) self = g_new0 (BeaktaRecipe, 1);
  g_autofree char *paper = NULL;
  g_autofree char *form = NULL;
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file does not say how it was made");
      return NULL;
    }

  object = json_node_get_object (root);
  self->is_disclosure = json_object_has_member (object, "disclosure");
  if (self->is_disclosure)
    return g_steal_pointer (&self);

  paper = dup_string (object, "paper");
  form = dup_string (object, "form");
  if (!beakta_report_kind_from_nick (paper, &self->kind) || !beakta_paper_form_from_nick (form, &self->form))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file is of a kind that this version does not know");
      return NULL;
    }

  self->program = dup_string (object, "program");
  self->case_id = dup_string (object, "case");
  self->language = dup_string (object, "language");
  self->authority = dup_string (object, "authority");
  self->authority_number = dup_string (object, "authority-number");
  self->annex_number = dup_string (object, "annex-number");
  self->secrecy = dup_string (object, "secrecy");
  self->address = dup_string (object, "address");
  self->logotype = dup_string (object, "logotype");
  self->template_ = dup_string (object, "template");
  self->parts = dup_string (object, "parts");
  self->request = dup_string (object, "request");
  self->sequence = get_number (object, "sequence");
  self->hash = dup_string (object, "hash");

  return g_steal_pointer (&self);
}

void
beakta_recipe_free (BeaktaRecipe *self)
{
  g_free (self->program);
  g_free (self->case_id);
  g_free (self->language);
  g_free (self->authority);
  g_free (self->authority_number);
  g_free (self->annex_number);
  g_free (self->secrecy);
  g_free (self->address);
  g_free (self->logotype);
  g_free (self->template_);
  g_free (self->parts);
  g_free (self->request);
  g_free (self->hash);
  g_free (self);
}
