import { useRouteRef } from '@backstage/core-plugin-api';
import { LinkButton } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { requestRouteRef } from '../../routes';
import { requestQuery } from './startLink';

/** Leads to the page on which a release of this model is requested. */
export function StartButton(props: {
  entityRef: string;
  variant: 'contained' | 'outlined' | 'text';
}) {
  const { t } = useTranslation();
  const toRequest = useRouteRef(requestRouteRef);
  return (
    <LinkButton
      to={`${toRequest()}${requestQuery(props.entityRef)}`}
      color="primary"
      variant={props.variant}
    >
      {t('release.start')}
    </LinkButton>
  );
}
