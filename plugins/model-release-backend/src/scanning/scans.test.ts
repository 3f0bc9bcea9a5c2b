import { text } from 'node:stream/consumers';
import { createDeferred, DeferredPromise } from '@backstage/types';
import {
  Evidence,
  EventTrail,
  EvidenceScan,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  person,
  stepOf,
  TestPortal,
} from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';
import { Recorder } from '../__testUtils__/Recorder';

const STEP = 'evaluation-summary';
const LONG_AGO = '2001-01-01T00:00:00.000Z';
const CONTENT = '{"safety":"passed"}';
const OTHER_CONTENT = '{"safety":"passed, too"}';

/** Every test has files of its own, by which it tells its questions from those of others. */
let files = 0;
function newName(): string {
  files += 1;
  return `eval-${files}-sr-lora-0042.json`;
}

function filesOf(release: ReleaseDetail): Evidence[] {
  return stepOf(release, STEP).files;
}

/** A release whose evaluation step is open, and what is done to it. */
class Scene {
  static async open(portal: TestPortal): Promise<Scene> {
    const { id } = await portal.createApart();
    await completeAsOwner(portal, id, 'scope-and-ownership');
    return new Scene(portal, id);
  }

  private constructor(
    private readonly portal: TestPortal,
    private readonly id: string,
  ) {}

  path(rest: string): string {
    return `/v1/releases/${this.id}/steps/${STEP}/evidence/${rest}`;
  }

  async upload(fileName: string, content = CONTENT): Promise<Evidence> {
    const response = await this.portal
      .send('put', this.path(fileName), person('otto'))
      .set('Content-Type', 'application/octet-stream')
      .send(content);
    const stored = filesOf(expectStatus(response, 200));
    return stored.find(file => file.fileName === fileName) as Evidence;
  }

  get = (rest: string) =>
    this.portal.send('get', this.path(rest), person('otto'));

  takeBack = ({ id }: Evidence) =>
    this.portal.send('delete', this.path(id), person('otto'));

  complete = () =>
    this.portal.stepCommand(this.id, STEP, 'complete', {}, person('otto'));

  /** Has the relays look again, as any command does. */
  async wake(): Promise<void> {
    const { version } = await this.portal.get(this.id);
    const response = await this.portal
      .send('post', `/v1/releases/${this.id}/comments`)
      .send({ expectedVersion: version, comment: 'Still waiting.' });
    expectStatus(response, 200);
  }

  /** Reads the file after each announced change until its scan has a status. */
  async settled(
    fileName: string,
    status: EvidenceScan['status'],
  ): Promise<Evidence> {
    for (;;) {
      const changed = this.portal.changes.next();
      const file = filesOf(await this.portal.get(this.id)).find(
        candidate => candidate.fileName === fileName,
      );
      if (file?.scan?.status === status) {
        return file;
      }
      await changed;
    }
  }

  async trail(): Promise<EventTrail> {
    const path = `/v1/releases/${this.id}/events`;
    return expectStatus(await this.portal.send('get', path), 200);
  }

  async scanEvents() {
    const { items } = await this.trail();
    return items.filter(event => event.type === 'evidence.scanned');
  }

  /** The message that asks for scans of this release, as the database has it. */
  messages = () =>
    this.portal.knex('outbox').where({ release_id: this.id, kind: 'scan' });
}

/** A file that a scanner was asked about, and how the test has it answered. */
interface Question {
  fileName: string;
  content: string;
  answer: DeferredPromise<ScanResult>;
}

/** A scanner that reads what it is given and answers when the test says so. */
class HeldScanner implements EvidenceScanner {
  readonly asked = new Recorder<Question>();

  constructor(readonly name: string) {}

  async scan(file: FileToScan): Promise<ScanResult> {
    const answer = createDeferred<ScanResult>();
    // One that nobody awaits any more, since the portal stops, may fail unseen.
    answer.catch(() => {});
    const content = await text(await file.open());
    this.asked.record({ fileName: file.fileName, content, answer });
    return answer;
  }

  /** The question about a file, counted from 0 when it is asked about more than once. */
  async question(fileName: string, index = 0): Promise<Question> {
    const about = (questions: Question[]) =>
      questions.filter(question => question.fileName === fileName);
    const all = await this.asked.until(items => about(items).length > index);
    return about(all)[index];
  }
}

const scanner = new HeldScanner('held');

