#define G_LOG_DOMAIN "beakta-reason-view"

#include "beakta-reason-view.h"

#include <glib/gi18n-lib.h>

#include "beakta-spelled-view.h"
#include "beakta-speller.h"

#define LEAST_HEIGHT 96

GtkTextView *
beakta_reason_view_new (void)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();
  GtkTextView *view = GTK_TEXT_VIEW (gtk_text_view_new ());

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (view), "reason-field");
  beakta_spelled_view_attach (view, speller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);

  return view;
}

GtkWidget *
beakta_reason_view_new_frame (GtkTextView *view)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), LEAST_HEIGHT);
  gtk_widget_add_css_class (frame, "text-frame");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), GTK_WIDGET (view));

  return frame;
}

char *
beakta_reason_view_dup_words (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}
