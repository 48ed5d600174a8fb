/** Marks in "On this page" the section that is being read. */

/** A heading above this part of the window's height has been reached. */
const readingLine = 0.3;

export function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
  const places = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const reached = places.findLast(
      ({ heading }) => heading.getBoundingClientRect().top < innerHeight * readingLine,
    );
    for (const { link } of places) {
      if (link === reached?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // All that lies above the line counts as seen, so that even a jump past a heading is noticed.
  const observer = new IntersectionObserver(mark, {
    rootMargin: `1000000px 0px -${String(100 - readingLine * 100)}% 0px`,
  });
  for (const { heading } of places) observer.observe(heading);
}
