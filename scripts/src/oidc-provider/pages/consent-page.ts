import { html } from './html.ts';
import { layout } from './layout.ts';

export interface ConsentPage {
  action: string;
  clientName: string;
  email: string;
  /** What the client would be allowed to do, in words. */
  permissions: readonly string[];
}

/** Asks the person whether a client that is not the company's own may act for him. */
export function consentPage({ action, clientName, email, permissions }: ConsentPage): string {
  return layout(
    `Allow ${clientName}?`,
    html`<h1 id="question" tabindex="-1" autofocus>Allow ${clientName}?</h1>
<p>It is not an application of ABC Inc. For ${email} it would:</p>
<ul aria-labelledby="question">${permissions.map((text) => html`<li>${text}</li>`)}</ul>
<form method="post" action="${action}/consent"><button type="submit">Allow</button></form>
<form method="post" action="${action}/cancel"><button class="other" type="submit">Do not allow</button></form>`,
  );
}
