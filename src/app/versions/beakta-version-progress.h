/* How far a new version has come on its way in, once that has taken a moment; and stopping it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _BeaktaVersionProgress BeaktaVersionProgress;

/* @parent: (nullable): where it is shown; @name: of the file; @cancellable: cancelled when the person stops it */
BeaktaVersionProgress *beakta_version_progress_new  (GtkWindow             *parent,
                                                     const char            *name,
                                                     GCancellable          *cancellable);
void                   beakta_version_progress_free (BeaktaVersionProgress *self);

/* What is being done now, in words; how far it has come is not known yet. */
void                   beakta_version_progress_begin (BeaktaVersionProgress *self,
                                                     const char            *words);

/* May be called by any thread. @fraction: 0 to 1 */
void                   beakta_version_progress_set  (BeaktaVersionProgress *self,
                                                     double                 fraction);

G_END_DECLS
