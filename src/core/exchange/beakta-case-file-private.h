/* The names of the members, and the steps of reading: shared by the files that write and read. */

#pragma once

#include "beakta-case-container.h"
#include "beakta-case-file.h"

G_BEGIN_DECLS

#define FORMAT      1

#define MIMETYPE    "mimetype"
#define MANIFEST    "manifest.json"
#define ITEMS       "case.json"
#define JOURNAL     "journal.json"
#define SUM         "sum"
#define CARRIED     "carried/"
#define CHECKLISTS  "checklists/"
#define DOCUMENTS   "documents/"
#define TEXTS       "texts/"

/* Every refusal of what a member says: both set the error and return FALSE. @problem: (nullable) */
gboolean   beakta_case_file_refuse          (const char      *member,
                                             const char      *why,
                                             GError         **error);
gboolean   beakta_case_file_refuse_for      (const char      *member,
                                             const GError    *problem,
                                             GError         **error);

/* (transfer full) (nullable): a member that is an object. */
JsonNode  *beakta_case_file_parse_object    (GPtrArray       *members,
                                             const char      *name,
                                             GError         **error);

gboolean   beakta_case_file_read_items      (BeaktaCaseFile  *self,
                                             GPtrArray       *members,
                                             GError         **error);

/* With the parts of before, which the items name. */
gboolean   beakta_case_file_read_journal    (BeaktaCaseFile  *self,
                                             GPtrArray       *members,
                                             GError         **error);
gboolean   beakta_case_file_read_checklists (BeaktaCaseFile  *self,
                                             GPtrArray       *members,
                                             GError         **error);
gboolean   beakta_case_file_read_documents  (BeaktaCaseFile  *self,
                                             GPtrArray       *members,
                                             GError         **error);

G_END_DECLS
