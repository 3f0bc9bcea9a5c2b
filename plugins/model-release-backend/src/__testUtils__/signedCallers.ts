import { Response } from 'supertest';
import { programToken } from './externalAccess';
import { ROGUE } from './portalPlugins';
import { PRESENTERS, SignedPortal } from './SignedPortal';
import { TOKEN_TYPES, unsigned } from './TokenMint';

/** A token for the Authorization header, or other headers, that say who somebody is or acts for. */
type Present = (
  portal: SignedPortal,
  person: string,
) => Promise<string | { headers: Record<string, string> }>;

/** Somebody who sends requests, and what comes of it: the status, and the code of a refusal. */
export interface SignedCaller {
  who: string;
  present: Present;
  decide: string;
  create: string;
  read: string;
  comment: string;
  withdraw: string;
}

/** The headers of a request that somebody sends in the name of this person. */
export async function headersOf(
  { present }: SignedCaller,
  portal: SignedPortal,
  person: string,
): Promise<Record<string, string>> {
  const presented = await present(portal, person);
  return typeof presented === 'string'
    ? { Authorization: `Bearer ${presented}` }
    : presented.headers;
}

/** The status, and the code where there is one. */
export function answerOf({
  status,
  body,
}: Pick<Response, 'status' | 'body'>): string {
  return [status, body.error?.code].filter(Boolean).join(' ');
}

const PLUGIN = { aud: 'model-release' };
const STALE = { madeAgo: 2 * 3_600 };

const refOf = (name: string) => `user:default/${name}`;

/** The token with which another plugin comes to ours, for somebody who is signed in there. */
const through =
  (
    presenter: (typeof PRESENTERS)[number],
    targetPluginId = 'model-release',
  ): ((portal: SignedPortal, person: string) => Promise<string>) =>
  async (portal, person) => {
    const auth = portal.authOf(presenter);
    const onBehalf = await auth.authenticate(await portal.tokenOf(person));
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: onBehalf,
      targetPluginId,
    });
    return token;
  };

/** The token that somebody's browser gets for requests that cannot carry their own. */
async function limited(portal: SignedPortal, person: string): Promise<string> {
  const auth = portal.authOf('scaffolder');
  const credentials = await auth.authenticate(await portal.tokenOf(person));
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new Error(`${person} is not signed in`);
  }
  return (await auth.getLimitedUserToken(credentials)).token;
}

/** Where a browser keeps one. */
const inCookie = (token: string) => ({
  headers: { Cookie: `backstage-auth=${token}` },
});

/** A token in the name of a plugin that puts into it what it likes. */
const fromRogue = ({ mint }: SignedPortal, obo: string): Promise<string> =>
  mint.sign(TOKEN_TYPES.plugin, { ...PLUGIN, sub: ROGUE, obo });

const asProgram =
  (name: string): Present =>
  async () =>
    programToken(name);

const WELCOME = {
  decide: '403 not_direct',
  create: '201',
  read: '200',
  comment: '200',
  withdraw: '200',
};

/** The one who may decide. */
export const IN_PERSON: SignedCaller = {
  who: 'a person',
  present: (portal, person) => portal.tokenOf(person),
  ...WELCOME,
  decide: '200',
};

/** Nothing keeps a portal from giving a program the name of a person. */
export const NAMESAKE: SignedCaller = {
  who: 'a program that is called like the person',
  present: async (_portal, person) => programToken(person),
  ...WELCOME,
};

function callers(
  presents: Record<string, Present>,
  answers: Omit<SignedCaller, 'who' | 'present'>,
): SignedCaller[] {
  return Object.entries(presents).map(([who, present]) => ({
    who,
    present,
    ...answers,
  }));
}

/** Everybody who is let in and is no person with their own hands. */
export const INDIRECT: SignedCaller[] = [
  ...callers(
    {
      'a template on behalf of a person': through('scaffolder'),
      'an agent on behalf of a person': through('mcp-actions'),
      'an agent that has a template act on behalf of a person': async (
        portal,
        person,
      ) => {
        const auth = portal.authOf('scaffolder');
        const hand = through('mcp-actions', 'scaffolder');
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.authenticate(await hand(portal, person)),
          targetPluginId: 'model-release',
        });
        return token;
      },
      'a plugin that hands on the whole token of a person': async (
        portal,
        person,
      ) => fromRogue(portal, await portal.tokenOf(person)),
      'another plugin': async portal => {
        const auth = portal.authOf('scaffolder');
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'model-release',
        });
        return token;
      },
      'a program': asProgram('pipeline'),
      'a program to which the portal gives every permission':
        asProgram('empowered'),
    },
    WELCOME,
  ),
  NAMESAKE,
  {
    who: 'a program that may ask and read',
    present: asProgram('asker'),
    ...WELCOME,
    comment: '403 not_permitted',
    withdraw: '403 not_permitted',
  },
  {
    who: 'a program that may read',
    present: asProgram('reader'),
    ...WELCOME,
    create: '403 not_permitted',
    comment: '403 not_owner',
    withdraw: '403 not_requester',
  },
];

const refused = (status: string) => ({
  decide: status,
  create: status,
  read: status,
  comment: status,
  withdraw: status,
});

/** Everybody who is turned away before the plugin sees them; the portal gives no code. */
export const STRANGERS: SignedCaller[] = [
  ...callers(
    {
      'nobody in particular': async () => ({ headers: {} }),
      'a person whose token has expired': ({ mint }, person) =>
        mint.userToken(refOf(person), STALE),
      'a person whose token another key has signed': ({ otherMint }, person) =>
        otherMint.userToken(refOf(person)),
      'a person whose token nobody has signed': async (portal, person) =>
        unsigned(await portal.tokenOf(person)),
      'a person with a token of another type': ({ mint }, person) =>
        mint.sign('JWT', { sub: refOf(person), aud: 'backstage-cli' }),
      'a person with a limited token': limited,
      'a person with a limited token in a cookie': async (portal, person) =>
        inCookie(await limited(portal, person)),
      'a person with their own token in a cookie': async (portal, person) =>
        inCookie(await portal.tokenOf(person)),
      'a plugin with a token for another plugin': through(
        'scaffolder',
        'catalog',
      ),
      'a plugin on behalf of a person whose token has expired': async (
        portal,
        person,
      ) => {
        const token = await portal.mint.limitedUserToken(refOf(person), STALE);
        return fromRogue(portal, token);
      },
      'a plugin on behalf of a person who never signed in': async (
        portal,
        person,
      ) => {
        const token = await portal.otherMint.limitedUserToken(refOf(person));
        return fromRogue(portal, token);
      },
      'a plugin whose token has expired': ({ mint }) =>
        mint.sign(TOKEN_TYPES.plugin, { ...PLUGIN, sub: ROGUE }, STALE),
      'somebody in the name of a plugin': ({ otherMint }) =>
        otherMint.sign(TOKEN_TYPES.plugin, { ...PLUGIN, sub: 'scaffolder' }),
      'somebody in the name of a plugin that is not there': ({ mint }) =>
        mint.sign(TOKEN_TYPES.plugin, { ...PLUGIN, sub: 'gone' }),
      'a program whose token is not configured': asProgram('forgotten'),
    },
    refused('401'),
  ),
  ...callers(
    { 'a program that may use another plugin only': asProgram('indexer') },
    refused('403'),
  ),
];
