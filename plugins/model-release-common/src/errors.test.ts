import { ERROR_STATUS, ErrorCode, ModelReleaseError } from './errors';

describe('the ways to be refused', () => {
  const codes = Object.keys(ERROR_STATUS) as ErrorCode[];

  it.each(codes)('%s is an error of HTTP', code => {
    const { status } = new ModelReleaseError(code, 'No.');
    expect(Number.isInteger(status)).toBe(true);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  it.each(codes)('%s is written in small letters and underscores', code => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});

describe('a refusal', () => {
  it('carries its code, message and details', () => {
    const error = new ModelReleaseError('stale_version', 'It is 3 now.', {
      version: 3,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'ModelReleaseError',
      code: 'stale_version',
      message: 'It is 3 now.',
      details: { version: 3 },
      status: 409,
    });
  });
});
