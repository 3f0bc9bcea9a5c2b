import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person } from '../__testUtils__/TestPortal';

const { text: CARD } = aCreateRequest().modelCard as { text: string };

describeOnEachEngine('the body of a command', portal => {
  const post = (path: string, type = 'application/json') =>
    portal().send('post', path).set('Content-Type', type);
  const comment = async (body: string, type?: string) => {
    const { id } = await portal().createApart();
    return post(`/v1/releases/${id}/comments`, type).send(body);
  };
  const commentOf = (bytes: number) => {
    const empty = JSON.stringify({ expectedVersion: 1, comment: '' });
    return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
  };
  const cardOf = (characters: number) => ({
    text: CARD + ' '.repeat(characters - CARD.length),
  });

  it('is refused above 256 kB, with both sizes', async () => {
    const response = await comment(commentOf(256_001));
    expectRefusal(response, 413, 'body_too_large', /256001 .* 256000/);
    expect(response.headers.connection).toBe('close');
  });

  it('is read up to 256 kB', async () => {
    const response = await comment(commentOf(256_000));
    expectRefusal(response, 400, 'invalid_request', 'comment');
  });

  it('has room for a model card of a million characters when a release is opened or amended', async () => {
    const modelCard = cardOf(1_000_000);
    const request = aCreateRequest({ environment: 'large-card', modelCard });
    const opened = await post('/v1/releases').send(request);
    const { id, version } = expectStatus<{ id: string; version: number }>(
      opened,
      201,
    );
    const amended = await post(`/v1/releases/${id}/amend`).send({
      expectedVersion: version,
      comment: 'One blank less',
      modelCard: cardOf(999_999),
    });
    expectStatus(amended, 200);
  });

  it.each(['/v1/releases', '/v1/releases/some/amend'])(
    'is refused above 5 MB at %s, with both sizes',
    async path => {
      const response = await post(path).send(commentOf(5_000_001));
      expectRefusal(response, 413, 'body_too_large', /5000001 .* 5000000/);
    },
  );

  it.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['no type at all', ''],
    ['JSON in another alphabet', 'application/json; charset=latin1'],
    ['JSON of another kind', 'application/merge-patch+json'],
  ])('is refused as %s', async (_what, type) => {
    const response = await comment(commentOf(100), type);
    expectRefusal(response, 415, 'unsupported_media_type', type);
    expect(response.body.error.name).toBe('UnsupportedMediaTypeError');
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('is taken as %s', async type => {
    expectStatus(await comment(commentOf(100), type), 200);
  });

  it('is refused when it is compressed', async () => {
    const response = await post('/v1/releases')
      .set('Content-Encoding', 'gzip')
      .send('{}');
    expectRefusal(response, 415, 'unsupported_media_type', 'gzip');
  });

  it.each([
    ['broken off', '{"entityRef":'],
    ['no JSON', 'entityRef=x'],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['a text', '"release"'],
  ])('is refused when it is %s', async (_what, body) => {
    const response = await post('/v1/releases').send(body);
    expectRefusal(response, 400, 'invalid_request');
  });

  it('is refused when it is not UTF-8', async () => {
    const response = await post('/v1/releases')
      .serialize(body => body)
      .send(Buffer.from('{"comment":"\xe9"}', 'latin1'));
    expectRefusal(response, 400, 'invalid_request', 'UTF-8');
  });

  it.each([
    [
      'a NUL in a model card',
      { modelCard: { text: 'a\0b' } },
      'modelCard.text',
    ],
    [
      'half of a character in a model card',
      { modelCard: { text: 'a\ud800b' } },
      'modelCard.text',
    ],
    ['half of a character', { comment: '\udc00' }, 'comment'],
  ])('is refused for %s, by its path', async (_what, part, path) => {
    const request = { ...aCreateRequest(), ...part };
    const response = await post('/v1/releases').send(JSON.stringify(request));
    expectRefusal(response, 400, 'invalid_request', path);
    expect(response.body.error.message).toContain('half of a character');
  });

  it.each([
    ['a NUL in an answer', '{"a":[{"b":"\\u0000"}]}', 'answers.a[0].b: '],
    ['a NUL in a name', '{"a\\u0000b":1}', 'answers["a\\u0000b"]: '],
    ['half of a character in a name', '{"\\ud800":1}', 'answers["\\ud800"]: '],
    ['the name __proto__', '{"a":{"__proto__":{}}}', 'answers.a.__proto__: '],
    [
      'answers nested 32 levels deep',
      `${'{"a":'.repeat(32)}1${'}'.repeat(32)}`,
      'answers.a.a.a.a.',
    ],
    [
      'answers nested a hundred thousand levels deep',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'answers[0][0]',
    ],
  ])('is refused for %s, by its path', async (_what, answers, path) => {
    const { id } = await portal().createApart();
    const response = await portal()
      .send(
        'post',
        `/v1/releases/${id}/steps/security-review/complete`,
        person('sami'),
      )
      .set('Content-Type', 'application/json')
      .send(`{"expectedVersion":1,"answers":${answers}}`);
    expectRefusal(response, 400, 'invalid_request');
    expect(response.body.error.message).toContain(path);
  });
});
