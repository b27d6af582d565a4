/* Shared by the files that read a consequence analysis. */

#pragma once

#include "beakta-analysis-json.h"
#include "beakta-quote-finder.h"

G_BEGIN_DECLS

#define BEAKTA_ANALYSIS_MOST_SEK G_GINT64_CONSTANT (1000000000000)

typedef struct
{
  BeaktaCase        *case_;
  GPtrArray         *records;        /* of BeaktaRecord: what the case shall have */
  BeaktaQuoteFinder  quotes;
} BeaktaAnalysisReading;

/* Sets the error and returns FALSE: "path.name: reason". */
gboolean beakta_analysis_refuse            (const char             *path,
                                            const char             *name,
                                            const char             *reason,
                                            GError                **error);

/* (transfer none) (nullable): a record that has been read. */
gpointer beakta_analysis_find_record       (BeaktaAnalysisReading  *reading,
                                            BeaktaItemKind          kind,
                                            const char             *id);

/* (transfer none): the item as the case has it, or a new one, to be filled in. */
gpointer beakta_analysis_begin_record      (BeaktaAnalysisReading  *reading,
                                            BeaktaItemKind          kind,
                                            const char             *id);

/* An object of strings, as it is; NULL when it is empty or not there. */
gboolean beakta_analysis_read_strings      (JsonObject             *object,
                                            const char             *path,
                                            const char             *name,
                                            JsonObject            **field,
                                            GError                **error);

/* The member "quotes" becomes the evidence of the record. */
gboolean beakta_analysis_read_quotes       (BeaktaAnalysisReading  *reading,
                                            gpointer                record,
                                            JsonObject             *object,
                                            const char             *path,
                                            GError                **error);

/* beakta-analysis-read-parts.c: the elements, and what there is one of. */
gboolean beakta_analysis_read_group        (BeaktaAnalysisReading  *reading,
                                            JsonObject             *object,
                                            guint                   index,
                                            const char             *path,
                                            GError                **error);
gboolean beakta_analysis_read_goal         (BeaktaAnalysisReading  *reading,
                                            JsonObject             *object,
                                            guint                   index,
                                            const char             *path,
                                            GError                **error);
gboolean beakta_analysis_read_distribution (BeaktaAnalysisReading  *reading,
                                            JsonObject             *object,
                                            guint                   index,
                                            const char             *path,
                                            GError                **error);
gboolean beakta_analysis_read_conclusion   (BeaktaAnalysisReading  *reading,
                                            JsonObject             *root,
                                            GError                **error);

G_END_DECLS