describeOnEachEngine(
  'a file in a portal with a scanner',
  portal => {
    let scene: Scene;

    beforeEach(async () => {
      scene = await Scene.open(portal());
    });

    it('waits: nobody gets it, and its step is not handed in', async () => {
      const { id, scan, fileName } = await scene.upload(newName());
      expect(scan).toEqual({ status: 'pending', scanners: ['held'] });
      expectRefusal(
        await scene.get(id),
        409,
        'evidence_pending',
        `The scan of “${fileName}” by held is pending.`,
      );
      expectRefusal(await scene.get(`${id}/entries`), 409, 'evidence_pending');
      expectRefusal(await scene.complete(), 409, 'evidence_pending', fileName);
      // Others need the place that it takes.
      const { answer } = await scanner.question(fileName);
      answer.resolve({ passed: true });
      await scene.settled(fileName, 'passed');
    });

    it('that passed is there for everybody, and the trail says who let it pass', async () => {
      const { fileName, digest, id } = await scene.upload(newName());
      const { content, answer } = await scanner.question(fileName);
      expect(content).toBe(CONTENT);
      answer.resolve({ passed: true });

      const { scan } = await scene.settled(fileName, 'passed');
      expect(scan).toEqual({
        status: 'passed',
        at: expect.stringMatching(/^20.*Z$/),
        scanners: ['held'],
      });
      expectStatus(await scene.get(id), 200);
      const { items, valid } = await scene.trail();
      expect(valid).toBe(true);
      expect(items.at(-1)).toMatchObject({
        type: 'evidence.scanned',
        actor: 'service:model-release',
        stepKey: STEP,
        data: {
          evidenceId: id,
          fileName,
          digest,
          passed: true,
          scanners: ['held'],
        },
      });
      expectStatus(await scene.complete(), 200);
    });

    it('that was refused is for nobody, and its owners hear why', async () => {
      const { fileName, id } = await scene.upload(newName());
      const { answer } = await scanner.question(fileName);
      answer.resolve({ passed: false, reason: 'It holds Eicar.' });

      await scene.settled(fileName, 'refused');
      expectRefusal(
        await scene.get(id),
        409,
        'evidence_refused',
        /It holds Eicar\./,
      );
      expectRefusal(await scene.complete(), 409, 'evidence_refused', fileName);
      const sent = await portal().notifications.until(notifications =>
        notifications.some(({ payload }) => payload.title.includes(fileName)),
      );
      expect(sent.at(-1)?.payload).toMatchObject({
        description: 'It holds Eicar.',
        topic: 'step-active',
      });
    });

    it('that was refused can be taken back, or replaced by one that passes', async () => {
      const { fileName } = await scene.upload(newName());
      const first = await scanner.question(fileName);
      first.answer.resolve({ passed: false, reason: 'It holds Eicar.' });
      const file = await scene.settled(fileName, 'refused');

      await scene.upload(fileName, OTHER_CONTENT);
      const second = await scanner.question(fileName, 1);
      expect(second.content).toBe(OTHER_CONTENT);
      second.answer.resolve({ passed: true });
      const replaced = await scene.settled(fileName, 'passed');
      expect(replaced.id).not.toBe(file.id);

      expectStatus(await scene.takeBack(replaced), 200);
      expectRefusal(await scene.complete(), 400, 'evidence_missing');
    });

    it('is scanned again after a scanner failed, and then passes', async () => {
      const { fileName } = await scene.upload(newName());
      const first = await scanner.question(fileName);
      first.answer.reject(new Error('the scanner is busy'));
      // Stopping waits until the attempt is written down.
      await portal().restart();
      expect(await scene.messages()).toMatchObject([
        { status: 'pending', attempts: 1 },
      ]);
      await scene.settled(fileName, 'pending');

      await scene.messages().update({ next_attempt_at: LONG_AGO });
      await scene.wake();
      const second = await scanner.question(fileName, 1);
      second.answer.resolve({ passed: true });
      await scene.settled(fileName, 'passed');
    });

    it('is refused when no try is left, and says that it could not be scanned', async () => {
      const { fileName } = await scene.upload(newName());
      const first = await scanner.question(fileName);
      first.answer.reject(new Error('the scanner is busy'));
      await portal().restart();

      await scene.messages().update({ next_attempt_at: LONG_AGO, attempts: 6 });
      await scene.wake();
      const last = await scanner.question(fileName, 1);
      last.answer.reject(new Error('the scanner is still busy'));
      const { scan } = await scene.settled(fileName, 'refused');
      expect(scan?.reason).toBe('The scan failed: the scanner is still busy');
    });

    it('is scanned again when a replica died over it, which then has no say', async () => {
      const { fileName } = await scene.upload(newName());
      const slow = await scanner.question(fileName);
      await scene.messages().update({ leased_until: LONG_AGO });
      await scene.wake();
      const quick = await scanner.question(fileName, 1);
      quick.answer.resolve({ passed: true });
      await scene.settled(fileName, 'passed');

      slow.answer.resolve({ passed: false, reason: 'Too late.' });
      await portal().restart();
      await scene.settled(fileName, 'passed');
      expect(await scene.scanEvents()).toHaveLength(1);
    });

    it('that was replaced meanwhile leaves the other one as it is', async () => {
      const { fileName } = await scene.upload(newName());
      const first = await scanner.question(fileName);
      const { digest } = await scene.upload(fileName, OTHER_CONTENT);
      first.answer.resolve({ passed: false, reason: 'It holds Eicar.' });
      const second = await scanner.question(fileName, 1);
      second.answer.resolve({ passed: true });

      const file = await scene.settled(fileName, 'passed');
      expect(file.digest).toBe(digest);
      await portal().restart();
      expect(await scene.scanEvents()).toMatchObject([{ data: { digest } }]);
    });
  },
  { scanners: [scanner] },
);

describeOnEachEngine('a file in a portal without scanners', portal => {
  it('waits for none', async () => {
    const scene = await Scene.open(portal());
    const { id, scan } = await scene.upload(newName());
    expect(scan).toBeUndefined();
    expect(await scene.messages()).toEqual([]);
    expectStatus(await scene.get(id), 200);
    expectStatus(await scene.complete(), 200);
  });
});
