// Runs before the first paint, so that nobody who prefers dark sees a white flash.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('timesheets.color-scheme');
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
