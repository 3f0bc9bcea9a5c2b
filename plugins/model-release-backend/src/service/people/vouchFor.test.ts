import { Actor } from '@model-release/backstage-plugin-model-release-common';
import { vouchFor } from './vouchFor';

const service = (ref: string): Actor => ({
  kind: 'service',
  ref,
  ownershipRefs: [ref],
});
const SCAFFOLDER = service('plugin:scaffolder');

describe('vouchFor', () => {
  it('takes whoever sends a request for the requester when nobody else is named', () => {
    expect(vouchFor(SCAFFOLDER, undefined)).toBe(SCAFFOLDER);
  });

  it.each([
    ['external%3Aci', 'external:ci'],
    ['external%3Aci%3Arepo%3Aacme%2Fb%C3%BCro', 'external:ci:repo:acme/büro'],
    ['ci', 'external:ci'],
    ['External%3ACI', 'external:ci'],
    ['plugin%3Aplanner', 'plugin:planner'],
    ['user%3Adefault%2Fnora', 'external:user:default/nora'],
  ])('takes the word of the scaffolder for %s', (startedBy, ref) => {
    expect(vouchFor(SCAFFOLDER, startedBy)).toEqual({
      kind: 'service',
      ref,
      delegatedBy: 'plugin:scaffolder',
      ownershipRefs: [ref],
    });
  });

  it.each<[string, Actor]>([
    ['a person', { kind: 'user', ref: 'user:default/nora', ownershipRefs: [] }],
    [
      'the scaffolder on behalf of a person',
      {
        kind: 'user',
        ref: 'user:default/nora',
        delegatedBy: 'plugin:scaffolder',
        ownershipRefs: [],
      },
    ],
    ['another plugin', service('plugin:mcp-actions')],
    ['a program', service('external:ci')],
    ['a program that is called like it', service('external:plugin:scaffolder')],
  ])('does not take the word of %s', (_who, actor) => {
    expect(() => vouchFor(actor, 'external%3Aci')).toThrow(
      expect.objectContaining({
        code: 'cannot_vouch',
        message: expect.stringContaining(actor.ref),
      }),
    );
  });

  it.each(['', '%', '%E0%A4%A', 'a%0Ab', '%00'])(
    'refuses %j, which names nobody',
    startedBy => {
      expect(() => vouchFor(SCAFFOLDER, startedBy)).toThrow(
        expect.objectContaining({ code: 'invalid_request' }),
      );
    },
  );
});
