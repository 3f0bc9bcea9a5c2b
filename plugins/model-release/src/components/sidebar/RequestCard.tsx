import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  REQUEST_PARTS,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useId, useState } from 'react';
import { prerequisiteWords } from './prerequisiteWords';
import { requestFacts } from '../common/requestParts';
import { Card } from '../common/Card';
import { Facts } from '../common/Facts';
import { StateChip } from '../status/StateChip';
import { PacketDownloads } from './PacketDownloads';
import { Prerequisites } from './Prerequisites';

const useStyles = makeStyles({
  facts: { '& dl': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});

/** What was asked for, and what had to be in place for it. */
export function RequestCard({ release }: { release: ReleaseDetail }) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  const { label, tone } = prerequisiteWords(release.prerequisites);
  return (
    <Card title="Request">
      <div>
        Prerequisites: <StateChip tone={tone}>{label}</StateChip>
      </div>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={factsId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide what was asked' : 'Show what was asked'}
      </Button>
      <PacketDownloads />
      <div id={factsId} className={classes.facts}>
        {isOpen && (
          <>
            <Facts facts={requestFacts(release, REQUEST_PARTS)} />
            <Prerequisites prerequisites={release.prerequisites} />
          </>
        )}
      </div>
    </Card>
  );
}
