/* A mark of the case as a list shows it, and what it is filtered by. */

#pragma once

#include <gio/gio.h>

#include "beakta-case-editor.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MARK_ITEM (beakta_mark_item_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaMarkItem, beakta_mark_item, BEAKTA, MARK_ITEM, GObject)

/* Sorts as people choose among them; a mark of evidence that was commented on is of both. */
typedef enum
{
  BEAKTA_MARK_SORT_ANY,
  BEAKTA_MARK_SORT_QUESTION,         /* what answers to one question stand on */
  BEAKTA_MARK_SORT_EVIDENCE,
  BEAKTA_MARK_SORT_PROMISE,
  BEAKTA_MARK_SORT_COMMENT,
  BEAKTA_MARK_SORT_HIGHLIGHT,
  BEAKTA_MARK_SORT_TO_LOOK_AT,       /* changed or lost with a new version */
  BEAKTA_N_MARK_SORTS
} BeaktaMarkSort;

typedef struct
{
  BeaktaMarkSort  sort;
  const char     *question;          /* nullable: "checklist/question", for that sort */
  const char     *maker;             /* nullable: everybody's */
  const char     *words;             /* nullable: words, all of which it has: quote, label, question, comment, heading, maker */
} BeaktaMarkFilter;

/* (transfer full): every mark of the case that the person may see, by document and place; the lost ones last, and after them the
 * evidence of other assessors. */
GListModel          *beakta_mark_item_list            (BeaktaCaseEditor       *editor);

const BeaktaPassage *beakta_mark_item_get_passage     (BeaktaMarkItem         *self);
BeaktaTint           beakta_mark_item_get_tint        (BeaktaMarkItem         *self);
guint                beakta_mark_item_get_number      (BeaktaMarkItem         *self);     /* of evidence; 0 none */

/* What stands on it and what was said of it, one line a fact; "". */
const char          *beakta_mark_item_get_description (BeaktaMarkItem         *self);
gboolean             beakta_mark_item_matches         (BeaktaMarkItem         *self,
                                                       const BeaktaMarkFilter *filter);

G_END_DECLS
