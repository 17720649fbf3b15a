import { type LookupAddress, lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { AllowedHosts } from './allowed-hosts.ts';
import { isPrivateAddress } from './private-addresses.ts';

/** The name leads to an address inside. */
export class PrivateAddressError extends Error {}

export const refusesAddress = (allowed: AllowedHosts, host: string, address: string): boolean =>
  isPrivateAddress(address) && !allowed.allows(host, address);

/** Does the host stand as an address, and as one that must not be reached? A lookup is never asked about those. */
export function refusesLiteral(allowed: AllowedHosts, host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && refusesAddress(allowed, host, bare);
}

/**
 * Resolves a name and refuses it where any of its addresses is one inside. The connection is made to the very addresses
 * that were checked: a name that answers otherwise the second time gains nothing.
 */
export const guardedLookup =
  (allowed: AllowedHosts, resolveName: typeof resolve = resolve): LookupFunction =>
  (host, options, done) => {
    resolveName(host, { ...options, all: true }, (accident, addresses: LookupAddress[]) => {
      if (accident) return done(accident, '');
      if (addresses.some(({ address }) => refusesAddress(allowed, host, address)))
        return done(new PrivateAddressError(host), '');
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return first ? done(null, first.address, first.family) : done(new Error(`${host} has no address`), '');
    });
  };
