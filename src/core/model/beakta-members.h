/* The members of an item's value, by their path, and what of two values differs in a way that matters to a person.
 *
 * A path is the name of a member, "reason", or that of a member of a member: "goal/what".
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* (transfer none) (nullable): an unset one may be there as null, or not be there at all: %NULL both. @value: (nullable) */
JsonNode   *beakta_members_get            (JsonObject  *value,
                                           const char  *path);

/* @node: (nullable): is copied; %NULL takes the member away */
void        beakta_members_set            (JsonObject  *value,
                                           const char  *path,
                                           JsonNode    *node);

/* Both unset, or equal. */
gboolean    beakta_members_equal          (JsonNode    *a,
                                           JsonNode    *b);
gboolean    beakta_members_is_text        (JsonNode    *node);            /* (nullable) */
gboolean    beakta_members_is_strings     (JsonNode    *node);            /* (nullable): a list of them */

/* Whether the member says by whom, when or in which order something was done: it goes with another that says what. */
gboolean    beakta_members_is_companion   (const char  *path);

/**
 * beakta_members_list_changed:
 * @before: (nullable): a value
 * @after: (nullable): another
 *
 * Returns: (transfer full): the paths of what differs, companions left out, in the order of the members
 */
GStrv       beakta_members_list_changed   (JsonObject  *before,
                                           JsonObject  *after);

G_END_DECLS
