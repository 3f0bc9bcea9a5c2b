import { LinkButton } from '@backstage/core-components';
import { useStartLink } from './useStartLink';

/** Leads to the template that asks for a release of this model; nothing in a portal without one. */
export function StartButton(props: {
  entityRef: string;
  variant: 'contained' | 'outlined' | 'text';
}) {
  const link = useStartLink(props.entityRef);
  return link ? (
    <LinkButton to={link} color="primary" variant={props.variant}>
      Start a release
    </LinkButton>
  ) : null;
}
