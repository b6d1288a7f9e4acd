import { hash } from 'node:crypto';

export const style = `
:root {
  color-scheme: light dark;
  --ground: #eef1f5; --sheet: #fff; --ink: #1b2129; --quiet: #54606e; --line: #8792a0;
  --accent: #1a5fb4; --on-accent: #fff; --wrong: #b3261e; --wrong-ground: #fdecea; --edge: #d9dfe6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --sheet: #1c2229; --ink: #e9edf2; --quiet: #a9b4c0; --line: #7b8794;
    --accent: #8ab8ff; --on-accent: #0c1826; --wrong: #ffb4ab; --wrong-ground: #3b1f1d; --edge: #2f3842;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 1.5rem 1rem; display: grid; place-items: center;
  background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
main {
  width: 100%; max-width: 26rem; padding: clamp(1.25rem, 6vw, 2.25rem);
  background: var(--sheet); border: 1px solid var(--edge); border-radius: 1rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 12px 32px rgb(0 0 0 / .08);
}
.brand { display: flex; align-items: center; gap: .6rem; margin: 0 0 1.5rem; font-weight: 600; }
.brand svg { width: 2rem; height: 2rem; flex: none; color: var(--accent); }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
h1 + p { margin: 0 0 1.5rem; color: var(--quiet); }
.field { margin: 0 0 1.1rem; }
label { display: block; margin: 0 0 .3rem; font-weight: 600; }
input {
  width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit;
  color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem;
}
input[aria-invalid="true"] { border-color: var(--wrong); border-width: 2px; }
.wrong { margin: .35rem 0 0; color: var(--wrong); font-weight: 600; }
.notice { margin: 1rem 0 1.25rem; padding: .6rem .8rem; color: var(--wrong); background: var(--wrong-ground); border-radius: .5rem; }
button {
  width: 100%; min-height: 2.75rem; padding: .5rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .5rem;
}
button.other { margin-top: .6rem; color: var(--ink); background: transparent; border-color: var(--line); }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1:focus-visible { outline: none; }
ul { margin: 0 0 1.5rem; padding: 0; list-style: none; }
ul li { padding: .55rem 0; border-bottom: 1px solid var(--edge); }
ul li:last-child { border-bottom: 0; }
details { margin-top: 1.5rem; color: var(--quiet); font-size: .9rem; }
summary { cursor: pointer; }
details ul { margin: .5rem 0 0; }
details li { padding: .3rem 0; }
code { font: .95em ui-monospace, monospace; color: var(--ink); }
footer { margin-top: 1.5rem; color: var(--quiet); font-size: .85rem; }
`;

/** Lets this style, and no other, past a Content-Security-Policy without unsafe-inline. */
export const styleSource = `'sha256-${hash('sha256', style, 'base64')}'`;
