import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';

/** Says why nothing is shown. */
export function NoPreview(props: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Typography variant="body2" color="textSecondary">
      {props.children ?? t('preview.none')}
    </Typography>
  );
}
