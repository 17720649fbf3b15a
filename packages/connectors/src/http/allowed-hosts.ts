import { BlockList, isIP } from 'node:net';

/** Hosts inside that calls may reach all the same: whom the administrator of the machine named. */
export interface AllowedHosts {
  allows(host: string, address: string): boolean;
}

/**
 * Reads a list of host names, addresses and networks: `erp.internal, 10.1.0.0/16, *.intra.example`. A name covers whatever
 * address it has, `*.` what stands below the name.
 */
export function allowedHosts(list: string): AllowedHosts {
  const networks = new BlockList();
  const names = new Set<string>();
  const domains: string[] = [];
  for (const entry of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = prefix === undefined ? most : Number(prefix);
    if (version === 0 ? prefix !== undefined : !Number.isInteger(length) || length < 0 || length > most)
      throw new Error(`OUTBOUND_ALLOW: "${entry}" is no host, address or network.`);
    if (version !== 0) networks.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
    else if (entry.startsWith('*.')) domains.push(entry.slice(1).toLowerCase());
    else names.add(entry.toLowerCase());
  }
  return {
    allows: (host, address) => {
      const [bare = ''] = address.split('%');
      const version = isIP(bare);
      const name = host.toLowerCase();
      return (
        names.has(name) ||
        domains.some((domain) => name.endsWith(domain)) ||
        (version !== 0 && networks.check(bare, version === 4 ? 'ipv4' : 'ipv6'))
      );
    },
  };
}
