/** On the page of all sources: their list comes once a reader narrows it, or the address names one of them. */
const filter = document.querySelector<HTMLElement>('course-entry-filter');
const form = filter?.querySelector('form');
const named = () => location.hash.slice(1);

form?.addEventListener('input', bring);
addEventListener('hashchange', bringNamed);
if (location.search !== '') bring();
else bringNamed();

function bringNamed(): void {
  if (named() !== '' && !document.getElementById(named())) bring();
}

function bring(): void {
  if (document.querySelector('.bibliography > li')) return;
  import('./listed-sources.ts')
    .then(({ bringSources }) => bringSources())
    .then(showChosen, () => {
      const status = filter?.querySelector('[role=status]');
      if (status) status.textContent = filter?.dataset['failed'] ?? '';
    });
}

/** The filter hears that there is something to narrow, and that the address may name a part of it. */
function showChosen(): void {
  form?.dispatchEvent(new Event('input'));
  dispatchEvent(new Event('hashchange'));
  document.getElementById(named())?.scrollIntoView();
}
