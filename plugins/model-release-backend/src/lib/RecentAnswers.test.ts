import { RecentAnswers } from './RecentAnswers';

function anAnswerer() {
  let time = 0;
  const answers = new RecentAnswers<number>({
    ttlMs: 10,
    maxEntries: 5,
    now: () => time,
  });
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return asked;
  };
  return { answers, ask, wait: (ms: number) => (time += ms) };
}

describe('recent answers', () => {
  it('count for as long as they may be old', async () => {
    const { answers, ask, wait } = anAnswerer();
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(1);
    wait(9);
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(1);
    wait(1);
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(2);
    await expect(answers.get('b', 'recent', ask)).resolves.toBe(3);
  });

  it('are shared by those who ask at the same time', async () => {
    const { answers, ask } = anAnswerer();
    const asking = () => answers.get('a', 'recent', ask);
    await expect(Promise.all([asking(), asking()])).resolves.toEqual([1, 1]);
  });

  it('are asked for live every time, and are the recent ones from then on', async () => {
    const { answers, ask } = anAnswerer();
    await answers.get('a', 'recent', ask);
    await expect(answers.get('a', 'live', ask)).resolves.toBe(2);
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(2);
  });

  it('are kept where a later question failed, which is none itself', async () => {
    const { answers, ask } = anAnswerer();
    const fail = () => Promise.reject(new Error('Down'));
    await expect(answers.get('a', 'recent', fail)).rejects.toThrow('Down');
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(1);
    await expect(answers.get('a', 'live', fail)).rejects.toThrow('Down');
    await expect(answers.get('a', 'recent', ask)).resolves.toBe(1);
  });
});
