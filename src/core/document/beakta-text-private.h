/* How a text is put together: by the builder and by the loading of a stored one, through one gate. */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

/* What a text is made of, before anybody has checked it. */
typedef struct
{
  GString      *stream;
  char         *format;
  char         *extractor;
  GArray       *runs;                /* of BeaktaRun; labels point into @labels */
  GStringChunk *labels;
  GArray       *pages;               /* of BeaktaPageText */
  GPtrArray    *notices;             /* of char */
  gboolean      characters_checked;  /* already, chunk by chunk */
} BeaktaTextParts;

void        beakta_text_parts_init         (BeaktaTextParts      *parts,
                                            const char           *format,
                                            const char           *extractor);
void        beakta_text_parts_clear        (BeaktaTextParts      *parts);
void        beakta_text_parts_add_run      (BeaktaTextParts      *parts,
                                            const BeaktaRun      *run,
                                            guint                 at);
void        beakta_text_parts_add_page     (BeaktaTextParts      *parts,
                                            const BeaktaPageText *page);

/* The gate: checks every rule of beakta-text.h. What is in @parts is taken, or spent. */
BeaktaText *beakta_text_new_from_parts     (BeaktaTextParts      *parts,
                                            GError              **error);

/* The rules, one by one; each refuses with G_IO_ERROR_INVALID_DATA. */
gboolean    beakta_text_check_characters   (const char           *utf8,
                                            gsize                 n_bytes,
                                            gboolean              with_pages,
                                            GError              **error);
gboolean    beakta_text_check_composed     (const char           *utf8,
                                            gsize                 n_bytes,
                                            GError              **error);
gboolean    beakta_text_check_runs         (const char           *utf8,
                                            guint                 length,
                                            const BeaktaRun      *runs,
                                            guint                 n_runs,
                                            GError              **error);
gboolean    beakta_text_check_pages        (BeaktaText           *text,
                                            const BeaktaPageText *pages,
                                            guint                 n_pages,
                                            GError              **error);
gboolean    beakta_text_check_boxes        (GBytes               *boxes,
                                            guint                 length,
                                            GError              **error);

G_END_DECLS
