const root = document.documentElement;
const [{ type } = {}] = performance.getEntriesByType('navigation');
root.dataset.script = location.hash || type !== 'navigate' ? 'whole' : '';
onhashchange = () => {
  onhashchange = null;
  root.dataset.script = 'whole';
  root.querySelector(':target')?.scrollIntoView();
};
try {
  const theme = localStorage.theme;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const tell = () => {
    let count = 0;
    for (const [at, due] of JSON.parse(
      localStorage[`course-summary:${root.dataset.base}${root.dataset.course}`] ?? '{}',
    ).due ?? [])
      if (new Date(at) <= Date.now()) count += +due || 0;
    root.toggleAttribute('data-due', count > 0);
    root.style.setProperty('--due', `"${count}"`);
  };
  for (const change of ['pageshow', 'storage', 'course-summary']) addEventListener(change, tell);
  tell();
} catch {}
