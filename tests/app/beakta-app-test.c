#include "beakta-app-test.h"

#define PATIENCE_S 20

void
beakta_app_test_init (int    *argc,
                      char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

static gboolean
out_of_patience_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

void
beakta_app_test_wait (BeaktaTestCondition condition,
                      gpointer            user_data)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_S, out_of_patience_cb, &is_late);

  while (!condition (user_data) && !is_late)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);
  g_assert_true (condition (user_data));
}

void
beakta_app_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
beakta_app_test_assert_finalizes (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  beakta_app_test_wait (is_gone, &weak);
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));

  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));

  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return NULL;
}

GtkWidget *
beakta_app_test_find (GtkWidget  *root,
                      GType       type,
                      const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (text == NULL || g_strcmp0 (get_text (root), text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = beakta_app_test_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
beakta_app_test_visit (GtkWidget       *root,
                       BeaktaTestVisit  visit,
                       gpointer         user_data)
{
  visit (root, user_data);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    beakta_app_test_visit (child, visit, user_data);
}
