import { RUNBOOK_YAML, runbookYaml } from './__testUtils__/runbookYaml';
import { digestRunbook } from './digestRunbook';
import { parseRunbook } from './parseRunbook';

const digestOf = (text: string) => digestRunbook(parseRunbook(text, 'x.yaml'));

describe('digestRunbook', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    // printf '{"a":1,"b":["é"]}' | sha256sum
    expect(digestRunbook({ b: ['é'], a: 1 } as never)).toBe(
      'sha256:023a8698a7c3c25e97260857c604120c43cc731c72fc227019bb5d85d6cad4cb',
    );
  });

  it('stays the same when only comments, order and layout change', () => {
    const text = runbookYaml(
      'title: Look\n      type: manual',
      'type: manual # by hand\n      title: "Look"',
    );
    expect(digestOf(text)).toBe(digestOf(RUNBOOK_YAML));
  });

  it('stays the same when a default is written out', () => {
    const text = runbookYaml('title: Look', 'title: Look\n      dependsOn: []');
    expect(digestOf(text)).toBe(digestOf(RUNBOOK_YAML));
  });

  it('changes with any content', () => {
    const text = runbookYaml('text: I looked.', 'text: I looked!');
    expect(digestOf(text)).not.toBe(digestOf(RUNBOOK_YAML));
  });
});
