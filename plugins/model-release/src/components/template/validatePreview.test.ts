import type { ApiHolder } from '@backstage/core-plugin-api';
import { aReleasePreview } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { refusal } from '../../fakes/refusal';
import { validatePreview } from './validatePreview';

const formData = {
  entityRef: 'resource:default/support-replies',
  checkpointId: 'sr-lora-0042',
  baseModel: 'openloft/loft-7b',
  environment: 'production',
};

/** What is said where the portal answers so. */
async function said(
  previewRelease: () => Promise<unknown>,
  parameters: object = formData,
): Promise<string[]> {
  const errors: string[] = [];
  const apiHolder = { get: () => ({ previewRelease }) } as unknown as ApiHolder;
  const field = { addError: (message: string) => void errors.push(message) };
  await validatePreview({}, field, {
    apiHolder,
    formData: { ...parameters },
    schema: {},
  });
  return errors;
}

describe('a template whose request is previewed', () => {
  it('goes on where the portal would take the request', async () => {
    expect(await said(async () => aReleasePreview())).toEqual([]);
  });

  it('is held up by each problem', async () => {
    const problems = [
      { code: 'a', message: 'Nobody could sign.' },
      { code: 'b', message: 'is missing', field: 'rollback' },
    ];
    const answer = aReleasePreview({ ok: false, problems });
    expect(await said(async () => answer)).toEqual([
      'Nobody could sign.',
      'Rollback target: is missing',
    ]);
  });

  it('is held up where the portal refuses to look', async () => {
    const refused = await refusal('model_card_not_allowed', 'Paste it.');
    expect(await said(() => Promise.reject(refused))).toEqual(['Paste it.']);
  });

  it('goes on where the portal cannot be asked', async () => {
    const away = new TypeError('Failed to fetch');
    expect(await said(() => Promise.reject(away))).toEqual([]);
  });

  it('asks nothing before there is a request', async () => {
    const ask = jest.fn();
    expect(await said(ask, { entityRef: formData.entityRef })).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });
});
