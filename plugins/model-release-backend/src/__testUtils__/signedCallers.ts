import { programToken } from './externalAccess';
import { fromRogue, onBehalfOf } from './presentations';
import { SignedCaller } from './SignedCaller';

const WELCOME = {
  decide: '403 not_direct',
  create: '201',
  read: '200',
  comment: '200',
  withdraw: '200',
};

/** Nothing keeps a portal from giving a program the name of a person. */
export const NAMESAKE: SignedCaller = {
  who: 'a program that is called like the person',
  present: async (_portal, person) => programToken(person),
  ...WELCOME,
};

/** Everybody who is let in and is no person with their own hands. */
export const INDIRECT: SignedCaller[] = [
  {
    who: 'a template on behalf of a person',
    present: (portal, person) => onBehalfOf(portal, person, 'scaffolder'),
    ...WELCOME,
  },
  {
    who: 'an agent on behalf of a person',
    present: (portal, person) => onBehalfOf(portal, person, 'mcp-actions'),
    ...WELCOME,
  },
  {
    who: 'an agent that has a template act on behalf of a person',
    present: async (portal, person) => {
      const auth = portal.authOf('scaffolder');
      const handed = await onBehalfOf(
        portal,
        person,
        'mcp-actions',
        'scaffolder',
      );
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.authenticate(handed),
        targetPluginId: 'model-release',
      });
      return token;
    },
    ...WELCOME,
  },
  {
    who: 'a plugin that hands on the whole token of a person',
    present: async (portal, person) =>
      fromRogue(portal, await portal.tokenOf(person)),
    ...WELCOME,
  },
  {
    who: 'another plugin',
    present: async portal => {
      const auth = portal.authOf('scaffolder');
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'model-release',
      });
      return token;
    },
    ...WELCOME,
  },
  {
    who: 'a program',
    present: async () => programToken('pipeline'),
    ...WELCOME,
  },
  NAMESAKE,
  {
    who: 'a program to which the portal gives every permission',
    present: async () => programToken('empowered'),
    ...WELCOME,
  },
  {
    who: 'a program that may ask and read',
    present: async () => programToken('asker'),
    ...WELCOME,
    comment: '403 not_permitted',
    withdraw: '403 not_permitted',
  },
  {
    who: 'a program that may read',
    present: async () => programToken('reader'),
    ...WELCOME,
    create: '403 not_permitted',
    comment: '403 not_owner',
    withdraw: '403 not_requester',
  },
];

/** The one who may decide. */
export const IN_PERSON: SignedCaller = {
  who: 'a person',
  present: (portal, person) => portal.tokenOf(person),
  ...WELCOME,
  decide: '200',
};
