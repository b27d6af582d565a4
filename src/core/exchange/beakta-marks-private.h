/* The names that writing and reading of marks share. */

#pragma once

#include "beakta-marks-json.h"

G_BEGIN_DECLS

#define BEAKTA_MARKS_CONTEXT   "http://www.w3.org/ns/anno.jsonld"
#define BEAKTA_MARKS_NAMESPACE "https://beakta.se/ns/marks#"
#define BEAKTA_MARKS_UUID      "urn:uuid:"
#define BEAKTA_MARKS_SHA256    "urn:sha256:"
#define BEAKTA_MARKS_ITEM      "urn:beakta:"         /* then what stands on the mark: "answer:gavleborg/1.1", "cell:g1/granted" */

/* The purposes of the W3C vocabulary, by BeaktaMark. */
const char *beakta_marks_get_motivation (BeaktaMark mark);

G_END_DECLS
