import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readEnvironments } from './readEnvironments';

const read = (environments: JsonObject) =>
  readEnvironments(
    mockServices.rootConfig({ data: { modelRelease: { environments } } }),
  );

describe('readEnvironments', () => {
  it('knows no environment where none is configured', () => {
    expect(readEnvironments(mockServices.rootConfig()).size).toBe(0);
  });

  it.each(['enforce', 'warn', 'off'])('takes the mode %s', mode => {
    expect(read({ staging: { mode } }).get('staging')).toBe(mode);
  });

  it('enforces where a mode is left out', () => {
    expect(read({ production: {} }).get('production')).toBe('enforce');
  });

  it('takes names with dots, dashes and digits', () => {
    const modes = read({ 'eu-1.canary': { mode: 'warn' } });
    expect([...modes]).toEqual([['eu-1.canary', 'warn']]);
  });

  it.each([
    [
      { staging: { mode: 'wanr' } },
      'modelRelease.environments.staging.mode: “wanr” is not one of enforce, warn, off',
    ],
    [
      { staging: { mode: true } },
      'modelRelease.environments.staging.mode: “true” is not one of enforce, warn, off',
    ],
    [
      { staging: 'warn' },
      'modelRelease.environments.staging: “warn” is not an object with a mode',
    ],
  ])('names the key of a wrong mode: %j', (environments, message) => {
    expect(() => read(environments)).toThrow(message);
  });
});
