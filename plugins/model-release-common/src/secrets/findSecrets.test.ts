import { findSecrets, findSecretsIn } from './findSecrets';

// Put together here, so that no scanner takes this file for one that leaks.
const letters = (count: number) => 'aB3dE5gH7j'.repeat(26).slice(0, count);

const SECRETS: Array<[string, string]> = [
  ['aws-key', `AKIA${'Q'.repeat(16)}`],
  ['aws-key', `aws_secret_access_key = ${letters(40)}`],
  ['github-token', `ghp_${letters(36)}`],
  ['github-token', `github_pat_${letters(22)}_${letters(40)}`],
  ['gitlab-token', `glpat-${letters(20)}`],
  ['hugging-face-token', `hf_${letters(34)}`],
  ['slack-token', `xoxb-${'1'.repeat(12)}-${letters(24)}`],
  ['slack-webhook', `https://hooks.slack.com/services/T0/B0/${letters(24)}`],
  ['google-api-key', `AIza${letters(35)}`],
  ['openai-key', `sk-proj-${letters(40)}`],
  ['npm-token', `npm_${letters(36)}`],
  ['private-key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn'],
  ['jwt', `eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`],
  ['url-password', `postgres://triage:${letters(12)}@db.example.com/x`],
  ['password', `password=${letters(10)}`],
  ['password', `"api_key": "${letters(24)}"`],
];

describe('findSecrets', () => {
  it.each(SECRETS)('finds a %s in the middle of a sentence', (kind, secret) => {
    const found = findSecrets(`I used ${secret} for it.`);
    expect(found.map(it => it.kind)).toEqual([kind]);
    expect(found[0].excerpt.length).toBeLessThan(45);
    expect(found[0].excerpt).not.toContain(secret.slice(-8));
  });

  it.each([
    ['a digest', `sha256:${'0a'.repeat(32)}`],
    ['a commit', '3f2a9c1d5e7b8a9c0d1e2f3a4b5c6d7e8f901234'],
    ['an id of a checkpoint', 'epoch=2-step=1500, triage:v3'],
    ['a sentence about passwords', 'The password: it was asked for twice.'],
    ['a placeholder', 'password=<yours> or api_key=${KEY} or token=****'],
    ['an address with a port', 'http://models.example.com:8080/v1'],
    ['an e-mail address', 'mailto:theo@example.com'],
    ['a name of a model', 'sk-learn, hf_model, acme/triage-7b@3f2a9c1'],
  ])('leaves %s alone', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('names a place once, and tells several apart', () => {
    const token = `ghp_${letters(36)}`;
    expect(
      findSecrets(`password=${token}, and AKIA${'Q'.repeat(16)}`).map(
        ({ kind }) => kind,
      ),
    ).toHaveLength(2);
  });

  it('stops at twenty, whatever their kinds', () => {
    const keys = `AKIA${'Q'.repeat(16)} `.repeat(20);
    expect(findSecrets(`${keys} ghp_${letters(36)}`)).toHaveLength(20);
  });

  it('looks into every text of a body', () => {
    const body = {
      checklist: { a: true },
      answers: { where: [{ what: `hf_${letters(34)}` }] },
      comment: 'Nothing here',
    };
    expect(findSecretsIn(body).map(({ kind }) => kind)).toEqual([
      'hugging-face-token',
    ]);
  });

  it.each([
    'eyJ'.repeat(60_000),
    `eyJ${'a'.repeat(3_990)}.`.repeat(45),
    'password '.repeat(20_000),
    `a://${'b:'.repeat(90_000)}`,
    '-----BEGIN '.repeat(15_000),
    'sk-'.repeat(60_000),
    'xoxb-'.repeat(40_000),
    ' '.repeat(200_000),
    `${`AKIA${'Q'.repeat(16)} `.repeat(20)}${'pwd=abcdef '.repeat(18_000)}`,
  ])('takes bounded time for a long text such as %.12s…', text => {
    const started = Date.now();
    findSecrets(text);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
