/** What of a reader's words matters: `what is a whisk?` asks for `whisk`. */

/**
 * Words that questions and sentences are joined with, which say nothing of the matter. English: a course in another
 * language keeps all its words.
 */
const joints = new Set(
  [
    'a an the this that these those there here it its he she they them their you your i me my we us our one',
    'is are was were be been being am do does did done doing can could will would shall should may might must',
    'has have had having get gets got go goes went gone make makes made use uses used using let',
    'what which who whom whose when where why how whether if and or not no nor but so than then as because',
    'of in on at to for from by with without into onto off out up down about between vs versus per via',
    'mean means meant stand stands work works worked happen happens happened know tell explain show',
    'difference differences different differ problem problems still now any some all just really actually',
  ].flatMap((line) => line.split(' ')),
);

/** The words of `query` that matter, in their order and in lower case; all of them if none does. */
export function wordsThatMatter(query: string, language: string): string[] {
  const words = (query.toLowerCase().match(/[\p{Letter}\p{Number}_+#/.-]+/gu) ?? [])
    .map((word) => word.replace(/^[./-]+|[./-]+$/g, ''))
    .filter((word) => word !== '');
  const mattering = language.startsWith('en') ? words.filter((word) => !joints.has(word)) : words;
  return [...new Set(mattering.length > 0 ? mattering : words)];
}

/**
 * Whether the query is a question other than what or which a thing is: then the place that explains is wanted more
 * than the definition.
 */
export function asksForReasons(query: string): boolean {
  return /^\s*(how|why|when|where|who|is|are|was|were|do|does|did|can|could|will|would|should|must|has|have)\s/i.test(
    query,
  );
}

/** Whether the query sets two things side by side. */
export function compares(query: string): boolean {
  return /\b(vs|versus|differ|differs|difference|differences|compared?|between)\b/i.test(query);
}
