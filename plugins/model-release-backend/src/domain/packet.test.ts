import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { canonicalDigest } from '../lib/canonicalDigest';
import { packetOf } from './packet';

const KEY = 'release-sign-off';

/** A release to an environment whose sign-off asks for this statement. */
function withStatement(statement: string, environment = 'production') {
  const release = aRelease({ environment });
  return {
    ...release,
    steps: release.steps.map(step =>
      step.approval
        ? { ...step, approval: { ...step.approval, statement } }
        : step,
    ),
  };
}

describe('the packet of a sign-off', () => {
  it('contains the attestation as the signer saw it', () => {
    const release = withStatement(
      '{checkpoint.id} may serve {environment} traffic.',
      'staging',
    );
    expect(packetOf(release, KEY)).toMatchObject({
      attestation: `${release.checkpoint.id} may serve staging traffic.`,
    });
  });

  it('has another digest when the attestation reads differently', () => {
    const digestOf = (statement: string) =>
      canonicalDigest(packetOf(withStatement(statement), KEY));
    expect(digestOf('{environment} traffic may move.')).not.toBe(
      digestOf('{environment} traffic must wait.'),
    );
  });

  it('is what it was before for a statement without placeholders, so that no signature falls', () => {
    const { attestation, ...before } = packetOf(
      withStatement('Traffic may move.'),
      KEY,
    );
    expect(attestation).toBeUndefined();
    expect(
      canonicalDigest(packetOf(withStatement('Traffic may move.'), KEY)),
    ).toBe(canonicalDigest(before));
  });
});

describe('the packet of any step', () => {
  const covered = (key: string) =>
    (packetOf(aRelease(), key).steps as Array<{ key: string }>).map(
      step => step.key,
    );

  it('contains the results of the steps that it rests on, and of no others', () => {
    expect(covered('scope-and-ownership')).toEqual([]);
    expect(covered('security-review')).toEqual(['scope-and-ownership']);
  });

  it('contains the whole request and no attestation', () => {
    const { request, attestation } = packetOf(aRelease(), 'security-review');
    expect(Object.keys(request as object)).toEqual([
      'rollback',
      'evaluation',
      'intendedUse',
      'modelCard',
    ]);
    expect(attestation).toBeUndefined();
  });
});
