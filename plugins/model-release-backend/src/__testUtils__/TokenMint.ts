import {
  base64url,
  CompactSign,
  exportJWK,
  generateKeyPair,
  JWK,
  KeyLike,
  SignJWT,
} from 'jose';

const ALGORITHM = 'ES256';
const LIFETIME_S = 3_600;

/** The kinds of tokens that a portal tells apart, by the `typ` in their header. */
export const TOKEN_TYPES = {
  user: 'vnd.backstage.user',
  limitedUser: 'vnd.backstage.limited-user',
  plugin: 'vnd.backstage.plugin',
};

/** When a token was made; each is good for an hour. */
export interface TokenAge {
  /** Seconds. */
  madeAgo?: number;
}

function lifeOf({ madeAgo = 0 }: TokenAge): { iat: number; exp: number } {
  const iat = Math.floor(Date.now() / 1_000) - madeAgo;
  return { iat, exp: iat + LIFETIME_S };
}

/**
 * Makes tokens as a portal's sign-in makes them, with a key of its own, and others that no portal
 * would hand out.
 */
export class TokenMint {
  /** @param keyId - two mints with the same one claim to have the same key */
  static async create(keyId: string): Promise<TokenMint> {
    const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
    return new TokenMint(keyId, privateKey, await exportJWK(publicKey));
  }

  private constructor(
    private readonly keyId: string,
    private readonly privateKey: KeyLike,
    private readonly publicKey: JWK,
  ) {}

  /** What whoever checks the tokens is given. */
  get keySet(): { keys: JWK[] } {
    const { keyId: kid, publicKey } = this;
    return { keys: [{ ...publicKey, kid, alg: ALGORITHM, use: 'sig' }] };
  }

  /** Somebody's own token, with the proof from which a limited one can be made. */
  async userToken(ref: string, age: TokenAge = {}): Promise<string> {
    const [, , proof] = (await this.limitedUserToken(ref, age)).split('.');
    const claims = {
      iss: 'http://localhost/api/auth',
      aud: 'backstage',
      ent: [ref],
      uip: proof,
    };
    return this.sign(TOKEN_TYPES.user, { ...claims, sub: ref }, age);
  }

  /** What a browser keeps for pictures and downloads: it says who somebody is and no more. */
  async limitedUserToken(sub: string, age: TokenAge = {}): Promise<string> {
    const payload = JSON.stringify({ sub, ...lifeOf(age) });
    return new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader(this.#header(TOKEN_TYPES.limitedUser))
      .sign(this.privateKey);
  }

  /** A token that says whatever it is told to. */
  async sign(
    type: string,
    claims: { sub: string; aud?: string; [name: string]: unknown },
    age: TokenAge = {},
  ): Promise<string> {
    return new SignJWT({ ...claims, ...lifeOf(age) })
      .setProtectedHeader(this.#header(type))
      .sign(this.privateKey);
  }

  #header(typ: string) {
    return { typ, alg: ALGORITHM, kid: this.keyId };
  }
}

/** The same token, not signed and saying so. */
export function unsigned(token: string): string {
  const [header, payload] = token.split('.');
  const read = JSON.parse(new TextDecoder().decode(base64url.decode(header)));
  const claimed = base64url.encode(JSON.stringify({ ...read, alg: 'none' }));
  return `${claimed}.${payload}.`;
}
