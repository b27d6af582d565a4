/* Writes frames to the core: the other side of beakta-frames.h. */

#pragma once

#include "beakta-refusal.h"
#include "beakta-text.h"

G_BEGIN_DECLS

typedef struct _BeaktaEmitter BeaktaEmitter;

BeaktaEmitter *beakta_emitter_new     (int                  fd);
void           beakta_emitter_free    (BeaktaEmitter       *self);

void           beakta_emitter_hello   (BeaktaEmitter       *self,
                                       const char * const  *lacks);
void           beakta_emitter_format  (BeaktaEmitter       *self,
                                       const char          *nick,
                                       guint                pages);

/* Any length: it is cut into frames, and its runs with it. %FALSE when the document is over a limit. */
gboolean       beakta_emitter_text    (BeaktaEmitter       *self,
                                       const char          *utf8,
                                       gsize                n_bytes,
                                       const BeaktaRun     *runs,
                                       guint                n_runs,
                                       GError             **error);
void           beakta_emitter_page    (BeaktaEmitter       *self,
                                       float                width,
                                       float                height);

/* Left out when there are more boxes than a frame holds. */
void           beakta_emitter_boxes   (BeaktaEmitter       *self,
                                       const BeaktaBox     *boxes,
                                       guint                n_boxes);

/* The same notice is sent once. */
void           beakta_emitter_notice  (BeaktaEmitter       *self,
                                       const char          *nick);

/* A file inside the document. @size: 0 when it is not known. Nothing else may be sent before it has ended. */
void           beakta_emitter_begin_enclosure (BeaktaEmitter  *self,
                                       const char          *name,
                                       gsize                size);

/* Returns: %FALSE when it is over a limit; no more of it is sent then. */
gboolean       beakta_emitter_enclose (BeaktaEmitter       *self,
                                       const guint8        *bytes,
                                       gsize                n_bytes);

/* @state is what the caller thinks of it; one that was over a limit is TOO_LARGE all the same. */
void           beakta_emitter_end_enclosure (BeaktaEmitter *self,
                                       BeaktaEnclosureState state);

/* What has been said so far goes out now: for those who wait for the next page. */
void           beakta_emitter_flush   (BeaktaEmitter       *self);
void           beakta_emitter_end     (BeaktaEmitter       *self);
void           beakta_emitter_refused (BeaktaEmitter       *self,
                                       const GError        *refusal);

/* Code points so far. */
guint          beakta_emitter_get_length (BeaktaEmitter    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaEmitter, beakta_emitter_free)

G_END_DECLS
