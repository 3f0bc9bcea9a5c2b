import { text } from 'node:stream/consumers';
import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { createDeferred, DeferredPromise } from '@backstage/types';
import { Recorder } from '../../__testUtils__/Recorder';

/** A file that a scanner was asked about, and how the test has it answered. */
export interface Question {
  fileName: string;
  content: string;
  answer: DeferredPromise<ScanResult>;
}

/** A scanner that reads what it is given and answers when the test says so. */
export class HeldScanner implements EvidenceScanner {
  readonly asked = new Recorder<Question>();

  constructor(readonly name: string) {}

  async scan(file: FileToScan): Promise<ScanResult> {
    const answer = createDeferred<ScanResult>();
    // One that nobody awaits any more, since the portal stops, may fail unseen.
    answer.catch(() => {});
    const content = await text(await file.open());
    this.asked.record({ fileName: file.fileName, content, answer });
    return answer;
  }

  /** The question about a file, counted from 0 when it is asked about more than once. */
  async question(fileName: string, index = 0): Promise<Question> {
    const about = (questions: Question[]) =>
      questions.filter(question => question.fileName === fileName);
    const all = await this.asked.until(items => about(items).length > index);
    return about(all)[index];
  }
}
