/* The words by which a name with an origin is told from a group with one. In small letters, Swedish and English. */

#include "beakta-personal.h"

/* Of two words, the first. Sweden is not here. */
static const char * const countries[] = {
  "afghanistan", "albanien", "algeriet", "angola", "argentina", "armenien", "australien", "azerbajdzjan", "bangladesh",
  "belarus", "belgien", "bolivia", "bosnia", "bosnien", "brasilien", "bulgarien", "burundi", "chile", "colombia", "danmark",
  "egypten", "egypt", "england", "eritrea", "estland", "ethiopia", "etiopien", "filippinerna", "finland", "frankrike", "gambia",
  "gaza", "georgien", "ghana", "grekland", "guinea", "indien", "indonesien", "irak", "iran", "iraq", "irland", "island", "israel",
  "italien", "japan", "jemen", "jordanien", "kamerun", "kanada", "kazakstan", "kenya", "kina", "kirgizistan", "kongo", "korea",
  "kosovo", "kroatien", "kuba", "kurdistan", "kuwait", "lebanon", "lettland", "libanon", "liberia", "libyen", "litauen",
  "makedonien", "malaysia", "marocko", "mexiko", "moldavien", "mongoliet", "montenegro", "morocco", "myanmar", "nederländerna",
  "nepal", "nigeria", "nordmakedonien", "norge", "pakistan", "palestina", "peru", "poland", "polen", "portugal", "romania",
  "rumänien", "russia", "rwanda", "ryssland", "saudiarabien", "schweiz", "senegal", "serbien", "slovakien", "slovenien", "somalia",
  "spanien", "sri", "storbritannien", "sudan", "sydafrika", "sydsudan", "syria", "syrien", "tadzjikistan", "tanzania", "thailand",
  "tjeckien", "tjetjenien", "tunisien", "turkey", "turkiet", "tyskland", "uganda", "ukraina", "ukraine", "ungern", "usa",
  "uzbekistan", "venezuela", "vietnam", "vitryssland", "yemen", "österrike",
};

static const char * const demonyms[] = {
  "afghan", "afghanska", "arab", "arabiska", "assyrier", "assyriska", "bosnier", "bosniska", "chilenare", "chilenska", "eritrean",
  "eritreanska", "etiopier", "etiopiska", "finländare", "finländska", "irakier", "irakiska", "iranier", "iranska", "kosovoalban",
  "kurd", "kurdiska", "libanes", "libanesiska", "marockan", "marockanska", "palestinier", "palestinska", "perser", "persiska",
  "polack", "polska", "rom", "romsk", "rumän", "rumänska", "ryss", "ryska", "same", "samiska", "serb", "serbiska", "somalier",
  "somaliska", "syrian", "syrier", "syriska", "thailändska", "turk", "turkiska", "ukrainare", "ukrainska", "zigenare",
};

/* What begins a sentence and is no name, and what is no person's name anywhere. */
static const char * const no_names[] = {
  "alla", "andelen", "andra", "anställda", "arbetslösa", "barn", "boende", "bosatta", "båda", "både", "de", "dem", "den",
  "dessa", "det", "du", "elev", "en", "ett", "europa", "export", "familj", "familjen", "flest", "fler", "folk", "forskare",
  "födda", "från", "född", "företag", "företagare", "gemensamt", "gruppen", "han", "hen", "hon", "hälften", "import", "ingen",
  "inga", "invandrare", "jag", "kvinna", "kvinnan", "ledare", "lärare", "man", "mannen", "medel", "medborgare", "migranter", "mest",
  "migrationsverket", "män", "många", "någon", "några", "ni", "nyanlända", "person", "personal", "projektet", "resten",
  "skattemedel", "sådana", "stöd", "tolk", "tolkar", "ungdom", "utrikes", "vi", "vuxna", "vilka", "some", "people", "those",
  "women", "men", "children", "many", "most", "half", "they", "he", "she", "everyone", "families", "refugees", "students",
  "sverige", "sweden", "föreningen", "kommunen", "länet", "staden", "region", "regionen", "länsstyrelse", "länsstyrelsen",
  "landstinget", "myndigheten", "stiftelsen", "universitetet",
};

/* The ends of words for several people and for things: "kvinnor", "deltagarna", "invandring". */
static const char * const endings[] = {
  "or", "orna", "ornas", "ar", "arna", "arnas", "er", "erna", "ernas", "are", "ande", "ende", "ing", "ingen", "het", "heten", "skap",
  "tion", "sion", "tet", "barnen", "verket", "bolaget",
};

static gboolean
is_among (const char         *word,
          const char * const *words,
          gsize               n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (word, words[i]))
      return TRUE;

  return FALSE;
}

gboolean
beakta_personal_is_country (const char *word)
{
  return is_among (word, countries, G_N_ELEMENTS (countries));
}

gboolean
beakta_personal_is_demonym (const char *word)
{
  return is_among (word, demonyms, G_N_ELEMENTS (demonyms));
}

gboolean
beakta_personal_is_no_name (const char *word)
{
  return is_among (word, no_names, G_N_ELEMENTS (no_names));
}

gboolean
beakta_personal_ends_as_group (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;

  return FALSE;
}
