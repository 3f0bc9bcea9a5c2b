import {
  ChangeSignal,
  mayBeAbout,
} from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { person } from '../__testUtils__/TestPortal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';

describeOnEachEngine('the signal of a change', portal => {
  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  /** Opens one, and waits until that was announced. */
  async function open() {
    const announced = portal().changes.next();
    const release = await portal().createApart();
    await announced;
    return release;
  }

  /** What everybody with an open page hears while a release is opened and withdrawn. */
  async function heard() {
    const before = portal().changes.items.length;
    const release = await open();
    await portal()
      .send('post', `/v1/releases/${release.id}/withdraw`)
      .send({ expectedVersion: release.version });
    const all = await portal().changes.until(
      ({ length }) => length >= before + 2,
    );
    return { release, signals: all.slice(before) };
  }

  it('tells whoever has the release open that it is this one', async () => {
    const other = await open();
    const { release, signals } = await heard();
    for (const { channel, message } of signals) {
      expect(channel).toBe('model-release:releases');
      const signal = message as ChangeSignal;
      expect(await mayBeAbout(signal, release.id)).toBe(true);
      expect(await mayBeAbout(signal, other.id)).toBe(false);
    }
  });

  it('says nothing of a release to somebody who may not read it', async () => {
    const { release, signals } = await heard();
    portal().policy = denying('model-release.release.read');
    const path = `/v1/releases/${release.id}`;
    expect((await portal().send('get', path, person('zoe'))).status).toBe(404);
    const [first, second] = signals.map(
      ({ message }) => message as ChangeSignal,
    );
    for (const message of [first, second]) {
      expect(Object.keys(message).sort()).toEqual(['change', 'salt']);
    }
    // Neither which one, nor that it was the same one twice.
    const text = JSON.stringify(signals);
    for (const secret of [release.id, release.entityRef, release.requester]) {
      expect(text).not.toContain(secret);
    }
    expect(first.change).not.toBe(second.change);
    expect(first.salt).not.toBe(second.salt);
  });
});
