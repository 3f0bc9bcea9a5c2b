import type { LastVisit } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { stamp } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import type { News } from './newsSince';

/** What changed since the reader was here the time before. */
export function VisitNotice(props: {
  since: LastVisit;
  news: News;
  now: DateTime;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { since, news, now, onClose } = props;
  return (
    <Notice tone="plain" onClose={onClose}>
      <p>
        <PhraseText
          phrase={say('visits.changedSince', { when: stamp(since.at, now) })}
        />
      </p>
      <ul>
        {news.lines.map(({ key, sentence }) => (
          <li key={key}>
            <PhraseText phrase={sentence} />
          </li>
        ))}
        {news.more > 0 && <li>{t('visits.more', { count: news.more })}</li>}
      </ul>
    </Notice>
  );
}
