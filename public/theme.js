// Before the first paint: the reader's theme, if storage is not refused.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
document.documentElement.dataset.script = '';
