import type Router from '@koa/router';
import { Refusal, Unavailable } from '../../errors.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve, its database answers and it is not about to stop. */
export function addHealth(router: Router, parts: { isStopping(): boolean; ping(): Promise<void> }): void {
  router.get('/healthz', (ctx) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', async (ctx) => {
    ctx.set('Cache-Control', 'no-store');
    if (parts.isStopping()) throw new Unavailable('This process is stopping.', 1);
    await parts.ping().catch((error) => {
      throw error instanceof Refusal ? error : new Unavailable('The database does not answer.', 2, error);
    });
    ctx.body = { status: 'ready' };
  });
}
