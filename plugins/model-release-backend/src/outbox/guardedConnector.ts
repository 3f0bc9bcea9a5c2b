import dns from 'node:dns';
import { isIP, LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { refuseAddress } from './privateAddresses';

/**
 * Opens connections that reach public addresses only, and those that a target allows.
 *
 * Two checks, since neither sees everything: a host name is judged by what DNS answers, and the
 * socket is then opened to exactly the addresses that passed, so a second answer cannot smuggle
 * another one in. An address written in the URL is never looked up and is judged by the connector;
 * URL parsing has turned spellings such as `127.1` or `0x7f.1` into the usual one by then.
 *
 * Redirects are not followed: undici follows none unless told to.
 */
export function createGuardedConnector(options: {
  allowPrivateAddresses: readonly string[];
  connectTimeoutMs: number;
}): buildConnector.connector {
  const { allowPrivateAddresses, connectTimeoutMs } = options;
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardLookup(dns.lookup, allowPrivateAddresses),
  });
  return (destination, callback) => {
    const { hostname } = destination;
    const refusal =
      isIP(hostname) === 0
        ? undefined
        : refuseAddress({ hostname, address: hostname }, allowPrivateAddresses);
    if (refusal !== undefined) {
      queueMicrotask(() => callback(new Error(refusal), null));
      return;
    }
    connect(destination, callback);
  };
}

/**
 * A DNS lookup that filters out every address that must not be reached, and fails when none is
 * left.
 */
export function guardLookup(
  lookup: typeof dns.lookup,
  allowed: readonly string[],
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const refusals: string[] = [];
      const permitted = addresses.filter(({ address }) => {
        const refusal = refuseAddress({ hostname, address }, allowed);
        if (refusal !== undefined) {
          refusals.push(refusal);
        }
        return refusal === undefined;
      });
      if (permitted.length === 0) {
        callback(new Error(`${hostname}: ${refusals.join('; ')}`), []);
      } else if (options.all) {
        callback(null, permitted);
      } else {
        callback(null, permitted[0].address, permitted[0].family);
      }
    });
  };
}
