import { UserEntity } from '@backstage/catalog-model';
import { AuthenticationError, toError } from '@backstage/errors';
import {
  AuthResolverContext,
  BackstageSignInResult,
  ProfileInfo,
} from '@backstage/plugin-auth-node';

/** What the header said. */
export type PersonaResult = { name: string };

/** How the portal shows the person who signed in. Refuses names that the catalog does not know. */
export async function readPersonaProfile(
  { name }: PersonaResult,
  context: AuthResolverContext,
): Promise<{ profile: ProfileInfo }> {
  const { entity } = await refuseStrangers(name, () =>
    context.findCatalogUser({ entityRef: userRef(name) }),
  );
  const { displayName, email, picture } =
    (entity as UserEntity).spec.profile ?? {};
  return { profile: { displayName: displayName ?? name, email, picture } };
}

/** Signs in the user of that name, who owns things as themselves and through their groups. */
export async function signInPersona(
  { result: { name } }: { result: PersonaResult },
  context: AuthResolverContext,
): Promise<BackstageSignInResult> {
  return refuseStrangers(name, () =>
    context.signInWithCatalogUser({ entityRef: userRef(name) }),
  );
}

// An object, because a string would be parsed: a name must not smuggle in a kind or a namespace.
function userRef(name: string) {
  return { kind: 'User', namespace: 'default', name };
}

async function refuseStrangers<T>(
  name: string,
  find: () => Promise<T>,
): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (toError(error).name === 'NotFoundError') {
      throw new AuthenticationError(
        `There is no user "${name}" in the catalog`,
      );
    }
    throw error;
  }
}
