import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  AmendmentPreview,
  PacketChange,
  ReleaseDetail,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { ChangesSinceSigned } from '../../changes/ChangesSinceSigned';
import { Facts } from '../../common/Facts';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { requestFacts } from '../../common/requestFacts';
import { reopenedPhrase } from './reopenedPhrase';

const useStyles = makeStyles(theme => ({
  root: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 6,
    padding: theme.spacing(1.5),
    margin: theme.spacing(1.5, 0),
  },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(1.5, 0, 0.5),
    '&:first-child': { marginTop: 0 },
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  takeBack: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

function partOf(change: PacketChange): RequestPart[] {
  switch (change.kind) {
    case 'request':
      return [change.part];
    case 'model-card':
      return ['modelCard'];
    default:
      return [];
  }
}

function TakeBack(props: {
  changes: readonly PacketChange[];
  onTakeBack: (part: RequestPart) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <div className={classes.takeBack}>
      {props.changes.flatMap(partOf).map(part => (
        <Button
          key={part}
          size="small"
          variant="outlined"
          onClick={() => props.onTakeBack(part)}
        >
          {t(`amend.takeBack.${part}`)}
        </Button>
      ))}
    </div>
  );
}

/** Before an amendment is saved: what it changes, what was read in the card, which steps it reopens. */
export function AmendmentPreviewPanel(props: {
  preview: AmendmentPreview;
  release: ReleaseDetail;
  onTakeBack: (part: RequestPart) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { preview, release, onTakeBack } = props;
  const { changes, modelCard, problems, reopens } = preview;
  return (
    <section className={classes.root} aria-label={t('amend.preview')}>
      {problems.map(({ code, message }) => (
        <Notice key={code} tone="bad">
          {message}
        </Notice>
      ))}
      <Typography component="h4" className={classes.title}>
        {t('amend.whatChanges')}
      </Typography>
      <ChangesSinceSigned
        changes={changes}
        then={t('amend.current')}
        now={t('amend.new')}
      />
      {changes.length > 0 && (
        <TakeBack changes={changes} onTakeBack={onTakeBack} />
      )}
      {modelCard && (
        <Facts facts={requestFacts({ ...release, modelCard }, ['modelCard'])} />
      )}
      <Typography component="h4" className={classes.title}>
        {reopens.length > 0
          ? t('amend.reopens', { count: reopens.length })
          : t('amend.reopensNothing')}
      </Typography>
      <ul className={classes.list}>
        {reopens.map(step => (
          <li key={step.key}>
            <PhraseText phrase={reopenedPhrase(step, reopens)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
