import { html, trustedHtml } from './html.ts';
import { layout } from './layout.ts';

/** Asks before a log-out that nobody vouches for; `form` is the library's own, with its secret in it. */
export const confirmLogOutPage = (form: string) =>
  layout(
    'Sign out?',
    html`<h1 tabindex="-1" autofocus>Sign out?</h1>
<p>You will be signed out of every application that signs in here.</p>
${trustedHtml(form)}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button class="other" type="submit" form="op.logoutForm">Stay signed in</button>`,
  );

export const loggedOutPage = () =>
  layout('Signed out', html`<h1>You are signed out</h1><p>You can close this page.</p>`);
