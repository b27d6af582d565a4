/* What a form field asks for, where the form does not say it outright. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

/**
 * beakta_prompt_make:
 * @flow: where the field is about to begin
 * @prompt: (nullable): the field's own prompt, which wins
 * @before: the block before it, in the same row of a table
 * @name: (nullable): the field's name, the last resort
 *
 * Returns: (transfer full): a label for it
 */
char *beakta_prompt_make (BeaktaFlow *flow,
                          const char *prompt,
                          const char *before,
                          const char *name);

G_END_DECLS
