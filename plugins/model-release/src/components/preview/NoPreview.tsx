import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** Says why nothing is shown. */
export function NoPreview(props: { children?: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary">
      {props.children ?? 'There is no preview: download it.'}
    </Typography>
  );
}
