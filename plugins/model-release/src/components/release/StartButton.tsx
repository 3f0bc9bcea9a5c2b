import { LinkButton } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { useStartLink } from '../../hooks/useStartLink';

/** Leads to the template that asks for a release of this model. */
export function StartButton(props: {
  entityRef: string;
  variant: 'contained' | 'outlined' | 'text';
}) {
  const link = useStartLink(props.entityRef);
  return link ? (
    <LinkButton to={link} color="primary" variant={props.variant}>
      Start a release
    </LinkButton>
  ) : (
    <Typography variant="body2" color="textSecondary">
      Releases are started from a software template, and this portal has no page
      for templates.
    </Typography>
  );
}
