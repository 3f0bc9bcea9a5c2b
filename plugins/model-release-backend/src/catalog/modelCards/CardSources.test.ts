import { model } from '../__testUtils__/entities';
import {
  admit,
  expectNotRead,
  expectRefused,
  LOCATION,
  sources,
  WHERE,
} from './__testUtils__/admitting';

describe('an address of a model card', () => {
  it.each([
    ['a user', 'https://nell@github.com/acme/models/blob/main/card.md'],
    [
      'escaped dots',
      'https://github.com/acme/models/blob/main/%252e%252e/card.md',
    ],
    [
      'dots behind an escaped slash',
      'https://github.com/acme/models/blob/main/x%2F..%2Fcard.md',
    ],
    [
      'dots in its query',
      'https://github.com/acme/models/blob/main/card.md?x=/../y',
    ],
    [
      'an escaped backslash',
      'https://github.com/acme/models/blob/main/x%5Ccard.md',
    ],
    [
      'a lone percent sign',
      'https://github.com/acme/models/blob/main/100%/card.md',
    ],
    [
      'an escaped control character',
      'https://github.com/acme/models/blob/main/x%0Acard.md',
    ],
    ['another scheme', 'ftp://github.com/acme/models/blob/main/card.md'],
    ['no scheme', 'github.com/acme/models/blob/main/card.md'],
  ])(
    'with %s is not read, even where it is allowed',
    async (_what, address) => {
      const catalogFile =
        'https://github.com/acme/models/blob/main/catalog-info.yaml';
      await expectRefused(
        admit(address, catalogFile, [{ host: 'github.com' }]),
        /Write it with http or https, without a user name/,
      );
    },
  );

  it.each([
    'https://gitlab.com/acme/models/-/raw/main/card.md',
    'https://gitlab.com/acme/models',
    'https://github.com/acme/models',
  ])(
    'that names no file as its host shows it is told so: %s',
    async address => {
      const catalogFile = address.replace(
        /models.*/,
        'models/-/blob/main/catalog-info.yaml',
      );
      await expectRefused(
        admit(address, catalogFile, [{ host: new URL(address).host }]),
        /is not read, because Backstage does not take it for a file in a repository of that host\. Write the address of the page on which the host shows the file, on GitLab with \/-\/blob\/\./,
      );
    },
  );

  it('does not give away a password', async () => {
    const address =
      'https://nell:quay-7@github.com/acme/models/blob/main/card.md';
    const refusal = await admit(
      address,
      'https://github.com/acme/models/blob/main/x',
    ).catch(e => e);
    expect(JSON.stringify([refusal.message, refusal.details])).not.toMatch(
      /quay-7/,
    );
  });
});

describe('the place that a model comes from', () => {
  const CARD = 'https://github.com/acme/secret/blob/main/card.md';

  it.each([
    [
      'is not what its catalog file says of its source',
      { 'backstage.io/source-location': 'url:https://github.com/acme/secret/' },
    ],
    [
      'is not what its catalog file says it can be edited at',
      { 'backstage.io/edit-url': CARD },
    ],
    ['is nowhere without a location', {}],
    ['is nowhere with a location that is none', { [LOCATION]: 'nonsense' }],
    [
      'is not a repository when its catalog file is on disk',
      { [LOCATION]: 'file:/models/catalog-info.yaml' },
    ],
  ])('%s', async (_what, annotations) => {
    await expectRefused(
      sources().admit(CARD, model([], annotations), WHERE),
      /The catalog file of this model is not at a URL/,
    );
  });

  it('is where the catalog got it from in the first place, if it says nothing else', async () => {
    const origin = {
      'backstage.io/managed-by-origin-location':
        'url:https://github.com/acme/secret/blob/main/all.yaml',
    };
    expect(await sources().admit(CARD, model([], origin), WHERE)).toMatchObject(
      { url: CARD },
    );
  });
});

