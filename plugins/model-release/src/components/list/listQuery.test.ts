import { isFiltered, listQuery, readFilters, writeFilters } from './listQuery';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of the list', () => {
  it('are what waits for the reader, unless the address says otherwise', () => {
    expect(read('')).toEqual({ tab: 'mine', overdue: false });
    expect(read('tab=nonsense&overdue=maybe')).toEqual({
      tab: 'mine',
      overdue: false,
    });
  });

  it('survive the way into the address and back', () => {
    const filters = {
      tab: 'pending',
      environment: 'production',
      overdue: true,
      text: 'triage 7b',
    } as const;
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it('leave an address without filters empty', () => {
    expect(writeFilters(read('')).toString()).toBe('');
  });

  it('ask for the most urgent first, and for the newest of those that ended', () => {
    expect(listQuery(read(''))).toMatchObject({
      status: ['pending'],
      owner: 'me',
      orderBy: 'dueAt',
    });
    expect(listQuery(read('tab=done'))).toMatchObject({
      status: ['done'],
      orderBy: 'createdAt',
    });
  });

  it('never ask for what ended and is overdue', () => {
    expect(listQuery(read('tab=done&overdue=true')).overdue).toBeUndefined();
    expect(listQuery(read('overdue=true')).overdue).toBe(true);
  });

  it('know whether they narrow the list', () => {
    expect(isFiltered(read('tab=pending'))).toBe(false);
    expect(isFiltered(read('text=triage'))).toBe(true);
  });
});
