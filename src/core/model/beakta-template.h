/* Words with places in them, as those who translate give them: "line %1$s: %2$s". Pure.
 *
 * Core says what is wrong as a template in English; whoever tells a person gives it in their language.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives a template in another language; it belongs to whoever gives it. */
typedef const char *(*BeaktaTranslate) (const char *english);

/* A BeaktaTranslate: as it is. */
const char *beakta_template_keep (const char          *english);

/* (transfer full): @template with what stands for "%1$s" and so on. A template of a translator is data, and is never a format of
 * printf's. */
char       *beakta_template_fill (const char          *template,
                                  const char * const  *arguments);

G_END_DECLS
