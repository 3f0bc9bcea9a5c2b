/**
 * A reporter for `node --test` that writes the totals of a run as JSON.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* countTests(events) {
  for await (const { type, data } of events) {
    // Each file has a summary too; the one without a name is that of the run.
    if (type === 'test:summary' && data.file === undefined) {
      yield JSON.stringify(data.counts);
    }
  }
}
