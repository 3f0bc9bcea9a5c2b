import type {
  EventType,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { textIn, withWords, type EventStory } from './eventStory';

function fileIn(event: ReleaseEvent): Part {
  const file = event.data.file as { fileName?: string } | undefined;
  return file?.fileName ? { text: file.fileName } : say('event.someFile');
}

function scanned({ event }: EventStory): Part {
  const fileName = textIn(event, 'fileName');
  const file = fileName ? { text: fileName } : say('event.someFileAsSubject');
  return event.data.passed === true
    ? say('event.filePassedScan', { file })
    : withWords(say('event.fileFailedScan', { file }), textIn(event, 'reason'));
}

/** What happened to a file. */
export const evidenceEvents: Record<
  Extract<EventType, `evidence.${string}`>,
  (story: EventStory) => Part
> = {
  'evidence.stored': ({ event, who }) => {
    const file = fileIn(event);
    return event.data.replaces
      ? say('event.fileReplaced', { who, file })
      : say('event.fileUploaded', { who, file });
  },
  'evidence.removed': ({ event, who }) =>
    say('event.fileRemoved', { who, file: fileIn(event) }),
  'evidence.scanned': scanned,
};
