import { LinkButton } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { useStartLink } from './useStartLink';

/** Leads to the template that requests a release of this model; nothing in a portal without one. */
export function StartButton(props: {
  entityRef: string;
  variant: 'contained' | 'outlined' | 'text';
}) {
  const { t } = useTranslation();
  const link = useStartLink(props.entityRef);
  return link ? (
    <LinkButton to={link} color="primary" variant={props.variant}>
      {t('release.start')}
    </LinkButton>
  ) : null;
}
