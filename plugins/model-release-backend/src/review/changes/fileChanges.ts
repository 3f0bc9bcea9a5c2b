import {
  PacketChange,
  SignedFile,
} from '@model-release/backstage-plugin-model-release-common';
import { isPart, isSame, Part, textAt } from './json';

function byName(files: readonly unknown[]): Map<string, Part> {
  return new Map(
    files
      .filter(isPart)
      .map(file => [textAt(file, 'fileName') ?? '', file] as const),
  );
}

function contentOf(file: Part): SignedFile {
  const section = textAt(file, 'section');
  return {
    digest: String(file.digest),
    size: Number(file.size),
    ...(section !== undefined && { section }),
  };
}

/** Files that were added, removed, or replaced under the same name. */
export function fileChanges(
  step: string,
  before: readonly unknown[],
  after: readonly unknown[],
): PacketChange[] {
  const [was, is] = [byName(before), byName(after)];
  const changes = [...new Map([...is, ...was]).keys()].flatMap(
    (fileName): PacketChange[] => {
      const [old, now] = [was.get(fileName), is.get(fileName)];
      return isSame(old, now)
        ? []
        : [
            {
              kind: 'file',
              step,
              fileName,
              ...(old && { before: contentOf(old) }),
              ...(now && { after: contentOf(now) }),
            },
          ];
    },
  );
  return changes.length > 0 || isSame(before, after)
    ? changes
    : [{ kind: 'other', step, what: 'the order of the files' }];
}
