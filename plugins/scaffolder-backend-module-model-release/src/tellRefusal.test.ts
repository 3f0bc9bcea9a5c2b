import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { tellRefusal } from './tellRefusal';
import { aRefusal } from './__testUtils__/aRefusal';

async function tell(error: Error): Promise<{ log: string[]; message: string }> {
  const log: string[] = [];
  const logger = mockServices.logger.mock({ error: line => log.push(line) });
  const thrown = await tellRefusal(logger, async () => {
    throw error;
  }).catch(e => e);
  expect(thrown.cause).toBe(error);
  return { log, message: thrown.message };
}

describe('a refusal in the task log', () => {
  it('lists missing prerequisites one per line and keeps the words of the server', async () => {
    const missing = [
      {
        key: 'rollback',
        title: 'Rollback target',
        met: false,
        detail: 'Name one.',
      },
      { key: 'evaluation', title: 'Evaluation', met: false, detail: 'Add it.' },
    ];
    const message =
      '2 of 4 prerequisites are not met: Rollback target: Name one. Evaluation: Add it.';
    const refusal = await aRefusal(400, {
      code: 'missing_prerequisites',
      message,
      details: {
        missing,
        problems: ['Rollback target: Name one.', 'Evaluation: Add it.'],
      },
    });
    await expect(tell(refusal)).resolves.toEqual({
      message,
      log: [
        `${message} (missing_prerequisites)`,
        '- Rollback target: Name one.',
        '- Evaluation: Add it.',
      ],
    });
  });

  it('adds to the message what the server said only in details', async () => {
    const refusal = await aRefusal(400, {
      code: 'invalid_request',
      message: 'The request does not fit.',
      details: {
        problems: [{ code: 'x', message: 'checkpoint.id: is missing' }],
        fields: 1,
      },
    });
    await expect(tell(refusal)).resolves.toEqual({
      message:
        'The request does not fit.\n- checkpoint.id: is missing\n- fields: 1',
      log: [
        'The request does not fit. (invalid_request)',
        '- checkpoint.id: is missing',
        '- fields: 1',
      ],
    });
  });

  it.each<[string, JsonObject | undefined]>([
    ['no details', undefined],
    ['empty details', {}],
  ])('is one line with %s', async (_what, details) => {
    const refusal = await aRefusal(404, {
      code: 'unknown_entity',
      message: 'entityRef: there is no resource:default/x.',
      details,
    });
    await expect(tell(refusal)).resolves.toEqual({
      message: 'entityRef: there is no resource:default/x.',
      log: ['entityRef: there is no resource:default/x. (unknown_entity)'],
    });
  });

  it('says so when nobody answered', async () => {
    await expect(tell(new TypeError('fetch failed'))).resolves.toEqual({
      message:
        'Could not reach the model release plugin: TypeError: fetch failed',
      log: [],
    });
  });

  it('is not there when the call succeeds', async () => {
    const logger = mockServices.logger.mock();
    await expect(tellRefusal(logger, async () => 42)).resolves.toBe(42);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
