import { performance } from 'node:perf_hooks';
import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { describeFailure } from '../lib/describeFailure';
import {
  MessageSender,
  ScanMessage,
  SendOutcome,
} from '../ports/MessageSender';
import { EvidenceStorage } from '../ports/EvidenceStorage';
import { oneLine } from './oneLine';
import { runScanners } from './runScanners';

export interface ScanSenderOptions {
  scanners: readonly EvidenceScanner[];
  storage: Pick<EvidenceStorage, 'readVerified'>;
  /** How long all scanners together may take for one file. */
  timeoutMs: number;
  /** Aborts when the back end shuts down. */
  stopping: AbortSignal;
  now: () => Date;
}

/** Scans files. A scan without a verdict is retried, and never counts as passed. */
export class ScanSender implements MessageSender<ScanMessage> {
  private constructor(private readonly options: ScanSenderOptions) {}

  static create(options: ScanSenderOptions): ScanSender {
    return new ScanSender(options);
  }

  async send({ payload }: ScanMessage): Promise<SendOutcome> {
    const at = this.options.now().toISOString();
    const started = performance.now();
    const attempt = (error?: string) => ({
      at,
      latencyMs: Math.round(performance.now() - started),
      error,
    });
    try {
      const scan = await this.#inTime(signal => {
        const { scanners, storage } = this.options;
        return runScanners(scanners, payload, storage, signal);
      });
      return { verdict: 'succeeded', attempt: attempt(), scan };
    } catch (error) {
      const reason = oneLine(describeFailure(error));
      return { verdict: 'retry', attempt: attempt(reason) };
    }
  }

  async #inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timeoutMs, stopping } = this.options;
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new Error(`no response within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    try {
      return await work(AbortSignal.any([late.signal, stopping]));
    } finally {
      clearTimeout(timer);
    }
  }
}
