import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  REQUEST_PARTS,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useId, useState } from 'react';
import { requestFacts } from '../../viewModel/requestParts';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import { StateChip } from '../parts/StateChip';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
  },
  facts: { '& dl': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}));

/** What was asked for, and what had to be in place for it. */
export function RequestCard({ release }: { release: ReleaseDetail }) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  return (
    <Card title="Request">
      <ul className={classes.list}>
        {release.prerequisites.map(({ key, title, met, detail }) => (
          <li key={key} className={classes.entry} title={detail}>
            {title}
            <StateChip tone={met ? 'ok' : 'bad'}>
              {met ? 'in place' : 'missing'}
            </StateChip>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={factsId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide what was asked' : 'Show what was asked'}
      </Button>
      <div id={factsId} className={classes.facts}>
        {isOpen && <Facts facts={requestFacts(release, REQUEST_PARTS)} />}
      </div>
    </Card>
  );
}
