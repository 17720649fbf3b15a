import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import next from 'next';
import { readEnv, tellNextAuth } from './src/env.ts';
import { compose } from './src/server/compose.ts';
import { createLog } from './src/server/log.ts';
import { protectPage } from './src/server/protect-page.ts';
import { setRunning } from './src/server/running.ts';
import { stateAddress } from './src/server/state-address.ts';

const env = readEnv();
tellNextAuth(env);
const log = createLog(env, 'web');
const services = await compose(env, log);
setRunning(services);

const server = createServer();
const pages = next({
  dev: env.NODE_ENV === 'development',
  dir: process.cwd(),
  hostname: env.HOST,
  port: env.PORT,
  httpServer: server,
});
await pages.prepare();
const toPages = pages.getRequestHandler();
const toApi = getRequestListener(services.api.fetch);

server.on('request', (request, response) => {
  stateAddress(request, env.TRUST_PROXY);
  const path = request.url ?? '/';
  const isApi = path.startsWith('/api/') && !path.startsWith('/api/auth/');
  const toPage = async () => {
    protectPage(response, {
      publicUrl: env.PUBLIC_URL ?? null,
      framing: await services.framingOf(path),
      frames: await services.frameHosts(),
      tiles: services.tileOrigins,
    });
    await toPages(request, response);
  };
  const answered = isApi ? toApi(request, response) : toPage();
  Promise.resolve(answered).catch((accident: unknown) => {
    log.error({ err: accident, method: request.method, path }, 'request failed');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.listen(env.PORT, env.HOST, () => log.info({ address: server.address() }, 'listening'));

const longestDrainMs = 10_000;
let isLeaving = false;
async function leave(signal: string) {
  if (isLeaving) return;
  isLeaving = true;
  log.info({ signal }, 'stopping');
  services.stopStreams();
  const drained = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), longestDrainMs);
  await drained;
  clearTimeout(impatience);
  await pages.close();
  await services.close();
  log.info({}, 'stopped');
  process.exit(0);
}
process.on('SIGTERM', (signal) => void leave(signal));
process.on('SIGINT', (signal) => void leave(signal));
// The supervisor is gone: nobody would ever stop this process.
process.on('disconnect', () => void leave('supervisor gone'));
