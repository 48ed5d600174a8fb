/** Notes that a chapter was begun, and that it was read to its end. */

/** So long before the eyes, a chapter counts as begun even where its first section fills the screen. */
const begunAfterMs = 30_000;

export function followReading(): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter-page]')?.dataset['chapterPage'];
  const text = document.querySelector('article.prose');
  const headings = [...(text?.querySelectorAll('.passage > h2, #quiz') ?? [])];
  const end = headings.find(({ id }) => id === 'quiz') ?? text?.nextElementSibling;
  if (chapter === undefined || !end) return;
  const sections = headings.filter((heading) => heading !== end);
  const seen = new Set<Element>();
  /** Whether an earlier visit began it: what this one notes as begun says nothing of what was read. */
  let wasBegunBefore: boolean | undefined;

  const note = async (kind: 'chapter-started' | 'chapter-read') => {
    // Only whoever stays needs the store.
    const { store } = await import('./store.ts');
    const known = (await store.progress()).chapters.get(chapter);
    wasBegunBefore ??= known === 'started';
    // Whoever jumps to the questions has not read what stands before them.
    const enough = seen.size * 2 >= sections.length + 1 || wasBegunBefore;
    if (known === undefined && kind === 'chapter-started') await store.add({ kind, chapter });
    if (known !== 'read' && kind === 'chapter-read' && enough) await store.add({ kind, chapter });
  };

  const observer = new IntersectionObserver((entries) => {
    const passed = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    for (const heading of passed) seen.add(heading);
    if (passed.some((heading) => sections.indexOf(heading) >= 1)) void note('chapter-started');
    if (passed.includes(end)) void note('chapter-read');
  });
  for (const place of [...sections, end]) observer.observe(place);
  setTimeout(() => document.visibilityState === 'visible' && void note('chapter-started'), begunAfterMs);
}
