/* A growing field for free text that saves itself. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_TEXT_FIELD (beakta_text_field_get_type ())

/* Properties:
 *   "label"       string   the caption above it, and its name for those who hear the screen
 *   "about"       string   what the field belongs to: "Question 1.2"; only heard
 *   "placeholder" string   shown while it is empty
 *   "autosave"    boolean  emits "committed" by itself (default TRUE)
 *   "n-chars"     uint     read: how long the text is now
 * Signals:
 *   "committed" (const char *text): a person has written; 200 ms later at the latest, or at once on leaving
 *   "sent" (): Ctrl+Enter; what the field stands in may have an action for it, "field.done"
 */
G_DECLARE_FINAL_TYPE (BeaktaTextField, beakta_text_field, BEAKTA, TEXT_FIELD, GtkBox)

GtkWidget  *beakta_text_field_new        (const char      *label,
                                          const char      *placeholder);
void        beakta_text_field_set_about  (BeaktaTextField *self,
                                          const char      *about);

/* What the case says. What a person is writing is never overwritten by the echo of their own words. */
void        beakta_text_field_set_text   (BeaktaTextField *self,
                                          const char      *text);
char       *beakta_text_field_dup_text   (BeaktaTextField *self);

/* Whether the case says what the field says: nothing waits to be committed or heard back. */
gboolean    beakta_text_field_is_settled (BeaktaTextField *self);

/* Commits now what has not been committed. */
void        beakta_text_field_flush      (BeaktaTextField *self);

/* A change failed: what was sent is not in the case; @text is. The written words stay, and are sent with the next commit. */
void        beakta_text_field_take_back  (BeaktaTextField *self,
                                          const char      *text);

/* Empties it without committing. */
void        beakta_text_field_clear      (BeaktaTextField *self);

/* @why: (nullable): NULL makes it writable; else why it is not. It stays readable. */
void        beakta_text_field_set_locked (BeaktaTextField *self,
                                          const char      *why);

G_END_DECLS
