import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  CreateReleaseRequest,
  Delivery,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  modelReleaseCommentPermission,
  modelReleaseCreatePermission,
  ModelReleaseError,
  modelReleaseReadPermission,
  modelReleaseStepActPermission,
  modelReleaseStepWaivePermission,
  modelReleaseWithdrawPermission,
  Page,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import {
  CommandRequest,
  Download,
  ReleaseService,
  Upload,
} from './ReleaseService';

type Action = CommandRequest['name'] | 'upload';

/** Which permission each action needs, on top of the domain's own rules. */
function permissionFor(action: Action): BasicPermission {
  switch (action) {
    case 'withdraw':
    case 'amend':
      return modelReleaseWithdrawPermission;
    case 'comment':
      return modelReleaseCommentPermission;
    case 'waive':
      return modelReleaseStepWaivePermission;
    default:
      return modelReleaseStepActPermission;
  }
}

function notPermitted(permission: BasicPermission): ModelReleaseError {
  return new ModelReleaseError(
    'not_permitted',
    `This needs the permission ${permission.name}, which the portal's policy does not give you.`,
  );
}

/** Asks the permission framework before anything else. It can take away, never give. */
export class AuthorizedReleaseService implements ReleaseService {
  constructor(
    private readonly inner: ReleaseService,
    private readonly permissions: PermissionsService,
  ) {}

  async listRunbooks(
    credentials: BackstageCredentials,
  ): Promise<Page<Runbook>> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.listRunbooks(credentials);
  }

  async findRunbook(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Runbook> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.findRunbook(name, version, credentials);
  }

  async preview(
    request: CreateReleaseRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview> {
    await this.#require(modelReleaseCreatePermission, credentials);
    return this.inner.preview(request, credentials);
  }

  async create(
    request: CreateReleaseRequest,
    idempotencyKey: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }> {
    await this.#require(modelReleaseCreatePermission, credentials);
    const { created, release } = await this.inner.create(
      request,
      idempotencyKey,
      credentials,
    );
    return { created, release: await this.#explain(release, credentials) };
  }

  async execute(
    id: string,
    command: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    await this.#require(permissionFor(command.name), credentials);
    const release = await this.inner.execute(id, command, credentials);
    return this.#explain(release, credentials);
  }

  async upload(
    id: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    await this.#require(permissionFor('upload'), credentials);
    const release = await this.inner.upload(id, upload, credentials);
    return this.#explain(release, credentials);
  }

  async openEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.openEvidence(id, stepKey, evidenceId, credentials);
  }

  async openModelCard(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.openModelCard(id, credentials);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    await this.#require(modelReleaseReadPermission, credentials);
    const release = await this.inner.get(id, credentials);
    return this.#explain(release, credentials);
  }

  async list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.list(query, credentials);
  }

  async listEvents(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EventTrail> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.listEvents(id, credentials);
  }

  async listDeliveries(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Page<Delivery>> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.listDeliveries(id, credentials);
  }

  async checkGate(
    query: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer> {
    await this.#require(modelReleaseReadPermission, credentials);
    return this.inner.checkGate(query, credentials);
  }

  async #require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const denied = await this.#denied([permission], credentials);
    if (denied.size > 0) {
      throw notPermitted(permission);
    }
  }

  /** Takes from the verdicts what the policy takes away, so that the page says so. */
  async #explain(
    release: ReleaseDetail,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const denied = await this.#denied(
      [
        modelReleaseWithdrawPermission,
        modelReleaseCommentPermission,
        modelReleaseStepActPermission,
        modelReleaseStepWaivePermission,
      ],
      credentials,
    );
    const explain = <T extends { name: Action; allowed: boolean }>(
      verdict: T,
    ): T => {
      const permission = permissionFor(verdict.name);
      if (!verdict.allowed || !denied.has(permission.name)) {
        return verdict;
      }
      const { code, message } = notPermitted(permission);
      return { ...verdict, allowed: false, code, reason: message };
    };
    return {
      ...release,
      actions: release.actions.map(explain),
      steps: release.steps.map(step => ({
        ...step,
        actions: step.actions.map(explain),
      })),
    };
  }

  async #denied(
    permissions: BasicPermission[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const decisions = await this.permissions.authorize(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return new Set(
      permissions
        .filter((_, at) => decisions[at].result !== AuthorizeResult.ALLOW)
        .map(permission => permission.name),
    );
  }
}
