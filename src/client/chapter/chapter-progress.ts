/** Notes that a chapter was begun, and that it was read to its end. */

/** So long before the eyes, a chapter counts as begun even where its first section fills the screen. */
const begunAfterMs = 30_000;
/** Headings are seen when the page rests so long. Whoever jumps to a place far down flies past those before it. */
const seenAfterMs = 200;

export function followReading(): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter-page]')?.dataset['chapterPage'];
  const text = document.querySelector('article.prose');
  const headings = [...(text?.querySelectorAll('.passage > h2, #quiz') ?? [])];
  const end = headings.find(({ id }) => id === 'quiz') ?? document.querySelector('.chapter-end');
  if (chapter === undefined || !end) return;
  const places = new Set([...headings, end]);
  const seen = new Set<Element>();
  /** Whether an earlier visit began it: what this one notes as begun says nothing of what was read. */
  let wasBegunBefore: boolean | undefined;

  const note = async (kind: 'chapter-started' | 'chapter-read') => {
    // Only whoever stays needs the store.
    const { store } = await import('../store/store.ts');
    const known = (await store.progress()).chapters.get(chapter);
    wasBegunBefore ??= known === 'started';
    // Whoever jumps to the questions has not read what stands before them.
    const enough = seen.size * 2 >= places.size || wasBegunBefore;
    const isNews = kind === 'chapter-read' ? known !== 'read' && enough : known === undefined;
    if (isNews) await store.add({ kind, chapter });
  };

  const inView = new Set<Element>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  const see = () => {
    for (const heading of inView) seen.add(heading);
    if (inView.has(end)) void note('chapter-read');
    if ([...inView].some((heading) => heading !== end && heading !== headings[0]))
      void note('chapter-started');
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? 'add' : 'delete'](target);
    clearTimeout(rest);
    rest = setTimeout(see, seenAfterMs);
  });
  for (const place of places) observer.observe(place);
  setTimeout(() => document.hidden || void note('chapter-started'), begunAfterMs);
}
