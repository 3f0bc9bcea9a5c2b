import { AddressInfo } from 'node:net';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  AuthService,
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
import { externalAccess } from './externalAccess';
import { presenterPlugin, signInPlugin } from './portalPlugins';
import { TestPortal } from './TestPortal';
import { TicketDesk } from './TicketDesk';
import { TokenMint } from './TokenMint';

/** Plugins that present people's credentials, or their own. */
export const PRESENTERS = ['scaffolder', 'mcp-actions'] as const;

interface SignedPortalOptions {
  /** Where each plugin gets a database of its own. */
  databases: TestDatabases;
  features?: BackendFeature[];
}

/**
 * A portal that checks tokens as a real one does, where those of tests usually take their word for
 * who somebody is: the framework's own auth services, the keys of a sign-in, tokens of plugins.
 */
export class SignedPortal extends TestPortal {
  static async start({
    databases,
    features = [],
  }: SignedPortalOptions): Promise<SignedPortal> {
    const portal = new SignedPortal(
      databases,
      await TicketDesk.open(),
      await TokenMint.create('key-1'),
      await TokenMint.create('key-1'),
      features,
    );
    return portal.boot();
  }

  readonly #presenters: Map<string, AuthService>;

  /**
   * @param desk - receives its webhooks
   * @param mint - of the sign-in, whose public key everybody has
   * @param otherMint - of somebody who has no part in the portal, and says that their key is the same
   */
  private constructor(
    private readonly databases: TestDatabases,
    readonly desk: TicketDesk,
    readonly mint: TokenMint,
    readonly otherMint: TokenMint,
    features: BackendFeature[],
  ) {
    const presenters = new Map<string, AuthService>();
    super({
      webhookUrl: desk.url,
      backend: { auth: { externalAccess: externalAccess() } },
      hasPolicy: false,
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        signInPlugin(mint.keySet),
        ...PRESENTERS.map(id =>
          presenterPlugin(id, auth => presenters.set(id, auth)),
        ),
        ...features,
      ],
    });
    this.#presenters = presenters;
  }

  get client(): ModelReleaseClient {
    const { port } = this.server.address() as AddressInfo;
    return new ModelReleaseClient({
      discoveryApi: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      },
    });
  }

  async stop(): Promise<void> {
    await super.stop();
    await this.desk.close();
  }

  async signIn(name: string): Promise<string> {
    return `Bearer ${await this.tokenOf(name)}`;
  }

  /** The token that somebody gets when they sign in. */
  async tokenOf(name: string): Promise<string> {
    return this.mint.userToken(`user:default/${name}`);
  }

  /** The auth service of another plugin. */
  authOf(presenter: (typeof PRESENTERS)[number]): AuthService {
    const auth = this.#presenters.get(presenter);
    if (!auth) {
      throw new Error(`no plugin ${presenter}`);
    }
    return auth;
  }

  protected database(): BackendFeature {
    return createServiceFactory({
      service: coreServices.database,
      deps: { plugin: coreServices.pluginMetadata },
      factory: async () => {
        const knex = await this.databases.init('SQLITE_3');
        return { getClient: async () => knex };
      },
    });
  }

  /** The framework's own: it keeps programs to what the portal's configuration lets them do. */
  protected permissions(): BackendFeature[] {
    return [];
  }
}
