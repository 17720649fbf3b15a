import { Hono } from 'hono';
import { withHeaders } from './frame/headers.ts';
import { languageOf } from './frame/language.ts';
import { limiter } from './frame/limits.ts';
import { problem, serve, type Variables } from './frame/serve.ts';
import { mountHealth } from './health.ts';
import { mountOpenApi } from './open-api/mount.ts';
import type { ApiServices } from './ports.ts';
import { routes } from './routes.ts';

/** Everything under /api but /api/auth. */
export function createApi(services: ApiServices) {
  const app = new Hono<{ Variables: Variables }>().basePath('/api');
  app.use('*', withHeaders);
  mountHealth(app, services);
  mountOpenApi(app, services);

  const limits = limiter({ points: services.requestsPerSecond ?? 200, seconds: 1 });
  for (const route of routes)
    app.on(route.contract.method, `/v1${route.contract.path}`, serve(route, services, limits));

  app.notFound((c) =>
    problem(
      c,
      { code: 'not_found', what: 'route', id: c.req.path },
      languageOf(c.req.header('accept-language') ?? null),
    ),
  );
  app.onError((accident, c) => {
    services.log.error(
      { err: accident, traceId: c.var.traceId, method: c.req.method, path: c.req.path },
      'request failed',
    );
    return problem(c, { code: 'internal' }, languageOf(c.req.header('accept-language') ?? null));
  });
  return app;
}
