/* What the files that read marks share. */

#pragma once

#include "beakta-marks-private.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaCase       *case_;
  BeaktaTextLoader  load_text;
  gpointer          user_data;
  BeaktaChange     *change;
  GHashTable       *texts;           /* of document number -> BeaktaText */
  GHashTable       *users;           /* of "kind/id" -> BeaktaRecord: answers and cells as they shall be */
  GHashTable       *passages;        /* of id -> BeaktaPassage: the marks that have been read */

  /* Of the annotation that is being read: nothing of it is kept unless all of it fits. */
  GPtrArray        *comments;        /* of BeaktaComment, new ones */
  GPtrArray        *based;           /* of BeaktaRecord in users: those that stand on it */
} BeaktaMarksReading;

/* Returns: %FALSE */
gboolean       beakta_marks_refuse      (const char          *path,
                                         int                  code,
                                         const char          *reason,
                                         GError             **error);

/* What follows @prefix; %NULL with an error when it does not begin so. */
const char    *beakta_marks_get_after   (const char          *value,
                                         const char          *prefix,
                                         const char          *path,
                                         GError             **error);

/* (transfer full): an annotation of any program, in the forms that ours have. */
JsonObject    *beakta_marks_dup_usual   (JsonObject          *annotation);

/* (transfer full): the id in the case of what @name says, the same each time: a UUID of version 5. */
char          *beakta_marks_dup_id_of   (const char          *case_id,
                                         const char          *name);

/* (transfer full): the place that the target of an annotation means, in a document of the case. */
BeaktaPassage *beakta_marks_read_target (BeaktaMarksReading  *reading,
                                         JsonObject          *target,
                                         const char          *path,
                                         GError             **error);

/* Who made it, and when; both are set. */
gboolean       beakta_marks_read_creator (JsonObject         *object,
                                         const char          *path,
                                         char               **user,
                                         char               **time,
                                         GError             **error);

/* One body of the annotation that is being read, which is about @passage. */
gboolean       beakta_marks_read_body   (BeaktaMarksReading  *reading,
                                         JsonObject          *body,
                                         BeaktaPassage       *passage,
                                         const char          *path,
                                         GError             **error);

G_END_DECLS
