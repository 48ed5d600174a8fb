/** Of two states of a figure, where they have no room beside each other, shows the one whose button is pressed. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.state-switch > button') : null;
  const group = button?.parentElement;
  for (const one of group?.children ?? []) one.setAttribute('aria-pressed', String(one === button));
  const figure = group?.closest<HTMLElement>('.before-after');
  if (figure) figure.dataset['shown'] = button?.dataset['state'];
});
export {};
