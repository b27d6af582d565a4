/* Underlines the misspelt words of an entry, and offers better ones in its menu. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-speller.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SPELLED_ENTRY (beakta_spelled_entry_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaSpelledEntry, beakta_spelled_entry, BEAKTA, SPELLED_ENTRY, GObject)

/* (transfer none): lives as long as @entry: a GtkEntry, an AdwEntryRow or another that leaves its writing to a GtkText. */
BeaktaSpelledEntry *beakta_spelled_entry_attach (GtkEditable   *entry,
                                                 BeaktaSpeller *speller);

G_END_DECLS
