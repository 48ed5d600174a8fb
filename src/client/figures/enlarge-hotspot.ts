/**
 * The words of a wide drawing are small on a phone: a button shows it over the whole window. Where the page has it as a
 * figure, that is shown, since its ids are its own.
 */
export function addEnlarge(place: HTMLElement): void {
  const where = place.nextElementSibling as HTMLElement | null;
  if (!place.firstElementChild || !where || where.querySelector('button')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'enlarge';
  button.textContent = where.dataset['enlarge'] ?? '';
  button.addEventListener('click', () => {
    const figure = document.getElementById(place.dataset['diagram'] ?? '') ?? place;
    void import('./viewer.ts').then((viewer) => viewer.viewFigure(figure));
  });
  where.append(' · ', button);
}
