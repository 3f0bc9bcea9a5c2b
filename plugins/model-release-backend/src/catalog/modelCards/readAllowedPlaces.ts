import { Config } from '@backstage/config';

const KEY = 'modelRelease.modelCards.allow';

/** A place that model cards are read from, whatever repository their model comes from. */
export interface AllowedPlace {
  /** As it is configured, in words: `cards.example/ml`. */
  label: string;
  covers(url: URL): boolean;
}

const HOST = /^(\*\.)?([a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+)(?:-(\d+))?)?$/i;

/** The port of an address, also where it is that of the scheme. */
function portOf({ port, protocol }: URL): number {
  return Number(port || (protocol === 'https:' ? 443 : 80));
}

function readHost(host: string, key: string): (url: URL) => boolean {
  const [, wildcard, name, first, last = first] = HOST.exec(host) ?? [];
  if (name === undefined) {
    throw new Error(
      `${key}.host is “${host}”; it must be a host name alone, such as cards.example, *.cards.example or cards.example:8443`,
    );
  }
  const wanted = name.toLowerCase();
  const isHost = (hostname: string) =>
    wildcard ? hostname.endsWith(`.${wanted}`) : hostname === wanted;
  const isPort = (url: URL) =>
    first === undefined
      ? url.port === ''
      : portOf(url) >= Number(first) && portOf(url) <= Number(last);
  return url => isHost(url.hostname) && isPort(url);
}

function readPath(path: string, key: string): (url: URL) => boolean {
  if (!path.startsWith('/')) {
    throw new Error(`${key}.paths has “${path}”; a path begins with /`);
  }
  const place = new URL('https://any.example');
  place.pathname = path;
  const exact = place.pathname;
  const folder = exact.endsWith('/') ? exact : `${exact}/`;
  return ({ pathname }) => pathname === exact || pathname.startsWith(folder);
}

/**
 * The places under `modelRelease.modelCards.allow`, which take the form of `backend.reading.allow`: a
 * host, with a wildcard or a port if need be, and the paths on it, each of which stands for itself and
 * everything below. None, unless they are listed.
 *
 * @throws Error that names the entry when its host or one of its paths is none
 */
export function readAllowedPlaces(config: Config): AllowedPlace[] {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  return entries.flatMap((entry, index) => {
    const key = `${KEY}[${index}]`;
    const host = entry.getString('host');
    const isHost = readHost(host, key);
    const paths = entry.getOptionalStringArray('paths');
    return (paths ?? ['/']).map(path => {
      const isPath = readPath(path, key);
      return {
        label: paths ? `${host}${path}` : host,
        covers: (url: URL) => isHost(url) && isPath(url),
      };
    });
  });
}
