import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type { BackstageTheme } from '@backstage/theme';
import type { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
import { tones } from '../../theme/tones';
import { PhraseText } from '../common/PhraseText';
import { summarizeEvaluation, evaluationTone } from './summarizeEvaluation';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
      '& svg': { flex: 'none', fontSize: theme.typography.pxToRem(20) },
    },
    ok: { color: colors.ok.strong },
    active: { color: colors.active.strong },
    soon: { color: colors.soon.strong },
    bad: { color: colors.bad.strong, fontWeight: 600 },
    plain: {},
  };
});

/** An evaluation in one line, with a sign where it needs to be looked at. */
export function EvaluationSummary(props: {
  report: Pick<EvaluationReport, 'results' | 'problems'>;
}) {
  const classes = useStyles();
  const tone = evaluationTone(props.report);
  const Icon = tone === 'bad' || tone === 'soon' ? ErrorIcon : CheckIcon;
  return (
    <span className={`${classes.root} ${classes[tone]}`}>
      {tone !== 'plain' && <Icon aria-hidden />}
      <span>
        <PhraseText phrase={summarizeEvaluation(props.report)} />
      </span>
    </span>
  );
}
