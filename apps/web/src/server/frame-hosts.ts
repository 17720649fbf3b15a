import type { Organisations } from '@mortise/core';

/** Milliseconds for which an answer counts: long enough for a page and its parts. */
const fresh = 5_000;

/** Hosts that our pages may show in frames, as the organisation allows them; asked once in a while. */
export function frameHosts({ read }: Pick<Organisations, 'read'>): () => Promise<readonly string[]> {
  let known: { readonly until: number; readonly hosts: Promise<readonly string[]> } | null = null;
  return () => {
    const now = Date.now();
    if (known && known.until > now) return known.hosts;
    const hosts = read().then(({ embedHosts }) => embedHosts);
    known = { until: now + fresh, hosts };
    hosts.catch(() => {
      known = null;
    });
    return hosts;
  };
}
