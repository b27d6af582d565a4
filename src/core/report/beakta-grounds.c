/* Grounds of secrecy. What they protect is told in our own words, and decides nothing: whoever masks reads the law.
 *
 * Source: offentlighets- och sekretesslagen (2009:400), the chapters and sections that are named. They are Swedish in every
 * language, as the names of laws are. */

#include "beakta-grounds.h"

#include "beakta-report-words.h"

#define LAW(place) place " offentlighets- och sekretesslagen (2009:400)"

static const struct
{
  BeaktaGround  ground;
  const char   *about[BEAKTA_N_TONGUES];
} grounds[] = {
  { { "osl-21-1", LAW ("21 kap. 1 §") }, { "någons hälsa eller sexualliv", "somebody’s health or sexual life" } },
  { { "osl-21-3", LAW ("21 kap. 3 §") }, { "var någon bor eller nås, som kan bli hotad eller förföljd",
                                           "where somebody lives, or is reached, who may be threatened or persecuted" } },
  { { "osl-21-5", LAW ("21 kap. 5 §") }, { "en utlänning som kan komma till skada", "a foreign national who may come to harm" } },
  { { "osl-21-7", LAW ("21 kap. 7 §") }, { "personuppgifter som kan komma att behandlas i strid med dataskyddsreglerna",
                                           "personal data that may come to be used against the data protection rules" } },
  { { "osl-24-8", LAW ("24 kap. 8 §") }, { "uppgifter om enskilda som samlats in för statistik",
                                           "data about individuals that were collected for statistics" } },
  { { "osl-30-23", LAW ("30 kap. 23 §") }, { "affärsförhållanden hos den som får stöd eller tillsyn",
                                             "the business of somebody who is supported or supervised" } },
  { { "osl-31-16", LAW ("31 kap. 16 §") }, { "affärsförhållanden hos den som gör affärer med en myndighet",
                                             "the business of somebody who deals with an authority" } },
  { { "osl-19-3", LAW ("19 kap. 3 §") }, { "anbud och avtal i en upphandling", "offers and agreements in a procurement" } },
  { { "osl-18-8", LAW ("18 kap. 8 §") }, { "säkerhetsåtgärder, till exempel för lokaler och system",
                                           "measures of security, such as for premises and systems" } },
};

guint
beakta_grounds_count (void)
{
  return G_N_ELEMENTS (grounds);
}

const BeaktaGround *
beakta_grounds_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (grounds), NULL);

  return &grounds[index].ground;
}

const BeaktaGround *
beakta_grounds_find (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    if (g_strcmp0 (grounds[i].ground.nick, nick) == 0)
      return &grounds[i].ground;

  return NULL;
}

const char *
beakta_grounds_get_about (guint       index,
                          const char *language)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (grounds), NULL);

  return grounds[index].about[beakta_tongue_from_language (language)];
}
