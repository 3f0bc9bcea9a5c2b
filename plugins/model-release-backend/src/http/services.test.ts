import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, program } from '../__testUtils__/TestPortal';

const PIPELINE = 'external:release-pipeline';

describeOnEachEngine('a service', portal => {
  const pipeline = program(PIPELINE);
  const withdraw = async (id: string, who: string) => {
    const { version } = await portal().get(id, who);
    return portal()
      .send('post', `/v1/releases/${id}/withdraw`, who)
      .send({ expectedVersion: version });
  };

  it('opens a release in its own name', async () => {
    const release = await portal().createApart(pipeline);
    expect(release.requester).toBe(PIPELINE);
  });

  it('comments on and withdraws what it opened', async () => {
    const { id, version } = await portal().createApart(pipeline);
    const comment = await portal()
      .send('post', `/v1/releases/${id}/comments`, pipeline)
      .send({ expectedVersion: version, comment: 'Built from main' });
    expectStatus(comment, 200);
    const withdrawn = await withdraw(id, pipeline);
    expect(expectStatus(withdrawn, 200)).toMatchObject({ status: 'withdrawn' });
  });

  it('withdraws nothing that others opened', async () => {
    const { id } = await portal().createApart();
    expectRefusal(await withdraw(id, pipeline), 403, 'not_requester');
    const other = program('external:other');
    const own = await portal().createApart(pipeline);
    expectRefusal(await withdraw(own.id, other), 403, 'not_requester');
    expectRefusal(await withdraw(own.id, person('nora')), 403, 'not_requester');
  });

  it('completes, waives and amends nothing, not even in its own release', async () => {
    const { id, version } = await portal().createApart(pipeline);
    const step = (command: string, body: object) =>
      portal().stepCommand(id, 'scope-and-ownership', command, body, pipeline);
    expectRefusal(await step('complete', {}), 403, 'not_direct', PIPELINE);
    expectRefusal(
      await step('waive', { reason: 'In a hurry' }),
      403,
      'not_direct',
    );
    const amend = await portal()
      .send('post', `/v1/releases/${id}/amend`, pipeline)
      .send({
        expectedVersion: version,
        comment: 'Shorter',
        intendedUse: 'Drafts',
      });
    expectRefusal(amend, 403, 'not_direct');
  });

  it('uploads nothing', async () => {
    const { id } = await portal().createApart(pipeline);
    const response = await portal()
      .send(
        'put',
        `/v1/releases/${id}/steps/evaluation-summary/evidence/eval-sr-lora-0042.json`,
        pipeline,
      )
      .send('{}');
    expectRefusal(response, 403, 'not_direct');
  });
});
