/* What the commands on requests and contacts share: days, channels, documents by number, records as JSON. */

#pragma once

#include "beakta-case.h"
#include "beakta-cli-json.h"

G_BEGIN_DECLS

/* (transfer full): as an ISO date */
char     *beakta_cli_dup_today      (void);

/* @day: (nullable): an unset day is fine */
gboolean  beakta_cli_check_day      (const char     *day,
                                     GError        **error);

/* @word: (nullable): BEAKTA_CHANNEL_UNSET */
gboolean  beakta_cli_parse_channel  (const char     *word,
                                     BeaktaChannel  *channel,
                                     GError        **error);

/* 0 is no document, which is fine. */
gboolean  beakta_cli_check_document (BeaktaCase     *case_,
                                     int             number,
                                     GError        **error);

/* An element: all that the record says, and its id. */
void      beakta_json_record        (JsonBuilder        *builder,
                                     const BeaktaRecord *record);

/* A list of such elements. */
void      beakta_json_records       (JsonBuilder    *builder,
                                     const char     *name,
                                     GPtrArray      *records);

G_END_DECLS
