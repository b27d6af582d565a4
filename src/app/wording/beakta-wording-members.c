/* What the members of an item are called. Without widgets: the command line says the same. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-members.h"

#include <glib/gi18n.h>

#define ANY BEAKTA_N_ITEMS

static const struct
{
  BeaktaItemKind  kind;
  const char     *path;              /* "sek/": every member of it */
  const char     *words;
} members[] = {
  { BEAKTA_ITEM_FACTS, "number", NC_("member", "Case number") },
  { BEAKTA_ITEM_FACTS, "title", NC_("member", "Title") },
  { BEAKTA_ITEM_FACTS, "subject", NC_("member", "What the case is about") },
  { BEAKTA_ITEM_FACTS, "applicant", NC_("member", "Applicant") },
  { BEAKTA_ITEM_FACTS, "applicant_number", NC_("member", "Organisation number") },
  { BEAKTA_ITEM_FACTS, "programme", NC_("member", "Programme") },
  { BEAKTA_ITEM_FACTS, "rule", NC_("member", "Rule behind the grant") },
  { BEAKTA_ITEM_FACTS, "sought", NC_("member", "Sought amount") },
  { BEAKTA_ITEM_FACTS, "received", NC_("member", "Received") },
  { BEAKTA_ITEM_FACTS, "due", NC_("member", "Last day") },
  { BEAKTA_ITEM_FACTS, "caseworker", NC_("member", "Caseworker") },
  /* Translators: sekretessmarkering */
  { BEAKTA_ITEM_FACTS, "secrecy", NC_("member", "Secrecy marking") },
  { BEAKTA_ITEM_FACTS, "annex_number", NC_("member", "Number of the annex") },
  { BEAKTA_ITEM_STAGE, "stage", NC_("member", "Stage") },
  { BEAKTA_ITEM_STAGE, "outcome", NC_("member", "Outcome") },
  { BEAKTA_ITEM_DOCUMENT, "name", NC_("member", "Document") },
  { BEAKTA_ITEM_PASSAGE, "exact", NC_("member", "Passage") },
  { BEAKTA_ITEM_PASSAGE, "label", NC_("member", "What the mark is about") },
  { BEAKTA_ITEM_CHECKLIST, "version", NC_("member", "Version of the checklist") },
  { BEAKTA_ITEM_CHECKLIST, "depth", NC_("member", "Depth") },
  { BEAKTA_ITEM_COMMENT, "resolved", NC_("member", "Resolved") },
  /* Translators: tillförd akten */
  { BEAKTA_ITEM_COMMENT, "filed", NC_("member", "Added to the file") },
  { BEAKTA_ITEM_CONFLICT, "conflicted", NC_("member", "Conflict of interest") },
  { BEAKTA_ITEM_CONFLICT, "ground", NC_("member", "Ground") },
  { BEAKTA_ITEM_REVIEW, "approved", NC_("member", "Approved") },
  { BEAKTA_ITEM_GROUP, "label", NC_("member", "Group") },
  { BEAKTA_ITEM_GROUP, "sek", NC_("member", "Money that reaches the group") },
  { BEAKTA_ITEM_GROUP, "population", NC_("member", "Row of the population") },
  { BEAKTA_ITEM_DISTRIBUTION, "label", NC_("member", "Another distribution") },
  { BEAKTA_ITEM_DISTRIBUTION, "sek/", NC_("member", "Money that reaches the group") },
  { BEAKTA_ITEM_CLASSIFICATION, "applicant", NC_("member", "The applicant’s classification") },
  { BEAKTA_ITEM_CLASSIFICATION, "caseworker", NC_("member", "The caseworker’s classification") },
  { BEAKTA_ITEM_REQUEST, "state", NC_("member", "The request") },
  { BEAKTA_ITEM_REQUEST, "due", NC_("member", "Last day") },
  { BEAKTA_ITEM_CONTACT, "due", NC_("member", "Last day") },
  { BEAKTA_ITEM_CONTACT, "what", NC_("member", "What was communicated or told") },
  { BEAKTA_ITEM_CONTACT, "answer", NC_("member", "Answer") },
  { BEAKTA_ITEM_CONTACT, "party", NC_("member", "With whom") },
  { BEAKTA_ITEM_CONTACT, "day", NC_("member", "Day") },
  { BEAKTA_ITEM_MASK, "words", NC_("member", "What is masked") },
  { BEAKTA_ITEM_MASK, "ground", NC_("member", "Ground") },
  { BEAKTA_ITEM_POINT, "asked", NC_("member", "What is to be completed") },
  { BEAKTA_ITEM_POINT, "left_out", NC_("member", "Left out") },
  { ANY, "value", NC_("member", "Answer") },
  { ANY, "reason", NC_("member", "Reason") },
  { ANY, "missing", NC_("member", "What is missing") },
  { ANY, "claim", NC_("member", "What the applicant says of itself") },
  { ANY, "evidence", NC_("member", "Evidence") },
  { ANY, "text", NC_("member", "Text") },
  { ANY, "goal/what", NC_("member", "Goal") },
  { ANY, "goal/baseline", NC_("member", "Starting value") },
  { ANY, "goal/target", NC_("member", "Target value") },
  { ANY, "goal/unit", NC_("member", "Unit") },
  { ANY, "goal/when", NC_("member", "When") },
  { ANY, "goal/source", NC_("member", "Source") },
  { ANY, "what", NC_("member", "Goal") },
  { ANY, "baseline", NC_("member", "Starting value") },
  { ANY, "target", NC_("member", "Target value") },
  { ANY, "unit", NC_("member", "Unit") },
  { ANY, "when", NC_("member", "When") },
  { ANY, "source", NC_("member", "Source") },
  { ANY, "kind", NC_("member", "Kind of goal") },
  { ANY, "effect", NC_("member", "Effect") },
  { ANY, "degree", NC_("member", "Degree") },
  { ANY, "certainty", NC_("member", "Certainty") },
  { ANY, "horizon", NC_("member", "Short or long term") },
  { ANY, "differences", NC_("member", "Differences inside the group") },
  { ANY, "participation", NC_("member", "Participation") },
  { ANY, "participation_note", NC_("member", "How the group takes part") },
  { ANY, "measures", NC_("member", "Measures") },
  { ANY, "conditions", NC_("member", "Conditions") },
  { ANY, "matters/", NC_("member", "Why the background matters") },
  { ANY, "variables/", NC_("member", "Background of the group") },
  { ANY, "short_term", NC_("member", "Effects in the short term") },
  { ANY, "long_term", NC_("member", "Effects in the long term") },
  { ANY, "conclusion", NC_("member", "Conclusion") },
  { ANY, "judgement", NC_("member", "Compared with what is applied for") },
  { ANY, "remark", NC_("member", "Remark") },
  { ANY, "skipped", NC_("member", "Skipped") },
  { ANY, "done", NC_("member", "Done") },
  { ANY, "removed", NC_("member", "Taken out") },
  { ANY, "intro", NC_("member", "Introduction") },
  { ANY, "extended", NC_("member", "Later last day") },
  { ANY, "channel", NC_("member", "How") },
  { ANY, "reply", NC_("member", "Reply") },
  { ANY, "note", NC_("member", "Note") },
  { ANY, "answered", NC_("member", "Answered") },
  { ANY, "sent", NC_("member", "Sent") },
};

static gboolean
is_path (const char *known,
         const char *path)
{
  return g_str_has_suffix (known, "/") ? g_str_has_prefix (path, known) : g_str_equal (known, path);
}

const char *
beakta_wording_get_member (BeaktaItemKind  kind,
                           const char     *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if ((members[i].kind == kind || members[i].kind == ANY) && is_path (members[i].path, path))
      return g_dpgettext2 (NULL, "member", members[i].words);

  return NULL;
}

char *
beakta_wording_dup_place (BeaktaItemKind  kind,
                          const char     *id)
{
  const char *slash;

  g_return_val_if_fail (id != NULL, NULL);

  slash = strchr (id, '/');
  if (slash == NULL)
    return g_strdup ("");

  if (kind == BEAKTA_ITEM_ANSWER || kind == BEAKTA_ITEM_POINT)
    return g_strdup (strrchr (id, '/') + 1);

  if (kind == BEAKTA_ITEM_ASSESSMENT)
    {
      const char *end = strchr (slash + 1, '/');

      return end != NULL ? g_strndup (slash + 1, (gsize) (end - slash - 1)) : g_strdup (slash + 1);
    }

  return g_strdup ("");
}
