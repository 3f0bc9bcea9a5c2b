import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** All IPv6 addresses that are routed on the internet; the rest of the space is not given out. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Which special range an address belongs to (`loopback`, `private`, `link local`, …), or
 * `undefined` when it is an ordinary public address. What carries an IPv4 address inside an IPv6
 * one (mapped, 6to4, NAT64, Teredo) counts as special, whatever it carries.
 */
export function specialRangeOf(address: string): string | undefined {
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') {
    return range.replace(/(?=[A-Z])/g, ' ').toLowerCase();
  }
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6)
    ? 'reserved'
    : undefined;
}

/**
 * Why a message must not be sent to an address, or `undefined` when it may.
 *
 * @param destination - the host as the URL names it, and one of the addresses it stands for
 * @param allowed - host names, addresses, and ranges (`10.0.0.0/8`) that are allowed
 */
export function refuseAddress(
  destination: { hostname: string; address: string },
  allowed: readonly string[],
): string | undefined {
  const range = specialRangeOf(destination.address);
  if (
    range === undefined ||
    allowed.some(entry => covers(entry, destination))
  ) {
    return undefined;
  }
  return `${destination.address} is not a public address (${range})`;
}

function covers(
  entry: string,
  { hostname, address }: { hostname: string; address: string },
): boolean {
  if (entry.toLowerCase() === hostname.toLowerCase()) {
    return true;
  }
  const network = readNetwork(entry);
  const parsed = ipaddr.parse(address);
  // A range of one family says nothing about addresses of the other.
  return network?.[0].kind() === parsed.kind() && parsed.match(network);
}

function readNetwork(entry: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(entry)) {
    return ipaddr.parseCIDR(entry);
  }
  if (ipaddr.IPv4.isValidFourPartDecimal(entry)) {
    return [ipaddr.IPv4.parse(entry), 32];
  }
  return ipaddr.IPv6.isValid(entry)
    ? [ipaddr.IPv6.parse(entry), 128]
    : undefined;
}
