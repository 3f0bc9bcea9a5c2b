import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AmendmentPreview,
  CommandBodies,
  CreateReleaseRequest,
  Delivery,
  EventTrail,
  ListReleasesQuery,
  Page,
  Readiness,
  ReadinessQuery,
  ReleaseAction,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Serving,
  ServingQuery,
  VisitAnswer,
  VisitRequest,
} from '@model-release/backstage-plugin-model-release-common';
import { StepCommandInput } from '../../domain/command';

/** Every command on a release, as received over HTTP. */
export type CommandRequest =
  | StepCommandInput
  | {
      [TName in ReleaseAction]: {
        name: TName;
        body: CommandBodies[TName];
      };
    }[ReleaseAction];

/** How a release is requested, beside what is requested. */
export interface Requesting {
  /** The same key and request again finds the first release. */
  idempotencyKey?: string;
  /** The service that started the template, as the scaffolder vouches for it; percent-encoded. */
  startedBy?: string;
}

/** Opens releases, decides on them, and shows them. Refusals reject with a `ModelReleaseError`. */
export interface ReleaseService {
  /** Previews a request, without storing anything. */
  preview(
    request: CreateReleaseRequest,
    requesting: Pick<Requesting, 'startedBy'>,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview>;
  /** What can be known of a release before anybody fills in a form. */
  readiness(
    query: ReadinessQuery,
    credentials: BackstageCredentials,
  ): Promise<Readiness>;
  /** @returns `created` false for a repeat with the same key */
  create(
    request: CreateReleaseRequest,
    requesting: Requesting,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }>;
  /** What an amendment would change and reopen, without storing anything. */
  previewAmendment(
    id: string,
    body: CommandBodies['amend'],
    credentials: BackstageCredentials,
  ): Promise<AmendmentPreview>;
  execute(
    id: string,
    command: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  get(id: string, credentials: BackstageCredentials): Promise<ReleaseDetail>;
  list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>>;
  /** What serves of a model, by environment, and what is on its way. */
  listServing(
    query: ServingQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<Serving>>;
  /** Remembers up to where the caller has seen a release; answers where they stopped before. */
  visit(
    id: string,
    request: VisitRequest,
    credentials: BackstageCredentials,
  ): Promise<VisitAnswer>;
  listEvents(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EventTrail>;
  listDeliveries(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Page<Delivery>>;
}
