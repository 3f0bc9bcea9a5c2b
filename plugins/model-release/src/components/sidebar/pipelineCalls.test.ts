import {
  aDigest,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { execFileSync } from 'node:child_process';
import { pipelineCalls } from './pipelineCalls';

const BASE = 'https://portal.example.com/api/model-release';

function callsOf(id: string, digest: string | undefined = aDigest('c')) {
  const { checkpoint, ...release } = aRelease();
  const subject = { ...release, checkpoint: { ...checkpoint, id, digest } };
  const [curl, github] = pipelineCalls(subject, BASE);
  return { curl: curl.code, github: github.code };
}

/** The words that a shell hands to curl. */
function wordsOf(code: string): string[] {
  const script = `curl() { printf '%s\\n' "$@"; }\n${code}`;
  return execFileSync('sh', ['-c', script], {
    env: { BACKSTAGE_TOKEN: 'secret' },
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
}

describe('pipelineCalls', () => {
  it('asks with curl about these weights', () => {
    expect(wordsOf(callsOf('sr-lora-0042').curl)).toEqual([
      '--get',
      `${BASE}/v1/gate`,
      '--header',
      'Authorization: Bearer secret',
      '--data-urlencode',
      'entityRef=resource:default/support-replies',
      '--data-urlencode',
      'checkpoint=sr-lora-0042',
      '--data-urlencode',
      'environment=production',
      '--data-urlencode',
      `digest=${aDigest('c')}`,
    ]);
  });

  it('hands every id to the gate as it is', () => {
    const id = `it's $(id) "a+b" \`x\``;
    expect(wordsOf(callsOf(id).curl)).toContain(`checkpoint=${id}`);
  });

  it('has a pipeline hash the file that it is about to deploy', () => {
    const { github } = callsOf('sr-lora-0042');
    expect(github).toContain('sha256sum "$WEIGHTS"');
    expect(github).not.toContain(aDigest('c'));
  });

  it('needs no file where the release has no digest', () => {
    const { checkpoint, ...release } = aRelease();
    const { digest, ...weights } = checkpoint;
    const codes = pipelineCalls({ ...release, checkpoint: weights }, BASE);
    expect(codes.map(({ code }) => code).join()).not.toMatch(/digest|WEIGHTS/);
  });
});
