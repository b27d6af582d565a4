/* The process of a reader: found, given what it needs and nothing else of ours, and waited for. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file without a name that holds @document, sealed: neither side can alter it. -1 with BEAKTA_INTAKE_ERROR_FAILED. */
int      beakta_reader_child_hand_over (GBytes      *document,
                                        GError     **error);

/**
 * beakta_reader_child_start:
 * @option: (nullable): its only argument
 * @descriptors: number i becomes descriptor i of the child; -1: none
 * @pid: (out): to be waited for
 * @error: BEAKTA_INTAKE_ERROR_NO_READER
 *
 * The child dies with the thread that started it.
 */
gboolean beakta_reader_child_start     (const char  *option,
                                        const int   *descriptors,
                                        guint        n_descriptors,
                                        GPid        *pid,
                                        GError     **error);

/* For how many seconds a reader is waited for that says nothing: @usual, unless BEAKTA_READER_PATIENCE names another number. */
gint64   beakta_reader_child_get_patience (gint64    usual);

/* FALSE with BEAKTA_INTAKE_ERROR_CRASHED or _OVERRUN when it did not end by itself and well. */
gboolean beakta_reader_child_wait      (GPid         pid,
                                        GError     **error);

G_END_DECLS
