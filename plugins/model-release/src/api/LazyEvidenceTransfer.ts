import type { EvidenceTransferApi } from './EvidenceTransferApi';

type Transfer = EvidenceTransferApi;

/** Loads what moves files when the first one is moved: most pages move none. */
export class LazyEvidenceTransfer implements EvidenceTransferApi {
  #transfer?: Promise<Transfer>;

  constructor(private readonly load: () => Promise<Transfer>) {}

  async upload(...args: Parameters<Transfer['upload']>) {
    return (await this.#loaded()).upload(...args);
  }

  async download(...args: Parameters<Transfer['download']>) {
    return (await this.#loaded()).download(...args);
  }

  async fetchOfRelease(...args: Parameters<Transfer['fetchOfRelease']>) {
    return (await this.#loaded()).fetchOfRelease(...args);
  }

  #loaded(): Promise<Transfer> {
    this.#transfer ??= this.load().catch(error => {
      // A chunk that could not be loaded once may be there the next time.
      this.#transfer = undefined;
      throw error;
    });
    return this.#transfer;
  }
}
