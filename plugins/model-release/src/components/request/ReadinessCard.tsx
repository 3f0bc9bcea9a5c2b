import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { ReadinessItem } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import {
  READINESS_MARKS,
  readinessDetail,
  readinessSummary,
} from './readinessWords';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  return {
    summary: { margin: theme.spacing(0, 0, 1) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      padding: theme.spacing(1, 0),
      '&:not(:last-child)': {
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    sign: { flex: '0 0 28px', fontWeight: 700 },
    body: { minWidth: 0, overflowWrap: 'anywhere' },
    detail: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    ok: { color: colors.ok.strong },
    soon: { color: colors.soon.strong },
    bad: { color: colors.bad.strong },
    active: { color: colors.active.strong },
    plain: { color: theme.palette.text.secondary },
  };
});

function Item({ item }: { item: ReadinessItem }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { sign, label, tone } = READINESS_MARKS[item.state];
  const [detail, line] = readinessDetail(item);
  return (
    <li className={classes.item}>
      <span
        role="img"
        aria-label={t(label)}
        title={t(label)}
        className={`${classes.sign} ${classes[tone]}`}
      >
        {sign}
      </span>
      <div className={classes.body}>
        <div>{item.title}</div>
        <div className={classes.detail}>
          <PhraseText phrase={detail} />
          {line && (
            <>
              {' · '}
              <PhraseText phrase={line} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** What a release needs, before it is requested: found, unclear, missing, and how to add it. */
export function ReadinessCard(props: { items: readonly ReadinessItem[] }) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { items } = props;
  return (
    <Card title={t('request.readiness')}>
      <p className={classes.summary}>{text(readinessSummary(items))}</p>
      <ul className={classes.list}>
        {items.map(item => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
    </Card>
  );
}
