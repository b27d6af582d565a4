/* What a case still lacks before it can be proposed, in words; what it is, the core says: beakta-readiness.h. */

#define G_LOG_DOMAIN "beakta-lacks"

#include "beakta-lacks.h"

#include <glib/gi18n.h>

#include "beakta-readiness.h"
#include "beakta-review-points.h"
#include "beakta-store-office.h"
#include "beakta-wording.h"

void
beakta_lack_line_free (BeaktaLackLine *line)
{
  g_free (line->id);
  g_free (line->number);
  g_free (line->title);
  g_free (line->lacks);
  g_free (line);
}

static const char *
get_lack_word (BeaktaLack lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:
      return C_("lacks", "answer");
    case BEAKTA_LACK_REASON:
      return C_("lacks", "reason");
    case BEAKTA_LACK_EVIDENCE:
      return C_("lacks", "evidence");
    case BEAKTA_LACK_MISSING:
      return C_("lacks", "what is missing");
    case BEAKTA_LACK_WORDING:
      return C_("lacks", "another look at the reworded question");
    case BEAKTA_LACK_LOOK:
      return C_("lacks", "another look at the evidence");
    case BEAKTA_LACK_DIFFERS:
      return C_("lacks", "a reason, for the applicant says otherwise");
    case BEAKTA_LACK_GOAL_PART:
      return C_("lacks", "a part of the goal");
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_line (GPtrArray      *lines,
          BeaktaItemKind  kind,
          const char     *id,
          const char     *number,
          const char     *title,
          const char     *lacks)
{
  BeaktaLackLine *line = g_new0 (BeaktaLackLine, 1);

  line->kind = kind;
  line->id = g_strdup (id);
  line->number = g_strdup (number);
  line->title = g_strdup (title);
  line->lacks = g_strdup (lacks);
  g_ptr_array_add (lines, line);
}

/* The office has decided that a case waits for them. */
static void
add_opinion (GPtrArray           *lines,
             BeaktaCaseEditor    *editor,
             const BeaktaOpinion *opinion)
{
  /* Translators: %s is an expert who has been asked for an opinion (yttrande) */
  g_autofree char *words = g_strdup_printf (C_("lacks", "the opinion of %s, or that the request is withdrawn"),
                                            beakta_case_editor_get_name (editor, opinion->person));

  add_line (lines, BEAKTA_ITEM_OPINION, opinion->record.id, "", opinion->matter, words);
}

/* Several lacks of one question become one line. */
static void
add_finding (GPtrArray            *lines,
             const BeaktaObstacle *obstacle)
{
  g_autofree char *id = beakta_obstacle_dup_id (obstacle);
  BeaktaLackLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  if (last != NULL && g_strcmp0 (last->id, id) == 0)
    {
      char *both = g_strconcat (last->lacks, ", ", get_lack_word (obstacle->lack), NULL);

      g_free (last->lacks);
      last->lacks = both;
      return;
    }

  add_line (lines, BEAKTA_ITEM_ANSWER, id, beakta_question_get_number (obstacle->question),
            beakta_question_get_text (obstacle->question, beakta_wording_get_language ()), get_lack_word (obstacle->lack));
}

static const char *
get_unsettled_word (BeaktaAccord accord)
{
  switch (accord)
    {
    case BEAKTA_ACCORD_DISPUTED:
      return C_("lacks", "a choice: the assessors differ");
    case BEAKTA_ACCORD_PARTIAL:
      return C_("lacks", "a choice: not all have answered");
    case BEAKTA_ACCORD_AGREED:
      return C_("lacks", "to be accepted: the assessors agree");
    case BEAKTA_ACCORD_WAITING:
    default:
      return C_("lacks", "the answers of the other assessors");
    }
}

/* Where several assess, their answers are put together before the case is proposed. */
static void
add_unsettled (GPtrArray            *lines,
               const BeaktaObstacle *obstacle)
{
  g_autofree char *id = beakta_obstacle_dup_id (obstacle);

  add_line (lines, BEAKTA_ITEM_ASSESSMENT, id, beakta_question_get_number (obstacle->question),
            beakta_question_get_text (obstacle->question, beakta_wording_get_language ()), get_unsettled_word (obstacle->accord));
}

static void
add_obstacle (GPtrArray            *lines,
              BeaktaCaseEditor     *editor,
              const BeaktaObstacle *obstacle)
{
  switch (obstacle->sort)
    {
    case BEAKTA_OBSTACLE_NO_CHECKLIST:
      add_line (lines, BEAKTA_ITEM_CHECKLIST, "", "", _("The case has no checklist"), C_("lacks", "a checklist"));
      break;
    case BEAKTA_OBSTACLE_FINDING:
      add_finding (lines, obstacle);
      break;
    case BEAKTA_OBSTACLE_UNSETTLED:
      add_unsettled (lines, obstacle);
      break;
    case BEAKTA_OBSTACLE_CLASS:
      add_line (lines, BEAKTA_ITEM_CLASSIFICATION, "classification", "", _("Overall assessment"),
                C_("lacks", "the caseworker’s classification"));
      break;
    case BEAKTA_OBSTACLE_CLASS_REASON:
      add_line (lines, BEAKTA_ITEM_CLASSIFICATION, "classification", "", _("Overall assessment"), C_("lacks", "reason"));
      break;
    case BEAKTA_OBSTACLE_OPINION:
      add_opinion (lines, editor, obstacle->opinion);
      break;
    case BEAKTA_OBSTACLE_DECLARATION:
    case BEAKTA_N_OBSTACLES:
    default:
      /* Translators: conflict of interest is jäv (förvaltningslagen 16–18 §§) */
      add_line (lines, BEAKTA_ITEM_CONFLICT, "", "", _("Conflict of interest"), C_("lacks", "your declaration"));
      break;
    }
}

static BeaktaChecklist *
find_checklist (const char  *id,
                const char  *version,
                gpointer     data,
                GError     **error)
{
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (data, id);

  if (checklist != NULL)
    return g_object_ref (checklist);

  return beakta_store_load_checklist (beakta_case_editor_get_store (data), id, version, error);
}

/* What a review asked for, and nobody has replied to. */
static void
add_points (GPtrArray        *lines,
            BeaktaCaseEditor *editor)
{
  g_autoptr(GPtrArray) points = beakta_case_list (beakta_case_editor_get_whole (editor), BEAKTA_ITEM_REVIEW_POINT);

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaReviewPoint *point = g_ptr_array_index (points, i);

      if (beakta_review_point_awaits_reply (point))
        /* Translators: of a point of a review (granskningspunkt) */
        add_line (lines, BEAKTA_ITEM_REVIEW_POINT, point->record.id, "", point->text, C_("lacks", "a reply to the review"));
    }
}

