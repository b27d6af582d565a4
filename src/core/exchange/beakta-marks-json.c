/* The marks of a case as W3C Web Annotations, written. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-marks-private.h"

#include "beakta-json.h"

const char *
beakta_marks_get_motivation (BeaktaMark mark)
{
  switch (mark)
    {
    case BEAKTA_MARK_EVIDENCE:  return "assessing";
    case BEAKTA_MARK_COMMENT:   return "commenting";
    case BEAKTA_MARK_PROMISE:   return "bookmarking";
    case BEAKTA_MARK_HIGHLIGHT: return "highlighting";
    case BEAKTA_N_MARKS:
    default:                    g_return_val_if_reached ("highlighting");
    }
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* Left out when there is nothing to say. */
static void
add_if_any (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (*value != '\0')
    add_string (builder, name, value);
}

static void
add_id (JsonBuilder *builder,
        const char  *id)
{
  g_autofree char *urn = g_strconcat (BEAKTA_MARKS_UUID, id, NULL);

  add_string (builder, "id", urn);
}

static void
add_creator (JsonBuilder *builder,
             const char  *user,
             const char  *time)
{
  if (*user != '\0')
    {
      json_builder_set_member_name (builder, "creator");
      json_builder_begin_object (builder);
      add_string (builder, "type", "Person");
      add_string (builder, "nickname", user);
      json_builder_end_object (builder);
    }
  add_if_any (builder, "created", time);
}

static void
add_comment (JsonBuilder         *builder,
             const BeaktaComment *comment)
{
  json_builder_begin_object (builder);
  add_id (builder, comment->record.id);
  add_string (builder, "type", "TextualBody");
  add_string (builder, "purpose", *comment->reply_to != '\0' ? "replying" : "commenting");
  add_string (builder, "value", comment->text);
  add_creator (builder, comment->author, comment->written);
  add_if_any (builder, "beakta:replyTo", comment->reply_to);
  if (comment->resolved)
    {
      json_builder_set_member_name (builder, "beakta:resolved");
      json_builder_add_boolean_value (builder, TRUE);
    }
  add_if_any (builder, "beakta:resolvedBy", comment->resolved_by);
  json_builder_end_object (builder);
}

static void
add_comments (JsonBuilder *builder,
              BeaktaCase  *case_,
              const char  *passage_id)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (comment->target_kind == BEAKTA_ITEM_PASSAGE && g_str_equal (comment->target, passage_id))
        add_comment (builder, comment);
    }
}

/* The answers and parts of the analysis that stand on it. */
static void
add_users (JsonBuilder *builder,
           BeaktaCase  *case_,
           const char  *passage_id)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage_id);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *user = g_ptr_array_index (users, i);
      g_autofree char *urn = g_strconcat (BEAKTA_MARKS_ITEM, beakta_item_kind_get_nick (user->kind), ":", user->id, NULL);

      json_builder_begin_object (builder);
      add_string (builder, "type", "SpecificResource");
      add_string (builder, "purpose", "assessing");
      add_string (builder, "source", urn);
      json_builder_end_object (builder);
    }
}

static void
add_body (JsonBuilder         *builder,
          BeaktaCase          *case_,
          const BeaktaPassage *passage)
{
  json_builder_set_member_name (builder, "body");
  json_builder_begin_array (builder);
  if (*passage->label != '\0')
    {
      json_builder_begin_object (builder);
      add_string (builder, "type", "TextualBody");
      add_string (builder, "purpose", "tagging");
      add_string (builder, "value", passage->label);
      json_builder_end_object (builder);
    }
  add_users (builder, case_, passage->record.id);
  add_comments (builder, case_, passage->record.id);
  json_builder_end_array (builder);
}

static void
add_selectors (JsonBuilder         *builder,
               const BeaktaPassage *passage)
{
  json_builder_set_member_name (builder, "selector");
  json_builder_begin_array (builder);

  json_builder_begin_object (builder);
  add_string (builder, "type", "TextQuoteSelector");
  add_string (builder, "exact", passage->exact);
  add_string (builder, "prefix", passage->prefix);
  add_string (builder, "suffix", passage->suffix);
  json_builder_end_object (builder);

  json_builder_begin_object (builder);
  add_string (builder, "type", "TextPositionSelector");
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, passage->start);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, passage->end);
  json_builder_end_object (builder);

  json_builder_end_array (builder);
}

static void
add_target (JsonBuilder         *builder,
            BeaktaCase          *case_,
            const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (case_, passage->document);
  g_autofree char *source = g_strconcat (BEAKTA_MARKS_SHA256, passage->sha256, NULL);

  json_builder_set_member_name (builder, "target");
  json_builder_begin_object (builder);
  add_string (builder, "type", "SpecificResource");
  add_string (builder, "source", source);
  if (document != NULL)
    add_if_any (builder, "beakta:name", document->name);
  add_selectors (builder, passage);
  json_builder_end_object (builder);
}

/* What became of it in a newer version, as long as nobody has settled that. */
static void
add_state (JsonBuilder         *builder,
           const BeaktaPassage *passage)
{
  if (passage->state != BEAKTA_ANCHOR_EXACT)
    add_string (builder, "beakta:state", beakta_words_get_nick (BEAKTA_WORDS_ANCHOR, passage->state));

  if (passage->proposed != NULL)
    {
      JsonNode *node = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (node, beakta_json_copy (passage->proposed));
      json_builder_set_member_name (builder, "beakta:proposed");
      json_builder_add_value (builder, node);
    }
}

static void
add_annotation (JsonBuilder         *builder,
                BeaktaCase          *case_,
                const BeaktaPassage *passage)
{
  json_builder_begin_object (builder);
  add_id (builder, passage->record.id);
  add_string (builder, "type", "Annotation");
  add_string (builder, "motivation", beakta_marks_get_motivation (passage->mark));
  add_string (builder, "beakta:mark", beakta_words_get_nick (BEAKTA_WORDS_MARK, passage->mark));
  add_if_any (builder, "via", passage->via);
  add_state (builder, passage);
  add_creator (builder, passage->maker, passage->made);
  add_body (builder, case_, passage);
  add_target (builder, case_, passage);
  json_builder_end_object (builder);
}

static void
add_context (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "@context");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, BEAKTA_MARKS_CONTEXT);
  json_builder_begin_object (builder);
  add_string (builder, "beakta", BEAKTA_MARKS_NAMESPACE);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

JsonNode *
beakta_marks_to_json (BeaktaCase *case_)
{
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(GPtrArray) passages = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  builder = json_builder_new ();
  passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  json_builder_begin_object (builder);
  add_context (builder);
  add_string (builder, "type", "AnnotationPage");
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < passages->len; i++)
    add_annotation (builder, case_, g_ptr_array_index (passages, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
