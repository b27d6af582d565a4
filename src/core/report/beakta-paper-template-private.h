/* What a template of a paper is made of; shared by its reading and by those who write papers. */

#pragma once

#include "beakta-checklist-private.h"
#include "beakta-paper-template.h"

G_BEGIN_DECLS

typedef struct
{
  char            *name;
  BeaktaPaperForm  in;               /* AS_TEMPLATE: both */
  GPtrArray       *texts;            /* of BeaktaTexts */
  BeaktaPlace      place;
} BeaktaPaperTemplatePart;

struct _BeaktaPaperTemplate
{
  char             *id;
  BeaktaReportKind  kind;
  BeaktaPaperForm   form;
  BeaktaTexts       title;
  GStrv             programmes;
  GPtrArray        *opening;         /* of BeaktaTexts */
  GPtrArray        *parts;           /* of BeaktaPaperTemplatePart */
  GPtrArray        *closing;         /* of BeaktaTexts */
  GBytes           *xml;
  char             *checksum;
};

gboolean beakta_paper_template_part_is_in (const BeaktaPaperTemplatePart *part,
                                           BeaktaPaperForm                form);

G_END_DECLS
