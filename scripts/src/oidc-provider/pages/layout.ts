import { type Html, html, trustedHtml } from './html.ts';
import { style } from './style.ts';

const clock = trustedHtml(`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/></svg>`);

/** A whole page of the provider: one sheet in the middle, light or dark as the reader's system is. */
export function layout(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ABC Inc.</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<main>
<p class="brand">${clock}<span>ABC Inc.</span></p>
${content}
<footer>Local OpenID provider, for development only</footer>
</main>
</body>
</html>`.html;
}
