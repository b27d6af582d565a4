/* A password that is typed on the terminal. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether somebody is there to ask. */
gboolean beakta_cli_password_can_ask (void);

/* (transfer full) (nullable): what is typed, unseen; %NULL for an empty line, and at the end of what is typed. */
char    *beakta_cli_password_ask     (const char *name);

/* Wipes it before it is let go; *@password: (nullable) */
void     beakta_cli_password_forget  (char      **password);

G_END_DECLS
