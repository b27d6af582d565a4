#include "many-cases.h"

#include "beakta-test-store.h"

static void
make_store (const char *program,
            const char *path,
            const char *n_cases,
            const char *n_answers)
{
  const char *arguments[] = { program, path, n_cases, n_answers, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

int
many_cases_run (int          argc,
                char        *argv[],
                const char  *n_cases,
                const char  *n_answers,
                void       (*measure) (const char *path))
{
  BeaktaTestFolder folder = { NULL, NULL };

  if (argc < 2)
    {
      g_printerr ("Usage: %s MAKE-STORE [FILE]\n", g_get_prgname ());
      return 2;
    }

  beakta_test_folder_set_up (&folder, NULL);
  if (argc == 2)
    make_store (argv[1], folder.path, n_cases, n_answers);
  measure (argc > 2 ? argv[2] : folder.path);
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
