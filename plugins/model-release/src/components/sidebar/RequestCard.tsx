import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  REQUEST_PARTS,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useId, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { prerequisiteWords } from './prerequisiteWords';
import { requestFacts } from '../common/requestFacts';
import { Card } from '../common/Card';
import { Facts } from '../common/Facts';
import { StateChip } from '../status/StateChip';
import { ReleaseRecord } from './ReleaseRecord';
import { Prerequisites } from './Prerequisites';

const useStyles = makeStyles({
  facts: { '& dl': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});

/** What was requested, and what had to be met for it. */
export function RequestCard(props: {
  release: ReleaseDetail;
  announce: (text: string) => void;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { release } = props;
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  const { label, tone } = prerequisiteWords(release.prerequisites);
  return (
    <Card title={t('sidebar.request')}>
      <div>
        <StateChip tone={tone}>{text(label)}</StateChip>
      </div>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={factsId}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'sidebar.hideRequest' : 'sidebar.showRequest')}
      </Button>
      <ReleaseRecord {...props} />
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
