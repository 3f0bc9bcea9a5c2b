import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { ALLOW_ALL } from '../__testUtils__/TestPolicy';
import { askAboutReleases } from '../__testUtils__/whoMayAct/askAboutReleases';
import { askAboutSteps } from '../__testUtils__/whoMayAct/askAboutSteps';
import { CASTS } from '../__testUtils__/whoMayAct/casts';
import { EVERY_STEP_RUNBOOK } from '../__testUtils__/whoMayAct/everyStepRunbook';
import { expectDoneOnRelease } from '../__testUtils__/whoMayAct/expectDoneOnRelease';
import { expectDoneOnStep } from '../__testUtils__/whoMayAct/expectDoneOnStep';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { RELEASE_CELLS } from '../__testUtils__/whoMayAct/releaseCells';
import {
  nameReleaseCell,
  releaseRuleOf,
} from '../__testUtils__/whoMayAct/releaseRules';
import { RELEASE_RULES } from '../__testUtils__/whoMayAct/releaseTable';
import { Releases } from '../__testUtils__/whoMayAct/Releases';
import { chooseRepresentatives } from '../__testUtils__/whoMayAct/representatives';
import { sendOnLeave } from '../__testUtils__/whoMayAct/sendOnLeave';
import { STAFF } from '../__testUtils__/whoMayAct/staff';
import { STEP_CELLS } from '../__testUtils__/whoMayAct/stepCells';
import { nameStepCell, stepRuleOf } from '../__testUtils__/whoMayAct/stepRules';
import { STEP_RULES } from '../__testUtils__/whoMayAct/stepTable';

describe('the table of who may act on a step', () => {
  it('decides at least 300 cells, and each of them', () => {
    // A cell is somebody, a step, its state and a permission; what they may do is asked in each.
    const cells = new Set(
      STEP_CELLS.map(cell => nameStepCell({ ...cell, action: 'complete' })),
    );
    expect(cells.size).toBeGreaterThan(300);
    const undecided = STEP_CELLS.filter(cell => !stepRuleOf(cell));
    expect(undecided.map(nameStepCell)).toEqual([]);
  });

  it('has no row that decides nothing, and none without a reason', () => {
    const used = new Set(STEP_CELLS.map(stepRuleOf));
    const idle = STEP_RULES.rows.filter(row => !used.has(row) || !row.because);
    expect(idle.map(row => row.line)).toEqual([]);
  });
});

describe('the table of who may act on a release', () => {
  it('decides each cell', () => {
    const undecided = RELEASE_CELLS.filter(cell => !releaseRuleOf(cell));
    expect(undecided.map(nameReleaseCell)).toEqual([]);
  });

  it('has no row that decides nothing, and none without a reason', () => {
    const used = new Set(RELEASE_CELLS.map(releaseRuleOf));
    const idle = RELEASE_RULES.rows.filter(
      row => !used.has(row) || !row.because,
    );
    expect(idle.map(row => row.line)).toEqual([]);
  });
});

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
        expect(await askAboutSteps(portal(), releases, cast)).toEqual([]);
        expect(await askAboutReleases(portal(), releases, cast)).toEqual([]);
      },
    );

    it('leaves no trace where it is refused', async () => {
      expect(await releases.standings()).toEqual(releases.before);
    });

    it.each(
      chooseRepresentatives(STEP_CELLS, {
        ruleOf: stepRuleOf,
        nameOf: nameStepCell,
        groupOf: ({ action, step }) => `${action}, ${step}`,
      }),
    )('lets it be done: %s', async (_name, cell, row) => {
      await expectDoneOnStep(portal(), cell, row);
    });

    it.each(
      chooseRepresentatives(RELEASE_CELLS, {
        ruleOf: releaseRuleOf,
        nameOf: nameReleaseCell,
        groupOf: ({ cast }) => cast.through,
      }),
    )('lets it be done: %s', async (_name, cell, row) => {
      await expectDoneOnRelease(portal(), cell, row);
    });
  },
  {
    entities: STAFF,
    config: { runbooks: publishRunbooks(EVERY_STEP_RUNBOOK) },
  },
);
