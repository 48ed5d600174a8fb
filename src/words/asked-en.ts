/** How questions are asked in English: what a search passes over in them, and how it hears that they compare. */

/** Words that questions and sentences are joined with, which say nothing of the matter; folded, without apostrophes. */
const joints: ReadonlySet<string> = new Set(
  [
    'a an the this that these those there here it its he she they them their you your i im my me we us our one',
    'is are was were be been being am do does did done doing can could will would shall should may might must',
    'has have had having get gets got go goes went gone make makes made use uses used using let please',
    'what whats which who whos whom whose when where why how hows whether if and or not no nor but so than then as',
    'of in on at to for from by with without into onto off out up down about between vs versus per via because',
    'mean means meant meaning stand stands work works worked run runs happen happens happened know tell explain show',
    'difference differences different differ differs compare compared comparison better best based',
    'problem problems still now any some all just really actually define defined definition purpose',
  ].flatMap((line) => line.split(' ')),
);

/** Words beside a name that ask for no more than what it is, or how it does: general ones, which many texts hold. */
const aspects: ReadonlySet<string> = new Set(
  [
    'architecture basics concept concepts explained guide internals intro introduction overview technology tutorial',
    'advantage advantages disadvantage disadvantages benefit benefits drawbacks pros cons example examples types kinds',
    'error errors issue issues failed failing failure working broken performance security troubleshooting',
  ].flatMap((line) => line.split(' ')),
);

const comparing =
  /\b(?:differ|differs|difference|differences|different|compare|compared|comparison|between)\b/i;
const better = /^\s*is\s(.+?)\s(?:\S+er|(?:more|less) \S+|the same)\s(?:than|as)\s(.+)$/i;
const versus = /\s(?:vs\.?|versus|or|compared (?:to|with)|as opposed to|against)\s/i;

export const askedWords = {
  /** With what the tags of such languages begin: a course in another keeps all its words. */
  language: 'en',
  joints,
  aspects,
  /** Behind one of these stands where a thing is. */
  places: new Set(['in', 'inside', 'within']),
  /** Little words that a name or a question for one may have; with others the query asks something of what it names. */
  light:
    /^(?:an?|the|of|in|inside|within|on|for|with|and|to|by|from|what|whats|is|are|me|about|tell|explain|defined?|definition|mean|means|meaning|vs|versus)$/,
  /** How questions begin that ask for more than what or which a thing is. */
  reasons:
    /^\s*(how|why|when|where|who|is|are|was|were|do|does|did|can|could|will|would|should|must|has|have)\s/i,
  /** Whether things are set side by side, and nothing else is asked. */
  isVersus: (query: string): boolean => /\s(?:vs\.?|versus)\s/i.test(query),
  /** Whether things are compared beyond doubt: "or" may stand in any question. */
  comparesClearly: (query: string): boolean =>
    comparing.test(query) || better.test(query) || askedWords.isVersus(query),
  /** What the query sets side by side; less than two where it does not compare. */
  sidesOf(query: string): string[] {
    const isA = /^\s*(?:is|are)\s(.+?)\san?\s(.+?)[\s?.!]*$/i.exec(query);
    if (isA && !comparing.test(query)) return isA.slice(1);
    const isBetter = better.exec(query);
    if (isBetter) return isBetter.slice(1);
    return comparing.test(query) && !versus.test(query)
      ? query.replace(/.*\bbetween\b/i, '').split(/\s(?:and|from|to|with|&)\s/i)
      : query.split(versus);
  },
};
