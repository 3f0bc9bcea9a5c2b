import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { ALLOW_ALL } from '../__testUtils__/TestPolicy';
import { expectStatus, person, TestPortal } from '../__testUtils__/TestPortal';
import { TicketDesk } from '../__testUtils__/TicketDesk';
import { RELEASES } from '../__testUtils__/whoMayAct/aboutReleases';
import { STEPS } from '../__testUtils__/whoMayAct/aboutSteps';
import { askAbout } from '../__testUtils__/whoMayAct/askAbout';
import { CASTS } from '../__testUtils__/whoMayAct/casts';
import { day, delegate } from '../__testUtils__/whoMayAct/delegate';
import { EVERY_STEP_RUNBOOK } from '../__testUtils__/whoMayAct/everyStepRunbook';
import { expectDone } from '../__testUtils__/whoMayAct/expectDone';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { Row } from '../__testUtils__/whoMayAct/RuleTable';
import { Releases } from '../__testUtils__/whoMayAct/Releases';
import { REFUSED } from '../__testUtils__/whoMayAct/scenes';
import { AUTHORITIES, STAFF } from '../__testUtils__/whoMayAct/staff';
import { Cell, ruleOf, Topic } from '../__testUtils__/whoMayAct/topic';

/** Who is away, and who acts for them now. */
const ABSENCES: ReadonlyArray<[absent: string, delegate: string]> = [
  ['omar', 'dora'],
  ['omar', 'carl'],
  ['omar', 'nadia'],
  ['cora', 'cleo'],
  ['sven', 'sue'],
  ['ossi', 'dana'],
  ['gina', 'gus'],
  ['rita', 'rolf'],
  ['nora', 'remy'],
  ['dora', 'dirk'],
  ['adam', 'ada'],
];

/** Gives every delegation of the cast, one that was ended early and one of days to come. */
async function sendOnLeave(portal: TestPortal): Promise<void> {
  for (const [absent, to] of ABSENCES) {
    await delegate(portal, absent, to);
  }
  const { id } = await delegate(portal, 'omar', 'emil');
  const ended = await portal.send(
    'post',
    `/v1/delegations/${id}/end`,
    person('omar'),
  );
  expectStatus(ended, 200);
  await delegate(portal, 'omar', 'fred', [day(3), day(5)]);
}

/** A cell that stands for all that a row allows. */
type Representative<TCell> = [name: string, cell: TCell, row: Row];

/** So that neighbours in the list of cells are not chosen one after the other. */
const STRIDE = 7;

/**
 * For each group of cells that one row allows: one who has it done. In turn, so that many of those
 * whom a row is about get to do something.
 *
 * @param groupOf - what makes cells alike, besides their row
 */
function chooseRepresentatives<TCell extends Cell>(
  topic: Topic<TCell>,
  groupOf: (cell: TCell) => string,
): Array<Representative<TCell>> {
  const groups = new Map<string, Array<Representative<TCell>>>();
  for (const cell of topic.cells) {
    const row = ruleOf(topic, cell);
    if (row && row.answer.code === undefined) {
      const group = `${row.line}, ${groupOf(cell)}`;
      const alike = groups.get(group) ?? [];
      groups.set(group, [...alike, [topic.nameOf(cell), cell, row]]);
    }
  }
  return [...groups.values()].map(
    (alike, index) => alike[(index * STRIDE) % alike.length],
  );
}

function undecided<TCell extends Cell>(topic: Topic<TCell>): string[] {
  const open = topic.cells.filter(cell => !ruleOf(topic, cell));
  return open.map(cell => topic.nameOf(cell));
}

function idleRows<TCell extends Cell>(topic: Topic<TCell>): string[] {
  const used = new Set(topic.cells.map(cell => ruleOf(topic, cell)));
  const idle = topic.rules.rows.filter(row => !used.has(row) || !row.because);
  return idle.map(row => row.line);
}

describe('the table of who may act on a step', () => {
  it('decides at least 300 cells, and each of them', () => {
    // A cell is somebody, a step, its state and a permission; what they may do is asked in each.
    const cells = new Set(
      STEPS.cells.map(cell => STEPS.nameOf({ ...cell, action: 'complete' })),
    );
    expect(cells.size).toBeGreaterThan(300);
    expect(undecided(STEPS)).toEqual([]);
  });

  it('has no row that decides nothing, and none without a reason', () => {
    expect(idleRows(STEPS)).toEqual([]);
  });
});

describe('the table of who may act on a release', () => {
  it('decides each cell', () => {
    expect(undecided(RELEASES)).toEqual([]);
  });

  it('has no row that decides nothing, and none without a reason', () => {
    expect(idleRows(RELEASES)).toEqual([]);
  });
});

let desk: TicketDesk;

beforeAll(async () => {
  desk = await TicketDesk.open();
  const seen = new Set<string>();
  // Nothing is received, so that no release goes on by itself.
  desk.statusFor = ({ id, payload: { data } }) => {
    const isRefused = data.environment.startsWith(REFUSED) && !seen.has(id);
    seen.add(id);
    return isRefused ? 410 : 503;
  };
});

afterAll(() => desk.close());

describeOnEachEngine(
  'who may act',
  portal => {
    let releases: Releases;

    beforeAll(async () => {
      await sendOnLeave(portal());
      releases = await Releases.open(portal());
    });

    afterEach(() => {
      portal().policy = ALLOW_ALL;
    });

    it.each(CASTS.map(cast => ({ ...cast, cast })))(
      'is as in the tables for the $who ($through), who $means',
      async ({ cast }) => {
        expect(await askAbout(portal(), STEPS, releases, cast)).toEqual([]);
        expect(await askAbout(portal(), RELEASES, releases, cast)).toEqual([]);
      },
    );

    it('leaves no trace where it is refused', async () => {
      expect(await releases.standings()).toEqual(releases.before);
    });

    it.each(
      chooseRepresentatives(STEPS, ({ action, step }) => `${action}, ${step}`),
    )('lets it be done: %s', async (_name, cell, row) => {
      await expectDone(portal(), STEPS, cell, row);
    });

    it.each(chooseRepresentatives(RELEASES, ({ cast }) => cast.through))(
      'lets it be done: %s',
      async (_name, cell, row) => {
        await expectDone(portal(), RELEASES, cell, row);
      },
    );
  },
  {
    entities: STAFF,
    config: {
      ...AUTHORITIES,
      runbooks: publishRunbooks(EVERY_STEP_RUNBOOK),
    },
    // It is open by the time the portal starts.
    get webhookUrl() {
      return desk.url;
    },
  },
);
