import {
  EventTrail,
  Evidence,
  ReleaseDetail,
  Signature,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvent,
  anEvidence,
  aRelease,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Readable } from 'node:stream';
import { packetOf } from '../../../domain/packet';
import { canonicalDigest, sha256Of } from '../../../lib/canonicalDigest';
import { verified } from '../../../storage/__testUtils__/verified';
import { PacketParts } from '../packetEntries';

const AT = '2026-05-04T10:00:00.000Z';
const CARD = '# Support replies\n\nDrafts replies.\n';

/** A stored file with these bytes. */
export function aFile(
  id: string,
  fileName: string,
  content: string,
): [Evidence, string] {
  const size = Buffer.byteLength(content);
  return [
    anEvidence({ id, fileName, size, digest: sha256Of(content) }),
    content,
  ];
}

/** A signed-off release with these files, and where their bytes are found. */
export function aPacket(
  files: Array<[Evidence, string]> = [
    aFile('e1', 'evaluation-sr-lora-0042.json', '{"f1":0.91}'),
  ],
  overrides: Partial<ReleaseDetail> = {},
): PacketParts & { release: ReleaseDetail; bytes: Map<string, string> } {
  const bytes = new Map(files.map(([file, content]) => [file.digest, content]));
  bytes.set(sha256Of(CARD), CARD);
  const release = signed(
    files.map(([file]) => file),
    overrides,
  );
  const trail: EventTrail = {
    items: [
      anEvent(),
      anEvent({
        seq: 2,
        type: 'step.completed',
        stepKey: 'scope-and-ownership',
      }),
    ],
    valid: true,
    head: aDigest('1'),
  };
  return {
    release,
    trail,
    names: new Map([['user:default/ivy', 'Ivy Hale']]),
    bytes,
    open: stored =>
      verified({ get: async digest => openIn(bytes, digest) }).readVerified(
        stored,
      ),
  };
}

function openIn(bytes: ReadonlyMap<string, string>, digest: string) {
  const text = bytes.get(digest);
  if (text === undefined) {
    throw new Error(`nothing is stored as ${digest}`);
  }
  const content = Readable.from([Buffer.from(text)], { objectMode: false });
  return { size: Buffer.byteLength(text), content };
}

function signed(files: Evidence[], overrides: Partial<ReleaseDetail>) {
  const steps = [
    aStep({
      key: 'scope-and-ownership',
      status: 'completed',
      completedAt: AT,
      completedBy: 'user:default/lea',
      result: { type: 'manual', checklist: { 'one-owner': true }, files: [] },
    }),
    aStep({
      key: 'evaluation-summary',
      status: 'completed',
      completedAt: AT,
      completedBy: 'user:default/otto',
      files,
      result: { type: 'file_upload', files, comment: 'See the regressions.' },
    }),
    aStep({
      key: 'security-review',
      status: 'completed',
      completedAt: AT,
      completedBy: 'user:default/sam',
      result: {
        type: 'form',
        answers: { injection: 'In quoted mail' },
        files: [],
      },
    }),
    aStep({ key: 'release-sign-off', status: 'completed', completedAt: AT }),
  ];
  const release = aRelease({
    status: 'approved',
    model: 'support-replies',
    modelCard: { ...aRelease().modelCard, digest: sha256Of(CARD) },
    ...overrides,
    steps,
  });
  const packetDigest = canonicalDigest(packetOf(release, 'release-sign-off'));
  const signature: Signature = { by: 'user:default/ivy', at: AT, packetDigest };
  steps[3].result = { type: 'approval', signatures: [signature] };
  return aReleaseDetail({
    ...release,
    packetDigest,
    steps: steps.map(step => ({
      ...step,
      overdue: false,
      people: [],
      delegates: [],
      actions: [],
      ...(step.type === 'approval' ? { packetDigest } : {}),
    })),
  });
}
