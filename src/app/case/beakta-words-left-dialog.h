/* Words that were being typed when their place in the case was removed: shown, so that they can be copied. */

#pragma once

#include <adwaita.h>

#include "beakta-record.h"

G_BEGIN_DECLS

/* @kind: of the item that the words were for: an answer, or an effect of the consequence analysis. */
GtkWidget *beakta_words_left_dialog_new  (GtkWindow      *parent,
                                          BeaktaItemKind  kind,
                                          const char     *words);

G_END_DECLS
