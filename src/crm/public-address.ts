import type { LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that lead into this machine, its network or its cloud's own services; none of them is the internet. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inside.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  // Loopback, and IPv4 addresses written as IPv6 (which BlockList also checks against the list above).
  ['::', 96],
  // NAT64 and 6to4 lead to IPv4 addresses that this list wouldn't see.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, bits, 'ipv6');
}

/** Whether an IP address is one of the open internet. False for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Resolves names for a socket and fails when any address is not a public one. As it hands the very addresses that were
 * checked to the socket, a name can't be answered one way for the check and another way for the call.
 */
export function publicLookup(resolve: typeof lookUp = lookUp): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = (Array.isArray(found) ? found : []) as LookupAddress[];
      const refused = addresses.some(({ address }) => !isPublicAddress(address));
      const problem =
        error ??
        (addresses.length === 0 || refused
          ? Object.assign(new Error('This name does not lead to the open internet.'), {
              code: 'ENOTPUBLIC',
            })
          : null);
      const [first] = addresses;
      if (problem || !first) callback(problem, '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
