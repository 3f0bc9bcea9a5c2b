import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** The header that names the person to sign in as: the `metadata.name` of a User. */
export const PERSONA_HEADER = 'x-persona';

/** Believes the header. The catalog decides afterwards whether there is such a person. */
export const personaAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    const name = req.header(PERSONA_HEADER);
    if (!name) {
      throw new AuthenticationError(
        `The header "${PERSONA_HEADER}" is missing: it must name the person to sign in as`,
      );
    }
    return { result: { name } };
  },
});
