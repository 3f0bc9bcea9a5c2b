import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from './__testUtils__/describeOnEachEngine';
import { expectStatus, person, stepOf } from './__testUtils__/TestPortal';
import { completeAsOwner } from './__testUtils__/walkOverHttp';
import { digestOf } from './storage/__testUtils__/bytes';
import {
  SWEEP_EVIDENCE_TASK,
  VERIFY_EVIDENCE_TASK,
} from './scheduleEvidenceMaintenance';

const NAME = 'eval-sr-lora-0042.json';
const HOUR_MS = 60 * 60 * 1000;

describeOnEachEngine('maintenance of stored files', portal => {
  afterEach(() => {
    portal().now = undefined;
  });

  const upload = (id: string, name: string, content: string) =>
    portal()
      .send(
        'put',
        `/v1/releases/${id}/steps/evaluation-summary/evidence/${name}`,
        person('otto'),
      )
      .set('Content-Type', 'application/json')
      .serialize(body => body)
      .send(content);

  async function openStep() {
    const { id } = await portal().createApart();
    await completeAsOwner(portal(), id, 'scope-and-ownership');
    return id;
  }

  async function store(id: string, content: string) {
    const response = await upload(id, NAME, content);
    return stepOf(expectStatus(response, 200), 'evaluation-summary').files[0];
  }

  async function placesOf(digest: string): Promise<string[]> {
    const stored = await portal().storedFiles();
    return stored.filter(name => name.endsWith(digest.slice(-62)));
  }

  /** As an upload leaves it that is refused after its last byte. */
  async function storeOrphan(text: string): Promise<string> {
    const [stored] = await portal().storedFiles();
    const shelf = join(dirname(dirname(stored)), digestOf(text).slice(7, 9));
    await mkdir(shelf, { recursive: true });
    await writeFile(join(shelf, digestOf(text).slice(9)), text);
    return digestOf(text);
  }

  async function sweepIn(hours: number) {
    portal().now = new Date(Date.now() + hours * HOUR_MS);
    await portal().tasks.triggerTask(SWEEP_EVIDENCE_TASK);
  }

  it('keeps all that any release ever rested on, and nothing else', async () => {
    const id = await openStep();
    const kept = ['{"first":1}', '{"second":2}'].map(digestOf);
    await store(id, '{"first":1}');
    await store(id, '{"second":2}');
    const { text } = aCreateRequest().modelCard as { text: string };
    const orphan = await storeOrphan('an orphan');

    await sweepIn(25);

    expect(await placesOf(orphan)).toEqual([
      expect.stringContaining('retired'),
    ]);
    await sweepIn(50);
    expect(await placesOf(orphan)).toEqual([]);
    for (const digest of [...kept, digestOf(text)]) {
      expect(await placesOf(digest)).toHaveLength(1);
    }
  });

  it('notes damage in the log and in the audit log', async () => {
    const { digest, size } = await store(await openStep(), '{"damaged":false}');
    const [place] = await placesOf(digest);
    await writeFile(place, (await readFile(place, 'utf8')).replace('s', 'S'));
    const { errors, audit } = portal();
    const [logged, noted] = [errors.items.length, audit.records.items.length];

    await portal().tasks.triggerTask(VERIFY_EVIDENCE_TASK);

    const damage = expect.stringContaining(`${digest} is damaged`);
    expect(errors.items.slice(logged)).toEqual([damage]);
    expect(audit.records.items.slice(noted)).toEqual([
      {
        eventId: 'evidence-check',
        severityLevel: 'critical',
        status: 'failed',
        meta: { actionType: 'verify', digest, size },
        error: damage,
      },
    ]);
  });
});
