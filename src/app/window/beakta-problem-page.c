/* What happened to the store, what was kept, and what to do: nothing closes because of it. */

#define G_LOG_DOMAIN "beakta-problem-page"

#include "beakta-problem-page.h"

#include <glib/gi18n.h>

#include "beakta-store.h"
#include "beakta-wording.h"

struct _BeaktaProblemPage
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkWidget     *content;
  AdwStatusPage *status;
  GtkLabel      *place;
  GtkButton     *retry;
  GtkWidget     *restore;
  GtkWidget     *copy;
};

enum
{
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaProblemPage, beakta_problem_page, GTK_TYPE_WIDGET)

static const char *
get_title (const GError *error)
{
  if (error->domain != BEAKTA_STORE_ERROR)
    return _("The Case Store Could Not Be Opened");

  switch (error->code)
    {
    case BEAKTA_STORE_ERROR_TOO_NEW:
      return _("A Newer Beakta Is Needed");
    case BEAKTA_STORE_ERROR_NOT_A_STORE:
      return _("Not a Case Store");
    case BEAKTA_STORE_ERROR_BUSY:
      return _("The Case Store Is Busy");
    case BEAKTA_STORE_ERROR_FULL:
      return _("The Disk Is Full");
    case BEAKTA_STORE_ERROR_READ_ONLY:
      return _("The Case Store Cannot Be Written To");
    case BEAKTA_STORE_ERROR_DAMAGED:
      return _("The Case Store Is Damaged");
    case BEAKTA_STORE_ERROR_NOT_ALLOWED:
      return _("Not Allowed to Work in Another’s Name");
    default:
      return _("The Case Store Could Not Be Opened");
    }
}

/* When a store is opened nothing has been done yet that could be lost, which the common words cannot know. */
static char *
dup_words (const GError *error,
           const char   *path)
{
  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FULL))
    return g_strdup (_("There is no room on the disk to open the case store. What is in it is kept. "
                       "Free some space, and try again."));

  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_READ_ONLY)
      && path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup (_("There is no case store here yet, and none can be made in this folder. "
                       "Ask for permission to write in the folder, and try again."));

  return beakta_wording_dup_problem (error);
}

/* A backup helps where the file is damaged, or is none, or is not there. */
static gboolean
helps_to_restore (const GError *error,
                  gboolean      is_there)
{
  return g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_A_STORE)
         || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_GONE) || !is_there;
}

static void
retry_clicked_cb (BeaktaProblemPage *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
beakta_problem_page_dispose (GObject *object)
{
  BeaktaProblemPage *self = BEAKTA_PROBLEM_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_problem_page_parent_class)->dispose (object);
}

static void
beakta_problem_page_class_init (BeaktaProblemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_problem_page_dispose;

  signals[RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, retry);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, restore);
  gtk_widget_class_bind_template_child (widget_class, BeaktaProblemPage, copy);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
beakta_problem_page_init (BeaktaProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_problem_page_set_error (BeaktaProblemPage *self,
                               const GError      *error,
                               const char        *path)
{
  gboolean is_there = path != NULL && g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *words = NULL;

  g_return_if_fail (BEAKTA_IS_PROBLEM_PAGE (self));
  g_return_if_fail (error != NULL);

  words = dup_words (error, path);
  adw_status_page_set_title (self->status, get_title (error));
  adw_status_page_set_description (self->status, words);
  gtk_label_set_text (self->place, path != NULL ? path : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), path != NULL);
  gtk_widget_set_visible (self->restore, helps_to_restore (error, is_there));
  gtk_widget_set_visible (self->copy, is_there);
}
