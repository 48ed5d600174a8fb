// Before the first paint, if storage is not refused: the reader's theme, and how many reviews are due.
const { documentElement: root } = document;
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const tellDue = () => {
    const { base, course } = root.dataset;
    const { due } = JSON.parse(localStorage.getItem(`course-summary:${base}${course}`) ?? '{}');
    let number = 0;
    for (const [atMs, count] of due ?? []) if (atMs <= Date.now()) number += Number(count) || 0;
    root.toggleAttribute('data-due', number > 0);
    root.style.setProperty('--due', `"${number}"`);
  };
  for (const change of ['pageshow', 'storage', 'course-summary']) addEventListener(change, tellDue);
  tellDue();
} catch {}
root.dataset.script = '';
