/* What import does with a case that was carried as a file, and with a list of cases. */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean  ours;
  gboolean  theirs;
  gboolean  both;
  GStrv     chosen;                  /* nullable: "answer/gavleborg/1.2=theirs" */
  gboolean  lists_conflicts;
} BeaktaCliChoices;

void     beakta_cli_choices_clear (BeaktaCliChoices       *choices);

#define BEAKTA_CLI_CHOICES_ENTRIES(choices) \
  { "list-conflicts", 0, 0, G_OPTION_ARG_NONE, &(choices).lists_conflicts, \
    N_("Of a case as a file: tell what was changed both here and there, and write nothing"), NULL }, \
  { "ours", 0, 0, G_OPTION_ARG_NONE, &(choices).ours, N_("What was changed both here and there stays as it is here"), NULL }, \
  { "theirs", 0, 0, G_OPTION_ARG_NONE, &(choices).theirs, N_("What was changed both here and there becomes as it is there"), NULL }, \
  { "both", 0, 0, G_OPTION_ARG_NONE, &(choices).both, N_("Texts that were changed both here and there are both kept"), NULL }, \
  { "choose", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(choices).chosen, \
    N_("The same for one item, as ITEM=ours, ITEM=theirs or ITEM=both; may be repeated"), N_("ITEM=SIDE") }

/* Whether @name is a case as a file, by its contents; FALSE also when it cannot be read. */
gboolean beakta_cli_is_case_file  (const char              *name);

gboolean beakta_cli_import_case   (BeaktaCli               *cli,
                                   const char              *name,
                                   const BeaktaCliChoices  *choices,
                                   GError                 **error);

typedef struct
{
  char     *file;                    /* nullable: no list is taken in */
  char     *map;                     /* nullable: guessed, or as it was the last time */
  gboolean  preview;
  gboolean  fill;
} BeaktaCliList;

void     beakta_cli_list_clear    (BeaktaCliList           *list);

#define BEAKTA_CLI_LIST_ENTRIES(list) \
  { "list", 0, 0, G_OPTION_ARG_FILENAME, &(list).file, N_("Register the cases of a list: CSV, XLSX or ODS"), N_("FILE") }, \
  { "map", 0, 0, G_OPTION_ARG_STRING, &(list).map, \
    N_("What the columns of the list are: number=HEADING,title=HEADING…"), N_("MAP") }, \
  { "preview", 0, 0, G_OPTION_ARG_NONE, &(list).preview, N_("Tell what the list would do, and write nothing"), NULL }, \
  { "fill", 0, 0, G_OPTION_ARG_NONE, &(list).fill, N_("Fill in what cases that are there do not say"), NULL }

gboolean beakta_cli_import_list   (BeaktaCli               *cli,
                                   const BeaktaCliList     *list,
                                   GError                 **error);

G_END_DECLS
