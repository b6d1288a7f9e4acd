import type { WeekKey } from './week-key.ts';

/** Where the focus can go, as selectors. */
export const places = {
  /** A week's row in the list: the link that opens it. */
  row: (key: WeekKey) => `[data-row="${CSS.escape(key)}"]`,
  /** A week's check box. */
  box: (key: WeekKey) => `[data-box="${CSS.escape(key)}"]`,
  /** The heading of the week beside the list. */
  heading: (key: WeekKey) => `[data-heading="${CSS.escape(key)}"]`,
  /** The comment on the week beside the list. */
  comment: (key: WeekKey) => `[data-comment="${CSS.escape(key)}"]`,
  list: '[data-approvals="list"]',
  panel: '[data-approvals="panel"]',
  page: '[data-approvals="page"]',
  bar: '[data-approvals="bar"]',
  more: '[data-approvals="more"]',
};

/** Whether the focus is inside. */
export function holdsFocus(selector: string): boolean {
  return document.activeElement?.closest(selector) != null;
}

/** Whether it is there and displayed. */
export function isDisplayed(selector: string): boolean {
  return (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}
