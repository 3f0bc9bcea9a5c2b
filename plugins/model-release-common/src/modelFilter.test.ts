import { Entity } from '@backstage/catalog-model';
import { createIsModel } from './modelFilter';

function anEntity(
  kind: string,
  type: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'support-replies', annotations },
    spec: { type },
  };
}

describe('what counts as a model', () => {
  const isModel = createIsModel();
  const category = 'rhdh.io/ai-asset-category';

  it.each([
    ['Resource', 'ai-model'],
    ['resource', 'AI-Model'],
    ['Component', 'model-server'],
    ['API', 'ai-model-server'],
    ['AiModelServerAPI', 'ai-model-server'],
    ['AiResource', 'ai-model'],
  ])('%s of type %s does', (kind, type) => {
    expect(isModel(anEntity(kind, type))).toBe(true);
  });

  it.each(['ai-model', 'model-server'])('anything annotated %s does', value => {
    expect(
      isModel(anEntity('Component', 'service', { [category]: value })),
    ).toBe(true);
  });

  it.each([
    ['Resource', 'database'],
    ['Component', 'service'],
    ['Component', 'ai-model'],
    ['Resource', 'model-server'],
    ['API', 'openapi'],
    ['AiResource', 'skill'],
    ['Template', 'ai-model'],
  ])('%s of type %s does not', (kind, type) => {
    expect(isModel(anEntity(kind, type))).toBe(false);
  });

  it('another asset category does not', () => {
    expect(
      isModel(anEntity('Component', 'service', { [category]: 'dataset' })),
    ).toBe(false);
  });

  it('an entity without spec and annotations does not', () => {
    expect(
      isModel({ apiVersion: 'v1', kind: 'Resource', metadata: { name: 'x' } }),
    ).toBe(false);
  });

  it('can be configured', () => {
    const isOurs = createIsModel({ kind: 'Resource', 'spec.type': 'weights' });
    expect(isOurs(anEntity('Resource', 'weights'))).toBe(true);
    expect(isOurs(anEntity('Resource', 'ai-model'))).toBe(false);
  });
});
