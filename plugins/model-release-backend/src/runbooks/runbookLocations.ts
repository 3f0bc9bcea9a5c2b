import {
  resolvePackagePath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readUrlText } from '../lib/readUrlText';

const PACKAGE = '@model-release/backstage-plugin-model-release-backend';

const MAX_RUNBOOK_BYTES = 1_000_000;

/** Where a runbook is kept. */
export interface RunbookLocation {
  type: 'file' | 'url';
  /** A path, counted from the folder the back end is started in, or a URL. */
  target: string;
  /** Its name in messages. */
  label: string;
}

/** The runbooks that come with this package. */
export async function shippedLocations(): Promise<RunbookLocation[]> {
  const folder = resolvePackagePath(PACKAGE, 'runbooks');
  const names = await readdir(folder);
  return names
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({
      type: 'file',
      target: join(folder, name),
      label: `${PACKAGE}/runbooks/${name}`,
    }));
}

/**
 * The locations under `modelRelease.runbooks`.
 *
 * @throws Error when one has another type than `file` or `url`
 */
export function configuredLocations(config: Config): RunbookLocation[] {
  return (config.getOptionalConfigArray('modelRelease.runbooks') ?? []).map(
    (location, index) => {
      const type = location.getString('type');
      if (type !== 'file' && type !== 'url') {
        throw new Error(
          `modelRelease.runbooks[${index}].type is “${type}”; it must be file or url`,
        );
      }
      const target = location.getString('target');
      return { type, target, label: target };
    },
  );
}

/** @throws Error when the location cannot be read */
export async function readLocation(
  { type, target }: RunbookLocation,
  urlReader: UrlReaderService,
): Promise<string> {
  return type === 'url'
    ? readUrlText(urlReader, target, MAX_RUNBOOK_BYTES)
    : readFile(resolve(target), 'utf8');
}
