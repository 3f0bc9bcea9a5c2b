import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslation } from '../../hooks/useTranslation';
import { tones, type Tone } from '../../theme/tones';
import type { RowVerdict } from './resultGroups';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      // The theme lets words in cells be broken anywhere.
      overflowWrap: 'normal',
      wordBreak: 'normal',
      '& svg': { flex: 'none', fontSize: theme.typography.pxToRem(18) },
    },
    ok: { color: colors.ok.strong },
    active: { color: colors.active.strong },
    soon: { color: colors.soon.strong },
    bad: { color: colors.bad.strong, fontWeight: 600 },
    plain: { color: colors.plain.strong },
  };
});

const MARKS: Record<
  RowVerdict,
  { tone: Tone; key: `evaluation.${RowVerdict}`; Icon: typeof CheckIcon }
> = {
  met: { tone: 'ok', key: 'evaluation.met', Icon: CheckIcon },
  missed: { tone: 'bad', key: 'evaluation.missed', Icon: ErrorIcon },
  gone: { tone: 'soon', key: 'evaluation.gone', Icon: HelpIcon },
  unjudged: { tone: 'plain', key: 'evaluation.unjudged', Icon: RemoveIcon },
};

/** What became of a result: a sign and a word, in their colour. */
export function VerdictMark({ verdict }: { verdict: RowVerdict }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { tone, key, Icon } = MARKS[verdict];
  return (
    <span className={`${classes.root} ${classes[tone]}`}>
      <Icon aria-hidden />
      {t(key)}
    </span>
  );
}
