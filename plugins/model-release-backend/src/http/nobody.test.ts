import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  ReleaseDetail,
  ReleaseEvent,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { group, user } from '../__testUtils__/entities';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  person,
  program,
  stepOf,
} from '../__testUtils__/TestPortal';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';
import { REFRESH_OWNERS_TASK } from '../scheduleOwnerRefresh';

const SIGN_OFF = 'release-sign-off';
const DATA = 'training-data';
const OPS = 'security-operations-leads';
const GOVERNANCE = 'data-governance';

/** A runbook with another sign-off. */
function signedOffBy(name: string, signOff: object) {
  return aRunbook({
    metadata: { name },
    spec: {
      steps: aRunbook().spec.steps.map(step =>
        step.key === SIGN_OFF ? { ...step, ...signOff } : step,
      ),
    },
  });
}

const approval = aRunbook().spec.steps.find(({ key }) => key === SIGN_OFF)!
  .approval!;
const runbooks = publishRunbooks(
  signedOffBy('two-sign', { approval: { ...approval, count: 2 } }),
  signedOffBy('warns', { onNobody: 'warn' }),
);

/** Everybody below a company, so that every group has one above it. */
const ENTITIES = [
  group('company'),
  user('gil', 'company'),
  ...structuredClone(COMPANY).map(entity =>
    entity.kind === 'Group' && !entity.relations?.length
      ? {
          ...entity,
          relations: [{ type: 'childOf', targetRef: 'group:default/company' }],
        }
      : entity,
  ),
];

