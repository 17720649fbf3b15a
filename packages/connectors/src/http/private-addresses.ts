import { BlockList, isIP } from 'node:net';

/**
 * Addresses that no service on the public internet has: IANA's special-purpose registries for IPv4 and IPv6, and IPv6
 * addresses that carry an IPv4 one within (mapped, translated, 6to4, Teredo).
 */
// Two lists: one would find every IPv4 address in the IPv6 networks as well, as the mapped address it also is.
const [inside4, inside6] = [new BlockList(), new BlockList()];
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside4.addSubnet(net, prefix, 'ipv4');
// All that is not global unicast (2000::/3), and what of that is special.
for (const [net, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  inside6.addSubnet(net, prefix, 'ipv6');

/** Is it an address that only somebody inside the network, or the machine itself, could mean? Unreadable ones are. */
export function isPrivateAddress(address: string): boolean {
  // A scope, as in fe80::1%eth0, is no part of the address.
  const [bare = ''] = address.split('%');
  const version = isIP(bare);
  if (version === 0) return true;
  return version === 4 ? inside4.check(bare, 'ipv4') : inside6.check(bare, 'ipv6');
}