describe('modelRelease.modelCards.allow', () => {
  const HOME = 'https://github.com/acme/models/blob/main/catalog-info.yaml';

  it.each([
    ['a host', { host: 'cards.example' }, 'https://cards.example/any/card.md'],
    [
      'a host in other case',
      { host: 'Cards.Example' },
      'https://cards.example/card.md',
    ],
    [
      'hosts below another',
      { host: '*.cards.example' },
      'https://ml.cards.example/card.md',
    ],
    [
      'a port',
      { host: 'cards.example:8443' },
      'https://cards.example:8443/card.md',
    ],
    [
      'the port of the scheme',
      { host: 'cards.example:443' },
      'https://cards.example/card.md',
    ],
    [
      'a range of ports',
      { host: 'cards.example:8000-9000' },
      'http://cards.example:8443/card.md',
    ],
    [
      'a folder',
      { host: 'cards.example', paths: ['/ml'] },
      'https://cards.example/ml/card.md',
    ],
    [
      'a folder with a slash',
      { host: 'cards.example', paths: ['/ml/'] },
      'https://cards.example/ml/card.md',
    ],
    [
      'one file',
      { host: 'cards.example', paths: ['/x', '/ml/card.md'] },
      'https://cards.example/ml/card.md',
    ],
    [
      'a path with a space',
      { host: 'cards.example', paths: ['/model cards'] },
      'https://cards.example/model%20cards/card.md',
    ],
    [
      'an owner on a Git host',
      { host: 'github.com', paths: ['/acme'] },
      'https://github.com/acme/cards/blob/main/card.md',
    ],
    [
      'a repository of an account',
      {
        host: 'harness.example',
        paths: ['/ng/account/acme/module/code/repos/cards'],
      },
      'https://harness.example/ng/account/acme/module/code/repos/cards/files/main/~/card.md',
    ],
    [
      'a group on a Git host',
      { host: 'gitlab.example', paths: ['/git/acme'] },
      'https://gitlab.example/git/acme/cards/-/blob/main/card.md',
    ],
  ])('admits %s', async (_what, entry, address) => {
    expect(await admit(address, HOME, [entry])).toMatchObject({ url: address });
  });

  it.each([
    [
      'another host',
      { host: 'cards.example' },
      'https://cards.example.evil.example/card.md',
    ],
    [
      'a host below one',
      { host: 'cards.example' },
      'https://ml.cards.example/card.md',
    ],
    [
      'the host above others',
      { host: '*.cards.example' },
      'https://cards.example/card.md',
    ],
    [
      'a host that ends alike',
      { host: '*.cards.example' },
      'https://mycards.example/card.md',
    ],
    [
      'another port',
      { host: 'cards.example' },
      'https://cards.example:8443/card.md',
    ],
    [
      'a folder that begins alike',
      { host: 'cards.example', paths: ['/ml'] },
      'https://cards.example/ml-secret/card.md',
    ],
    [
      'a folder above',
      { host: 'cards.example', paths: ['/ml'] },
      'https://cards.example/ml/../secret/card.md',
    ],
    [
      'everything for a path of slashes',
      { host: 'cards.example', paths: ['//ml'] },
      'https://cards.example/secret/card.md',
    ],
  ])('does not admit %s', async (_what, entry, address) => {
    await expectNotRead(address, HOME, [entry]);
  });

  it('is named with what it lists, and the repository too', async () => {
    const address = 'https://wiki.example/card.md';
    const refusal = await admit(address, HOME, [
      { host: 'cards.example', paths: ['/ml', '/nlp'] },
      { host: '*.models.example' },
    ]).catch(error => error);
    expect(refusal).toMatchObject({
      code: 'model_card_not_allowed',
      message:
        `${address} is not read, because this portal may not read from there with its own credentials. ` +
        `Cards of this model are read from the repository of its catalog file, ${HOME}. ` +
        'modelRelease.modelCards.allow lists cards.example/ml, cards.example/nlp, *.models.example. ' +
        'Take the card from the catalog, paste it, or ask the portal team to have its place added there.',
      details: {
        address,
        allowed: ['cards.example/ml', 'cards.example/nlp', '*.models.example'],
      },
    });
  });

  it.each([
    [
      'a scheme',
      { host: 'https://cards.example' },
      /allow\[0\]\.host is “https:/,
    ],
    [
      'a path in its host',
      { host: 'cards.example/ml' },
      /must be a host name alone/,
    ],
    [
      'a wildcard inside',
      { host: 'cards.*.example' },
      /must be a host name alone/,
    ],
    [
      'a path without a slash',
      { host: 'cards.example', paths: ['ml'] },
      /allow\[0\]\.paths has “ml”; a path begins with \//,
    ],
  ])('is refused with %s', (_what, entry, problem) => {
    expect(() => sources([entry])).toThrow(problem);
  });
});
