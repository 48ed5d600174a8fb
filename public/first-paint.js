const { documentElement: root } = document;
const [{ type } = {}] = performance.getEntriesByType('navigation');
root.dataset.script = location.hash || type !== 'navigate' ? 'whole' : '';
try {
  const theme = localStorage.theme;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const tell = () => {
    const { base, course } = root.dataset;
    let number = 0;
    for (const [at, due] of JSON.parse(localStorage[`course-summary:${base}${course}`] ?? '{}').due ?? [])
      if (new Date(at) <= Date.now()) number += +due || 0;
    root.toggleAttribute('data-due', number > 0);
    root.style.setProperty('--due', `"${number}"`);
  };
  for (const change of ['pageshow', 'storage', 'course-summary']) addEventListener(change, tell);
  tell();
} catch {}
