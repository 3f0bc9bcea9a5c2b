import {
  PacketChange,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { asJson, at, isPart, isSame, listAt, namesOf, textAt } from './json';
import { ReadStep, stepChanges } from './stepChanges';

/** The parts of a packet that are not about single steps, in the order in which they are read. */
const SECTIONS = ['subject', 'request', 'runbook'];

const REQUEST: readonly string[] = [
  'modelCard',
  'intendedUse',
  'evaluation',
  'rollback',
] satisfies RequestPart[];

function requestChange(
  part: string,
  before: unknown,
  after: unknown,
): PacketChange {
  if (part === 'modelCard') {
    return {
      kind: 'model-card',
      before: String(before),
      after: String(after),
    };
  }
  return { kind: 'request', part, before, after } as PacketChange;
}

/** Changes of the request, and of what can differ only in packets of another plugin version. */
function sectionChanges(
  section: string,
  before: unknown,
  after: unknown,
): PacketChange[] {
  return namesOf(before, after).flatMap((name): PacketChange[] => {
    const [was, is] = [at(before, name), at(after, name)];
    if (isSame(was, is)) {
      return [];
    }
    const isAmended =
      section === 'request' &&
      REQUEST.includes(name) &&
      was !== undefined &&
      is !== undefined;
    return isAmended
      ? [requestChange(name, was, is)]
      : [{ kind: 'other', what: `${section}.${name}`, before: was, after: is }];
  });
}

function byKey(packet: unknown): Map<string, unknown> {
  return new Map(
    listAt(packet, 'steps')
      .filter(isPart)
      .map(step => [textAt(step, 'key') ?? '', step]),
  );
}

/**
 * How a packet differs from the one that was signed. Empty exactly when both are the same, and so
 * have the same digest.
 *
 * @param signed - as `packetOf` made it once, perhaps in an earlier release of this plugin
 * @param steps - what the pinned runbook asks in the steps that are covered
 */
export function packetChanges(
  signed: unknown,
  current: unknown,
  steps: readonly ReadStep[],
): PacketChange[] {
  const [before, after] = [asJson(signed), asJson(current)];
  if (isSame(before, after)) {
    return [];
  }
  const [was, is] = [byKey(before), byKey(after)];
  const others = namesOf(before, after).filter(
    name => !SECTIONS.includes(name) && name !== 'steps',
  );
  const changes = [
    ...[...SECTIONS, ...others].flatMap(section =>
      sectionChanges(section, at(before, section), at(after, section)),
    ),
    ...[...new Map([...is, ...was]).keys()].flatMap(key =>
      stepChanges(
        key,
        was.get(key),
        is.get(key),
        steps.find(step => step.key === key),
      ),
    ),
  ];
  return changes.length > 0
    ? changes
    : [{ kind: 'other', what: 'the packet', before, after }];
}
