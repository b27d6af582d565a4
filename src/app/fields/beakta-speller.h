/* The dictionary that the fields are spelled by, with the person's own words in it. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_SPELLER (beakta_speller_get_type ())

/* Property: "enabled" (boolean): follows the person's setting.
 * Signal: "changed" (): words are right or wrong that were not before
 */
G_DECLARE_FINAL_TYPE (BeaktaSpeller, beakta_speller, BEAKTA, SPELLER, GObject)

/* @language: as in "sv" or "sv_SE"; when no dictionary of it is installed, every word is right. */
BeaktaSpeller  *beakta_speller_new              (const char    *language);

/* (transfer full): the one that all fields share while any of them is there, in the language of the person's setting. */
BeaktaSpeller  *beakta_speller_ref_shared       (void);

/* Whether there is a dictionary; reads it when that has not been done, which takes some 40 ms. */
gboolean        beakta_speller_has_dictionary   (BeaktaSpeller *self);

/* TRUE also when nothing is spelled, and until the dictionary has been read: "changed" tells. @length: bytes */
gboolean        beakta_speller_is_right         (BeaktaSpeller *self,
                                                 const char    *word,
                                                 gsize          length);

/* (transfer full): the best first; at most @most */
GStrv           beakta_speller_suggest          (BeaktaSpeller *self,
                                                 const char    *word,
                                                 guint          most);

/* For good, in the person's own dictionary; and until the program ends. */
void            beakta_speller_add              (BeaktaSpeller *self,
                                                 const char    *word);
void            beakta_speller_ignore           (BeaktaSpeller *self,
                                                 const char    *word);

G_END_DECLS
