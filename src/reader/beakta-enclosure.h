/* A file inside an XML document, in base64: decoded as it comes and sent on, however large it is. */

#pragma once

#include "beakta-emitter.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaEmitter *emitter;
  gint           state;
  guint          saved;
  gboolean       is_damaged;
  gboolean       is_over;            /* nothing more of it is sent */
} BeaktaEnclosureWriter;

void beakta_enclosure_begin (BeaktaEnclosureWriter *self,
                             BeaktaEmitter         *emitter,
                             const char            *name,
                             gsize                  size);
void beakta_enclosure_add   (BeaktaEnclosureWriter *self,
                             const char            *base64,
                             gsize                  n);
void beakta_enclosure_end   (BeaktaEnclosureWriter *self);

/* A file that is named but not there. */
void beakta_enclosure_name  (BeaktaEmitter         *emitter,
                             const char            *name,
                             gsize                  size);

/* (transfer full): "12 kB", as people read it. */
char *beakta_enclosure_dup_size (guint64 size);

G_END_DECLS
