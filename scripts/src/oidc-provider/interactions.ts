import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { addRequestedScopes } from './grants.ts';
import { consentPage } from './pages/consent-page.ts';
import { type LogInFault, logInPage } from './pages/log-in-page.ts';
import { sendPage } from './pages/send-page.ts';
import { describeScopes } from './scopes.ts';

type Middleware = Parameters<Provider['use']>[0];
type Context = Parameters<Middleware>[0];
type Interaction = InstanceType<Provider['Interaction']>;

interface InteractionParts {
  provider: Provider;
  accounts: Accounts;
  apiScopes: Readonly<Record<string, string>>;
  audience: string;
}

const pathOf = (interaction: Interaction) => `/interaction/${interaction.uid}`;

/** The pages between a client's request and its answer: log-in and consent. */
export function interactions({ provider, accounts, apiScopes, audience }: InteractionParts): Middleware {
  async function nameOfClient({ params }: Interaction): Promise<string> {
    const client = await provider.Client.find(String(params.client_id));
    return client?.clientName ?? String(params.client_id);
  }

  async function showLogIn(ctx: Context, interaction: Interaction, email: string, fault?: LogInFault) {
    const clientName = await nameOfClient(interaction);
    const page = logInPage({
      action: pathOf(interaction),
      clientName,
      accounts: accounts.list.filter(({ unlisted }) => !unlisted),
      email,
      fault,
    });
    sendPage(ctx, page, { status: fault ? 400 : 200, redirectUri: interaction.params.redirect_uri });
  }

  async function showConsent(ctx: Context, interaction: Interaction) {
    const page = consentPage({
      action: pathOf(interaction),
      clientName: await nameOfClient(interaction),
      email: accounts.bySub(interaction.session?.accountId)?.email ?? '',
      permissions: describeScopes(String(interaction.params.scope ?? ''), apiScopes),
    });
    sendPage(ctx, page, { redirectUri: interaction.params.redirect_uri });
  }

  async function logIn(ctx: Context, interaction: Interaction) {
    const form = new URLSearchParams(await text(ctx.req));
    const email = form.get('email') ?? '';
    const account = accounts.byEmail(email);
    if (!account) {
      return showLogIn(ctx, interaction, email, {
        field: 'email',
        text: 'Nobody here has this e-mail address.',
      });
    }
    if (!accounts.hasPassword(form.get('password') ?? '')) {
      return showLogIn(ctx, interaction, email, {
        field: 'password',
        text: 'This password is wrong. Try again.',
      });
    }
    return finish(ctx, { login: { accountId: accounts.subOf(account) } });
  }

  async function consent(ctx: Context, interaction: Interaction) {
    const { grantId, session, params } = interaction;
    const known = grantId ? await provider.Grant.find(grantId) : undefined;
    const grant =
      known ?? new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
    addRequestedScopes(grant, String(params.scope ?? ''), params.resource ? [audience] : []);
    return finish(ctx, { consent: { grantId: await grant.save() } });
  }

  async function finish(ctx: Context, result: Parameters<Provider['interactionResult']>[2]) {
    const next = await provider.interactionResult(ctx.req, ctx.res, result);
    ctx.status = 303;
    ctx.redirect(next);
  }

  return async function interact(ctx, next) {
    const [, uid, step = ''] = /^\/interaction\/([\w-]+)(?:\/(consent|cancel))?$/.exec(ctx.path) ?? [];
    if (!uid) return next();
    const interaction = await provider.interactionDetails(ctx.req, ctx.res);
    const asked = interaction.prompt.name;

    if (ctx.method === 'GET' && step === '') {
      const hint = String(interaction.params.login_hint ?? '');
      return asked === 'consent' ? showConsent(ctx, interaction) : showLogIn(ctx, interaction, hint);
    }
    if (ctx.method !== 'POST') return next();
    if (step === 'cancel') {
      const description = 'the person did not allow it';
      return finish(ctx, { error: 'access_denied', error_description: description });
    }
    if (step === 'consent' && asked === 'consent') return consent(ctx, interaction);
    if (step === '' && asked === 'login') return logIn(ctx, interaction);
    return next();
  };
}
