import {
  EvidenceScanner,
  EvidenceScannersExtensionPoint,
} from '@model-release/backstage-plugin-model-release-node';

/** The scanners that modules have added, in this order. */
export class ScannerList implements EvidenceScannersExtensionPoint {
  readonly #scanners: EvidenceScanner[] = [];

  addScanner(scanner: EvidenceScanner): void {
    if (!scanner.name.trim()) {
      throw new Error('A scanner needs a name');
    }
    if (this.#scanners.some(({ name }) => name === scanner.name)) {
      throw new Error(`There are two scanners called “${scanner.name}”`);
    }
    this.#scanners.push(scanner);
  }

  get scanners(): readonly EvidenceScanner[] {
    return this.#scanners;
  }

  get names(): string[] {
    return this.#scanners.map(({ name }) => name);
  }
}
