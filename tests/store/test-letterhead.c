/* What the office prints, in the store: what is kept, what counts without it, and what a damaged store does. */

#include "beakta-letterhead.h"
#include "beakta-test-store.h"

/* A red pixel and a blue one. */
#define TWO_PIXELS "1 2 1 eNr7zwAE/wEG/wH/"

/* Two pixels, it says; a hundred thousand bytes, when it is unpacked. */
#define BOMB "1 2 1 eNrtwTEBAAAAwqD1T20ND6AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" \
             "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAVwOGrwAB"

static void
decide (BeaktaStore *store,
        const char  *name,
        const char  *value)
{
  g_autoptr(GError) error = NULL;

  beakta_store_set_office_sync (store, name, value, &error);
  g_assert_no_error (error);
}

/* Rule: what the store says counts; where it says nothing, what the person has set. */
static void
test_fallback (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaLetterhead) before = beakta_letterhead_load_sync (store, "Gamla länsstyrelsen", "1", NULL);
  g_autoptr(BeaktaLetterhead) after = NULL;
  g_autoptr(BeaktaLetterhead) alone = beakta_letterhead_load_sync (NULL, NULL, NULL, NULL);

  g_assert_cmpstr (before->authority, ==, "Gamla länsstyrelsen");
  g_assert_cmpstr (alone->authority, ==, "");
  g_assert_null (alone->logotype);

  decide (store, BEAKTA_OFFICE_AUTHORITY, "Länsstyrelsen i Norrskogs län");
  after = beakta_letterhead_load_sync (store, "Gamla länsstyrelsen", "1", NULL);
  g_assert_cmpstr (after->authority, ==, "Länsstyrelsen i Norrskogs län");
  g_assert_cmpstr (after->authority_number, ==, "1");
}

/* Rule: the same text for the same pixels, and the same pixels back; one that is no longer printed is still found. */
static void
test_logotype (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaLogotype) logotype = beakta_logotype_from_text (TWO_PIXELS, &error);
  g_autoptr(BeaktaLetterhead) letterhead = NULL;
  g_autoptr(BeaktaLogotype) found = NULL;
  g_autofree char *text = NULL;
  const guint32 *pixels;

  g_assert_no_error (error);
  text = beakta_logotype_to_text (logotype);
  g_assert_cmpstr (text, ==, TWO_PIXELS);

  beakta_letterhead_set_logotype_sync (store, logotype, &error);
  g_assert_no_error (error);
  letterhead = beakta_letterhead_load_sync (store, NULL, NULL, &error);
  g_assert_no_error (error);
  pixels = g_bytes_get_data (beakta_logotype_get_pixels (letterhead->logotype), NULL);
  g_assert_cmphex (pixels[0], ==, 0xff0000);
  g_assert_cmphex (pixels[1], ==, 0x0000ff);

  beakta_letterhead_set_logotype_sync (store, NULL, &error);
  g_assert_no_error (error);
  found = beakta_letterhead_find_logotype_sync (store, beakta_logotype_get_checksum (logotype), &error);
  g_assert_nonnull (found);
}

/* Rule: what a store in strange hands says of a logotype is refused, and never believed. */
static void
test_damaged (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  static const char * const texts[] = { "", "1", "2 2 1 AAAA", "1 0 1 AAAA", "1 961 1 AAAA", "1 2 1 ", "1 2 1 AAAA", "1 -2 1 AAAA",
                                        "1 1 1 eNr7zwAE/wEG/wH/", BOMB };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_logotype_from_text (texts[i], &error));
      g_assert_nonnull (error);
    }
}

/* Rule: standard texts are kept by their names. */
static void
test_texts (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_auto(GStrv) none = beakta_letterhead_list_texts_sync (store, NULL);
  g_auto(GStrv) texts = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  decide (store, BEAKTA_OFFICE_TEXTS "överklagande", "Så överklagar ni.");
  decide (store, BEAKTA_OFFICE_TEXTS "kontakt", "Ring oss.");
  decide (store, BEAKTA_OFFICE_AUTHORITY, "Länsstyrelsen");
  texts = beakta_letterhead_list_texts_sync (store, NULL);
  g_assert_cmpuint (g_strv_length (texts), ==, 2);
  g_assert_cmpstr (texts[0], ==, "kontakt");
}

/* Rule: what was decided before there were lines of it is its first lines. */
static void
test_older (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autofree char *authority = NULL;

  decide (store, BEAKTA_OFFICE_AUTHORITY, "Länsstyrelsen");
  decide (store, BEAKTA_OFFICE_ADDRESS, "Borgmästarplan 2");
  beakta_store_close (store);
  g_clear_object (&store);
  beakta_test_make_older (folder, 11);

  store = beakta_test_open (folder, NULL);
  beakta_test_verify (store);
  decide (store, BEAKTA_OFFICE_ADDRESS, NULL);
  beakta_test_verify (store);
  authority = beakta_store_dup_office_sync (store, BEAKTA_OFFICE_AUTHORITY, NULL);
  g_assert_cmpstr (authority, ==, "Länsstyrelsen");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/letterhead/fallback", test_fallback);
  beakta_test_add ("/letterhead/logotype", test_logotype);
  beakta_test_add ("/letterhead/damaged", test_damaged);
  beakta_test_add ("/letterhead/texts", test_texts);
  beakta_test_add ("/store/office/older-has-first-lines", test_older);

  return g_test_run ();
}
