import type { ReadinessItem } from '@model-release/backstage-plugin-model-release-common';
import { readinessDetail, readinessSummary } from './readinessWords';

const item = (patch: Partial<ReadinessItem>): ReadinessItem => ({
  key: 'model-card.base-model',
  title: 'Model card names the base model',
  state: 'met',
  detail: 'openloft/loft-7b',
  ...patch,
});

describe('readiness', () => {
  it('is told in one sentence; what the request brings does not count', () => {
    expect(readinessSummary([item({}), item({ state: 'in_request' })])).toEqual(
      { key: 'request.readyForRequest' },
    );
    expect(
      readinessSummary([
        item({ state: 'missing' }),
        item({ state: 'unclear' }),
      ]),
    ).toEqual({ key: 'request.notReady', values: { count: 1 } });
  });

  it('says in which line of the card it was found', () => {
    expect(readinessDetail(item({ line: 3 }))).toEqual([
      { refsIn: 'openloft/loft-7b' },
      { key: 'request.cardLine', values: { line: 3 } },
    ]);
  });

  it('says what to add where something is missing, and no line', () => {
    expect(
      readinessDetail(item({ state: 'missing', detail: 'Add base_model.' })),
    ).toEqual([{ refsIn: 'Add base_model.' }]);
  });

  it('says of what the request brings that it does', () => {
    expect(readinessDetail(item({ state: 'in_request' }))).toEqual([
      { key: 'request.inRequest' },
    ]);
  });
});
