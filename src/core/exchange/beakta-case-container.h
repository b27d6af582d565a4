/* The members of a file, under their names: a zip archive in which nothing is compressed.
 *
 * Any program that opens archives opens it, also in fifty years. What reads it here is no such program: it takes one form only, the
 * one that beakta_zip_writer_new () writes, byte for byte, and refuses everything else. So there is nothing in it that a library would
 * have to be trusted with (no compression, no extra fields, no links, no second directory), and no byte that could be another one
 * without being noticed.
 *
 * (1) Members are stored, without times, in the order of the directory; each with its own sum.
 * (2) Names are of a-z, 0-9, '-', '.' and '/', begin with no '/', hold no '..', and come once each.
 * (3) A member has at most 256 MB, all together 1 GB, in at most 5,000 members.
 * (4) A refusal says where: the member, or the byte.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BEAKTA_CONTAINER_MOST_MEMBERS 5000u
#define BEAKTA_CONTAINER_MOST_BYTES   (256u << 20)

typedef struct
{
  char   *name;
  GBytes *bytes;
} BeaktaContainerMember;

void       beakta_container_member_free (BeaktaContainerMember *member);

/**
 * beakta_container_read:
 * @bytes: a file
 * @error: %G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full) (element-type BeaktaContainerMember) (nullable): its members, in order; they share the file's memory
 */
GPtrArray *beakta_container_read        (GBytes     *bytes,
                                         GError    **error);

/* (transfer full) (nullable): @members as a file; fails when a rule of names or sizes is broken. */
GBytes    *beakta_container_write       (GPtrArray  *members,
                                         GError    **error);

/* (transfer none) (nullable) */
GBytes    *beakta_container_find        (GPtrArray  *members,
                                         const char *name);
void       beakta_container_add         (GPtrArray  *members,
                                         const char *name,
                                         GBytes     *bytes);

/* (transfer full) */
GPtrArray *beakta_container_new         (void);

G_END_DECLS
