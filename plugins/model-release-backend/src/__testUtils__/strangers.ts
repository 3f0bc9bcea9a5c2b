import { programToken } from './externalAccess';
import { fromRogue, inCookie, limited, onBehalfOf } from './presentations';
import { ROGUE } from './portalPlugins';
import { SignedCaller } from './SignedCaller';
import { TOKEN_TYPES, unsigned } from './TokenMint';

const HOURS = 3_600;

const userRef = (name: string) => `user:default/${name}`;

/** How somebody may come who is not let in at all. */
const NOT_LET_IN: Record<string, SignedCaller['present']> = {
  'nobody in particular': async () => ({ headers: {} }),
  'a person whose token has expired': ({ mint }, person) =>
    mint.userToken(userRef(person), { madeAgo: 2 * HOURS }),
  'a person whose token another key has signed': ({ otherMint }, person) =>
    otherMint.userToken(userRef(person)),
  'a person whose token nobody has signed': async (portal, person) =>
    unsigned(await portal.tokenOf(person)),
  'a person with a token of another type': ({ mint }, person) =>
    mint.sign('JWT', { sub: userRef(person), aud: 'backstage-cli' }),
  'a person with a limited token': limited,
  'a person with a limited token in a cookie': async (portal, person) =>
    inCookie(await limited(portal, person)),
  'a person with their own token in a cookie': async (portal, person) =>
    inCookie(await portal.tokenOf(person)),
  'a plugin with a token for another plugin': (portal, person) =>
    onBehalfOf(portal, person, 'scaffolder', 'catalog'),
  'a plugin on behalf of a person whose token has expired': async (
    portal,
    person,
  ) =>
    fromRogue(
      portal,
      await portal.mint.limitedUserToken(userRef(person), {
        madeAgo: 2 * HOURS,
      }),
    ),
  'a plugin on behalf of a person who never signed in': async (
    portal,
    person,
  ) =>
    fromRogue(portal, await portal.otherMint.limitedUserToken(userRef(person))),
  'a plugin whose token has expired': ({ mint }) =>
    mint.sign(
      TOKEN_TYPES.plugin,
      { sub: ROGUE, aud: 'model-release' },
      { madeAgo: 2 * HOURS },
    ),
  'somebody in the name of a plugin': ({ otherMint }) =>
    otherMint.sign(TOKEN_TYPES.plugin, {
      sub: 'scaffolder',
      aud: 'model-release',
    }),
  'somebody in the name of a plugin that is not there': ({ mint }) =>
    mint.sign(TOKEN_TYPES.plugin, { sub: 'gone', aud: 'model-release' }),
  'a program whose token is not configured': async () =>
    programToken('forgotten'),
};

const REFUSED = {
  decide: '401',
  create: '401',
  read: '401',
  comment: '401',
  withdraw: '401',
};

/** Everybody who is turned away before the plugin sees them; the portal gives no code. */
export const STRANGERS: SignedCaller[] = [
  ...Object.entries(NOT_LET_IN).map(([who, present]) => ({
    who,
    present,
    ...REFUSED,
  })),
  {
    who: 'a program that may use another plugin only',
    present: async () => programToken('indexer'),
    decide: '403',
    create: '403',
    read: '403',
    comment: '403',
    withdraw: '403',
  },
];
