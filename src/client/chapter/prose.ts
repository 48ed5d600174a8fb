/** For pages with running text: definitions, notes, the addresses of headings. One listener each for the whole page. */
import { announce, announcer } from '../announce.ts';
import { isForBrowser } from '../for-browser.ts';

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') dismissDefinitions();
});
for (const leaving of ['pointerout', 'focusout'] as const)
  document.addEventListener(leaving, bringBackDefinition);
document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element) || isForBrowser(event)) return;
  const heading = target.closest<HTMLAnchorElement>('.heading-link');
  if (heading) copyAddress(heading);
  const citation = target.closest<HTMLAnchorElement>('.cite > a');
  if (citation && foldNote(citation)) event.preventDefault();
  if (target.closest('a')) target.closest<HTMLElement>('.part-nav:popover-open')?.hidePopover();
});

function dismissDefinitions(): void {
  for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)'))
    term.dataset['dismissed'] = '';
}

function bringBackDefinition({ target, relatedTarget }: PointerEvent | FocusEvent): void {
  const term = target instanceof Element ? target.closest<HTMLElement>('.term') : null;
  if (term && !(relatedTarget instanceof Node && term.contains(relatedTarget)))
    delete term.dataset['dismissed'];
}

function copyAddress(link: HTMLAnchorElement): void {
  const copied = announcer?.dataset['linkCopied'] ?? '';
  // Without a secure context there is no clipboard; the link still leads to its heading.
  (navigator.clipboard as Clipboard | undefined)?.writeText(link.href).then(
    () => {
      link.dataset['copied'] = copied;
      announce(copied);
      setTimeout(() => delete link.dataset['copied'], 2000);
    },
    () => undefined,
  );
}

/** A note unfolds beside its mark, or in the text, instead of being jumped to. Says whether it did. */
function foldNote(citation: HTMLAnchorElement): boolean {
  const note = document.getElementById(citation.hash.slice(1));
  if (!note?.matches('.note:not(:target, .table *)')) return false;
  citation.setAttribute('aria-expanded', String(note.toggleAttribute('data-open')));
  return true;
}
