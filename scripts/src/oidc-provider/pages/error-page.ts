import { html } from './html.ts';
import { layout } from './layout.ts';

/** Says in words why there is nothing to do here, with the error code for whoever builds the client. */
export const errorPage = (text: string, code: string) =>
  layout(
    'This did not work',
    html`<h1>This did not work</h1>
<div class="notice" role="alert">${text}</div>
<p>Go back to the application and try again.</p>
<p><code>${code}</code></p>`,
  );
