import { IdentityApi } from '@backstage/frontend-plugin-api';
import { rememberedPersona } from './rememberedPersona';

/**
 * The identity of the chosen person.
 *
 * Signing out must forget them: the portal reloads afterwards, and would sign them in again.
 */
export class PersonaIdentity implements IdentityApi {
  readonly #identity: IdentityApi;

  constructor(identity: IdentityApi) {
    this.#identity = identity;
  }

  getProfileInfo() {
    return this.#identity.getProfileInfo();
  }

  getBackstageIdentity() {
    return this.#identity.getBackstageIdentity();
  }

  getCredentials() {
    return this.#identity.getCredentials();
  }

  signOut() {
    rememberedPersona.forget();
    return this.#identity.signOut();
  }
}
