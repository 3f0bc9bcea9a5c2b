import { aCreateRequest } from '../testUtils';
import { createReleaseSchema } from './createRelease';

/** The fields that a body is refused for, as dotted paths. */
function refusedFields(body: unknown): string[] {
  const result = createReleaseSchema.safeParse(body);
  return (result.error?.issues ?? []).map(issue => issue.path.join('.'));
}

const request = aCreateRequest();
const withCheckpoint = (part: Record<string, unknown>) => ({
  ...request,
  checkpoint: { ...request.checkpoint, ...part },
});

describe('a request for a release', () => {
  it('is accepted whole', () => {
    expect(createReleaseSchema.parse(request)).toEqual(request);
  });

  it('is accepted without the parts that prerequisites ask for, so that all can be listed at once', () => {
    const { entityRef, checkpoint, environment } = request;
    const bare = { entityRef, checkpoint, environment };
    expect(createReleaseSchema.parse(bare)).toEqual(bare);
  });

  it('is accepted with everything optional', () => {
    const full = aCreateRequest({
      model: 'loft-7b-replies',
      runbook: { name: 'fine-tuned-model', version: '1.2.0' },
      modelCard: { url: 'https://cards.example.com/replies.md' },
      approver: 'user:default/marek',
      comment: 'For the summer timetable',
    });
    expect(createReleaseSchema.parse(full)).toEqual(full);
  });

  it.each(['', 'sha256:', 'sha256-', 'SHA256:'])(
    'keeps a digest in one form, whatever stands in front: “%s”',
    prefix => {
      const digits = '0123456789abcdef'.repeat(4);
      for (const written of [digits, digits.toUpperCase(), `${digits}\n`]) {
        const body = withCheckpoint({ digest: `${prefix}${written}` });
        expect(createReleaseSchema.parse(body).checkpoint.digest).toBe(
          `sha256:${digits}`,
        );
      }
    },
  );

  it.each([' sr-lora-7', 'sr-lora-7\n', '\tsr-lora-7\u00a0'])(
    'loses the blanks around names: %j',
    written => {
      const body = { ...withCheckpoint({ id: written }), model: written };
      expect(createReleaseSchema.parse(body)).toMatchObject({
        checkpoint: { id: 'sr-lora-7' },
        model: 'sr-lora-7',
      });
    },
  );

  it('loses the blanks around texts', () => {
    expect(
      createReleaseSchema.parse({ ...request, intendedUse: '  Drafts \n' })
        .intendedUse,
    ).toBe('Drafts');
  });

  it.each<[string, unknown]>([
    ['entityRef', { ...request, entityRef: undefined }],
    ['entityRef', { ...request, entityRef: 'support-replies' }],
    ['entityRef', { ...request, entityRef: 'resource:default/a/b' }],
    ['model', { ...request, model: '' }],
    ['model', { ...request, model: 'two  blanks' }],
    ['model', { ...request, model: 'x'.repeat(201) }],
    ['checkpoint', { ...request, checkpoint: undefined }],
    ['checkpoint', { ...request, checkpoint: 'sr-lora-0042' }],
    ['checkpoint', withCheckpoint({ sha: 'abc' })],
    ['checkpoint.id', withCheckpoint({ id: '' })],
    ['checkpoint.id', withCheckpoint({ id: '../etc' })],
    ['checkpoint.id', withCheckpoint({ id: '.hidden' })],
    ['checkpoint.id', withCheckpoint({ id: 'sr-lora\n7' })],
    ['checkpoint.id', withCheckpoint({ id: ' \n' })],
    ['checkpoint.id', withCheckpoint({ id: 'x'.repeat(201) })],
    ['checkpoint.digest', withCheckpoint({ digest: 'sha256:ABC' })],
    ['checkpoint.digest', withCheckpoint({ digest: 'a'.repeat(63) })],
    ['checkpoint.digest', withCheckpoint({ digest: `md5:${'a'.repeat(64)}` })],
    ['checkpoint.tuning', withCheckpoint({ tuning: 'qlora' })],
    ['checkpoint.baseModel', withCheckpoint({ baseModel: '   ' })],
    ['environment', { ...request, environment: '' }],
    ['environment', { ...request, environment: 'prod/eu' }],
    ['runbook', { ...request, runbook: 'fine-tuned-model' }],
    ['runbook.name', { ...request, runbook: { version: '1.0.0' } }],
    ['rollback.type', { ...request, rollback: { type: 'hope', target: 'x' } }],
    ['rollback.target', { ...request, rollback: { type: 'checkpoint' } }],
    ['modelCard', { ...request, modelCard: {} }],
    ['modelCard', { ...request, modelCard: 'https://cards.example.com' }],
    ['modelCard.text', { ...request, modelCard: { text: '' } }],
    ['modelCard.url', { ...request, modelCard: { url: 'file:///etc/passwd' } }],
    [
      'modelCard.url',
      { ...request, modelCard: { url: 'data:text/plain,card' } },
    ],
    [
      'evaluation.passCriteria',
      { ...request, evaluation: { reference: 'run 42' } },
    ],
    [
      'evaluation.reference',
      { ...request, evaluation: { reference: '', passCriteria: 'All' } },
    ],
    ['intendedUse', { ...request, intendedUse: 'x'.repeat(10_001) }],
    ['approver', { ...request, approver: 'marek' }],
    ['comment', { ...request, comment: '' }],
  ])('is refused for %s', (field, body) => {
    expect(refusedFields(body)).toEqual([field]);
  });

  it('is refused for every wrong field at once', () => {
    expect(
      refusedFields({ ...withCheckpoint({ id: '' }), environment: '' }),
    ).toEqual(['checkpoint.id', 'environment']);
  });

  it('is refused for a field that does not exist, by its name', () => {
    const result = createReleaseSchema.safeParse({ ...request, entityref: '' });
    expect(result.error?.issues).toHaveLength(1);
    expect(result.error?.issues[0].message).toContain('entityref');
  });

  it('is told how a model card is given', () => {
    const both = { url: 'https://cards.example.com', text: '# Card' };
    const result = createReleaseSchema.safeParse({
      ...request,
      modelCard: both,
    });
    expect(result.error?.issues.map(issue => issue.message)).toEqual([
      'has either a “url” (http or https) or a “text”, and nothing else',
    ]);
  });
});
