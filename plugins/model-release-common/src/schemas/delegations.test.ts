import { createDelegationSchema } from './delegations';

const ASKED = {
  to: 'user:default/zoe',
  from: '2026-02-28',
  until: '2026-03-06',
};

describe('what names a delegate', () => {
  it('is a person and two days', () => {
    expect(createDelegationSchema.parse(ASKED)).toEqual(ASKED);
  });

  it('says why only where somebody wants to', () => {
    const said = { ...ASKED, reason: 'On leave' };
    expect(createDelegationSchema.parse(said)).toEqual(said);
  });

  it.each(['to', 'from', 'until'])('lacks nothing: not %s', field => {
    const { error } = createDelegationSchema.safeParse({
      ...ASKED,
      [field]: undefined,
    });
    expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-3-1', '2026-03-01T08:00:00Z', ''])(
    'has days that there are: not “%s”',
    until => {
      expect(
        createDelegationSchema.safeParse({ ...ASKED, until }).success,
      ).toBe(false);
    },
  );

  it('takes a leap day in a leap year only', () => {
    const accepts = (until: string) =>
      createDelegationSchema.safeParse({ ...ASKED, until }).success;
    expect([accepts('2028-02-29'), accepts('2027-02-29')]).toEqual([
      true,
      false,
    ]);
  });
});
