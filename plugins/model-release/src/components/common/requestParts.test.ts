import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { linked, requestFacts } from './requestParts';

describe('requestFacts', () => {
  it('shows the parts that a step judges, and no other', () => {
    const labels = requestFacts(aReleaseDetail(), ['intendedUse', 'rollback']);
    expect(labels.map(({ label }) => label)).toEqual([
      'Intended use',
      'Rollback',
    ]);
  });

  it('leaves out what the model card does not say', () => {
    const release = aReleaseDetail();
    const { source, digest } = release.modelCard;
    const modelCard = { source, digest, datasets: [] };
    expect(
      requestFacts({ ...release, modelCard }, ['modelCard']).map(
        ({ label }) => label,
      ),
    ).toEqual(['Model card']);
  });
});

describe('linked', () => {
  it('makes links of web addresses alone', () => {
    expect(linked('https://evaluations.example.com/7')).toEqual({
      url: 'https://evaluations.example.com/7',
    });
    // eslint-disable-next-line no-script-url
    expect(linked('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(linked('see https://example.com')).toBe('see https://example.com');
  });
});
