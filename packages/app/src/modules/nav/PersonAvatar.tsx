import { useUserProfile } from '@backstage/plugin-user-settings';
import { InitialsAvatar } from '../../components/InitialsAvatar';

/** The initials of who is signed in, in the size of a sidebar icon. */
export const PersonAvatar = () => {
  const { displayName } = useUserProfile();
  return <InitialsAvatar displayName={displayName} size={24} />;
};
