import { createTheme } from '@mantine/core';

/** The look: one accent colour, the system's own fonts, small steps between sizes. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    // Greys with a little blue in them, from text to the deepest shade.
    dark: [
      '#dfe2e6',
      '#b9bec5',
      '#a2a9b1',
      '#7d858e',
      '#454b53',
      '#33383e',
      '#1d2024',
      '#16181b',
      '#101214',
      '#0b0c0e',
    ],
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
});

/** Where the choice of light or dark is kept; public/color-scheme.js reads it before the first paint. */
export const COLOR_SCHEME_KEY = 'timesheets.color-scheme';
