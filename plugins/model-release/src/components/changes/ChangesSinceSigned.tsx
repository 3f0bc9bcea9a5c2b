import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  PacketChange,
  PacketChanges,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { changeGroups } from './changeGroups';
import { ChangedLine } from './ChangedLine';

const useStyles = makeStyles(theme => ({
  group: { marginTop: theme.spacing(1) },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: 0,
  },
  list: { margin: 0 },
}));

/** What is different from what was signed, place by place. Nothing where nothing is. */
export function ChangesSinceSigned(props: {
  changes: PacketChanges | readonly PacketChange[];
  /** What a step is called, by its key. */
  titleOf?: (key: string) => string;
  /** What the earlier side is called, where it was not signed. */
  then?: string;
  /** What the later side is called, where it is not so yet. */
  now?: string;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { changes, titleOf = key => key, then, now } = props;
  const all = 'changes' in changes ? changes.changes : changes;
  return (
    <>
      {changeGroups(all, titleOf).map(({ key, title, lines }) => (
        <section key={key} aria-label={text(title)} className={classes.group}>
          <Typography component="h4" className={classes.title}>
            <PhraseText phrase={title} />
          </Typography>
          <dl className={classes.list}>
            {lines.map((line, index) => (
              // Lines are written anew with every change and never reordered.
              <ChangedLine key={index} line={line} then={then} now={now} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
