/** The words of `element` as they are said once: without numbers of sources, definitions, and what `unsaid` selects. */
export function spokenWords(element: Element | null, unsaid = ''): string {
  if (!element) return '';
  const text = element.cloneNode(true) as Element;
  const left = ['.cite, .locator, .definition, [aria-hidden]', unsaid].filter((part) => part !== '');
  for (const part of text.querySelectorAll(left.join())) part.remove();
  return text.textContent.replace(/\s+/g, ' ').trim();
}
