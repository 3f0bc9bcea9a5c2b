import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SearchDocument } from '@backstage/plugin-search-common';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import type { ReleaseDocument } from '@model-release/backstage-plugin-model-release-common';
import type { ReactNode } from 'react';
import { Digest } from '../components/common/Digest';
import { useTranslation } from '../hooks/useTranslation';

/** What the search gives to each of its results. @public */
export interface ReleaseSearchResultProps {
  result?: SearchDocument;
  icon?: ReactNode;
}

function Details({ result }: { result: ReleaseDocument }) {
  const { t } = useTranslation();
  const { entityRef, requester, tickets, digest } = result;
  return (
    <>
      <EntityRefLink entityRef={entityRef} />
      {` · ${t('search.requestedBy')} `}
      <EntityRefLink entityRef={requester} hideIcon />
      {tickets && ` · ${t('search.ticket', { tickets })}`}
      {digest && (
        <>
          {' · '}
          <Digest value={digest} />
        </>
      )}
    </>
  );
}

/** A release among the results of the portal's search. */
export function ReleaseSearchResult(props: ReleaseSearchResultProps) {
  const { icon } = props;
  const result = props.result as ReleaseDocument | undefined;
  if (!result) {
    return null;
  }
  return (
    <ListItem alignItems="flex-start">
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <ListItemText
        primaryTypographyProps={{ variant: 'h6' }}
        primary={
          <Link noTrack to={result.location}>
            {result.title}
          </Link>
        }
        secondaryTypographyProps={{ component: 'div' }}
        secondary={<Details result={result} />}
      />
    </ListItem>
  );
}
