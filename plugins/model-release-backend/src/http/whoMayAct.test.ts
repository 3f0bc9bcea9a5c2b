import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { ALLOW_ALL } from '../__testUtils__/TestPolicy';
import { carryOut } from '../__testUtils__/whoMayAct/carryOut';
import { CASTS } from '../__testUtils__/whoMayAct/casts';
import { EVERY_STEP_RUNBOOK } from '../__testUtils__/whoMayAct/everyStepRunbook';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { Releases } from '../__testUtils__/whoMayAct/Releases';
import { sendOnLeave, STAFF } from '../__testUtils__/whoMayAct/staff';
import { STEP_CELLS } from '../__testUtils__/whoMayAct/stepCells';
import {
  askAboutSteps,
  STEP_REPRESENTATIVES,
  nameCell,
  ruleOf,
  STEP_RULES,
} from '../__testUtils__/whoMayAct/StepQuestions';

describe('the table of who may act on a step', () => {
  it('decides every one of its thousands of cells', () => {
    expect(STEP_CELLS.length).toBeGreaterThan(300);
    const undecided = STEP_CELLS.filter(cell => !ruleOf(cell));
    expect(undecided.map(nameCell)).toEqual([]);
  });

  it('has no row that decides nothing', () => {
    const used = new Set(STEP_CELLS.map(ruleOf));
    const unused = STEP_RULES.rows.filter(row => !used.has(row));
    expect(unused.map(row => row.line)).toEqual([]);
  });
});

describeOnEachEngine(
  'who may act on a step',
  portal => {
    let releases: Releases;

    beforeAll(async () => {
      await sendOnLeave(portal());
      releases = await Releases.open(portal());
    });

    afterEach(() => {
      portal().policy = ALLOW_ALL;
    });

    it.each(CASTS.map(cast => [cast.through, cast.who, cast] as const))(
      'is as in the table: %s, %s',
      async (_through, _who, cast) => {
        expect(await askAboutSteps(portal(), releases, cast)).toEqual([]);
      },
    );

    it.each(STEP_REPRESENTATIVES)(
      'is carried out, with the right names: %s',
      async (_name, cell, row) => {
        await carryOut(portal(), cell, row);
      },
    );

    it('leaves no trace where it is refused', async () => {
      expect(await releases.standings()).toEqual(releases.before);
    });
  },
  {
    entities: STAFF,
    config: { runbooks: publishRunbooks(EVERY_STEP_RUNBOOK) },
  },
);
