import { SidebarItem } from '@backstage/core-components';
import {
  errorApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useUserProfile } from '@backstage/plugin-user-settings';
import SwitchIcon from '@material-ui/icons/SupervisorAccount';
import { PersonAvatar } from './PersonAvatar';

/** Who is signed in, with the way to their settings, and the way to be somebody else. */
export const PersonItems = () => {
  const errorApi = useApi(errorApiRef);
  const identityApi = useApi(identityApiRef);
  const { displayName } = useUserProfile();

  return (
    <>
      <SidebarItem
        icon={PersonAvatar}
        to="/settings"
        text={displayName}
        title={`Signed in as ${displayName}: settings`}
      />
      <SidebarItem
        icon={SwitchIcon}
        text="Switch person"
        onClick={() => {
          identityApi.signOut().catch(error => errorApi.post(error));
        }}
      />
    </>
  );
};
