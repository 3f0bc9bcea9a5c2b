import { Readable } from 'node:stream';
import { FileToScan } from '@model-release/backstage-plugin-model-release-node';
import { ScannedFile } from '../domain/decision';
import { EvidenceStorage } from '../ports/EvidenceStorage';

/**
 * A file while it is being scanned. It remembers a stream that was cut off, even if a scanner
 * ignored it, and closes what a scanner left open.
 */
export class WatchedFile implements FileToScan {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
  readonly #opened: Readable[] = [];
  #failure: Error | undefined;
  #isClosed = false;

  constructor(
    file: ScannedFile,
    private readonly storage: Pick<EvidenceStorage, 'readVerified'>,
  ) {
    this.fileName = file.fileName;
    this.mediaType = file.mediaType;
    this.size = file.size;
    this.digest = file.digest;
  }

  /** An own property, so that a scanner may take it out of the file. */
  readonly open = async (): Promise<Readable> => {
    const content = await this.storage.readVerified(this);
    if (this.#isClosed) {
      content.destroy();
    }
    this.#opened.push(content);
    content.once('error', error => {
      this.#failure ??= error;
    });
    return content;
  };

  /** @throws Error when bytes that were handed out broke off or were not those of the digest */
  assertWhole(): void {
    if (this.#failure) {
      throw this.#failure;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#opened.forEach(content => content.destroy());
  }
}
