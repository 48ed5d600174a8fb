/** Marks in "On this page" the section that is being read. */

/** All that lies above a line in the upper third of the window has been reached, so that even a jump past a heading is noticed. */
const reachedMargin = '1000000px 0px -70% 0px';

export function followSections(): void {
  const places = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A passage has its place before it is laid out.
    const place = heading?.closest('.passage') ?? heading;
    return place ? [{ link, place }] : [];
  });
  const reached = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) reached[isIntersecting ? 'add' : 'delete'](target);
      const current = places.findLast(({ place }) => reached.has(place));
      for (const { link } of places) {
        if (link === current?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: reachedMargin },
  );
  for (const { place } of places) observer.observe(place);
}
