/* Asks readers for the pages of one document. */

#define G_LOG_DOMAIN "beakta-page-asker"

#include "beakta-page-asker.h"

#include "beakta-page-answer.h"
#include "beakta-page-renderer.h"
#include "beakta-reader-child.h"

#include <string.h>
#include <unistd.h>

struct _BeaktaPageAsker
{
  GBytes             *document;      /* owned; NULL once it has been handed over */
  char               *password;      /* owned, nullable */
  int                 file;          /* the document; -1 none yet */
  BeaktaPageRenderer *renderer;      /* nullable */
  guint               n_served;      /* by this renderer */
};

typedef struct
{
  BeaktaPagesRequestKind  kind;
  const BeaktaPageArea   *area;
} Question;

static gboolean
start_renderer (BeaktaPageAsker  *self,
                GCancellable     *cancellable,
                GError          **error)
{
  if (self->renderer != NULL)
    return TRUE;

  if (self->file < 0)
    {
      self->file = beakta_reader_child_hand_over (self->document, error);
      if (self->file < 0)
        return FALSE;
      g_clear_pointer (&self->document, g_bytes_unref);
    }

  self->n_served = 0;
  self->renderer = beakta_page_renderer_start (self->file, self->password, cancellable, error);

  return self->renderer != NULL;
}

static guint
list_numbers (const Question *question,
              guint32         numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)])
{
  const BeaktaPageArea *area = question->area;
  BeaktaPagesDraw draw = {
    .page = area->page, .rotation = area->rotation, .full_width = area->full_width, .full_height = area->full_height,
    .x = area->x, .y = area->y, .width = area->width, .height = area->height, .is_dark = area->is_dark,
  };

  memcpy (numbers, &draw, sizeof draw);
  if (question->kind == BEAKTA_PAGES_DRAW)
    return sizeof draw / sizeof (guint32);

  return question->kind == BEAKTA_PAGES_LINKS ? 2 : 1;
}

static gboolean
is_fatal (const GError *error)
{
  return !g_error_matches (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);
}

static gboolean
ask_once (BeaktaPageAsker  *self,
          const Question   *question,
          GByteArray       *answer,
          GCancellable     *cancellable,
          GError          **error)
{
  guint32 numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)];
  guint n = list_numbers (question, numbers);
  g_autoptr(GError) problem = NULL;

  if (!start_renderer (self, cancellable, error))
    return FALSE;

  if (beakta_page_renderer_ask (self->renderer, question->kind, numbers, n, answer, cancellable, &problem))
    {
      self->n_served++;
      return TRUE;
    }

  if (is_fatal (problem))
    g_clear_pointer (&self->renderer, beakta_page_renderer_free);
  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/* Rule 2 of beakta-page-source.h. */
static gboolean
ask (BeaktaPageAsker  *self,
     const Question   *question,
     GByteArray       *answer,
     GCancellable     *cancellable,
     GError          **error)
{
  gboolean is_used = self->renderer != NULL && self->n_served > 0;
  g_autoptr(GError) problem = NULL;

  if (ask_once (self, question, answer, cancellable, &problem))
    return TRUE;

  if (is_used && g_error_matches (problem, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED))
    return ask_once (self, question, answer, cancellable, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static GBytes *
take_picture (BeaktaPageAsker       *self,
              const BeaktaPageArea  *area,
              const GByteArray      *answer,
              GError               **error)
{
  guint32 size[2] = { 0, 0 };

  if (answer->len == sizeof size)
    memcpy (size, answer->data, sizeof size);
  if (GUINT32_FROM_LE (size[0]) != area->width || GUINT32_FROM_LE (size[1]) != area->height)
    {
      g_clear_pointer (&self->renderer, beakta_page_renderer_free);
      g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL,
                           "The reader broke the protocol: a picture of another size");
      return NULL;
    }

  return beakta_page_renderer_dup_pixels (self->renderer, (gsize) area->width * area->height * 4);
}

static gpointer
make_result (BeaktaPageAsker   *self,
             const Question    *question,
             const GByteArray  *answer,
             GError           **error)
{
  guint n_pages = beakta_page_renderer_get_n_pages (self->renderer);

  switch (question->kind)
    {
    case BEAKTA_PAGES_DRAW:
      return take_picture (self, question->area, answer, error);
    case BEAKTA_PAGES_SIZES:
      return beakta_page_answer_take_sizes (answer, n_pages, error);
    case BEAKTA_PAGES_LINKS:
      return beakta_page_answer_take_links (answer, n_pages, error);
    case BEAKTA_PAGES_OUTLINE:
      return beakta_page_answer_take_outline (answer, n_pages, error);
    case BEAKTA_PAGES_OPEN:
    default:
      g_return_val_if_reached (NULL);
    }
}

gpointer
beakta_page_asker_ask (BeaktaPageAsker         *self,
                       BeaktaPagesRequestKind   kind,
                       const BeaktaPageArea    *area,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  Question question = { kind, area };

  return ask (self, &question, answer, cancellable, error) ? make_result (self, &question, answer, error) : NULL;
}

BeaktaPageAsker *
beakta_page_asker_new (GBytes     *document,
                       const char *password)
{
  BeaktaPageAsker *self = g_new0 (BeaktaPageAsker, 1);

  self->document = g_bytes_ref (document);
  self->password = g_strdup (password);
  self->file = -1;

  return self;
}

void
beakta_page_asker_rest (BeaktaPageAsker *self)
{
  g_clear_pointer (&self->renderer, beakta_page_renderer_free);
}

void
beakta_page_asker_free (BeaktaPageAsker *self)
{
  beakta_page_asker_rest (self);
  g_clear_pointer (&self->document, g_bytes_unref);
  if (self->password != NULL)
    explicit_bzero (self->password, strlen (self->password));
  g_free (self->password);
  if (self->file >= 0)
    close (self->file);
  g_free (self);
}
