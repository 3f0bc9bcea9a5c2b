import { Link } from '@backstage/core-components';
import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useId } from 'react';
import { useHelpAddress } from '../../hooks/useHelpAddress';
import { useLive } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../common/CopyButton';
import { Placeholder } from '../common/Placeholder';
import { Surface } from '../common/Surface';
import { pipelineCalls, type PipelineCall } from './pipelineCalls';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginTop: theme.spacing(2),
  },
  code: {
    margin: 0,
    padding: theme.spacing(1.5),
    overflow: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 4,
    fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
    fontSize: theme.typography.pxToRem(12.5),
    lineHeight: 1.6,
    whiteSpace: 'pre',
  },
}));

function Call({ call }: { call: PipelineCall }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const name = t(`sidebar.${call.key}`);
  return (
    <>
      <div className={classes.head}>
        <Typography variant="subtitle2" component="h3">
          {name}
        </Typography>
        <CopyButton text={call.code} label={t('sidebar.copyCall', { name })} />
      </div>
      {/* Scrolls sideways, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.code} tabIndex={0} aria-label={name}>
        {call.code}
      </pre>
    </>
  );
}

/** How a pipeline asks the gate about this release, ready to copy. */
export function PipelineDialog(props: {
  release: ReleaseDetail;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { release, onClose } = props;
  const titleId = useId();
  const discovery = useApi(discoveryApiRef);
  const base = useLive('base', () => discovery.getBaseUrl('model-release'));
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <Surface>
        <DialogTitle id={titleId}>{t('sidebar.askFromPipeline')}</DialogTitle>
        <DialogContent>
          <Typography variant="body2">
            {t('sidebar.howPipelinesAsk')}{' '}
            <Link to={useHelpAddress('gate')}>{t('sidebar.gateDocs')}</Link>
          </Typography>
          {base.value === undefined ? (
            <Placeholder height={320} />
          ) : (
            pipelineCalls(release, base.value).map(call => (
              <Call key={call.key} call={call} />
            ))
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </DialogActions>
      </Surface>
    </Dialog>
  );
}
