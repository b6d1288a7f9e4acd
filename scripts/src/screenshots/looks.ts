/** How a screen is looked at. */
export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
  locale: string;
  /** Only screens that nobody has to do anything on: it is about widths and languages. */
  plainOnly: boolean;
}

const desk = { width: 1280, height: 800 };
const phone = { width: 375, height: 720 };

export const looks: readonly Look[] = [
  { name: 'light-1280', colorScheme: 'light', viewport: desk, locale: 'en-GB', plainOnly: false },
  { name: 'dark-1280', colorScheme: 'dark', viewport: desk, locale: 'en-GB', plainOnly: false },
  { name: 'light-375', colorScheme: 'light', viewport: phone, locale: 'en-GB', plainOnly: false },
  { name: 'dark-375', colorScheme: 'dark', viewport: phone, locale: 'en-GB', plainOnly: false },
  {
    name: 'light-320',
    colorScheme: 'light',
    viewport: { width: 320, height: 640 },
    locale: 'en-GB',
    plainOnly: true,
  },
  {
    name: 'light-800',
    colorScheme: 'light',
    viewport: { width: 800, height: 900 },
    locale: 'en-GB',
    plainOnly: true,
  },
  {
    name: 'light-1920',
    colorScheme: 'light',
    viewport: { width: 1920, height: 1080 },
    locale: 'en-GB',
    plainOnly: true,
  },
  { name: 'german-1280', colorScheme: 'light', viewport: desk, locale: 'de-DE', plainOnly: true },
  { name: 'german-375', colorScheme: 'dark', viewport: phone, locale: 'de-DE', plainOnly: true },
];
