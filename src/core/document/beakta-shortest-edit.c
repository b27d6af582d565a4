/* Diagonal k holds the points (x, y) with x - y = k. A wave goes out from each end of a stretch; with every step it may
 * take one element out or put one in, then it follows the equal ones for nothing. Where the waves meet the stretch is
 * parted, and each half is treated in the same way. */

#include "beakta-shortest-edit.h"

typedef struct
{
  int *x;                            /* how far it has come, by diagonal; one to spare on each side */
  int  low;                          /* the diagonals that it stands on: every second from here ... */
  int  high;                         /* ... to here */
} Wave;

typedef struct
{
  const guint *before;
  const guint *after;
  gboolean    *kept_before;
  gboolean    *kept_after;
  int         *forwards;             /* room for the waves, shifted so that diagonals can be negative */
  int         *backwards;
  int          most;
} Edit;

typedef struct
{
  int x1, x2;                        /* of the sequence before */
  int y1, y2;                        /* of the sequence after */
} Stretch;

static void
keep (Edit *edit,
      int   x,
      int   y)
{
  edit->kept_before[x] = TRUE;
  edit->kept_after[y] = TRUE;
}

/* One diagonal more on each side, as long as there are any; @beyond stands outside, where no way comes from. */
static void
widen (Wave          *wave,
       const Stretch *stretch,
       int            beyond)
{
  if (wave->low > stretch->x1 - stretch->y2)
    wave->x[--wave->low - 1] = beyond;
  else
    wave->low++;

  if (wave->high < stretch->x2 - stretch->y1)
    wave->x[++wave->high + 1] = beyond;
  else
    wave->high--;
}

static gboolean
stands_on (const Wave *wave,
           int         k)
{
  return k >= wave->low && k <= wave->high;
}

/* Returns: whether the wave met @other, which it does on the diagonal @met */
static gboolean
step_forwards (const Edit    *edit,
               const Stretch *stretch,
               Wave          *wave,
               const Wave    *other,
               gboolean       may_meet,
               int           *met)
{
  widen (wave, stretch, -1);

  for (int k = wave->high; k >= wave->low; k -= 2)
    {
      int x = MAX (wave->x[k - 1] + 1, wave->x[k + 1]);

      while (x < stretch->x2 && x - k < stretch->y2 && edit->before[x] == edit->after[x - k])
        x++;
      wave->x[k] = x;

      if (may_meet && stands_on (other, k) && other->x[k] <= x)
        {
          *met = k;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
step_backwards (const Edit    *edit,
                const Stretch *stretch,
                Wave          *wave,
                const Wave    *other,
                gboolean       may_meet,
                int           *met)
{
  widen (wave, stretch, G_MAXINT);

  for (int k = wave->high; k >= wave->low; k -= 2)
    {
      int x = MIN (wave->x[k - 1], wave->x[k + 1] - 1);

      while (x > stretch->x1 && x - k > stretch->y1 && edit->before[x - 1] == edit->after[x - k - 1])
        x--;
      wave->x[k] = x;

      if (may_meet && stands_on (other, k) && x <= other->x[k])
        {
          *met = k;
          return TRUE;
        }
    }

  return FALSE;
}

/* The waves have not met: the point that is furthest from the start of the stretch, and inside it, will do. */
static void
find_furthest (const Wave    *wave,
               const Stretch *stretch,
               int           *x,
               int           *y)
{
  *x = stretch->x1;
  *y = stretch->y1;

  for (int k = wave->low; k <= wave->high; k += 2)
    {
      int here = wave->x[k];

      if (here <= stretch->x2 && here - k <= stretch->y2 && 2 * here - k > *x + *y)
        {
          *x = here;
          *y = here - k;
        }
    }
}

/* A point on a shortest way through the stretch, or on a way that is good enough when it takes more edits than are
 * allowed. */
static void
find_middle (const Edit    *edit,
             const Stretch *stretch,
             int           *x,
             int           *y)
{
  int start = stretch->x1 - stretch->y1;
  int end = stretch->x2 - stretch->y2;
  gboolean is_odd = ((end - start) & 1) != 0;
  Wave forwards = { edit->forwards, start, start };
  Wave backwards = { edit->backwards, end, end };
  int met;

  forwards.x[start] = stretch->x1;
  backwards.x[end] = stretch->x2;

  for (int n_edits = 1; n_edits <= edit->most; n_edits += 2)
    {
      if (step_forwards (edit, stretch, &forwards, &backwards, is_odd, &met))
        {
          *x = forwards.x[met];
          *y = *x - met;
          return;
        }
      if (step_backwards (edit, stretch, &backwards, &forwards, !is_odd, &met))
        {
          *x = backwards.x[met];
          *y = *x - met;
          return;
        }
    }

  find_furthest (&forwards, stretch, x, y);
}

static void
edit_stretch (Edit    *edit,
              Stretch  stretch)
{
  int x, y;

  while (stretch.x1 < stretch.x2 && stretch.y1 < stretch.y2 && edit->before[stretch.x1] == edit->after[stretch.y1])
    keep (edit, stretch.x1++, stretch.y1++);
  while (stretch.x1 < stretch.x2 && stretch.y1 < stretch.y2 && edit->before[stretch.x2 - 1] == edit->after[stretch.y2 - 1])
    keep (edit, --stretch.x2, --stretch.y2);

  if (stretch.x1 == stretch.x2 || stretch.y1 == stretch.y2)
    return;

  find_middle (edit, &stretch, &x, &y);
  edit_stretch (edit, (Stretch) { stretch.x1, x, stretch.y1, y });
  edit_stretch (edit, (Stretch) { x, stretch.x2, y, stretch.y2 });
}

void
beakta_shortest_edit (const guint *before,
                      guint        n_before,
                      const guint *after,
                      guint        n_after,
                      guint        most,
                      gboolean    *kept_before,
                      gboolean    *kept_after)
{
  g_autofree int *forwards = NULL;
  g_autofree int *backwards = NULL;
  Edit edit = { before, after, kept_before, kept_after, NULL, NULL, (int) CLAMP (most, 1, G_MAXINT - 2) };
  gsize n_diagonals = (gsize) n_before + n_after + 3;

  g_return_if_fail (n_diagonals < G_MAXINT);

  forwards = g_new (int, n_diagonals);
  backwards = g_new (int, n_diagonals);
  edit.forwards = forwards + n_after + 1;
  edit.backwards = backwards + n_after + 1;

  edit_stretch (&edit, (Stretch) { 0, (int) n_before, 0, (int) n_after });
}
