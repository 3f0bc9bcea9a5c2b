import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CommandBodies,
  CreateReleaseRequest,
  ModelCardReading,
  ModelReleaseError,
  Prerequisite,
  Release,
  RequestPart,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { modelCardPrerequisites } from '../../readers/modelCard/modelCardPrerequisites';
import { Amendment } from '../../domain/command';
import { NamedApprover } from '../../domain/opening/approverProblem';
import {
  PartialRequest,
  ProspectInput,
} from '../../domain/opening/OpenReleaseInput';
import { requestPrerequisites } from '../../domain/opening/prerequisites';
import { StepOwners } from '../../domain/stepOwners';
import { readModelCard } from '../../readers/modelCard/readModelCard';
import { sha256Of } from '../../lib/canonicalDigest';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { ModelCardReader } from '../../ports/ModelCardReader';
import { ModelDirectory } from '../../ports/ModelDirectory';
import { ActorDirectory, OwnerDirectory } from '../../ports/OwnerDirectory';
import { RunbookStore } from '../../ports/RunbookStore';

/** The runbook for requests that name none. */
export const DEFAULT_RUNBOOK = 'fine-tuned-model';

const MAX_CARD_BYTES = 1_000_000;

export interface ReleaseRequestReaderDependencies {
  models: Pick<ModelDirectory, 'find' | 'accountableOwner'>;
  owners: Pick<OwnerDirectory, 'resolve' | 'peopleNow'>;
  actors: Pick<ActorDirectory, 'ownershipOf'>;
  cards: ModelCardReader;
  runbooks: Pick<RunbookStore, 'find'>;
  storage: Pick<EvidenceStorage, 'put'>;
}

/** The parts of an amendment, with the card read, and its text so that it can be stored. */
export interface ReadAmendment {
  amended: Pick<Amendment, RequestPart>;
  cardText?: string;
  prerequisites: Prerequisite[];
}

/** A model card, with its text so that it can be stored. */
interface ReadCard {
  prerequisites: Prerequisite[];
  reading?: ModelCardReading;
  text?: string;
}

function ownersIn(found: readonly StepOwners[]): string[] {
  return found.flatMap(one => ('owners' in one ? one.owners : []));
}

function cardPrerequisite(detail: string, met: boolean): Prerequisite {
  return { key: 'model-card', title: 'Model card present', met, detail };
}

/** A card that the portal may not read, as one that is missing. */
function reportRefusal(error: unknown): ReadCard {
  if (
    error instanceof ModelReleaseError &&
    error.code === 'model_card_not_allowed'
  ) {
    return { prerequisites: [cardPrerequisite(error.message, false)] };
  }
  throw error;
}

/** Reads what a request to open or amend a release names. Stores nothing but card texts. */
export class ReleaseRequestReader {
  static create(
    dependencies: ReleaseRequestReaderDependencies,
  ): ReleaseRequestReader {
    return new ReleaseRequestReader(dependencies);
  }

  private constructor(
    private readonly dependencies: ReleaseRequestReaderDependencies,
  ) {}

  /**
   * Missing prerequisites are reported, not thrown.
   *
   * @param refusedCard - what to do about a card that the portal may not read: refuse the request
   *   for it, or report it as missing like a card that could not be read
   */
  async read<TRequest extends PartialRequest>(
    request: TRequest,
    credentials: BackstageCredentials,
    refusedCard: 'refuse' | 'report' = 'refuse',
  ): Promise<ProspectInput & { request: TRequest; cardText?: string }> {
    const model = await this.dependencies.models.find(
      request.entityRef,
      credentials,
    );
    const runbook = await this.#runbook(request);
    const [card, owners, accountable, approver] = await Promise.all([
      this.#readCard(model, request.modelCard, credentials).catch(error =>
        refusedCard === 'report' ? reportRefusal(error) : Promise.reject(error),
      ),
      this.dependencies.owners.resolve(model, runbook.spec.steps),
      this.dependencies.models.accountableOwner(model),
      this.#approver(request),
    ]);
    return {
      request,
      runbook,
      owners,
      behind: await this.dependencies.owners.peopleNow(ownersIn(owners)),
      approver,
      modelCard: card.reading,
      cardText: card.text,
      prerequisites: [
        ...card.prerequisites,
        ...requestPrerequisites(request),
        accountable.prerequisite,
      ],
      modelOwner: accountable.owner,
    };
  }

  /** Reads the changed parts of a request and checks all prerequisites again. Stores nothing. */
  async readAmendment(
    release: Release,
    amendment: Pick<CommandBodies['amend'], RequestPart>,
    credentials: BackstageCredentials,
  ): Promise<ReadAmendment> {
    const model = await this.dependencies.models.find(
      release.entityRef,
      credentials,
    );
    const card = amendment.modelCard
      ? await this.#readCard(
          model,
          // The card that the catalog names is what a request without one has.
          'source' in amendment.modelCard ? undefined : amendment.modelCard,
          credentials,
        )
      : undefined;
    const cardPrerequisites =
      card?.prerequisites ??
      release.prerequisites.filter(p => p.key.startsWith('model-card'));
    const { rollback, evaluation, intendedUse } = release;
    const { modelCard, ...parts } = amendment;
    return {
      amended: { ...parts, modelCard: card?.reading },
      cardText: card?.text,
      prerequisites: [
        ...cardPrerequisites,
        ...requestPrerequisites({
          checkpoint: release.checkpoint,
          rollback: amendment.rollback ?? rollback,
          evaluation: amendment.evaluation ?? evaluation,
          intendedUse: amendment.intendedUse ?? intendedUse,
        }),
        (await this.dependencies.models.accountableOwner(model)).prerequisite,
      ],
    };
  }

  /** Keeps the text that was read, under its digest. */
  async storeCard(text: string | undefined): Promise<void> {
    if (text) {
      await this.dependencies.storage.put(Readable.from([Buffer.from(text)]), {
        maxSize: MAX_CARD_BYTES * 4,
      });
    }
  }

  async #readCard(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
    credentials: BackstageCredentials,
  ): Promise<ReadCard> {
    const card = await this.dependencies.cards.read(
      model,
      requested,
      credentials,
    );
    if ('problem' in card) {
      return { prerequisites: [cardPrerequisite(card.problem, false)] };
    }
    const facts = readModelCard(card.text);
    return {
      prerequisites: [
        cardPrerequisite(card.source, true),
        ...modelCardPrerequisites(facts),
      ],
      reading: { source: card.source, digest: sha256Of(card.text), ...facts },
      text: card.text,
    };
  }

  async #approver({
    approver: ref,
  }: PartialRequest): Promise<NamedApprover | undefined> {
    return ref === undefined
      ? undefined
      : { ref, ownershipRefs: await this.dependencies.actors.ownershipOf(ref) };
  }

  async #runbook({ runbook }: PartialRequest): Promise<Runbook> {
    const name = runbook?.name ?? DEFAULT_RUNBOOK;
    const found = await this.dependencies.runbooks.find(name, runbook?.version);
    if (!found) {
      throw new ModelReleaseError(
        'unknown_runbook',
        `runbook: there is no runbook ${name}${
          runbook?.version ? ` in version ${runbook.version}` : ''
        }.`,
      );
    }
    return found;
  }
}
