// Runs before the first paint, so that nobody who prefers dark sees a white flash.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('timesheets.color-scheme');
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const shown = choice === 'dark' || choice === 'light' ? choice : system;
  document.documentElement.dataset.mantineColorScheme = shown;
  // The bar around an installed application goes with the page, not with the system.
  const bars = [...document.querySelectorAll('meta[name="theme-color"]')];
  const color = bars.find(({ media }) => media.includes(shown))?.content;
  if (shown !== system && color) for (const bar of bars) bar.content = color;
})();
