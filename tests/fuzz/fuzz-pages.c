/* The core's side of the pages: what a reader that is not to be trusted answers about them. The first byte says which answer, the
 * second how many pages the document has. */

#include "beakta-page-answer.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

typedef GArray *(*Take) (const GByteArray  *answer,
                         guint              n_pages,
                         GError           **error);

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static const Take takes[] = { beakta_page_answer_take_sizes, beakta_page_answer_take_links, beakta_page_answer_take_outline };
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autoptr(GArray) taken = NULL;
  g_autoptr(GError) error = NULL;

  if (size < 2)
    return 0;

  g_byte_array_append (answer, bytes + 2, size - 2);
  taken = takes[bytes[0] % G_N_ELEMENTS (takes)] (answer, bytes[1], &error);
  g_assert_true ((taken == NULL) == (error != NULL));

  return 0;
}
