import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';

/** A call of the gate to copy. */
export interface PipelineCall {
  key: 'curl' | 'githubActions';
  code: string;
}

type Subject = Pick<
  ReleaseDetail,
  'entityRef' | 'model' | 'checkpoint' | 'environment'
>;

/** As a word of a shell, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replace(/'/g, `'\\''`)}'`;
}

/** The digest of what is about to be deployed, not the one that is hoped for. */
const DIGEST_OF_FILE = `--data-urlencode "digest=$(sha256sum "$WEIGHTS" | cut -d ' ' -f 1)"`;

function parameters(subject: Subject, digest: string | undefined): string[] {
  const { entityRef, model, checkpoint, environment } = subject;
  const named = { entityRef, model, checkpoint: checkpoint.id, environment };
  return [
    ...Object.entries(named).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [`--data-urlencode ${quoted(`${name}=${value}`)}`],
    ),
    ...(digest === undefined ? [] : [digest]),
  ];
}

function call(flags: string, gateUrl: string, rest: string[]): string {
  return [
    `curl ${flags} --get ${quoted(gateUrl)}`,
    '--header "Authorization: Bearer $BACKSTAGE_TOKEN"',
    ...rest,
  ].join(' \\\n  ');
}

function githubStep(subject: Subject, gateUrl: string): string {
  const { checkpoint, environment } = subject;
  const usesDigest = checkpoint.digest !== undefined;
  const curl = call('--fail-with-body --silent --show-error', gateUrl, [
    ...parameters(subject, usesDigest ? DIGEST_OF_FILE : undefined),
  ]);
  const script = [
    `answer=$(${curl})`,
    'echo "$answer" | jq .',
    `echo "$answer" | jq --exit-status '.decision != "deny"'`,
  ].join('\n');
  return [
    `- name: ${JSON.stringify(
      `Ask whether ${checkpoint.id} may serve in ${environment}`,
    )}`,
    '  env:',
    '    BACKSTAGE_TOKEN: ${{ secrets.BACKSTAGE_TOKEN }}',
    ...(usesDigest
      ? [
          '    WEIGHTS: adapter.safetensors # the file that is about to be deployed',
        ]
      : []),
    '  run: |',
    ...script.split('\n').map(line => `    ${line}`),
  ].join('\n');
}

/**
 * How a pipeline asks about this release. Where the gate insists on a digest, the step of a pipeline
 * hashes what it is about to deploy: with the approved digest written out, it would pass with any file.
 *
 * @param baseUrl - of the plugin's API
 */
export function pipelineCalls(
  subject: Subject,
  baseUrl: string,
): PipelineCall[] {
  const gateUrl = `${baseUrl}/v1/gate`;
  const { digest } = subject.checkpoint;
  const literal =
    digest === undefined
      ? undefined
      : `--data-urlencode ${quoted(`digest=${digest}`)}`;
  return [
    {
      key: 'curl',
      code: call('', gateUrl, parameters(subject, literal)).replace(
        'curl  ',
        'curl ',
      ),
    },
    { key: 'githubActions', code: githubStep(subject, gateUrl) },
  ];
}
