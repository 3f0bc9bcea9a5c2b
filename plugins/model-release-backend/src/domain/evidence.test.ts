import {
  EvaluationReport,
  Evidence,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aRunbook,
  anEvidence,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';
import { canonicalDigest } from '../lib/canonicalDigest';
import { packetOf } from './packet';

const STEP = 'evaluation-summary';

/** A walk whose evaluation step has this upload rule, up to where it is open. */
function walkWith(upload: StepDefinition['upload'] = {}): Walk {
  const runbook = aRunbook();
  const steps = runbook.spec.steps.map(step =>
    step.key === STEP ? { ...step, upload } : step,
  );
  const walk = new Walk(
    anOpening({ runbook: { ...runbook, spec: { ...runbook.spec, steps } } }),
  );
  walk.confirmScope();
  return walk;
}

let files = 0;
function store(walk: Walk, file: Partial<Evidence> = {}) {
  files += 1;
  const fileName = file.fileName ?? `part-${files}-sr-lora-0042.json`;
  const complete = anEvidence({
    id: `evidence-${files}`,
    digest: canonicalDigest([fileName, files]),
    ...file,
    fileName,
  });
  walk.do(PEOPLE.engineer, { name: 'upload', stepKey: STEP, file: complete });
  return complete;
}

const remove = (walk: Walk, evidenceId: string, actor = PEOPLE.engineer) =>
  walk.do(actor, { name: 'remove-file', stepKey: STEP, evidenceId });
const complete = (walk: Walk) =>
  walk.do(PEOPLE.engineer, { name: 'complete', stepKey: STEP, body: {} });
const names = (walk: Walk) => walk.step(STEP).files.map(file => file.fileName);

describe('a stored file', () => {
  it('is taken back by an owner before the step is done, and the trail keeps what it was', () => {
    const walk = walkWith();
    const kept = store(walk);
    const gone = store(walk);
    const { events } = remove(walk, gone.id);
    expect(names(walk)).toEqual([kept.fileName]);
    expect(events).toEqual([
      expect.objectContaining({
        type: 'evidence.removed',
        data: { file: expect.objectContaining({ digest: gone.digest }) },
      }),
    ]);
  });

  it('is taken back once, however often it is asked', () => {
    const walk = walkWith();
    const { id } = store(walk);
    remove(walk, id);
    expect(remove(walk, id).events).toEqual([]);
  });

  it('stays when the step is done, and when somebody else asks', () => {
    const walk = walkWith();
    const { id } = store(walk);
    expect(() => remove(walk, id, PEOPLE.stranger)).toThrow(/not one of them/);
    complete(walk);
    expect(() => remove(walk, id)).toThrow(/is completed/);
    expect(names(walk)).toHaveLength(1);
  });

  it('that is not there is not taken back', () => {
    const walk = walkWith();
    expect(() => remove(walk, 'nothing')).toThrow(/has no file nothing/);
  });

  it('covers a section that the step has', () => {
    const walk = walkWith({ sections: ['safety', 'quality'] });
    expect(() => store(walk, { section: 'speed' })).toThrow(
      /^section: .* has safety, quality, not “speed”\.$/,
    );
    store(walk, { section: 'safety' });
    expect(() => complete(walk)).toThrow(/has missing sections: quality\./);
    store(walk, { section: 'quality' });
    complete(walk);
    expect(walk.step(STEP).status).toBe('completed');
  });

  it('without a section covers all of them', () => {
    const walk = walkWith({ sections: ['safety', 'quality'] });
    store(walk);
    complete(walk);
    expect(walk.step(STEP).status).toBe('completed');
  });

  it('can move to another section', () => {
    const walk = walkWith({ sections: ['safety', 'quality'] });
    const first = store(walk, { section: 'safety' });
    const moved = { ...first, id: 'again', section: 'quality' };
    walk.do(PEOPLE.engineer, { name: 'upload', stepKey: STEP, file: moved });
    expect(walk.step(STEP).files).toEqual([moved]);
  });
});

describe('how many files there may be', () => {
  it('is bounded by the step, where a replacement takes no new place', () => {
    const walk = walkWith({ maxFiles: 2 });
    const { fileName } = store(walk);
    store(walk);
    expect(() => store(walk)).toThrow(
      /can hold at most 2 files; this would be file 3\.$/,
    );
    store(walk, { fileName });
    expect(names(walk)).toHaveLength(2);
  });

  it('is bounded by the release, in files and in bytes', () => {
    const walk = walkWith();
    const context = walk.context.bind(walk);
    walk.context = actor => ({
      ...context(actor),
      quota: { filesPerRelease: 2, bytesPerRelease: 1000 },
    });
    const { fileName } = store(walk, { size: 600 });
    expect(() => store(walk, { size: 401 })).toThrow(/together/);
    store(walk, { fileName, size: 900 });
    store(walk, { size: 100 });
    expect(() => store(walk, { size: 0 })).toThrow(/at most 2 files/);
  });
});

describe('an evaluation that misses a threshold', () => {
  const evaluation: EvaluationReport = {
    results: [
      { metric: 'F1', value: 0.9, threshold: 0.8 },
      {
        metric: 'toxicity',
        value: 0.3,
        threshold: 0.1,
        direction: 'lower',
        slice: 'minors',
      },
    ],
    problems: [],
  };

  it('needs a sentence on each miss, which is signed with the result', () => {
    const walk = walkWith();
    const fileName = 'eval-sr-lora-0042.json';
    store(walk, {
      fileName,
      evaluation: {
        results: [{ metric: 'macro F1', value: 0.8, threshold: 0.85 }],
        problems: [],
      },
    });
    const completeWith = (body: object) =>
      walk.do(PEOPLE.engineer, { name: 'complete', stepKey: STEP, body });
    expect(() => completeWith({})).toThrow(
      expect.objectContaining({
        code: 'miss_unexplained',
        message: expect.stringContaining(
          `macro F1 (0.8, at least 0.85) in ${fileName}`,
        ),
        details: { missing: [expect.objectContaining({ metric: 'macro F1' })] },
      }),
    );
    const miss = { fileName, metric: 'macro F1', reason: 'Rare language' };
    const other = { ...miss, metric: 'recall' };
    expect(() => completeWith({ missedThresholds: [miss, other] })).toThrow(
      /no file of .* misses a threshold of recall/,
    );
    completeWith({ missedThresholds: [miss] });
    expect(walk.step(STEP).result).toMatchObject({ missed: [miss] });
    expect(
      JSON.stringify(packetOf(walk.release, 'release-sign-off')),
    ).toContain('Rare language');
  });

  it('cannot where the runbook says so, until another takes its place', () => {
    const walk = walkWith({ missedThresholds: 'block' });
    const { fileName } = store(walk, { evaluation });
    expect(() => complete(walk)).toThrow(
      /does not accept an evaluation that misses a threshold: toxicity on minors$/,
    );
    store(walk, {
      fileName,
      evaluation: { results: [], problems: ['/results/0 is no number.'] },
    });
    expect(() => complete(walk)).toThrow(/is no number/);
    store(walk, { fileName });
    expect(() => complete(walk)).toThrow(/none of its files is an evaluation/);
    store(walk, { fileName, evaluation: { results: [], problems: [] } });
    expect(() => complete(walk)).toThrow(/no result has a threshold/);
    const [met] = evaluation.results;
    store(walk, { fileName, evaluation: { results: [met], problems: [] } });
    complete(walk);
    expect(walk.step(STEP).status).toBe('completed');
  });
});

describe('the trail', () => {
  it('names files, and leaves what is read of them to the files', () => {
    const walk = walkWith();
    const evaluation = { results: [{ metric: 'F1', value: 1 }], problems: [] };
    const { id } = store(walk, { evaluation });
    const stored = walk.last.events;
    const completed = complete(walk).events;
    for (const event of [...stored, ...completed]) {
      expect(JSON.stringify(event.data)).not.toContain('F1');
    }
    expect(stored[0].data.file).toMatchObject({ id });
    expect(completed[0].data.result).toMatchObject({ files: [{ id }] });
  });
});

describe('what was signed', () => {
  it('is kept whole, under the digest that the signature names', () => {
    const walk = new Walk().toSignOff();
    const packet = packetOf(walk.release, 'release-sign-off');
    const { packets, release } = walk.approve();
    const [signature] = walk.step('release-sign-off').signatures;
    expect(release.status).toBe('approved');
    expect(packets).toEqual([
      { digest: signature.packetDigest, content: packet },
    ]);
  });
});
