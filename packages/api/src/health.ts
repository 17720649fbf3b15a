import type { Api } from './frame/serve.ts';
import type { ApiServices } from './ports.ts';

/** `live`: the process answers. `ready`: it can do its work, so a load balancer may send people here. */
export function mountHealth(app: Api, { isReady, log }: ApiServices) {
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) => {
    const ready = await isReady().catch((accident: unknown) => {
      log.error({ err: accident }, 'readiness check failed');
      return false;
    });
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
}
