import { mockServices } from '@backstage/backend-test-utils';
import {
  AmendmentPreview,
  EventTrail,
  PacketChanges,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { entity } from '../__testUtils__/entities';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { completeAsOwner, walkToSignOff } from '../__testUtils__/walkOverHttp';

const SCOPE = 'scope-and-ownership';
const DATA = 'training-data';
const CARD_URL = 'https://github.com/acme/planner/blob/main/card.md';
const { text: CARD } = aCreateRequest().modelCard as { text: string };
const NEW_LINE = 'Drafts replies that an agent reads once they are sent.';
const NEW_CARD = CARD.replace(
  'Drafts replies that an agent reads before they are sent.',
  NEW_LINE,
);

/** What the catalog's card says. */
let cardInCatalog = NEW_CARD;
const urlReader = mockServices.urlReader.mock({
  readUrl: async () => ({ buffer: async () => Buffer.from(cardInCatalog) }),
});

const PLANNER = entity('Resource', 'quay-planner', {
  annotations: {
    'backstage.io/managed-by-location':
      'url:https://github.com/acme/planner/blob/main/all.yaml',
    'model-release.dev/model-card': CARD_URL,
  },
  relations: [['ownedBy', 'group:default/support-ml']],
  spec: { type: 'ai-model' },
});

describeOnEachEngine(
  'a second round',
  portal => {
    beforeEach(() => {
      cardInCatalog = NEW_CARD;
    });

    const open = async () => {
      const { id } = await portal().create({
        ...portal().nextRequest(),
        entityRef: 'resource:default/quay-planner',
        modelCard: { text: CARD },
      });
      return walkToSignOff(portal(), id);
    };

    const amend = (
      { id, version }: ReleaseDetail,
      parts: object,
      query = '',
      who = 'nora',
    ) =>
      portal()
        .send('post', `/v1/releases/${id}/amend${query}`, person(who))
        .send({ expectedVersion: version, comment: 'Corrected', ...parts });

    const preview = async (release: ReleaseDetail, parts: object) =>
      expectStatus<AmendmentPreview>(
        await amend(release, parts, '?dryRun=true'),
        200,
      );

    const changesOf = async (id: string, key: string, who: string) =>
      expectStatus<PacketChanges>(
        await portal().send(
          'get',
          `/v1/releases/${id}/steps/${key}/changes`,
          person(who),
        ),
        200,
      );

    it('is previewed before an amendment is saved: what changes, which steps it reopens and why', async () => {
      const release = await open();
      const found = await preview(release, {
        modelCard: { source: 'catalog' },
        rollback: { type: 'feature-flag', target: 'replies-off' },
      });
      expect(found).toMatchObject({ ok: true, problems: [] });
      expect(found.modelCard).toMatchObject({
        source: expect.stringContaining(CARD_URL),
      });
      const [card, rollback] = found.changes;
      expect(rollback).toMatchObject({ kind: 'request', part: 'rollback' });
      expect(JSON.stringify(card)).toContain(NEW_LINE);
      const reopened = found.reopens.map(({ key, becomes, parts }) => [
        key,
        becomes,
        parts,
      ]);
      expect(reopened).toEqual([
        [SCOPE, 'active', ['modelCard']],
        [DATA, 'blocked', ['modelCard']],
        ['evaluation-summary', 'blocked', []],
        ['security-review', 'blocked', []],
        ['release-sign-off', 'blocked', ['modelCard', 'rollback']],
      ]);
      const after = await portal().get(release.id);
      expect(after.version).toBe(release.version);
      expect(after.modelCard).toEqual(release.modelCard);
    });

    it('is as it was previewed', async () => {
      const release = await open();
      const parts = { modelCard: { source: 'catalog' } };
      const { reopens } = await preview(release, parts);
      const after = expectStatus<ReleaseDetail>(
        await amend(release, parts),
        200,
      );
      for (const { key, becomes } of reopens) {
        expect(stepOf(after, key).status).toBe(becomes);
      }
      const trail = expectStatus<EventTrail>(
        await portal().send('get', `/v1/releases/${release.id}/events`),
        200,
      );
      const event = trail.items.find(({ type }) => type === 'release.amended');
      expect(event?.data).toMatchObject({
        changes: [{ part: 'modelCard', before: release.modelCard.digest }],
        reopens: reopens.map(({ key }) => key),
      });
    });

    it('is not begun over a card that lacks something; the preview says what', async () => {
      const release = await open();
      cardInCatalog = '# Quay planner\n';
      const found = await preview(release, {
        modelCard: { source: 'catalog' },
      });
      expect(found.ok).toBe(false);
      expect(found.problems[0].code).toBe('missing_prerequisites');
      expect(found.prerequisites.some(({ met }) => !met)).toBe(true);
    });

    it('is previewed for the requester alone', async () => {
      const release = await open();
      expectRefusal(
        await amend(release, { intendedUse: 'x' }, '?dryRun=true', 'lena'),
        403,
        'not_requester',
        'lena',
      );
    });

    it('says on any step all that changed since it was completed', async () => {
      const release = await open();
      await amend(release, {
        modelCard: { source: 'catalog' },
        intendedUse: 'Plans quays.',
        rollback: { type: 'feature-flag', target: 'replies-off' },
      });
      const { completed, changes } = await changesOf(release.id, SCOPE, 'lena');
      expect(completed).toMatchObject({ by: 'user:default/lena' });
      const kinds = ['request', 'request', 'model-card'];
      expect(changes.map(change => change.kind)).toEqual(kinds);
      expect(JSON.stringify(changes)).toContain(NEW_LINE);
      const onData = await changesOf(release.id, DATA, 'dara');
      expect(onData.changes).toMatchObject([
        { kind: 'request', part: 'rollback' },
        { kind: 'request', part: 'intendedUse' },
        { kind: 'model-card' },
        {
          kind: 'state',
          step: SCOPE,
          before: 'completed',
          after: 'active',
        },
      ]);
    });

    it('goes on with results that still hold, one word for each', async () => {
      const release = await open();
      const reopened = await portal().stepCommand(
        release.id,
        SCOPE,
        'reopen',
        { reason: 'Another owner was named.' },
        person('lena'),
      );
      expectStatus(reopened, 200);
      await completeAsOwner(portal(), release.id, SCOPE);
      const key = DATA;
      const { packetDigest } = stepOf(await portal().get(release.id), key);
      const after = expectStatus<ReleaseDetail>(
        await portal().stepCommand(
          release.id,
          key,
          'reaffirm',
          { packetDigest },
          person('dara'),
        ),
        200,
      );
      expect(stepOf(after, key)).toMatchObject({
        status: 'completed',
        completedBy: 'user:default/dara',
        result: { reaffirmed: { firstCompletedBy: 'user:default/dara' } },
      });
      await portal().restart();
      expect(stepOf(await portal().get(release.id), key).result).toEqual(
        stepOf(after, key).result,
      );
    });

    it('refuses to confirm over a packet that changed meanwhile, and signs nothing', async () => {
      const release = await open();
      await portal().stepCommand(
        release.id,
        DATA,
        'reopen',
        { reason: 'Once more' },
        person('dara'),
      );
      const open1 = await portal().get(release.id);
      const { packetDigest } = stepOf(open1, DATA);
      await amend(open1, {
        rollback: { type: 'feature-flag', target: 'replies-off' },
      });
      expectRefusal(
        await portal().stepCommand(
          release.id,
          DATA,
          'reaffirm',
          { packetDigest },
          person('dara'),
        ),
        409,
        'stale_packet',
      );
      expect(stepOf(await portal().get(release.id), DATA).status).toBe(
        'active',
      );
    });

    it('tells the second of two amendments at once that the first was there', async () => {
      const release = await open();
      expectStatus(await amend(release, { intendedUse: 'Plans quays.' }), 200);
      expectRefusal(
        await amend(release, { intendedUse: 'Plans ships.' }),
        409,
        'stale_version',
      );
    });
  },
  { entities: [...COMPANY, PLANNER], features: [urlReader.factory] },
);
