/** Marks in "On this page" the section that is being read. */

/** What begins above this part of the window's height has been reached. */
const readingLine = 0.3;

export function followSections(): void {
  const places = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A passage has its place before it is laid out.
    const place = heading?.closest('.passage') ?? heading;
    return place ? [{ link, place }] : [];
  });
  const reached = new Set<Element>();
  // All that lies above the line counts as seen, so that even a jump past a heading is noticed.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) reached[isIntersecting ? 'add' : 'delete'](target);
      const current = places.findLast(({ place }) => reached.has(place));
      for (const { link } of places) {
        if (link === current?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: `1000000px 0px -${String(100 - readingLine * 100)}% 0px` },
  );
  for (const { place } of places) observer.observe(place);
}
