#include "beakta-case-order.h"

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static guint
get_group_position (BeaktaCase *self,
                    const char *group)
{
  const BeaktaGroup *record = beakta_case_lookup (self, BEAKTA_ITEM_GROUP, group);

  return record != NULL ? record->position : G_MAXUINT;
}

static int
compare_cells (BeaktaCase       *self,
               const BeaktaCell *a,
               const BeaktaCell *b)
{
  int order = compare_numbers (get_group_position (self, a->group), get_group_position (self, b->group));

  if (order == 0)
    order = strverscmp (a->group, b->group);
  if (order == 0)
    order = compare_numbers (a->alternative, b->alternative);

  return order;
}

static int
compare_passages (const BeaktaPassage *a,
                  const BeaktaPassage *b)
{
  int order = compare_numbers (a->document, b->document);

  if (order == 0)
    order = compare_numbers (a->start, b->start);
  if (order == 0)
    order = compare_numbers (a->end, b->end);

  return order;
}

static int
compare_sentences (const BeaktaSentence *a,
                   const BeaktaSentence *b)
{
  int order = compare_numbers (a->part, b->part);

  return order != 0 ? order : compare_numbers (a->position, b->position);
}

static int
compare_points (const BeaktaPoint *a,
                const BeaktaPoint *b)
{
  int order = strverscmp (a->request, b->request);

  return order != 0 ? order : compare_numbers (a->position, b->position);
}

static int
compare_naturally (BeaktaCase    *self,
                   gconstpointer  a,
                   gconstpointer  b)
{
  switch (((const BeaktaRecord *) a)->kind)
    {
    case BEAKTA_ITEM_DOCUMENT:
      return compare_numbers (((const BeaktaDocument *) a)->number, ((const BeaktaDocument *) b)->number);

    case BEAKTA_ITEM_PASSAGE:
      return compare_passages (a, b);

    case BEAKTA_ITEM_CHECKLIST:
      return strcmp (((const BeaktaCaseChecklist *) a)->attached, ((const BeaktaCaseChecklist *) b)->attached);

    case BEAKTA_ITEM_COMMENT:
      return strcmp (((const BeaktaComment *) a)->written, ((const BeaktaComment *) b)->written);

    case BEAKTA_ITEM_GROUP:
      return compare_numbers (((const BeaktaGroup *) a)->position, ((const BeaktaGroup *) b)->position);

    case BEAKTA_ITEM_CELL:
      return compare_cells (self, a, b);

    case BEAKTA_ITEM_GOAL:
      return compare_numbers (((const BeaktaGoal *) a)->position, ((const BeaktaGoal *) b)->position);

    case BEAKTA_ITEM_DISTRIBUTION:
      return compare_numbers (((const BeaktaDistribution *) a)->position, ((const BeaktaDistribution *) b)->position);

    case BEAKTA_ITEM_SENTENCE:
      return compare_sentences (a, b);

    case BEAKTA_ITEM_POINT:
      return compare_points (a, b);

    case BEAKTA_ITEM_CONTACT:
      return strcmp (((const BeaktaContact *) a)->day, ((const BeaktaContact *) b)->day);

    case BEAKTA_ITEM_MASK:
      return compare_numbers (((const BeaktaCaseMask *) a)->position, ((const BeaktaCaseMask *) b)->position);

    case BEAKTA_ITEM_CARRIAGE:
      return strcmp (((const BeaktaCarriage *) a)->carried, ((const BeaktaCarriage *) b)->carried);

    case BEAKTA_ITEM_OPINION:
      return strcmp (((const BeaktaOpinion *) a)->asked, ((const BeaktaOpinion *) b)->asked);

    case BEAKTA_ITEM_REVIEW:
      return strcmp (((const BeaktaReview *) a)->reviewed, ((const BeaktaReview *) b)->reviewed);

    case BEAKTA_ITEM_REVIEW_POINT:
      return strcmp (((const BeaktaReviewPoint *) a)->written, ((const BeaktaReviewPoint *) b)->written);

    case BEAKTA_ITEM_FACTS:
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_CLASSIFICATION:
    case BEAKTA_ITEM_CONFLICT:
    case BEAKTA_ITEM_REFLECTION:
    case BEAKTA_ITEM_ASSESSOR:
    case BEAKTA_ITEM_ASSESSMENT:
    case BEAKTA_ITEM_REQUEST:
    case BEAKTA_ITEM_FLAG:
    case BEAKTA_ITEM_TAG:
    case BEAKTA_ITEM_HOLD:
    case BEAKTA_N_ITEMS:
    default:
      return 0;
    }
}

/* Ids decide between equals: by the numbers in them, so that "1.10" comes after "1.2". */
static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const BeaktaRecord *one = *(BeaktaRecord * const *) a;
  const BeaktaRecord *two = *(BeaktaRecord * const *) b;
  int order = compare_naturally (user_data, one, two);

  return order != 0 ? order : strverscmp (one->id, two->id);
}

void
beakta_case_order_sort (BeaktaCase *self,
                        GPtrArray  *records)
{
  g_return_if_fail (BEAKTA_IS_CASE (self));
  g_return_if_fail (records != NULL);

  g_ptr_array_sort_with_data (records, compare_records, self);
}
