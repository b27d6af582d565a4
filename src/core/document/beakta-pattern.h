/* A pattern that is found although some of it has changed: Myers' bit-parallel approximate matching, in blocks of
 * 64 characters, with the cut-off that leaves out blocks which cannot take part in a match. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BeaktaPattern BeaktaPattern;

typedef enum
{
  BEAKTA_PATTERN_FORWARDS,
  BEAKTA_PATTERN_BACKWARDS           /* reads both the pattern and the text from the end */
} BeaktaPatternWay;

/* A match ends at @end (exclusive, a pointer into the text), with @errors characters put in, left out or replaced.
 * Returns: the most errors that are of interest from now on; never more than before. */
typedef guint (*BeaktaPatternFound) (const char *end,
                                     guint       errors,
                                     gpointer    user_data);

BeaktaPattern *beakta_pattern_new      (const char          *utf8,
                                        BeaktaPatternWay     way);
void           beakta_pattern_free     (BeaktaPattern       *pattern);
guint          beakta_pattern_get_length (const BeaktaPattern *pattern);   /* code points */

/* Forwards only: tells of every place in the text where a match of at most @limit errors ends. */
void           beakta_pattern_scan     (const BeaktaPattern *pattern,
                                        const char          *start,
                                        const char          *end,
                                        guint                limit,
                                        BeaktaPatternFound   found,
                                        gpointer             user_data);

/* The least errors with which the pattern lies against @from: after it going forwards, before it going backwards. More
 * than @limit are not counted exactly. @stop: where the text ends that way. @reach: (out) (optional): the other end of
 * what it lies on */
guint          beakta_pattern_measure  (const BeaktaPattern *pattern,
                                        const char          *from,
                                        const char          *stop,
                                        guint                limit,
                                        const char         **reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPattern, beakta_pattern_free)

G_END_DECLS
