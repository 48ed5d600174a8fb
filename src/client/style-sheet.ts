/** Loads a sheet that no page needs before its reader asks for something. If that fails, all is plain, but there. */
export function loadSheet(address: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  document.head.append(sheet);
  return new Promise((resolve) => {
    for (const end of ['load', 'error'])
      sheet.addEventListener(end, () => {
        resolve();
      });
  });
}
