import { isFiltered, listQuery, readFilters, writeFilters } from './listQuery';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of the list', () => {
  it('are what waits for the reader, unless the address says otherwise', () => {
    expect(read('')).toEqual({ tab: 'mine', overdue: false });
    expect(
      read('tab=nonsense&overdue=maybe&state=odd&risk=huge&from=soon&sort=x'),
    ).toEqual({ tab: 'mine', overdue: false });
  });

  it('survive the way into the address and back', () => {
    const filters = {
      tab: 'pending',
      model: 'resource:default/triage-7b',
      owner: 'group:default/appsec',
      requester: 'user:default/nora',
      environment: 'production',
      state: 'approved',
      risk: 'high',
      from: '2026-01-01',
      to: '2026-03-31',
      sort: 'createdAt',
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
      orderBy: 'updatedAt',
    });
    expect(listQuery(read('tab=requested'))).toMatchObject({
      requester: 'me',
      orderBy: 'createdAt',
    });
    expect(listQuery(read('tab=pending&sort=createdAt')).orderBy).toBe(
      'createdAt',
    );
  });

  it('ask for days of the request, and of the release where all have ended', () => {
    const days = 'from=2026-01-01&to=2026-03-31';
    expect(listQuery(read(`tab=pending&${days}`))).toMatchObject({
      createdFrom: '2026-01-01',
      createdTo: '2026-03-31',
    });
    expect(listQuery(read(`tab=done&${days}`))).toMatchObject({
      releasedFrom: '2026-01-01',
      releasedTo: '2026-03-31',
    });
  });

  it('forget with another tab what it does not offer', () => {
    const filters = {
      ...read('tab=done&state=rejected'),
      tab: 'pending',
    } as const;
    expect(writeFilters(filters).toString()).toBe('tab=pending');
    expect(listQuery(read('owner=group:default/x')).owner).toBe('me');
  });

  it('never ask for what ended and is overdue', () => {
    expect(listQuery(read('tab=done&overdue=true')).overdue).toBeUndefined();
    expect(listQuery(read('overdue=true')).overdue).toBe(true);
  });

  it('know whether they narrow the list', () => {
    expect(isFiltered(read('tab=pending&sort=createdAt'))).toBe(false);
    expect(isFiltered(read('text=triage'))).toBe(true);
  });
});