/* (transfer full): who has not answered, and until when they may. */
static char *
describe_awaited (BeaktaCaseEditor    *editor,
                  const BeaktaOpinion *opinion)
{
  const char *name = beakta_case_editor_get_name (editor, opinion->person);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = beakta_wording_dup_day (opinion->due, now);

  if (*day != '\0')
    /* Translators: an expert who has been asked for an opinion (yttrande), and the last day for it */
    return g_strdup_printf (_("%1$s has not given the opinion. Last day: %2$s."), name, day);

  return g_strdup_printf (_("%s has not given the opinion."), name);
}

/* What keeps nobody from proposing. */
static void
add_awaited (GPtrArray        *lines,
             BeaktaCaseEditor *editor)
{
  g_autoptr(GPtrArray) awaited = beakta_readiness_list_awaited (beakta_case_editor_get_whole (editor));

  for (guint i = 0; i < awaited->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (awaited, i);
      g_autofree char *words = describe_awaited (editor, opinion);

      add_line (lines, BEAKTA_ITEM_OPINION, opinion->record.id, "", opinion->matter, words);
      ((BeaktaLackLine *) g_ptr_array_index (lines, lines->len - 1))->is_warning = TRUE;
    }
}

/* A list that cannot be read is told where it is shown; the store refuses what it cannot look at. */
GPtrArray *
beakta_lacks_list (BeaktaCaseEditor *editor)
{
  g_autoptr(GPtrArray) obstacles = NULL;
  g_autoptr(GError) error = NULL;
  gboolean waits;
  GPtrArray *lines;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_lack_line_free);
  waits = beakta_store_waits_for_opinions (beakta_case_editor_get_store (editor));
  obstacles = beakta_readiness_list (beakta_case_editor_get_whole (editor), beakta_case_editor_get_user (editor), waits,
                                     find_checklist, editor, &error);
  if (obstacles == NULL)
    g_message ("%s", error->message);

  for (guint i = 0; obstacles != NULL && i < obstacles->len; i++)
    add_obstacle (lines, editor, g_ptr_array_index (obstacles, i));
  add_points (lines, editor);
  if (!waits)
    add_awaited (lines, editor);

  return lines;
}

guint
beakta_lacks_count (GPtrArray *lines)
{
  guint n = 0;

  g_return_val_if_fail (lines != NULL, 0);

  for (guint i = 0; i < lines->len; i++)
    n += !((const BeaktaLackLine *) g_ptr_array_index (lines, i))->is_warning;

  return n;
}
