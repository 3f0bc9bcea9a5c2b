import { Config } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { EnvironmentModes } from '../domain/EnvironmentModes';

const KEY = 'modelRelease.environments';
const MODES = ['enforce', 'warn', 'off'] as const;

function readMode(name: string, settings: JsonValue | undefined) {
  const key = `${KEY}.${name}`;
  if (!settings || typeof settings !== 'object') {
    throw new Error(`${key}: “${settings}” is not an object with a mode`);
  }
  const { mode: given = 'enforce' } = settings as JsonObject;
  const mode = MODES.find(known => known === given);
  if (!mode) {
    throw new Error(
      `${key}.mode: “${given}” is not one of ${MODES.join(', ')}`,
    );
  }
  return mode;
}

/**
 * How the gate answers for each environment.
 *
 * @throws Error that names the key when a mode is none of enforce, warn, off
 */
export function readEnvironments(config: Config): EnvironmentModes {
  // Read as a whole: a name may contain a dot, which separates levels in configuration keys.
  const environments = config.getOptional<JsonObject>(KEY) ?? {};
  return new Map(
    Object.entries(environments).map(([name, settings]) => [
      name,
      readMode(name, settings),
    ]),
  );
}
