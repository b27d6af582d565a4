/* The walls one by one. Each names what it could not do in @lacks. */

#pragma once

#include "beakta-sandbox.h"

G_BEGIN_DECLS

/* A sanitizer needs room for its shadow memory and a few more system calls; such a build says so. */
#if defined (__SANITIZE_ADDRESS__)
#define BEAKTA_SANDBOX_SANITIZED 1
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define BEAKTA_SANDBOX_SANITIZED 1
#endif
#endif
#ifndef BEAKTA_SANDBOX_SANITIZED
#define BEAKTA_SANDBOX_SANITIZED 0
#endif

void     beakta_sandbox_lacks        (GPtrArray         *lacks,
                                      const char        *word);

/* Returns: whether files are fenced in. */
gboolean beakta_sandbox_add_landlock (BeaktaSandboxKind  kind,
                                      GPtrArray         *lacks);
void     beakta_sandbox_add_seccomp  (BeaktaSandboxKind  kind,
                                      GPtrArray         *lacks);

G_END_DECLS
