import { parseJsonPointer } from '../lib/jsonPointer';
import { findReference, referenceFromLocation } from './findReference';

describe('the reference in an answer', () => {
  it.each<[string, unknown, string]>([
    ['a receiver of its own', { reference: 'CHG-7', id: 'abc' }, 'CHG-7'],
    ['the id alone', { id: 'abc' }, 'abc'],
    [
      'ServiceNow, the table API',
      { result: { sys_id: '46b9490b', number: 'CHG0030192', state: '-5' } },
      'CHG0030192',
    ],
    [
      'ServiceNow, a list',
      { result: [{ number: 'CHG0030192' }, { number: 'CHG0030193' }] },
      'CHG0030192',
    ],
    [
      'ServiceNow, a resource of its own',
      { id: 10001, number: 'CHG0030192' },
      'CHG0030192',
    ],
    [
      'Jira',
      {
        id: '10000',
        key: 'ED-24',
        self: 'https://acme.atlassian.net/rest/api/3/issue/10000',
      },
      'ED-24',
    ],
    [
      'Jira Service Management',
      { issueId: '107001', issueKey: 'HELPDESK-1', requestTypeId: '25' },
      'HELPDESK-1',
    ],
    [
      'GitHub',
      {
        id: 2718281828,
        number: 1347,
        html_url: 'https://github.com/octocat/Hello-World/issues/1347',
      },
      '1347',
    ],
    [
      'GitLab',
      {
        id: 84,
        iid: 14,
        web_url: 'https://gitlab.example.com/ml/models/-/issues/14',
      },
      '14',
    ],
    [
      'ServiceDesk',
      { request: { id: '100000000000123456' } },
      '100000000000123456',
    ],
    ['Zendesk', { ticket: { id: 35436 } }, '35436'],
  ])('is found in the shape of %s', (_name, answer, reference) => {
    expect(findReference(answer)).toBe(reference);
  });

  it.each<[string, unknown, string]>([
    [
      '/html_url',
      { number: 1, html_url: 'https://a.example/1' },
      'https://a.example/1',
    ],
    ['/data/changes/0/no', { id: 1, data: { changes: [{ no: 7 }] } }, '7'],
    ['/a~1b', { 'a/b': 'CHG-7' }, 'CHG-7'],
    ['', 'CHG-7', 'CHG-7'],
  ])('is at the pointer “%s”', (pointer, answer, reference) => {
    expect(findReference(answer, parseJsonPointer(pointer))).toBe(reference);
  });

  it('is looked for nowhere else than where the pointer leads', () => {
    const answer = { reference: 'CHG-7' };
    expect(
      findReference(answer, parseJsonPointer('/result/number')),
    ).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an object', { reference: { value: 'CHG-7' } }],
    ['a truth value', { id: true }],
    ['a number that has lost digits', { id: 100000000000123456 }],
    ['an empty text', { reference: '' }],
    ['two lines', { reference: 'two\nlines' }],
    ['a text that is turned', { reference: 'CHG-\u202e7' }],
    ['a text without end', { reference: 'x'.repeat(201) }],
    ['a list', ['CHG-7']],
    ['a text', 'CHG-7'],
    ['null', null],
  ])('is not %s', (_name, answer) => {
    expect(findReference(answer)).toBeUndefined();
  });

  it('is the next best where one cannot be shown', () => {
    expect(findReference({ reference: null, number: '', id: 7 })).toBe('7');
  });
});

describe('the reference in the header Location', () => {
  const base = new URL('https://tickets.example.com/api/changes?team=ml');

  it.each([
    ['https://desk.example.com/CHG-7', 'https://desk.example.com/CHG-7'],
    ['/changes/7', 'https://tickets.example.com/changes/7'],
    ['changes/7', 'https://tickets.example.com/api/changes/7'],
  ])('%s leads to %s', (header, reference) => {
    expect(referenceFromLocation(header, base)).toBe(reference);
  });

  it.each([
    undefined,
    '',
    'https://',
    'ftp://desk.example.com/7',
    'https://ana:hunter2@desk.example.com/7',
    `https://desk.example.com/${'x'.repeat(200)}`,
  ])('is not %s', header => {
    expect(referenceFromLocation(header, base)).toBeUndefined();
  });

  it('is the first where there are several', () => {
    expect(referenceFromLocation(['/1', '/2'], base)).toBe(
      'https://tickets.example.com/1',
    );
  });
});
