import { ROGUE } from './portalPlugins';
import { PRESENTERS, SignedPortal } from './SignedPortal';
import { TOKEN_TYPES } from './TokenMint';

/** What somebody sends along: a token for the Authorization header, or other headers. */
export type Presented = string | { headers: Record<string, string> };

/** The token with which another plugin comes to ours, for somebody who is signed in there. */
export async function onBehalfOf(
  portal: SignedPortal,
  person: string,
  presenter: (typeof PRESENTERS)[number],
  targetPluginId = 'model-release',
): Promise<string> {
  const auth = portal.authOf(presenter);
  const onBehalf = await auth.authenticate(await portal.tokenOf(person));
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: onBehalf,
    targetPluginId,
  });
  return token;
}

/** The token that somebody's browser gets for requests that cannot carry their own. */
export async function limited(
  portal: SignedPortal,
  person: string,
): Promise<string> {
  const auth = portal.authOf('scaffolder');
  const credentials = await auth.authenticate(await portal.tokenOf(person));
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new Error(`${person} is not signed in`);
  }
  return (await auth.getLimitedUserToken(credentials)).token;
}

/** Where a browser keeps one. */
export const inCookie = (token: string): Presented => ({
  headers: { Cookie: `backstage-auth=${token}` },
});

/** A token in the name of a plugin that puts into it what it likes. */
export const fromRogue = (portal: SignedPortal, obo: string): Promise<string> =>
  portal.mint.sign(TOKEN_TYPES.plugin, {
    sub: ROGUE,
    aud: 'model-release',
    obo,
  });
