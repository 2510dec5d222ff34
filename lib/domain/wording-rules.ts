/**
 * Why a passage wants another look.
 * - `verdict`: it judges the person instead of saying what they did
 * - `unattributed`: it claims something in the name of nobody
 * - `mind-reading`: it says what somebody wants, feels or thinks, without saying that they said so
 * - `intensifier`: it adds weight where a fact would carry it
 * - `no-actor`: it says that something is held of somebody, and not by whom
 */
export type WordingKind = "verdict" | "unattributed" | "mind-reading" | "intensifier" | "no-actor";

/** What to do about it; `instead` of a rule is a word that can stand in the place of the one found. */
export type WordingRemedy =
  | "say-the-act"
  | "say-the-programme"
  | "plain-word"
  | "name-who"
  | "report"
  | "drop";

export type WordingRule = {
  kind: WordingKind;
  remedy: WordingRemedy;
  /** Whole words, joined by `|`; letters of any case unless `cased`. */
  words: string;
  instead?: string;
  cased?: boolean;
  /** Text of the sentence before or after the passage with which it is in order. */
  unlessBefore?: RegExp;
  unlessAfter?: RegExp;
};

/** Somebody named says, decides or asks, so that what follows is theirs. */
const SAID =
  /\b(said|says|saying|told|tells|wrote|writes|writing|stated|states|declared|declares|announced|announces|argued|argues|called|calls|calling|asked|asks|answered|posted|repeated|repeats|added|described|describes|promised|insisted|according to)\b/i;

