import type { LocalAccount } from '../../local.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { layout } from './layout.ts';

export interface LogInFault {
  field: 'email' | 'password';
  text: string;
}

export interface LogInPage {
  action: string;
  clientName: string;
  /** The accounts that it offers. */
  accounts: readonly LocalAccount[];
  email: string;
  fault?: LogInFault | undefined;
}

interface Field {
  name: LogInFault['field'];
  label: string;
  /** Attributes that belong to this field alone. */
  attributes: string;
  value?: string;
  focused: boolean;
  fault: LogInFault | undefined;
}

function field({ name, label, attributes, value, focused, fault }: Field): Html {
  const wrong = fault?.field === name ? fault.text : undefined;
  const state = wrong ? `aria-invalid="true" aria-describedby="${name}-fault"` : '';
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" required value="${value}" ${trustedHtml(`${attributes} ${state} ${focused ? 'autofocus' : ''}`)}>
${wrong && html`<p class="wrong" id="${name}-fault">${wrong}</p>`}
</div>`;
}

const accountLine = ({ email, userType, scopes }: LocalAccount) =>
  html`<li><code>${email}</code><br>${userType}${scopes.length === 0 && ', may do nothing'}${scopes.includes('approve:timesheets') && ', manager'}</li>`;

/** The log-in page; after a refusal it keeps the e-mail address and puts the focus where the fault is. */
export function logInPage({ action, clientName, accounts, email, fault }: LogInPage): string {
  const toPassword = fault ? fault.field === 'password' : email !== '';
  return layout(
    fault ? 'Error: sign in' : 'Sign in',
    html`<h1>Sign in</h1>
<p>to continue to ${clientName}</p>
<form method="post" action="${action}">
${field({ name: 'email', label: 'E-mail address', attributes: 'type="email" autocomplete="username" list="accounts"', value: email, focused: !toPassword, fault })}
<datalist id="accounts">${accounts.map((account) => html`<option value="${account.email}">`)}</datalist>
${field({ name: 'password', label: 'Password', attributes: 'type="password" autocomplete="current-password"', focused: toPassword, fault })}
<button type="submit">Sign in</button>
</form>
<form method="post" action="${action}/cancel"><button class="other" type="submit">Cancel</button></form>
<details>
<summary>Local accounts</summary>
<p>They share the password that npm start prints.</p>
<ul>${accounts.map(accountLine)}</ul>
<p>So do the people of npm run demo; type their address.</p>
</details>`,
  );
}
