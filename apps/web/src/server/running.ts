import type { Services } from './compose.ts';

const place = Symbol.for('mortise.services');
type Holder = { [place]?: Services };

/**
 * The services of this process, for code that Next bundles by itself and that must not make a second set. Only types
 * are imported, so no adapter gets into a page's bundle.
 */
export function running(): Services {
  const services = (globalThis as Holder)[place];
  if (!services) throw new Error('Pages are served by server.ts, which composes the services first.');
  return services;
}

export function setRunning(services: Services) {
  (globalThis as Holder)[place] = services;
}
