import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { ChoosePersonPage } from './ChoosePersonPage';
import { PersonaIdentity } from './PersonaIdentity';
import { rememberedPersona } from './rememberedPersona';
import { SignInRefused } from './SignInRefused';

/** Signs in the person who was remembered, or asks whom to sign in. */
export const PersonaSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const [name, setName] = useState(rememberedPersona.read);

  if (!name) {
    return <ChoosePersonPage onChoose={setName} />;
  }
  return (
    <ProxiedSignInPage
      provider="persona"
      headers={{ 'x-persona': name }}
      ErrorComponent={SignInRefused}
      onSignInSuccess={identity => {
        rememberedPersona.write(name);
        onSignInSuccess(new PersonaIdentity(identity));
      }}
    />
  );
};
