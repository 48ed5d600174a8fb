// Before the first paint: the theme that the reader chose. Without a choice the system's applies.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme applies.
}
document.documentElement.dataset.script = '';