/** The English words and turns of phrase that a record about a living person should not hold, outside quotation marks. */
export const WORDING_RULES: readonly WordingRule[] = [
  {
    kind: "verdict",
    remedy: "say-the-programme",
    words:
      "extremis(?:t|ts|m)|fanatic(?:s|al)?|zealots?|radicals|hard-?liners?|demagog(?:ue|ues|ic|uery)|populis(?:t|ts|m)|fascis(?:t|ts|m)|neo-?nazis?|nazis?|ultra-?(?:right|left|nationalist|conservative)|far-(?:right|left)|bigot(?:s|ed|ry)?|xenophob(?:e|es|ic|ia)|misogynis(?:t|ts|tic)|homophob(?:e|es|ic)",
  },
  {
    kind: "verdict",
    remedy: "say-the-act",
    words:
      "liars?|lied|lying|dishonest(?:ly)?|corrupt|crooks?|crooked|thugs?|thuggish|gangsters?|cowards?|cowardly|hypocri(?:te|tes|tical|tically|sy)|incompetent(?:ly)?|disgrac(?:e|ed|eful|efully)|shame(?:ful|fully|less|lessly)|scandalous(?:ly)?|outrageous(?:ly)?|appalling(?:ly)?|despicable|evil|immoral|ruthless(?:ly)?|brutal(?:ly)?|reckless(?:ly)?|irresponsible|irresponsibly|absurd(?:ly)?|ridiculous(?:ly)?|senseless|foolish(?:ly)?|stupid(?:ly)?|naive(?:ly)?|insane|crazy|deranged|unhinged|notorious(?:ly)?|infamous(?:ly)?|controversial(?:ly)?|polari[sz]ing|divisive|disastrous(?:ly)?|catastrophic(?:ally)?|heroic(?:ally)?|heroes|hero|visionary|courageous(?:ly)?|brave(?:ly)?|brilliant(?:ly)?|legendary|groundbreaking|exemplary|statesmanlike",
    // Only of people and deeds: a brave or corrupt thing in a name is written with a capital.
    cased: true,
  },
  {
    kind: "verdict",
    remedy: "plain-word",
    instead: "government",
    words: "\\p{Lu}[\\p{L}’'-]+ regime|(?:his|her|their) regime",
    cased: true,
  },
  {
    kind: "verdict",
    remedy: "plain-word",
    instead: "president, or the office",
    words: "strong(?:man|men)|dictators?|dictatorial|tyrants?|despots?|autocrats?|puppets?|cronies|henchmen",
  },
  {
    kind: "verdict",
    remedy: "plain-word",
    instead: "criticised",
    words:
      "slam(?:s|med|ming)|blasted|lash(?:es|ed|ing) out|rant(?:s|ed|ing)|rail(?:ed|ing) against|thundered|whin(?:es|ed|ing)|sneer(?:s|ed|ing)",
  },
  {
    kind: "verdict",
    remedy: "plain-word",
    instead: "said",
    words: "boast(?:s|ed|ing)|brag(?:s|ged|ging)|gloat(?:s|ed|ing)|parrot(?:s|ed|ing)|spew(?:s|ed|ing)",
  },
  {
    kind: "verdict",
    remedy: "plain-word",
    instead: "said",
    words:
      "(?:he|she|they) (?:admits|admitted|claimed|concedes|conceded|confessed) (?:that|to having|having)?",
  },
  {
    kind: "unattributed",
    remedy: "name-who",
    words:
      "(?:some|many|most|several|its|his|her|their)?\\s?(?:critics|observers|analysts|experts|commentators|insiders|opponents|supporters|sources) (?:say|says|said|believe|believed|claim|claimed|argue|argued|note|noted|warn|warned|see|saw|fear|feared|agree|agreed|suggest|suggested)",
    unlessAfter: /\b(such as|among them|including|led by)\b/i,
  },
  {
    kind: "unattributed",
    remedy: "name-who",
    words:
      "it (?:is|was|has been) (?:widely |generally |commonly |often )?(?:believed|said|claimed|thought|understood|assumed|alleged|rumou?red|reported|feared|known)(?: that)?|(?:some|many|most) (?:people )?(?:say|said|believe|believed|think|thought|claim|claimed|argue|argued)|widely (?:believed|seen|regarded|considered|viewed)",
    unlessAfter: /\bby\b/i,
  },
  {
    kind: "unattributed",
    remedy: "name-who",
    words:
      "reportedly|allegedly|supposedly|purportedly|apparently|so-called|is rumou?red to|rumou?rs? ha(?:s|ve) it",
  },
  {
    kind: "mind-reading",
    remedy: "report",
    words:
      "(?:hates|hated|loathe[sd]|despise[sd]|loves|loved|resents|resented|envies|envied|desires|desired|dreams of|dreamt of|longs for|longed for|is obsessed with|was obsessed with|does not care|did not care|cares (?:nothing|little)|wants|wanted|hopes|hoped|believes|believed|thinks|thought|feels|felt|knows|knew) (?:to|that|the|a|an|his|her|their|no|all|every|for|he|she|they|\\p{Lu}\\p{Ll}+)",
    unlessBefore: SAID,
  },
  {
    kind: "mind-reading",
    remedy: "report",
    words:
      "secretly|deep down|privately (?:believes|thinks|wants)|in truth|really (?:wants|means|meant|wanted)|out of (?:spite|hatred|revenge|envy|fear)|(?:his|her|their) true (?:aim|motive|intention)s?",
  },
  {
    kind: "intensifier",
    remedy: "drop",
    words:
      "extremely|hugely|massively|utterly|totally|absolutely|incredibly|unbelievably|undoubtedly|undeniably|obviously|of course|needless to say|blatant(?:ly)?|brazen(?:ly)?|flagrant(?:ly)?|vehement(?:ly)?|relentless(?:ly)?|staggering(?:ly)?|shocking(?:ly)?|alarming(?:ly)?|dramatic(?:ally)?|unprecedented(?:ly)?|historic|very (?:deeply|strongly|harshly|much)",
    unlessBefore: SAID,
  },
  {
    kind: "no-actor",
    remedy: "name-who",
    words:
      "(?:is|was|are|were|has been|have been|had been|being) (?:sharply |widely |often |also |strongly |heavily )?(?:accused|criticised|criticized|blamed|condemned|denounced|praised|hailed|mocked|seen|regarded|considered|viewed|perceived|described|portrayed|suspected|believed)",
    unlessAfter: /\bby\b/i,
  },
];
