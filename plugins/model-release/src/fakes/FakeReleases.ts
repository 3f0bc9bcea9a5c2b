import type {
  Evidence,
  EventTrail,
  Release,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { refusal } from './refusal';
import { toEvent, type Done } from './toEvent';

/** Releases and what happened to them, in memory. */
export class FakeReleases {
  readonly #releases: Map<string, Release>;
  readonly #events: Map<string, ReleaseEvent[]>;

  constructor(
    releases: readonly Release[],
    events: Readonly<Record<string, ReleaseEvent[]>>,
  ) {
    this.#releases = new Map(releases.map(release => [release.id, release]));
    this.#events = new Map(Object.entries(events));
  }

  all(): Release[] {
    return [...this.#releases.values()];
  }

  add(release: Release): void {
    this.#releases.set(release.id, release);
  }

  async get(id: string): Promise<Release> {
    const release = this.#releases.get(id);
    if (!release) {
      throw await refusal('unknown_release', `There is no release ${id}.`);
    }
    return release;
  }

  change(id: string, change: (release: Release) => Release): void {
    const release = this.#releases.get(id);
    if (!release) {
      throw new Error(`There is no release ${id}`);
    }
    this.#releases.set(id, change(release));
  }

  /** Puts a file into a step, in the place of one of the same name. */
  storeFile(id: string, stepKey: string, file: Evidence): void {
    this.#changeFiles(id, stepKey, files => [
      ...files.filter(({ fileName }) => fileName !== file.fileName),
      file,
    ]);
  }

  removeFile(id: string, stepKey: string, evidenceId: string): void {
    this.#changeFiles(id, stepKey, files =>
      files.filter(file => file.id !== evidenceId),
    );
  }

  trail(id: string): EventTrail {
    const items = this.#events.get(id) ?? [];
    return { items, valid: true, head: items.at(-1)?.hash ?? '' };
  }

  /** Writes down what was done, where that is an event. */
  record(done: Done): void {
    const { id } = done.before;
    const events = this.#events.get(id) ?? [];
    const event = toEvent(done, events.length + 1);
    this.#events.set(id, event ? [...events, event] : events);
  }

  #changeFiles(
    id: string,
    stepKey: string,
    change: (files: Evidence[]) => Evidence[],
  ): void {
    this.change(id, release => ({
      ...release,
      version: release.version + 1,
      steps: release.steps.map(step =>
        step.key === stepKey
          ? { ...step, version: step.version + 1, files: change(step.files) }
          : step,
      ),
    }));
  }
}