describeOnEachEngine(
  'a step that nobody can act on',
  portal => {
    const entityOf = (kind: string, name: string) =>
      portal().entities.find(
        entity => entity.kind === kind && entity.metadata.name === name,
      )!;

    /** Makes these people the only members of a group, for as long as something is done. */
    async function staffed(
      groupName: string,
      names: string[],
      work: () => Promise<unknown>,
    ) {
      const targetRef = `group:default/${groupName}`;
      const users = portal().entities.filter(({ kind }) => kind === 'User');
      const before = users.map(({ relations }) => relations);
      for (const member of users) {
        member.relations = [
          ...(member.relations ?? []).filter(
            one => one.targetRef !== targetRef,
          ),
          ...(names.includes(member.metadata.name)
            ? [{ type: 'memberOf', targetRef }]
            : []),
        ];
      }
      try {
        await work();
      } finally {
        users.forEach((member, index) => {
          member.relations = before[index];
        });
      }
    }

    /** Somebody is gone from the catalog while something is done. */
    async function without(name: string, work: () => Promise<unknown>) {
      const { metadata } = entityOf('User', name);
      metadata.annotations = { 'backstage.io/orphan': 'true' };
      try {
        await work();
      } finally {
        metadata.annotations = {};
      }
    }

    const preview = async (overrides: object = {}, who = 'nora') => {
      const response = await portal()
        .send('post', '/v1/releases?dryRun=true', person(who))
        .send({ ...portal().nextRequest(), ...overrides });
      return expectStatus<ReleasePreview>(response, 200);
    };

    const refresh = () => portal().tasks.triggerTask(REFRESH_OWNERS_TASK);

    const eventsOf = async (id: string): Promise<ReleaseEvent[]> => {
      const { body } = await portal().send('get', `/v1/releases/${id}/events`);
      expect(body.valid).toBe(true);
      return body.items.filter(({ type }: ReleaseEvent) =>
        /body_can_act$/.test(type),
      );
    };

    /** Waits until people are told that nobody can act on a release; who was, each time. */
    const toldOf = async (id: string, times: number) => {
      const ofRelease = (items: NotificationSendOptions[]) =>
        items.filter(
          ({ payload }) =>
            payload.topic === 'nobody-can-act' && payload.link?.includes(id),
        );
      const all = await portal().notifications.until(
        items => ofRelease(items).length >= times,
      );
      return ofRelease(all).map(({ recipients }) => recipients);
    };

    it('because its group is empty is said before the release is opened', async () => {
      await staffed(GOVERNANCE, [], async () => {
        const { ok, problems, steps } = await preview();
        expect(ok).toBe(false);
        expect(problems).toEqual([
          {
            code: 'nobody_can_act',
            message: expect.stringMatching(
              /^“.*”: nobody is in group:default\/data-governance\. Add somebody/,
            ),
          },
        ]);
        expect(steps.find(({ key }) => key === DATA)).toMatchObject({
          owners: [`group:default/${GOVERNANCE}`],
          people: [],
        });
        const response = await portal()
          .send('post', '/v1/releases')
          .send(portal().nextRequest());
        expectRefusal(response, 400, 'nobody_can_act', /data-governance/);
      });
    });

    it('because the only signer requests it is said with everything else', async () => {
      await staffed(OPS, ['vera'], async () => {
        const { problems, steps } = await preview(
          { rollback: undefined },
          'vera',
        );
        expect(problems.map(({ code }) => code)).toEqual([
          'missing_prerequisites',
          'nobody_can_act',
        ]);
        expect(problems[1].message).toMatch(
          /vera is the only person who could sign off, but requests the release/,
        );
        expect(steps.find(({ key }) => key === SIGN_OFF)?.people).toEqual([]);
        expect((await preview()).ok).toBe(true);
      });
    });

    it('because the quorum is larger than who is left is said', async () => {
      const runbook = { name: 'two-sign' };
      expect((await preview({ runbook }, 'nora')).ok).toBe(true);
      const { problems, steps } = await preview({ runbook }, 'wim');
      expect(problems).toEqual([
        {
          code: 'nobody_can_act',
          message: expect.stringMatching(
            /2 sign-offs are needed, but only vera could give one: wim requests the release/,
          ),
        },
      ]);
      expect(steps.find(({ key }) => key === SIGN_OFF)?.people).toEqual([
        'user:default/vera',
      ]);
    });

    it('counts members of the groups below, as soon as they join', async () => {
      await staffed(GOVERNANCE, [], async () => {
        expect((await preview()).ok).toBe(false);
        const below = entityOf('Group', 'appsec');
        const { relations } = below;
        below.relations = [
          { type: 'childOf', targetRef: `group:default/${GOVERNANCE}` },
        ];
        try {
          expect((await preview()).ok).toBe(true);
        } finally {
          below.relations = relations;
        }
      });
    });

    it('is only warned of where the runbook says so, and is on record', async () => {
      const runbook = { name: 'warns' };
      await staffed(OPS, ['vera'], async () => {
        const { ok, problems, warnings } = await preview({ runbook }, 'vera');
        expect({ ok, problems }).toEqual({ ok: true, problems: [] });
        expect(warnings).toContainEqual({
          code: 'nobody_can_act',
          message: expect.stringMatching(/vera/),
        });
        const release = await portal().create(
          { ...portal().nextRequest(), runbook },
          person('vera'),
        );
        expect(stepOf(release, SIGN_OFF).nobody).toMatchObject({
          cause: 'too_few',
          told: [],
        });
        expect(await eventsOf(release.id)).toHaveLength(1);
        await refresh();
        const { nobody } = stepOf(await portal().get(release.id), SIGN_OFF);
        expect(nobody?.told).toEqual(['too_few']);
        expect(await eventsOf(release.id)).toHaveLength(1);
      });
    });

    it('later on is told to the requester and the people in the group above, once, and that it is over', async () => {
      const { id } = await portal().createApart();
      await staffed(GOVERNANCE, [], async () => {
        await refresh();
        // As on two replicas, one of which took over from the other.
        await Promise.all([refresh(), refresh()]);
        const { nobody } = stepOf(await portal().get(id), DATA);
        expect(nobody?.message).toMatch(/nobody is in group:default/);
        const recipients = {
          type: 'entity',
          entityRef: ['user:default/nora', 'user:default/gil'],
        };
        expect(await toldOf(id, 1)).toEqual([recipients]);
        await refresh();
        expect(await eventsOf(id)).toMatchObject([
          {
            type: 'step.nobody_can_act',
            stepKey: DATA,
            actor: 'service:model-release',
          },
        ]);
      });
      await refresh();
      expect(stepOf(await portal().get(id), DATA).nobody).toBeUndefined();
      expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
        'step.nobody_can_act',
        'step.somebody_can_act',
      ]);
    });

    it('since its named approver left says so to the other owners, who can reassign it', async () => {
      const { id } = await portal().create({
        ...portal().nextRequest(),
        approver: 'user:default/vera',
      });
      await walkToSignOff(portal(), id);
      await without('vera', async () => {
        const path = `/v1/releases/${id}/refresh-owners`;
        const { version } = await portal().get(id);
        const refreshed = await portal()
          .send('post', path, program('external:catalog-hook'))
          .send({ expectedVersion: version });
        const step = stepOf(
          expectStatus<ReleaseDetail>(refreshed, 200),
          SIGN_OFF,
        );
        expect(step.nobody).toMatchObject({
          cause: 'approver_left',
          message: expect.stringMatching(
            /vera, .* is no longer in the catalog/,
          ),
        });
        await refresh();
        expect(await toldOf(id, 1)).toEqual([
          {
            type: 'entity',
            entityRef: ['user:default/nora', `group:default/${OPS}`],
          },
        ]);
        expectRefusal(
          await approveAs(portal(), id, person('wim')),
          403,
          'not_owner',
          /no longer in the catalog\. An owner of the step can reassign it\./,
        );
        const reassigned = await portal().stepCommand(
          id,
          SIGN_OFF,
          'reassign',
          { to: 'user:default/wim', reason: 'Vera left' },
          person('wim'),
        );
        const after = stepOf(
          expectStatus<ReleaseDetail>(reassigned, 200),
          SIGN_OFF,
        );
        expect(after.nobody).toBeUndefined();
      });
    });
  },
  { entities: ENTITIES, config: { runbooks } },
);
