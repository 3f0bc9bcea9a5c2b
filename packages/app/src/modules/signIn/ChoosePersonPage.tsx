import { ErrorPanel, Progress } from '@backstage/core-components';
import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { ChoosePerson } from './ChoosePerson';
import { fetchPeople } from './people';

/** Loads the people and lets one be chosen. */
export const ChoosePersonPage = (props: {
  onChoose: (name: string) => void;
}) => {
  const discoveryApi = useApi(discoveryApiRef);
  const { value: people, error } = useAsync(
    async () => fetchPeople(await discoveryApi.getBaseUrl('auth')),
    [discoveryApi],
  );

  if (error) {
    return (
      <ErrorPanel
        title={`Could not load the list of people: ${error.message}`}
        error={error}
      />
    );
  }
  if (!people) {
    return <Progress />;
  }
  return <ChoosePerson people={people} onChoose={props.onChoose} />;
};
