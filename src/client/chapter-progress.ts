/** Notes that a chapter was begun, and that it was read to its end. */

/** So long before the eyes, a chapter counts as begun even where its first section fills the screen. */
const begunAfterMs = 30_000;

export function followReading(): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter-page]')?.dataset['chapterPage'];
  const text = document.querySelector('article.prose');
  const headings = [...(text?.querySelectorAll(':scope > h2') ?? [])];
  const end = headings.find(({ id }) => id === 'quiz') ?? text?.nextElementSibling;
  if (chapter === undefined || !end) return;
  const sections = headings.filter((heading) => heading !== end);
  const seen = new Set<Element>();
  const noted = new Set<string>();
  /** What was known before this visit. Only whoever stays needs the store. */
  let before: Promise<'started' | 'read' | undefined> | undefined;

  const note = async (kind: 'chapter-started' | 'chapter-read') => {
    const { store } = await import('./store.ts');
    const known = await (before ??= store.progress().then(({ chapters }) => chapters.get(chapter)));
    // Whoever jumps to the questions has not read what stands before them.
    const enough = seen.size * 2 >= sections.length + 1 || known === 'started';
    const isNews = kind === 'chapter-started' ? known === undefined : known !== 'read' && enough;
    if (!isNews || noted.has(kind)) return;
    noted.add(kind);
    await store.add({ kind, chapter });
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
