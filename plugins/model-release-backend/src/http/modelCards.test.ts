import { mockServices } from '@backstage/backend-test-utils';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Response } from 'supertest';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { entity } from '../__testUtils__/entities';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { person } from '../__testUtils__/TestPortal';

const CATALOG_FILE = 'https://github.com/acme/planner/blob/main/all.yaml';
const OWN = 'https://github.com/acme/planner/blob/other/card.md';
const LISTED = 'https://github.com/acme/cards/blob/main/planner.md';
const SECRET = 'https://github.com/acme/secret/blob/main/card.md';

const { modelCard } = aCreateRequest();
const CARD = (modelCard as { text: string }).text;

/** What the portal's reader was asked for. */
const asked: string[] = [];
const urlReader = mockServices.urlReader.mock({
  readUrl: async url => {
    asked.push(url);
    return { buffer: async () => Buffer.from(CARD) };
  },
});

const entityRef = 'resource:default/quay-planner';

const QUAY_PLANNER = entity('Resource', 'quay-planner', {
  annotations: { 'backstage.io/managed-by-location': `url:${CATALOG_FILE}` },
  relations: [['ownedBy', 'group:default/support-ml']],
  spec: { type: 'ai-model' },
});

describeOnEachEngine(
  'a model card at a URL',
  portal => {
    beforeEach(() => {
      asked.splice(0);
    });

    const post = (path: string, body: object) =>
      portal().send('post', path, person('nora')).send(body);

    const request = (url: string) => ({
      ...portal().nextRequest(),
      entityRef,
      modelCard: { url },
    });

    const open = () =>
      portal().create({
        ...request(OWN),
        modelCard: { text: `${CARD}\nFirst version.\n` },
      });

    /** Everything that takes an address of a card. */
    const WAYS: Array<[string, (url: string) => Promise<Response>]> = [
      ['a request', async url => post('/v1/releases', request(url))],
      [
        'a dry run',
        async url => post('/v1/releases?dryRun=true', request(url)),
      ],
      [
        'an amendment',
        async url => {
          const { id, version } = await open();
          return post(`/v1/releases/${id}/amend`, {
            expectedVersion: version,
            comment: 'A better card',
            modelCard: { url },
          });
        },
      ],
    ];

    describe.each(WAYS)('in %s', (_way, send) => {
      it.each([
        ['is read from the repository of the model', OWN],
        ['is read from a place that the configuration lists', LISTED],
      ])('%s, and noted with who asks', async (_what, url) => {
        const response = await send(url);
        expect([200, 201]).toContain(response.status);
        expect(asked).toEqual([url]);
        const meta = {
          address: url,
          entityRef,
          namedBy: 'modelCard.url',
          requestedBy: 'user:default/nora',
        };
        expect(portal().audit.records.items).toContainEqual({
          eventId: 'model-card-read',
          severityLevel: 'medium',
          status: 'succeeded',
          meta,
        });
      });

      it('is refused elsewhere, unread, and nothing is kept', async () => {
        await open();
        const files = await portal().storedFiles();
        const response = await send(SECRET);
        expectRefusal(response, 403, 'model_card_not_allowed', SECRET);
        const { message } = response.body.error;
        expect(message).toContain(CATALOG_FILE);
        expect(message).toContain(
          'modelRelease.modelCards.allow lists github.com/acme/cards',
        );
        expect(asked).toEqual([]);
        expect(await portal().storedFiles()).toEqual(files);
        expect(portal().audit.records.items.at(-1)).toMatchObject({
          status: 'failed',
          meta: { code: 'model_card_not_allowed' },
        });
      });
    });
  },
  {
    entities: [...COMPANY, QUAY_PLANNER],
    features: [urlReader.factory],
    config: {
      modelCards: { allow: [{ host: 'github.com', paths: ['/acme/cards'] }] },
    },
  },
);
