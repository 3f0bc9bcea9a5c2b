import { RELEASE_STATUSES } from '../states/releaseStates';
import { expandStatuses, gateQuerySchema, listReleasesSchema } from './queries';

type Schema = typeof listReleasesSchema | typeof gateQuerySchema;

function refusedFields(schema: Schema, query: unknown): string[] {
  const result = schema.safeParse(query);
  return (result.error?.issues ?? []).map(issue => issue.path.join('.'));
}

describe('the query for a list', () => {
  it('may be empty', () => {
    expect(listReleasesSchema.parse({})).toEqual({});
  });

  it('reads one status like a list of one', () => {
    expect(listReleasesSchema.parse({ status: 'pending' }).status).toEqual([
      'pending',
    ]);
  });

  it('reads the limit as a number', () => {
    expect(listReleasesSchema.parse({ limit: '25' }).limit).toBe(25);
  });

  it('takes “me” and refs for people', () => {
    const people = { owner: 'me', requester: 'user:default/nora' };
    expect(listReleasesSchema.parse(people)).toEqual(people);
  });

  it.each<[string, Record<string, unknown>]>([
    ['entityRef', { entityRef: 'nothing' }],
    ['status.0', { status: 'open' }],
    ['status.1', { status: ['pending', 'open'] }],
    ['owner', { owner: 'you' }],
    ['requester', { requester: '' }],
    ['environment', { environment: 'a b' }],
    ['runbook', { runbook: '../x' }],
    ['overdue', { overdue: 'yes' }],
    ['text', { text: '' }],
    ['orderBy', { orderBy: 'title' }],
    ['limit', { limit: '0' }],
    ['limit', { limit: '101' }],
    ['limit', { limit: 'ten' }],
    ['cursor', { cursor: 'x'.repeat(501) }],
  ])('is refused for %s', (field, query) => {
    expect(refusedFields(listReleasesSchema, query)).toEqual([field]);
  });

  it('is refused for a field that does not exist, by its name', () => {
    const result = listReleasesSchema.safeParse({ stauts: 'pending' });
    expect(result.error?.issues[0].message).toContain('stauts');
  });
});

describe('the statuses that are asked for', () => {
  it('are all when none is named', () => {
    expect(expandStatuses(undefined)).toBeUndefined();
  });

  it('are the open ones for “pending”', () => {
    expect(expandStatuses(['pending'])).toEqual(['in_review', 'approved']);
  });

  it('are every one, each once, for “pending” and “done”', () => {
    expect(expandStatuses(['pending', 'done', 'rejected'])?.sort()).toEqual(
      [...RELEASE_STATUSES].sort(),
    );
  });
});

describe('the question to the gate', () => {
  const question = {
    entityRef: 'resource:default/support-replies',
    checkpoint: 'sr-lora-0042',
    environment: 'production',
  };

  it('names the model, the checkpoint and the environment', () => {
    expect(gateQuerySchema.parse(question)).toEqual(question);
    expect(refusedFields(gateQuerySchema, {})).toEqual([
      'entityRef',
      'checkpoint',
      'environment',
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['checkpoint', { checkpoint: '' }],
    ['environment', { environment: '*' }],
    ['digest', { digest: 'x'.repeat(101) }],
    ['model', { model: '' }],
  ])('is refused for %s', (field, wrong) => {
    expect(refusedFields(gateQuerySchema, { ...question, ...wrong })).toEqual([
      field,
    ]);
  });
});
