/* A flowing text under construction, shared by the files that build blocks, tables and lines. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

typedef struct
{
  guint table;
  guint n_rows;
  guint n_cells;                     /* of the row */
  guint number;                      /* of the row in its sheet, from 1; 0: nothing is said of it */
} BeaktaFlowTable;

/* A block that has been begun but has no content yet. */
typedef struct
{
  gboolean       is_open;
  gboolean       has_begun;
  BeaktaRunKind  kind;
  guint          level;
  const char    *label;
  gsize          start;              /* bytes */
  gsize          after_field;        /* bytes: where its last field or checkbox ended */
} BeaktaFlowBlock;

typedef struct
{
  BeaktaFlow    *flow;
  BeaktaRunKind  kind;
  const char    *label;
} BeaktaFlowPiece;

struct _BeaktaFlow
{
  BeaktaEmitter   *emitter;          /* nullable: a piece has none */
  BeaktaFlow      *whole;            /* nullable: what a piece belongs to */

  GString         *text;             /* the chunk so far */
  guint            length;           /* code points of it */
  GArray          *runs;             /* of BeaktaRun, by start; an open one has no length yet */
  GArray          *open;             /* of guint: indices of open runs, outermost first */
  GStringChunk    *labels;

  gboolean         owes_line;        /* a LF comes before the next content */
  BeaktaFlowBlock  block;
  guint            block_runs;       /* open runs when the block began */
  char            *link;             /* nullable: target of a link that has no text yet */
  BeaktaFace       face;             /* wanted */
  BeaktaFace       open_face;
  GArray          *tables;           /* of BeaktaFlowTable, outermost first */
  GArray          *pieces;           /* of BeaktaFlowPiece */
  GArray          *comments;         /* of BeaktaRun, labels kept: on a block that has no content yet */
  GPtrArray       *figures;          /* of char *: parts of the package, each once */
  GHashTable      *figure_names;     /* the same, lent */

  guint            n_tables;
  guint            n_runs;
  gboolean         has_sent;
  GError          *error;
};

/* Runs are opened and closed like brackets; @n_left of them stay open. */
void          beakta_flow_open_run            (BeaktaFlow      *self,
                                               const BeaktaRun *like);
void          beakta_flow_close_runs          (BeaktaFlow      *self,
                                               guint            n_left);
BeaktaRunKind beakta_flow_get_open_kind       (BeaktaFlow      *self,
                                               guint            i);
const char   *beakta_flow_keep_label          (BeaktaFlow      *self,
                                               const char      *label);

void          beakta_flow_append              (BeaktaFlow      *self,
                                               const char      *utf8,
                                               gsize            n_bytes);
void          beakta_flow_append_joint        (BeaktaFlow      *self);

/* Comments that waited for their block stand here. */
void          beakta_flow_settle_comments     (BeaktaFlow      *self);

/* The open block has content: now it is there. */
void          beakta_flow_materialise_block   (BeaktaFlow      *self);

/* Only where nothing is open can the text be cut. */
void          beakta_flow_send_chunk_if_large (BeaktaFlow      *self);

G_END_DECLS
