import { JsonObject } from '@backstage/types';
import { aRefusal } from './__testUtils__/aRefusal';
import { tellRefusal } from './tellRefusal';

async function tell(error: Error): Promise<Error> {
  return tellRefusal(async () => {
    throw error;
  }).catch(thrown => thrown);
}

const refusal = (message: string, details?: JsonObject) =>
  aRefusal(400, { code: 'invalid_request', message, details });

describe('a refusal in the task log', () => {
  it('is a list, where several things are missing', async () => {
    const problems = ['Rollback target: Name one.', 'Evaluation: Add it.'];
    const thrown = await tell(
      await refusal('2 of 4 prerequisites are not met: …', { problems }),
    );
    expect(thrown.message).toBe(
      'This release cannot be requested yet:\n- Rollback target: Name one.\n- Evaluation: Add it.',
    );
  });

  it('names fields by the labels of the form, never as programs do', async () => {
    const thrown = await tell(
      await refusal('checkpoint/digest: has to be …', {
        problems: ['checkpoint/digest: has to be …'],
        fields: [
          {
            field: 'checkpoint.digest',
            message: 'has to be 64 hexadecimal digits',
          },
          { field: 'evaluation.passCriteria', message: 'is required' },
        ],
      }),
    );
    expect(thrown.message).toBe(
      'This release cannot be requested yet:\n- Weights digest has to be 64 hexadecimal digits.\n- Pass criteria is required.',
    );
  });

  it('is the sentence of the server where there are no points', async () => {
    const sentence = 'There is already an open release of ckpt-7.';
    expect((await tell(await refusal(sentence))).message).toBe(sentence);
    expect((await tell(await refusal(sentence, {}))).message).toBe(sentence);
  });

  it('has no stack with paths of the server', async () => {
    const { stack } = await tell(await refusal('No.'));
    expect(stack).toBe('No.');
  });

  it('says so when there was no answer', async () => {
    const thrown = await tell(new Error('ECONNREFUSED'));
    expect(thrown.message).toBe(
      'Could not reach the model release plugin: Error: ECONNREFUSED',
    );
    expect(thrown.stack).toBe(thrown.message);
  });
});
