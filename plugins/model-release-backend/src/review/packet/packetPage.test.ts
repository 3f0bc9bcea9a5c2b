import {
  aDigest,
  anEvent,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { aFile, aPacket } from './__testUtils__/aPacket';
import { placeEvidence } from './packetEvidence';
import { packetPage } from './packetPage';
import { refsOn } from './people';

// eslint-disable-next-line no-script-url -- what a page has to bear
const EVIL_URL = 'javascript:alert(1)';
const EVIL = `"><script>alert(1)</script><img src=x onerror='a()'>`;

/** The text of the page, as a reader sees it: without style and markup. */
function textOf(page: string): string {
  return page
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function expectHarmless(page: string) {
  const tags = [...page.matchAll(/<([a-z0-9!]+)/gi)].map(([, tag]) => tag);
  expect(tags).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(script|img|iframe|link|object|form|svg)$/i),
    ]),
  );
  expect(page).not.toMatch(/<[^>]*\son\w+=/i);
  expect(page).not.toMatch(/<[^>]*\s(?:src|href)="(?!evidence\/)/i);
  expect(page).toContain('default-src &#39;none&#39;');
}

describe('the page of a release', () => {
  it('says what was released, who approved it, each step and the history', () => {
    const text = textOf(packetPage(aPacket()));
    [
      'support-replies',
      'Release of checkpoint sr-lora-0042 to production approved',
      '4. Release sign-off Approved Ivy Hale user:default/ivy 2026-05-04 10:00:00 UTC',
      '1. Scope and ownership 1 of 2 checked user:default/lea 2026-05-04',
      'sha256sum -c manifest.sha256',
      'there is no signed statement',
      'I have read the packet and traffic may move.',
      '1. Scope and ownership completed',
      '☑ One team answers for the model',
      '☐ The use is the one that was agreed',
      'Where could text take over? In quoted mail',
      'evaluation-sr-lora-0042.json 11 B',
      'step completed: Scope and ownership',
      'Audit log verified.',
    ].forEach(words => expect(text).toContain(words));
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('different packet');
  });

  it('puts the answers that the runbook highlights before the others', () => {
    const packet = aPacket();
    for (const { form } of packet.release.steps) {
      const asked = form?.schema.properties as Record<string, object>;
      Object.values(asked ?? {}).forEach(question =>
        Object.assign(question, { highlight: { says: 'finds' } }),
      );
    }
    expect(textOf(packetPage(packet))).toContain(
      'Highlighted: finds In quoted mail Answers',
    );
  });

  it('says who gave a result first that was confirmed, and what was said then', () => {
    const packet = aPacket();
    const step = packet.release.steps.find(({ type }) => type === 'manual');
    const { result } = step!;
    if (result?.type !== 'manual') {
      throw new Error('The first step has a checklist');
    }
    result.reaffirmed = {
      firstCompletedAt: '2026-05-02T09:00:00.000Z',
      firstCompletedBy: 'user:default/zoe',
      comment: 'The card alone has changed.',
    };
    expect(refsOn(packet.release, packet.trail)).toContain('user:default/zoe');
    expect(textOf(packetPage(packet))).toContain(
      'Earlier result confirmed: first completed 2026-05-02 09:00:00 UTC, user:default/zoe. The card alone has changed.',
    );
  });

  it('names the environment and the checkpoint in what was attested', () => {
    const { release, trail, names } = aPacket();
    const [a, b, c, signOff] = release.steps;
    const statement = 'I attest that {checkpoint.id} may serve {environment}.';
    const approval = { ...signOff.approval!, statement };
    const page = packetPage({
      release: { ...release, steps: [a, b, c, { ...signOff, approval }] },
      trail,
      names,
    });
    expect(textOf(page)).toContain(
      'Attested: I attest that sr-lora-0042 may serve production.',
    );
  });

  it('says which signature is under another packet', () => {
    const { release, trail, names } = aPacket();
    const [a, b, c, signOff] = release.steps;
    const page = packetPage({
      release: {
        ...release,
        steps: [a, b, c, { ...signOff, packetDigest: aDigest('9') }],
      },
      trail,
      names,
    });
    expect(textOf(page)).toContain('different packet');
  });

  it('says that the chain of events is broken', () => {
    const { release, trail, names } = aPacket();
    const page = packetPage({
      release,
      trail: { ...trail, valid: false },
      names,
    });
    expect(textOf(page)).toContain('Audit log verification failed');
  });

  it('says that nobody has approved', () => {
    const { release, trail, names } = aPacket();
    const steps = release.steps.map(step =>
      step.type === 'approval'
        ? { ...step, status: 'active' as const, result: undefined }
        : step,
    );
    const page = packetPage({ release: { ...release, steps }, trail, names });
    expect(textOf(page)).toContain('4. Release sign-off active – – –');
    expect(textOf(page)).not.toContain('Attested');
  });

  it('does not attest that a step is satisfied that was waived', () => {
    const { release, trail, names } = aPacket();
    const [scope, ...others] = release.steps;
    const waived = {
      ...scope,
      status: 'waived' as const,
      result: { type: 'waived' as const, reason: 'Done for the last release' },
    };
    const steps = [waived, ...others].map(step =>
      step.type === 'approval' ? { ...step, dependsOn: [scope.key] } : step,
    );
    const text = textOf(
      packetPage({ release: { ...release, steps }, trail, names }),
    );
    expect(text).toContain('Except “Scope and ownership”, which was waived.');
    expect(text).toContain('Waived: Done for the last release');
  });

  it('keeps the numbers of events on one line', () => {
    expect(packetPage(aPacket())).toMatch(/td\.number \{ white-space: nowrap/);
  });

  it('says of an evaluation what whoever signs is told', () => {
    const [file, content] = aFile('e1', 'eval.json', '{}');
    const evaluation = {
      results: [
        { metric: 'F1', value: 0.9, threshold: 0.8 },
        {
          metric: 'toxicity',
          value: 0.3,
          threshold: 0.1,
          direction: 'lower' as const,
          slice: 'minors',
        },
      ],
      problems: ['/results/2 is no number.'],
    };
    const text = textOf(
      packetPage(aPacket([[{ ...file, evaluation }, content]])),
    );
    expect(text).toContain('1 of 2 thresholds met');
    expect(text).toContain(
      'toxicity on “minors”: 0.3, threshold not met (at most 0.1)',
    );
    expect(text).toContain('/results/2 is no number.');
  });

  it('is harmless whatever people wrote', () => {
    const { release, trail } = aPacket([aFile('1', EVIL, 'x')], {
      model: EVIL,
      intendedUse: EVIL,
      comment: EVIL_URL,
      evaluation: { reference: EVIL_URL, passCriteria: EVIL },
    });
    const steps = release.steps.map(step => ({
      ...step,
      title: EVIL,
      ownerSource: EVIL,
    }));
    steps[2].result = { type: 'form', answers: { [EVIL]: EVIL }, files: [] };
    const items = [anEvent({ actor: EVIL, data: { comment: EVIL } })];
    const hostile = { ...release, steps };
    const page = packetPage({
      release: hostile,
      trail: { ...trail, items },
      names: new Map([[EVIL, EVIL]]),
      evidence: placeEvidence(hostile),
    });
    expectHarmless(page);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('shows marks that turn the reading direction instead of obeying them', () => {
    const page = packetPage(aPacket([aFile('1', 'report\u202Efdp.exe', 'x')]));
    expect(page).toContain('report[U+202E]fdp.exe');
    expect(page).not.toContain('\u202E');
  });

  it('links to the files only where they lie next to it', () => {
    const { release, trail, names } = aPacket([aFile('1', 'a b#c.json', 'x')]);
    const evidence = placeEvidence(release);
    expect(packetPage({ release, trail, names })).not.toContain('<a ');
    expect(packetPage({ release, trail, names, evidence })).toContain(
      '<a href="evidence/evaluation-summary/a%20b%23c.json">',
    );
  });
});
