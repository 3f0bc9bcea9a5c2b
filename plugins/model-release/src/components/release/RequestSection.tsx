import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  REQUEST_PARTS,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useId, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Facts } from '../common/Facts';
import { requestFacts } from '../common/requestFacts';
import { Prerequisites } from '../sidebar/Prerequisites';
import { prerequisiteWords } from '../sidebar/prerequisiteWords';
import { StateChip } from '../status/StateChip';

const useStyles = makeStyles(theme => ({
  root: {
    borderRadius: 8,
    padding: theme.spacing(1.25, 2.5),
    marginBottom: theme.spacing(2.5),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  title: {
    margin: 0,
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 500,
  },
  use: {
    flex: '1 1 200px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
}));

/** What was requested, and what had to be met for it: above the steps, which judge it. */
export function RequestSection({ release }: { release: ReleaseDetail }) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const factsId = useId();
  const { label, tone } = prerequisiteWords(release.prerequisites);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      className={classes.root}
    >
      <div className={classes.head}>
        <h3 id={titleId} className={classes.title}>
          {t('sidebar.request')}
        </h3>
        <StateChip tone={tone}>{text(label)}</StateChip>
        <span className={classes.use}>{!isOpen && release.intendedUse}</span>
        <Button
          size="small"
          color="primary"
          aria-expanded={isOpen}
          aria-controls={factsId}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'sidebar.hideRequest' : 'sidebar.showRequest')}
        </Button>
      </div>
      <div id={factsId}>
        {isOpen && (
          <>
            <Facts facts={requestFacts(release, REQUEST_PARTS)} />
            <Prerequisites prerequisites={release.prerequisites} />
          </>
        )}
      </div>
    </Paper>
  );
}
