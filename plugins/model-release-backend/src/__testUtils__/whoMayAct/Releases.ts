import {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, TestPortal } from '../TestPortal';
import { Line, REQUESTERS } from './relations';
import { playScene, SceneName, SCENES } from './scenes';

/** What has become of a release. */
export interface Standing {
  version: number;
  steps: number[];
  events: number;
  valid: boolean;
}

/** What has become of a release: two standings are the same when nothing happened in between. */
export async function standingOf(
  portal: TestPortal,
  id: string,
): Promise<Standing> {
  const { version, steps } = await portal.get(id);
  const { items, valid } = await eventsOf(portal, id);
  return {
    version,
    steps: steps.map(step => step.version),
    events: items.length,
    valid,
  };
}

/** Reads a release's audit trail. */
export async function eventsOf(
  portal: TestPortal,
  id: string,
): Promise<EventTrail> {
  const response = await portal.send('get', `/v1/releases/${id}/events`);
  return expectStatus(response, 200);
}

/** One release in every state on every line, for everything that is refused: none of it changes them. */
export class Releases {
  static async open(portal: TestPortal): Promise<Releases> {
    const found = new Map<string, ReleaseDetail>();
    await Promise.all(
      (Object.keys(REQUESTERS) as Line[]).map(async line => {
        for (const scene of Object.keys(SCENES) as SceneName[]) {
          const release = await playScene(portal, line, scene);
          found.set(`${line}, ${scene}`, release);
        }
      }),
    );
    const releases = new Releases(portal, found);
    releases.#before = await releases.standings();
    return releases;
  }

  #before: Record<string, Standing> = {};

  private constructor(
    private readonly portal: TestPortal,
    private readonly releases: ReadonlyMap<string, ReleaseDetail>,
  ) {}

  find(line: Line, scene: SceneName): ReleaseDetail {
    const release = this.releases.get(`${line}, ${scene}`);
    if (!release) {
      throw new Error(`No release is ${line} and ${scene}`);
    }
    return release;
  }

  /** How they stood when they were opened. */
  get before(): Record<string, Standing> {
    return this.#before;
  }

  /** How they stand now, by their names. */
  async standings(): Promise<Record<string, Standing>> {
    const standings: Record<string, Standing> = {};
    for (const [name, { id }] of this.releases) {
      standings[name] = await standingOf(this.portal, id);
    }
    return standings;
  }
}
