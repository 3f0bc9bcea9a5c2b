import { makeStyles } from '@material-ui/core/styles';
import type { StepPreview } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Phrase } from '../../common/phrase';
import { moment } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';

/** More would make a list nobody reads. */
const MAX_NAMED = 4;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  step: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  head: { display: 'flex', justifyContent: 'space-between' },
  due: { flex: '0 0 auto', marginLeft: theme.spacing(1) },
  who: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
  problem: { color: theme.palette.error.main },
  end: { margin: theme.spacing(1.5, 0, 0) },
}));

/** Who could do a step, and who covers for those who are out of office. */
function whoIsAsked(step: StepPreview): Phrase {
  const { type, people, owners, delegates } = step;
  if (type === 'webhook') {
    return [say('request.webhook')];
  }
  if (people.length === 0) {
    return owners.length > 0
      ? [{ anyOf: owners.map(ref => ({ ref })) }]
      : [say('request.nobody')];
  }
  const named = people.slice(0, MAX_NAMED).map(ref => ({ ref }));
  const rest = people.length - named.length;
  const more = rest > 0 ? [say('release.andMore', { count: rest })] : [];
  return [
    { anyOf: [...named, ...more] },
    ...delegates.map(({ delegator, delegate }) =>
      say('request.covers', {
        delegator: { ref: delegator },
        delegate: { ref: delegate },
      }),
    ),
  ];
}

/** Who would be asked for which step, and until when. */
export function AskedCard(props: {
  steps: readonly StepPreview[];
  now: DateTime;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { steps, now } = props;
  const last = steps
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
  return (
    <Card title={t('request.asked')}>
      <ol className={classes.list}>
        {steps.map(step => (
          <li key={step.key} className={classes.step}>
            <div className={classes.head}>
              <span>{step.title}</span>
              <span className={classes.due}>
                <When
                  at={step.dueAt}
                  now={now}
                  words={moment(step.dueAt, now, 'weekdayDayTime')}
                />
              </span>
            </div>
            {step.problem ? (
              <div className={classes.problem}>{step.problem}</div>
            ) : (
              whoIsAsked(step).map((part, index) => (
                // The parts of one step keep their places.
                <div key={index} className={classes.who}>
                  <PhraseText phrase={part} />
                </div>
              ))
            )}
          </li>
        ))}
      </ol>
      {last && (
        <p className={classes.end}>
          <PhraseText
            phrase={say('request.releasedBy', {
              when: { strong: moment(last, now, 'weekdayDayTime') },
            })}
          />
        </p>
      )}
    </Card>
  );
}
