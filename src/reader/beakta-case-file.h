/* What is known of a case file for archives: CITS ERMS (FGS Ärendehantering 2.0) and FGS 1.0 Leveransobjekt. */

#pragma once

#include "beakta-xml-tree.h"

G_BEGIN_DECLS

extern const BeaktaTreeVocabulary beakta_case_file_vocabulary;

G_END_DECLS
