import { nextVisit, Visit } from './nextVisit';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();
const seen = (seq: number, minute: number) => ({ seq, at: at(minute) });
const monday: Visit = seen(5, 0);

describe('a visit', () => {
  it('is the first, with nothing before it', () => {
    expect(nextVisit(undefined, 'open', seen(3, 0))).toEqual(seen(3, 0));
  });

  it('tells what came since the one before, however soon', () => {
    expect(nextVisit(monday, 'open', seen(7, 1))).toEqual({
      ...seen(7, 1),
      since: seen(5, 0),
    });
  });

  it('says the same again after a reload', () => {
    const back = nextVisit(monday, 'open', seen(7, 1));
    expect(nextVisit(back, 'open', seen(7, 2)).since).toEqual(seen(5, 0));
  });

  it('has nothing to say when nothing came for half an hour', () => {
    const back = nextVisit(monday, 'open', seen(7, 1));
    expect(nextVisit(back, 'open', seen(7, 45)).since).toEqual(seen(7, 1));
  });

  it('counts what comes while somebody looks as seen', () => {
    const staying = nextVisit(monday, 'stay', seen(9, 10));
    expect(staying).toEqual(seen(9, 10));
    expect(nextVisit(staying, 'open', seen(9, 11)).since).toBeUndefined();
  });

  it('begins anew once what changed is dismissed', () => {
    const back = nextVisit(monday, 'open', seen(7, 1));
    expect(nextVisit(back, 'dismiss', seen(7, 2)).since).toEqual(seen(7, 2));
  });

  it('takes nothing back for a window that lags behind', () => {
    expect(nextVisit(seen(9, 0), 'stay', seen(4, 1)).seq).toBe(9);
  });
});
