import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  PacketChanges,
  RunbookDocument,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  SECURITY_ANSWERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { parse } from 'yaml';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';
import { expectStatus, person } from '../__testUtils__/TestPortal';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';

const SIGN_OFF = 'release-sign-off';
const REVIEW = 'security-review';
const { text: CARD } = aCreateRequest().modelCard as { text: string };

/** The shipped runbook with a sign-off that takes two people. */
function twoSigners(): RunbookDocument {
  const file = resolvePackagePath(
    '@model-release/backstage-plugin-model-release-backend',
    'runbooks/fine-tuned-model-0.3.0.yaml',
  );
  const runbook: RunbookDocument = parse(readFileSync(file, 'utf8'));
  for (const { approval } of runbook.spec.steps) {
    if (approval) {
      approval.count = 2;
    }
  }
  runbook.metadata.name = 'two-signers';
  return runbook;
}

describeOnEachEngine(
  'what changed since a sign-off was signed',
  portal => {
    let opened = 0;

    afterEach(() => {
      portal().policy = ALLOW_ALL;
    });

    /** A release that waits for its sign-off. */
    async function openAtSignOff(): Promise<string> {
      opened += 1;
      const { id } = await portal().create({
        environment: `signed-${opened}`,
        runbook: { name: 'two-signers' },
      });
      await walkToSignOff(portal(), id);
      return id;
    }

    async function openAndSign(): Promise<string> {
      const id = await openAtSignOff();
      expectStatus(await approveAs(portal(), id, person('vera')), 200);
      return id;
    }

    async function redoReview(id: string, answers: object): Promise<void> {
      for (const [command, body] of [
        ['reopen', { reason: 'A tool was missing' }],
        ['complete', { answers }],
      ] as const) {
        const who = person('sami');
        expectStatus(
          await portal().stepCommand(id, REVIEW, command, body, who),
          200,
        );
      }
    }

    async function amend(id: string, parts: object): Promise<void> {
      const { version } = await portal().get(id);
      const body = { expectedVersion: version, comment: 'Mended', ...parts };
      const path = `/v1/releases/${id}/amend`;
      expectStatus(await portal().send('post', path).send(body), 200);
    }

    function ask(id: string, who: string, key = SIGN_OFF) {
      const path = `/v1/releases/${id}/steps/${key}/changes`;
      return portal().send('get', path, person(who));
    }

    async function changesFor(who: string, id: string) {
      return expectStatus<PacketChanges>(await ask(id, who), 200);
    }

    it('is nothing before anybody signed, and nothing while the signature counts', async () => {
      const id = await openAtSignOff();
      const { packetDigest } = await portal().get(id);
      expect(await changesFor('vera', id)).toEqual({
        current: packetDigest,
        changes: [],
      });
      expectStatus(await approveAs(portal(), id, person('vera')), 200);
      expect(await changesFor('vera', id)).toEqual({
        signed: {
          by: 'user:default/vera',
          at: expect.any(String),
          packetDigest,
          counts: true,
          mine: true,
        },
        since: expect.objectContaining({ act: 'approved', mine: true }),
        current: packetDigest,
        changes: [],
      });
    });

    it('names the questions of the pinned form that were answered otherwise', async () => {
      const id = await openAndSign();
      const { jailbreaks, ...others } = SECURITY_ANSWERS;
      const [attempt] = jailbreaks.attempts;
      await redoReview(id, {
        ...others,
        toolUse: { usesTools: false },
        jailbreaks: { attempts: [{ ...attempt, tries: 400 }] },
      });
      const { changes, signed } = await changesFor('vera', id);
      expect(signed).toMatchObject({ counts: false, mine: true });
      expect(changes).toEqual([
        {
          kind: 'answer',
          step: REVIEW,
          question: expect.stringMatching(/ 1 · Number of attempts$/),
          before: 40,
          after: 400,
        },
      ]);
    });

    it('shows the lines of the model card that differ, to others as well', async () => {
      const id = await openAndSign();
      const text = CARD.replace('before they are sent', 'once they are sent');
      await amend(id, { modelCard: { text } });
      const { changes, signed } = await changesFor('zoe', id);
      expect(signed).toMatchObject({ by: 'user:default/vera', mine: false });
      expect(changes).toContainEqual({
        kind: 'state',
        step: 'training-data',
        before: 'completed',
        after: 'blocked',
      });
      const card = changes.find(({ kind }) => kind === 'model-card');
      expect(card).toMatchObject({ text: { after: text.length } });
      const hunks = card?.kind === 'model-card' ? card.text?.hunks ?? [] : [];
      const differing = hunks
        .flatMap(({ lines }) => lines)
        .filter(({ sign }) => sign !== ' ');
      expect(differing).toEqual([
        {
          sign: '-',
          text: 'Drafts replies that an agent reads before they are sent.',
        },
        {
          sign: '+',
          text: 'Drafts replies that an agent reads once they are sent.',
        },
      ]);
    });

    it('names the parts of the request that were amended', async () => {
      const id = await openAndSign();
      const rollback = { type: 'feature-flag', target: 'replies-off' };
      await amend(id, { rollback });
      expect((await changesFor('vera', id)).changes).toEqual([
        {
          kind: 'request',
          part: 'rollback',
          before: aCreateRequest().rollback,
          after: rollback,
        },
      ]);
    });

    it('is there after a restart of the portal', async () => {
      const id = await openAndSign();
      await amend(id, { intendedUse: 'Drafts replies, sends nothing.' });
      const before = await changesFor('vera', id);
      await portal().restart();
      expect(await changesFor('vera', id)).toEqual(before);
      expect(before.changes.map(({ kind }) => kind)).toContain('request');
    });

    it('is for those who may read what is in the files', async () => {
      const id = await openAndSign();
      portal().policy = denying('model-release.evidence.read');
      expectRefusal(await ask(id, 'vera'), 404, 'unknown_evidence', id);
      portal().policy = denying('model-release.release.read');
      expectRefusal(await ask(id, 'vera'), 404, 'unknown_release', id);
    });

    it('is refused for what is not there', async () => {
      const id = await openAtSignOff();
      expectRefusal(
        await ask(id, 'vera', 'nowhere'),
        404,
        'unknown_step',
        'nowhere',
      );
      expectRefusal(await ask('nowhere', 'vera'), 404, 'unknown_release');
    });

    it('is noted in the audit log as reading of evidence', async () => {
      const id = await openAtSignOff();
      await changesFor('vera', id);
      expect(portal().audit.records.items).toContainEqual(
        expect.objectContaining({
          eventId: 'evidence-fetch',
          meta: expect.objectContaining({
            queryType: 'changes',
            releaseId: id,
            stepKey: SIGN_OFF,
          }),
        }),
      );
    });
  },
  { config: { runbooks: publishRunbooks(twoSigners()) } },
);
