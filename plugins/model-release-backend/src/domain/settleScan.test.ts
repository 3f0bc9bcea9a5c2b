import { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { PEOPLE, Walk } from '../__testUtils__/Walk';
import { SYSTEM_ACTOR } from './Caller';
import { packetOf } from './packet';
import { ScanVerdict, settleScan } from './settleScan';

const STEP = 'evaluation-summary';
const SCANNERS = ['clamav'];
const PASSED: ScanVerdict = { passed: true, scanners: SCANNERS };
const REFUSED: ScanVerdict = {
  passed: false,
  reason: 'ClamAV found Eicar.',
  scanners: SCANNERS,
};

/** A walk whose evaluation step is open. */
function opened(): Walk {
  const walk = new Walk();
  walk.confirmScope();
  return walk;
}

function store(walk: Walk, overrides: Partial<Evidence> = {}) {
  const file = anEvidence({
    scan: { status: 'pending', scanners: SCANNERS },
    ...overrides,
  });
  return walk.do(PEOPLE.engineer, { name: 'upload', stepKey: STEP, file });
}

function settle(walk: Walk, verdict: ScanVerdict, id = 'evidence-1') {
  const context = walk.context(SYSTEM_ACTOR);
  return walk.goOn(settleScan(walk.release, STEP, id, verdict, context));
}

const complete = (walk: Walk) =>
  walk.do(PEOPLE.engineer, { name: 'complete', stepKey: STEP, body: {} });
const refusalToComplete = (walk: Walk) =>
  walk.refusal(PEOPLE.engineer, {
    name: 'complete',
    stepKey: STEP,
    body: {},
  });

describe('a file that is to be scanned', () => {
  it('asks for one scan when it is stored', () => {
    const walk = opened();
    const { scans } = store(walk);
    expect(scans).toEqual([
      {
        id: expect.stringMatching(/^id-/),
        stepKey: STEP,
        file: {
          id: 'evidence-1',
          fileName: 'evaluation-sr-lora-0042.zip',
          mediaType: 'application/zip',
          size: 48_213,
          digest: anEvidence().digest,
        },
      },
    ]);
    expect(store(walk, { id: 'again' }).scans).toEqual([]);
  });

  it('asks for none where the portal has no scanners', () => {
    expect(store(opened(), { scan: undefined }).scans).toEqual([]);
  });

  it('keeps its step from being handed in until it has passed', () => {
    const walk = opened();
    store(walk);
    expect(refusalToComplete(walk)).toMatchObject({
      code: 'evidence_pending',
      status: 409,
      message:
        'The scan of “evaluation-sr-lora-0042.zip” by clamav is pending.',
    });
    settle(walk, PASSED);
    complete(walk);
    expect(walk.step(STEP).status).toBe('completed');
  });

  it('says in the trail that it passed, and tells nobody', () => {
    const walk = opened();
    store(walk);
    const { events, notices } = settle(walk, PASSED);
    expect(walk.step(STEP).files[0].scan).toEqual({
      status: 'passed',
      at: walk.context(SYSTEM_ACTOR).now,
      scanners: SCANNERS,
    });
    expect(events).toEqual([
      expect.objectContaining({
        type: 'evidence.scanned',
        actor: 'service:model-release',
        stepKey: STEP,
        data: {
          evidenceId: 'evidence-1',
          fileName: 'evaluation-sr-lora-0042.zip',
          digest: anEvidence().digest,
          passed: true,
          scanners: SCANNERS,
        },
      }),
    ]);
    expect(notices).toEqual([]);
  });

  it('is not part of what is signed by its scan', () => {
    const [unscanned, scanned] = [undefined, PASSED].map(verdict => {
      const walk = opened();
      store(walk, verdict ? {} : { scan: undefined });
      if (verdict) {
        settle(walk, verdict);
      }
      complete(walk);
      return packetOf(walk.release, 'release-sign-off');
    });
    expect(scanned).toEqual(unscanned);
  });
});

describe('a refused file', () => {
  function refused(): Walk {
    const walk = opened();
    store(walk);
    settle(walk, REFUSED);
    return walk;
  }

  it('keeps its step from being handed in, and the owners are told why', () => {
    const walk = refused();
    expect(walk.last.notices).toEqual([
      {
        recipients: walk.step(STEP).owners,
        title:
          'File blocked by scan: evaluation-sr-lora-0042.zip (Evaluation summary, {resource:default/support-replies}, sr-lora-0042 → production)',
        description: 'ClamAV found Eicar.',
        topic: 'step-active',
        stepKey: STEP,
        asksWhile: 'active',
      },
    ]);
    expect(refusalToComplete(walk)).toMatchObject({
      code: 'evidence_refused',
      status: 409,
      message: expect.stringMatching(
        /^“evaluation-sr-lora-0042.zip” .* ClamAV found Eicar\./,
      ),
    });
  });

  it('can be taken back', () => {
    const walk = refused();
    walk.do(PEOPLE.engineer, {
      name: 'remove-file',
      stepKey: STEP,
      evidenceId: 'evidence-1',
    });
    expect(refusalToComplete(walk).code).toBe('evidence_missing');
  });

  it('is replaced by another, which waits for a scan of its own', () => {
    const walk = refused();
    const digest = `sha256:${'a'.repeat(64)}`;
    expect(store(walk, { id: 'evidence-2', digest }).scans).toHaveLength(1);
    settle(walk, PASSED, 'evidence-2');
    complete(walk);
    expect(walk.step(STEP).status).toBe('completed');
  });

  it('is scanned once more when the same bytes are stored again', () => {
    const walk = refused();
    expect(store(walk, { id: 'evidence-2' }).scans).toHaveLength(1);
    expect(walk.step(STEP).files).toMatchObject([
      { id: 'evidence-2', scan: { status: 'pending' } },
    ]);
  });

  it('concerns nobody any more when the release has ended', () => {
    const walk = opened();
    store(walk);
    walk.do(PEOPLE.requester, { name: 'withdraw', body: {} });
    expect(settle(walk, REFUSED).notices).toEqual([]);
    expect(walk.step(STEP).files[0].scan?.status).toBe('refused');
  });
});

describe('a scan that comes too late', () => {
  it('changes nothing when the file was replaced', () => {
    const walk = opened();
    store(walk);
    const digest = `sha256:${'a'.repeat(64)}`;
    store(walk, { id: 'evidence-2', digest });
    const before = walk.release;
    expect(settle(walk, REFUSED)).toMatchObject({ events: [], notices: [] });
    expect(walk.release).toBe(before);
  });

  it('changes nothing when the file was taken back', () => {
    const walk = opened();
    store(walk);
    walk.do(PEOPLE.engineer, {
      name: 'remove-file',
      stepKey: STEP,
      evidenceId: 'evidence-1',
    });
    const before = walk.release;
    expect(settle(walk, PASSED).events).toEqual([]);
    expect(walk.release).toBe(before);
  });

  it('does not overrule the scan before it', () => {
    const walk = opened();
    store(walk);
    settle(walk, REFUSED);
    expect(settle(walk, PASSED).events).toEqual([]);
    expect(walk.step(STEP).files[0].scan?.status).toBe('refused');
  });
});
