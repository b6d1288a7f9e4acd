import type { Page } from 'playwright-core';
import type { Look } from './looks.ts';
import type { Stage } from './stage.ts';

/** A page that is looked at, and what it stands on. */
export interface View {
  page: Page;
  look: Look;
  stage: Stage;
}

/** A picture of a screen in a certain state. */
export interface Shot {
  /** The file's name begins with it. */
  name: string;
  /** Who looks, by e-mail address; left out when nobody is signed in. */
  as?: string;
  path: string | ((view: View) => string | Promise<string>);
  /** What is done before the page is asked for. */
  prepare?: (view: View) => Promise<unknown>;
  /** What is done on the page, which speaks English then. */
  act?: (view: View) => Promise<unknown>;
  /** Puts back what was done, for the pictures after it. */
  undo?: (view: View) => Promise<unknown>;
}
