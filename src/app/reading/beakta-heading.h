/* One heading in the outline of a document. */

#pragma once

#include <gio/gio.h>

#include "beakta-page-source.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HEADING (beakta_heading_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaHeading, beakta_heading, BEAKTA, HEADING, GObject)

const char *beakta_heading_get_words    (BeaktaHeading *self);
guint       beakta_heading_get_level    (BeaktaHeading *self);
guint       beakta_heading_get_position (BeaktaHeading *self);

/* (transfer full) (element-type BeaktaHeading): those that have words, in order. */
GListModel *beakta_heading_list         (BeaktaText    *text);

/* The same for what the author of a PDF called its parts: @entries (element-type BeaktaPageEntry) */
GListModel *beakta_heading_list_entries (BeaktaText    *text,
                                         const GArray  *entries);

G_END_DECLS
