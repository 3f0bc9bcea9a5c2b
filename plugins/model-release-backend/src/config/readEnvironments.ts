import { Config } from '@backstage/config';
import { EnvironmentModes } from '../views/gateAnswer';

const MODES = ['enforce', 'warn', 'off'] as const;

/**
 * How the gate answers for each environment.
 *
 * @throws Error when a mode is none of enforce, warn, off
 */
export function readEnvironments(config: Config): EnvironmentModes {
  const key = 'modelRelease.environments';
  const environments = config.getOptionalConfig(key);
  return new Map(
    (environments?.keys() ?? []).map(name => {
      const given = config.getOptionalString(`${key}.${name}.mode`);
      const mode = MODES.find(known => known === (given ?? 'enforce'));
      if (!mode) {
        throw new Error(
          `${key}.${name}.mode: “${given}” is none of ${MODES.join(', ')}`,
        );
      }
      return [name, mode] as const;
    }),
  );
}
