/* What a copy for disclosure leaves out. The numbers are the rules of the header. */

#include "beakta-case-mask.h"

#include "beakta-mask-text.h"

#define SHORTEST_PART 3              /* letters and digits */

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_isalnum (g_utf8_get_char (text));

  return n;
}

static gboolean
is_blank (const char *text)
{
  g_autoptr(BeaktaMaskText) seen = beakta_mask_text_new (text);

  return beakta_mask_text_is_blank (seen);
}

/* Rule 2. */
static gboolean
tells (const BeaktaCaseMask *mask)
{
  g_autoptr(BeaktaMaskText) ground = beakta_mask_text_new (mask->ground);
  g_autoptr(BeaktaMaskText) words = beakta_mask_text_new (mask->words);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

  beakta_mask_text_find (ground, words, mask->reach, places);

  return places->len > 0;
}

BeaktaMaskFault
beakta_case_mask_get_fault (const BeaktaCaseMask *mask)
{
  g_return_val_if_fail (mask != NULL, BEAKTA_MASK_FAULT_NO_WORDS);

  if (is_blank (mask->words))
    return BEAKTA_MASK_FAULT_NO_WORDS;
  if (is_blank (mask->ground))
    return BEAKTA_MASK_FAULT_NO_GROUND;
  if (mask->reach == BEAKTA_REACH_PARTS && count_letters (mask->words) < SHORTEST_PART)
    return BEAKTA_MASK_FAULT_SHORT;

  return tells (mask) ? BEAKTA_MASK_FAULT_TELLS : BEAKTA_MASK_FAULT_NONE;
}

BeaktaCaseMask *
beakta_case_mask_new_passage (const BeaktaPassage *passage)
{
  BeaktaCaseMask *mask;

  g_return_val_if_fail (passage != NULL, NULL);

  mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);
  mask->reach = BEAKTA_REACH_PASSAGE;
  mask->document = passage->document;
  mask->start = passage->start;
  mask->end = passage->end;
  beakta_record_set (&mask->words, passage->exact);
  beakta_record_set (&mask->sha256, passage->sha256);

  return mask;
}
