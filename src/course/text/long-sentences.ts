/** What can be taken in without going back. */
const mostWords = 35;

/** What is to be said of each sentence of a plain text that has too many words. */
export function longSentences(text: string): string[] {
  return text.split(/(?<=[.!?]["'”’)]*)\s+/).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length <= mostWords) return [];
    const begin = words.slice(0, 4).join(' ');
    return [
      `The sentence "${begin} …" has ${String(words.length)} words; at most ${String(mostWords)} can be taken in at once. Make two of it.`,
    ];
  });
}
