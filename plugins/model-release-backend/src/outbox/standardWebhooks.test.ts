import { generateKeyPairSync, verify } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { readSecret, signatureHeaders } from './standardWebhooks';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

function aMessage(body = '{"checkpoint":"cp-1"}') {
  const timestamp = Math.floor(Date.now() / 1000);
  return { id: 'msg_1', timestamp, body: Buffer.from(body) };
}

function aKeyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).slice(-32);
  const point = publicKey.export({ format: 'der', type: 'spki' }).slice(-32);
  return { publicKey, seed, point };
}

describe('signatureHeaders', () => {
  it('signs the vector that the Standard Webhooks libraries share', () => {
    const headers = signatureHeaders(
      {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        timestamp: 1614265330,
        body: Buffer.from('{"test": 2432232314}'),
      },
      [readSecret(SECRET)],
    );

    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it.each(['{"checkpoint":"cp-1"}', '{"title":"Prüfung – 審査 ✅"}', '{}'])(
    'is verified by the published library: %s',
    body => {
      const headers = signatureHeaders(aMessage(body), [readSecret(SECRET)]);

      expect(new Webhook(SECRET).verify(body, headers)).toEqual(
        JSON.parse(body),
      );
    },
  );

  it('is not verified for another body', () => {
    const headers = signatureHeaders(aMessage(), [readSecret(SECRET)]);

    expect(() => new Webhook(SECRET).verify('{}', headers)).toThrow(
      /No matching signature/,
    );
  });

  it.each([
    ['32 bytes', false],
    ['64 bytes', true],
  ])('signs with an Ed25519 key of %s as v1a', (_case, withPublicKey) => {
    const { publicKey, seed, point } = aKeyPair();
    const key = withPublicKey ? Buffer.concat([seed, point]) : seed;
    const message = aMessage('{"title":"Prüfung"}');

    const headers = signatureHeaders(message, [
      readSecret(`whsk_${key.toString('base64')}`),
    ]);

    const [version, signature] = headers['webhook-signature'].split(',');
    expect(version).toBe('v1a');
    const content = `msg_1.${message.timestamp}.{"title":"Prüfung"}`;
    expect(
      verify(
        null,
        Buffer.from(content),
        publicKey,
        Buffer.from(signature, 'base64'),
      ),
    ).toBe(true);
  });

  it('signs with every secret, so that each of them verifies during a rotation', () => {
    const { seed } = aKeyPair();
    const secrets = [SECRET, `whsk_${seed.toString('base64')}`, OTHER_SECRET];

    const headers = signatureHeaders(aMessage(), secrets.map(readSecret));

    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1a,\S+ v1,\S+$/);
    for (const secret of [SECRET, OTHER_SECRET]) {
      expect(
        new Webhook(secret).verify('{"checkpoint":"cp-1"}', headers),
      ).toEqual({ checkpoint: 'cp-1' });
    }
  });
});

describe('readSecret', () => {
  const base64 = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64');

  it.each([
    ['without a prefix', base64(32), /must start with whsec_ or whsk_/],
    ['with a public key', `whpk_${base64(32)}`, /must start with/],
    ['that is empty', 'whsec_', /24 to 64 bytes long, and this one is 0/],
    ['that is too short', `whsec_${base64(23)}`, /this one is 23/],
    ['that is too long', `whsec_${base64(65)}`, /this one is 65/],
    ['that is not base64', `whsec_${'not base64! '.repeat(4)}`, /be base64/],
    ['in base64url', `whsec_${'-_'.repeat(16)}`, /must be padded base64/],
    ['without padding', `whsec_${'A'.repeat(43)}`, /must be padded base64/],
    ['with a private key cut short', `whsk_${base64(31)}`, /is 31/],
  ])('refuses a secret %s without repeating it', (_case, secret, reason) => {
    const read = () => readSecret(secret);

    expect(read).toThrow(reason);
    expect(read).not.toThrow(secret.slice(6) || 'nothing to repeat');
  });
});
