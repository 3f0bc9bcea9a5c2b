import { aRelease } from '../testUtils';
import { attestationOf } from './attestation';

const release = {
  ...aRelease({ environment: 'staging' }),
  checkpoint: { ...aRelease().checkpoint, id: 'ckpt-7' },
};

describe('an attestation', () => {
  it('names the environment and the checkpoint of the release', () => {
    const statement =
      '{checkpoint.id} may serve {environment}, and only {environment}.';
    expect(attestationOf({ statement }, release)).toBe(
      'ckpt-7 may serve staging, and only staging.',
    );
  });

  it('without a placeholder stays as its author wrote it', () => {
    const statement = 'Production traffic may go to it. {other} $& stays.';
    expect(attestationOf({ statement }, release)).toBe(statement);
  });

  it('shows names that look like patterns or placeholders as they are', () => {
    const odd = {
      environment: '{checkpoint.id}',
      checkpoint: { ...release.checkpoint, id: '$& {environment}' },
    };
    expect(
      attestationOf({ statement: '{checkpoint.id} in {environment}' }, odd),
    ).toBe('$& {environment} in {checkpoint.id}');
  });
});
