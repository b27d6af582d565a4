/* The payload of an entry, read where it lies: what each edit is about, and what it says that there is afterwards. Nothing is
 * made of it, so that a million of them can be looked at while somebody waits. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char       *kind;                  /* nick */
  char       *id;
  const char *after;                 /* within the payload; NULL: it is removed */
  gsize       n_after;
} BeaktaScannedEdit;

typedef struct
{
  const char        *rest;           /* nullable: what is still to be read */
  BeaktaScannedEdit  edit;
} BeaktaPayloadScan;

/* Returns FALSE when @payload is not one. */
gboolean beakta_payload_scan_begin (BeaktaPayloadScan  *self,
                                    const char         *payload);

/* @has_edit: (out): whether @self->edit is the next one; it is valid until the next call. */
gboolean beakta_payload_scan_next  (BeaktaPayloadScan  *self,
                                    gboolean           *has_edit);
void     beakta_payload_scan_clear (BeaktaPayloadScan  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaPayloadScan, beakta_payload_scan_clear)

G_END_DECLS
