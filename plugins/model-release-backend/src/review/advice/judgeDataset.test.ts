import { judgeDataset } from './judgeDataset';

const found = {
  entityRef: 'resource:default/tickets',
  title: 'Tickets',
  license: 'cc-by-4.0',
  others: [],
};

describe('judgeDataset', () => {
  it('has nothing to say of one whose license the catalog knows', () => {
    expect(judgeDataset('acme/tickets', found)).toEqual({
      id: 'acme/tickets',
      entityRef: 'resource:default/tickets',
      title: 'Tickets',
      license: 'cc-by-4.0',
      concern: undefined,
    });
  });

  it('says how to give one a license', () => {
    const { concern } = judgeDataset('t', { ...found, license: undefined });
    expect(concern).toBe(
      'The catalog has no license for it. Add the annotation model-release.dev/license to resource:default/tickets.',
    );
  });

  it('says how to link one that is not in the catalog', () => {
    const advice = judgeDataset('acme/tickets', undefined);
    expect(advice.entityRef).toBeUndefined();
    expect(advice.concern).toContain('model-release.dev/dataset: acme/tickets');
  });

  it('names all entities that go by one id', () => {
    const twice = { ...found, others: ['resource:legacy/tickets'] };
    expect(judgeDataset('t', twice).concern).toBe(
      'resource:default/tickets and resource:legacy/tickets share the ID t.',
    );
  });

  it('does not call one missing that was not looked up', () => {
    const { concern } = judgeDataset('t', 'not_asked');
    expect(concern).toContain('not looked up');
  });
});
