import { makeStyles } from '@material-ui/core/styles';
import { shortDigest } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  root: { whiteSpace: 'nowrap' },
  code: {
    fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
    fontSize: '0.86em',
  },
});

/** A digest: short to read, whole to copy. */
export function Digest({ value }: { value: string }) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <span className={classes.root}>
      <code className={classes.code} title={value}>
        {shortDigest(value)}
      </code>
      <CopyButton
        text={value}
        label={t('common.copyDigest', { digest: `${value.slice(0, 13)}…` })}
      />
    </span>
  );
}
