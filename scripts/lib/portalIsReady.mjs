import { readPeople } from './readPeople.mjs';
import { answersOk } from './waitFor.mjs';

/**
 * Whether the back end of the demo portal is up and knows all its people, so that each of them can sign in.
 *
 * @param {string} backendUrl
 */
export const portalIsReady = async backendUrl =>
  (await answersOk(`${backendUrl}/.backstage/health/v1/readiness`)) &&
  (await answersOk(`${backendUrl}/api/auth/persona/people`, async response => {
    const { people } = /** @type {{ people: unknown[] }} */ (
      await response.json()
    );
    return people.length >= readPeople().length;
  }));
