/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { codeOf, CONTRACT_BEGINS, refOf } from './ContractPortal';
import { ContractScene } from './ContractScene';

const minutesLater = (minutes: number) =>
  new Date(Date.parse(CONTRACT_BEGINS) + minutes * 60_000).toISOString();

export function discussionContract({ portal, work }: ContractScene): void {
  afterEach(() => portal().moveTo(CONTRACT_BEGINS));

  const say = async (name: string, id: string, body: object) => {
    // It is about no version, so it names none.
    await portal()
      .as(name)
      .releaseCommand(id, 'comment', body as { comment: string });
    const { items } = await portal().as(name).listComments(id, { limit: 1 });
    return items[0];
  };

  it('keeps what is said about the release and about a step, newest first', async () => {
    const { id } = await work.open();
    await say('nora', id, { comment: 'Any news?' });
    portal().moveTo(minutesLater(1));
    const stepKey = 'security-review';
    const asked = await say('sami', id, { comment: 'Who reads it?', stepKey });
    portal().moveTo(minutesLater(2));
    const reply = await say('nora', id, {
      comment: 'Support does',
      inReplyTo: asked.id,
    });
    portal().moveTo(minutesLater(3));
    // Whatever is answered, it is one thread.
    await say('sami', id, { comment: 'Thanks', inReplyTo: reply.id });

    const page = await portal().as('zoe').listComments(id);
    expect(page.nextCursor).toBeUndefined();
    expect(page.items).toMatchObject([
      { by: refOf('sami'), text: 'Thanks', stepKey, inReplyTo: asked.id },
      { by: refOf('nora'), text: 'Support does', stepKey, inReplyTo: asked.id },
      { by: refOf('sami'), text: 'Who reads it?', stepKey },
      { by: refOf('nora'), text: 'Any news?', mentions: [] },
    ]);
    expect(page.items[2].inReplyTo).toBeUndefined();
    expect(page.items[3].stepKey).toBeUndefined();
  });

  it('answers a page at a time', async () => {
    const { id } = await work.open();
    for (let minute = 0; minute < 3; minute++) {
      portal().moveTo(minutesLater(minute));
      await say('nora', id, { comment: `Number ${minute}` });
    }
    const api = portal().as('nora');
    const first = await api.listComments(id, { limit: 2 });
    const second = await api.listComments(id, {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual([
      'Number 2',
      'Number 1',
      'Number 0',
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('lets its author edit a comment for fifteen minutes, and keeps what it said', async () => {
    const { id } = await work.open();
    const { id: commentId } = await say('nora', id, { comment: 'Tuseday' });
    const edit = (name: string) =>
      portal().as(name).editComment(id, commentId, { comment: 'Tuesday' });
    await expect(codeOf(edit('sami'))).resolves.toBe('not_author');
    portal().moveTo(minutesLater(15));
    await expect(edit('nora')).resolves.toMatchObject({
      id: commentId,
      text: 'Tuesday',
      editedAt: minutesLater(15),
    });
    portal().moveTo(minutesLater(16));
    await expect(
      codeOf(
        portal().as('nora').editComment(id, commentId, { comment: 'Monday' }),
      ),
    ).resolves.toBe('edit_window_over');
    const { items } = await portal().as('nora').getEvents(id);
    expect(
      items
        .filter(({ type }) => type.startsWith('comment.'))
        .map(({ type, data }) => [type, data.comment]),
    ).toEqual([
      ['comment.added', 'Tuseday'],
      ['comment.edited', 'Tuesday'],
    ]);
  });

  it('knows no comment that the release does not have', async () => {
    const { id } = await work.open();
    const reply = { comment: 'Yes', inReplyTo: 'none' };
    await expect(
      codeOf(work.onRelease('nora', id, 'comment', reply)),
    ).resolves.toBe('unknown_comment');
    await expect(
      codeOf(
        portal().as('nora').editComment(id, 'none', { comment: 'Tuesday' }),
      ),
    ).resolves.toBe('unknown_comment');
  });
}

export function watchingContract({ portal, work }: ContractScene): void {
  it('has everybody who takes part watch, until they stop', async () => {
    const { id } = await work.open();
    const nora = portal().as('nora');
    await expect(nora.getWatch(id)).resolves.toMatchObject({
      watching: true,
      because: 'involved',
    });
    await expect(nora.setWatch(id, false)).resolves.toMatchObject({
      watching: false,
    });
    await expect(nora.getWatch(id)).resolves.toMatchObject({ watching: false });
  });

  it('lets anybody who may read a release watch it', async () => {
    const { id } = await work.open();
    const zoe = portal().as('zoe');
    await expect(zoe.getWatch(id)).resolves.toMatchObject({ watching: false });
    await expect(zoe.setWatch(id, true)).resolves.toMatchObject({
      watching: true,
      because: 'chosen',
    });
  });
}
