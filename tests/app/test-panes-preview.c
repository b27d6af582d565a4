/* The paper beside the case: it follows, it stays where it is read, it draws what is new, and it leads back. */

#include "beakta-app-test.h"
#include "beakta-panes-fixture.h"

#include "beakta-paper-link.h"
#include "beakta-paper-page.h"
#include "beakta-paper-view.h"
#include "beakta-preview.h"

#define LIST "regionalfonden"

typedef struct
{
  BeaktaItemKind  kind;
  const char     *id;
  GtkWidget      *found;
} Search;

static void
visit_link_cb (GtkWidget *widget,
               gpointer   user_data)
{
  Search *search = user_data;

  if (search->found == NULL && BEAKTA_IS_PAPER_LINK (widget) &&
      beakta_paper_link_says (BEAKTA_PAPER_LINK (widget), search->kind, search->id))
    search->found = widget;
}

static GtkWidget *
find_link (BeaktaPanesFixture *self,
           BeaktaItemKind      kind,
           const char         *id)
{
  Search search = { kind, id, NULL };

  beakta_app_test_visit (self->pane, visit_link_cb, &search);

  return search.found;
}

static gboolean
has_pages (gpointer user_data)
{
  BeaktaPanesFixture *self = user_data;

  return beakta_app_test_find (self->pane, BEAKTA_TYPE_PAPER_LINK, NULL) != NULL;
}

static void
show (BeaktaPanesFixture *self)
{
  GtkWidget *preview = beakta_preview_new ();

  beakta_preview_set_editor (BEAKTA_PREVIEW (preview), self->editor, NULL);
  beakta_panes_show (self, preview);
  beakta_app_test_wait (has_pages, self);
  beakta_panes_wait (200);
}

/* Below the upper edge of the preview, in pixels. */
static double
get_y (BeaktaPanesFixture *self,
       GtkWidget          *link)
{
  graphene_rect_t bounds;

  g_assert_nonnull (link);
  g_assert_true (gtk_widget_compute_bounds (link, self->pane, &bounds));

  return bounds.origin.y;
}

/* Rule 1 of beakta-paper-view.h: what says the same item stays at the same height, whatever is written above it. */
static void
test_keeps_the_place (BeaktaPanesFixture *self,
                      gconstpointer       data)
{
  double before;

  show (self);
  beakta_preview_set_current (BEAKTA_PREVIEW (self->pane), BEAKTA_ITEM_ANSWER, LIST "/2.2");
  beakta_panes_wait (200);
  before = get_y (self, find_link (self, BEAKTA_ITEM_ANSWER, LIST "/2.2"));
  g_assert_cmpfloat (before, >, 0.0);
  g_assert_cmpfloat (before, <, gtk_widget_get_height (self->pane));

  beakta_panes_answer (self, "1.1", "partly", "En motivering som tar många rader. Den handlar om vilka som får del av arbetet, hur "
                                              "de nås, vad det kostar, och vad som saknas i underlaget för att säga mer än så.");
  beakta_panes_wait (300);
  g_assert_cmpfloat_with_epsilon (get_y (self, find_link (self, BEAKTA_ITEM_ANSWER, LIST "/2.2")), before, 2.0);
}

static void
activated_cb (BeaktaPreview *preview,
              int            kind,
              const char    *id,
              char         **told)
{
  g_free (*told);
  *told = g_strdup_printf ("%s %s", beakta_item_kind_get_nick (kind), id);
}

/* Rule: a paragraph that comes from an item is a link to it, by the keyboard too; one that does not is none. */
static void
test_leads_back (BeaktaPanesFixture *self,
                 gconstpointer       data)
{
  g_autofree char *told = NULL;
  GtkWidget *link;

  show (self);
  g_signal_connect (self->pane, "source-activated", G_CALLBACK (activated_cb), &told);
  link = find_link (self, BEAKTA_ITEM_FACTS, "facts");
  g_assert_nonnull (link);
  g_assert_true (gtk_widget_grab_focus (link));
  g_assert_true (gtk_widget_activate (link));
  g_assert_cmpstr (told, ==, "facts facts");

  beakta_preview_set_current (BEAKTA_PREVIEW (self->pane), BEAKTA_ITEM_ANSWER, LIST "/1.1");
  beakta_panes_wait (200);
  g_assert_true (gtk_widget_activate (find_link (self, BEAKTA_ITEM_ANSWER, LIST "/1.1")));
  g_assert_cmpstr (told, ==, "answer " LIST "/1.1");
}

static void
count_drawn_cb (GtkWidget *widget,
                gpointer   user_data)
{
  if (BEAKTA_IS_PAPER_PAGE (widget))
    *(guint *) user_data += beakta_paper_page_get_n_drawn (BEAKTA_PAPER_PAGE (widget));
}

static guint
count_drawn (BeaktaPanesFixture *self)
{
  guint n = 0;

  beakta_app_test_visit (self->pane, count_drawn_cb, &n);

  return n;
}

/* Rule: pages that nobody looks at are not drawn, and one that is marked or scrolled is not drawn again. */
static void
test_draws_what_is_new (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  guint before;

  show (self);
  before = count_drawn (self);
  g_assert_cmpuint (before, >, 0);
  beakta_preview_set_current (BEAKTA_PREVIEW (self->pane), BEAKTA_ITEM_FACTS, "facts");
  beakta_panes_wait (100);
  g_assert_cmpuint (count_drawn (self), ==, before);

  beakta_panes_answer (self, "1.1", "yes", "Ja.");
  beakta_panes_wait (300);
  g_assert_cmpuint (count_drawn (self), >, before);
  g_assert_cmpuint (count_drawn (self), <=, before + 3);
}

/* Rule: a preview lets go of the case. */
static void
test_finalizes (BeaktaPanesFixture *self,
                gconstpointer       data)
{
  show (self);
  beakta_panes_check_finalizes (self);
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_panes_add ("/panes/preview/keeps-the-place", test_keeps_the_place);
  beakta_panes_add ("/panes/preview/leads-back", test_leads_back);
  beakta_panes_add ("/panes/preview/draws-what-is-new", test_draws_what_is_new);
  beakta_panes_add ("/panes/preview/finalizes", test_finalizes);

  return g_test_run ();
}
