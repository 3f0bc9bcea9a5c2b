import {
  ArchiveEntry,
  ArchiveListing,
  formatByteSize,
} from '@model-release/backstage-plugin-model-release-common';
import {
  expands,
  MAX_EXPANSION,
  pathRemarks,
  Remark,
  REMARKS,
} from './entryRemarks';

/** How many entries are listed; the others are counted. */
export const MAX_LISTED = 1000;

const MAX_TOTAL = 100 * 1024 ** 3;

/** How much of a path is shown: names can be 65,535 characters long. */
const MAX_PATH = 1024;

/** An entry as found in an archive. */
export interface FoundEntry {
  path: string;
  size: number;
  compressedSize: number;
  remarks?: Remark[];
}

/** Builds a listing: counts everything, keeps the first entries and all remarks. */
export class ListingDraft {
  private readonly listed: Array<FoundEntry & { remarks: Remark[] }> = [];
  private readonly counts = new Map<Remark, number>();
  private readonly paths = new Set<string>();
  private readonly troubles: string[] = [];
  private entryCount = 0;
  private totalSize = 0;
  private truncated = false;

  constructor(
    private readonly format: ArchiveListing['format'],
    private readonly archiveSize: number,
  ) {}

  get count(): number {
    return this.entryCount;
  }

  /** Adds an entry. Remarks about it can also be added later, by its number from 0. */
  add(entry: FoundEntry): void {
    const position = this.entryCount;
    this.entryCount += 1;
    this.totalSize += entry.size;
    if (position < MAX_LISTED) {
      const path = entry.path.slice(0, MAX_PATH);
      this.listed.push({ ...entry, path, remarks: [] });
    } else {
      this.truncated = true;
    }
    const grows =
      this.format === 'zip' && expands(entry.size, entry.compressedSize);
    [
      ...pathRemarks(entry.path),
      ...(entry.remarks ?? []),
      ...(grows ? (['expands'] as const) : []),
      ...(this.isTaken(entry.path) ? (['duplicate'] as const) : []),
    ].forEach(remark => this.remark(position, remark));
  }

  /** Adds a remark about the entry with that number. */
  remark(position: number, remark: Remark): void {
    this.counts.set(remark, (this.counts.get(remark) ?? 0) + 1);
    this.listed[position]?.remarks.push(remark);
  }

  /** Marks the listing as incomplete, and says why, if reviewers should know. */
  breakOff(trouble?: string): void {
    this.truncated = true;
    if (trouble) {
      this.troubles.push(trouble);
    }
  }

  finish(): ArchiveListing {
    return {
      format: this.format,
      entries: this.listed.map(toEntry),
      entryCount: this.entryCount,
      totalSize: this.totalSize,
      truncated: this.truncated,
      warnings: [
        ...this.troubles,
        ...this.sizeWarnings(),
        ...this.remarkWarnings(),
      ],
    };
  }

  /** On case-insensitive file systems, one would overwrite the other. */
  private isTaken(path: string): boolean {
    const name = path.normalize('NFC').toLowerCase();
    const taken = this.paths.has(name);
    this.paths.add(name);
    return taken;
  }

  private sizeWarnings(): string[] {
    const warnings: string[] = [];
    if (this.totalSize > MAX_TOTAL) {
      warnings.push(
        `Extracted, it would take ${formatByteSize(
          this.totalSize,
        )}, more than ${formatByteSize(MAX_TOTAL)}.`,
      );
    }
    if (expands(this.totalSize, this.archiveSize)) {
      warnings.push(
        `Extracted, it would be more than ${MAX_EXPANSION} times its size: ${formatByteSize(
          this.totalSize,
        )} instead of ${formatByteSize(this.archiveSize)}.`,
      );
    }
    return warnings;
  }

  private remarkWarnings(): string[] {
    return (Object.keys(REMARKS) as Remark[])
      .filter(remark => this.counts.has(remark))
      .map(remark => {
        const count = this.counts.get(remark)!;
        const entries = count === 1 ? '1 entry' : `${count} entries`;
        return `${entries}: ${REMARKS[remark]}.`;
      });
  }
}

function toEntry({
  remarks,
  ...entry
}: FoundEntry & { remarks: Remark[] }): ArchiveEntry {
  const words = remarks.map(remark => REMARKS[remark]).join('; ');
  return words
    ? { ...entry, warning: `${words[0].toUpperCase()}${words.slice(1)}.` }
    : entry;
}
