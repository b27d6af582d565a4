/* What the files that take a reader's frames share. */

#pragma once

#include "beakta-answer.h"
#include "beakta-enclosing.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_EXPECTS_HELLO,
  BEAKTA_EXPECTS_FORMAT,
  BEAKTA_EXPECTS_CONTENT,
  BEAKTA_EXPECTS_NOTHING
} BeaktaExpectation;

struct _BeaktaFrameAnswer
{
  GByteArray        *bytes;          /* a frame that has not come whole */
  guint64            n_bytes;        /* of all frames */
  BeaktaExpectation  expects;

  GPtrArray         *lacks;
  char              *extractor;
  char              *format;         /* nullable */
  guint              n_pages;        /* announced */
  BeaktaTextBuilder *builder;        /* nullable before FORMAT */

  GByteArray        *text;           /* a TEXT whose runs may still come; empty: none */
  gboolean           has_text;
  gboolean           in_page;
  gboolean           has_pages;
  guint              page_length;    /* code points of the open page */
  guint              length;         /* code points of the stream */
  guint              n_done;
  guint              n_notices;
  BeaktaEnclosing   *enclosing;
  GError            *refusal;        /* nullable */
};

/* Both return %FALSE. @broken: (transfer full): a rule of the text itself, found broken by the builder. */
gboolean beakta_frame_answer_refuse       (GError            **error,
                                           const char         *message);
gboolean beakta_frame_answer_refuse_text  (GError            **error,
                                           GError             *broken);

guint32  beakta_frame_get_number          (const guint8       *bytes);
gboolean beakta_frame_is_word             (const char         *word,
                                           gsize               n);

/* A frame between FORMAT and the end; the end is one of them. */
gboolean beakta_frame_answer_take_content (BeaktaFrameAnswer  *self,
                                           guint32             kind,
                                           const guint8       *bytes,
                                           gsize               n,
                                           GError            **error);

G_END_DECLS
