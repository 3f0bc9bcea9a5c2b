import { Config } from '@backstage/config';

/** Where clamd listens. */
export type ClamdAddress = { host: string; port: number } | { path: string };

const KEY = 'modelRelease.clamav';
/** The port that clamd has by default. */
const PORT = 3310;

/**
 * Where clamd listens. A portal that installed the module means to have files scanned, so nothing is
 * assumed.
 *
 * @throws Error that names the key when it is not one place
 */
export function readClamdAddress(root: Config): ClamdAddress {
  const config = root.getOptionalConfig(KEY);
  const host = config?.getOptionalString('host');
  const path = config?.getOptionalString('socket');
  const port = config?.getOptionalNumber('port');
  if ((host === undefined) === (path === undefined)) {
    throw new Error(
      `${KEY} needs either the host of clamd or the path of its socket`,
    );
  }
  if (path !== undefined) {
    return { path };
  }
  if (
    port !== undefined &&
    !(Number.isInteger(port) && port > 0 && port < 65_536)
  ) {
    throw new Error(`${KEY}.port: ${port} is not a port`);
  }
  return { host: host as string, port: port ?? PORT };
}
