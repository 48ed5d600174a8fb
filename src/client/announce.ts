/** The page's one polite live region: it says what only eyes would notice. */
export const announcer = document.querySelector<HTMLElement>('.announcer');

export function announce(text: string): void {
  if (announcer) announcer.textContent = text;
}
