// Many releases, written by the database itself: only what lists look at is told apart.

/**
 * Ana asked for 4 releases, owns the model of 3 others and a step of 3 more. Her lead owns a step of
 * every release.
 *
 * @param {import('knex').Knex} database
 * @param {number} count
 */
export async function seedReleases(database, count) {
  const tenth = Math.floor(count / 10);
  const anas = (/** @type {number[]} */ ...tenths) =>
    `(n % ${tenth} = 7 AND n / ${tenth} IN (${tenths.join()}))`;
  const minutes = (/** @type {string} */ n) =>
    `to_char(timestamp '2024-01-01' + (${n}) * interval '10 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

  await database('runbooks').insert({
    name: 'fine-tuned-model',
    version: '1.0.0',
    digest: 'sha256:b',
    definition: JSON.stringify({
      metadata: { title: 'Fine-tuned model' },
      spec: {
        risk: 'high',
        steps: [1, 2, 3, 4, 5, 6].map(step => ({ key: `step-${step}` })),
      },
    }),
    source: 'measurement',
    first_seen_at: '2024-01-01T00:00:00.000Z',
  });
  await database.raw(`
    INSERT INTO releases (
      id, version, status, entity_ref, model, checkpoint_id, environment, runbook_name,
      runbook_version, runbook_digest, requester_ref, model_owner_ref, risk, created_at, updated_at,
      released_at, due_at, audit_seq, audit_head, details)
    SELECT
      md5(n::text), 1, (array['in_review', 'approved', 'released', 'withdrawn'])[1 + n % 4],
      'resource:default/model-' || n % 500, '', 'checkpoint-' || n,
      (array['production', 'production', 'staging'])[1 + n % 3],
      'fine-tuned-model', '1.0.0', 'sha256:b',
      CASE WHEN ${anas(0, 1, 2, 3)} THEN 'user:default/ana'
        ELSE 'user:default/engineer-' || n % 200 END,
      CASE WHEN ${anas(4, 5, 6)} THEN 'group:default/anas-team'
        ELSE 'group:default/team-' || n % 50 END,
      CASE WHEN n % 10000 = 3 THEN 'low' ELSE 'high' END,
      ${minutes(`n::bigint * 7919 % ${count}`)},
      ${minutes(`n::bigint * 15485863 % ${count}`)},
      CASE WHEN n % 4 = 2 THEN ${minutes(
        `n::bigint * 15485863 % ${count}`,
      )} END,
      CASE WHEN n % 4 = 0 THEN ${minutes(`n::bigint * 104729 % ${count}`)}
        ELSE '9999-12-31T23:59:59.999Z' END,
      1, 'sha256:1', json_build_object('text', repeat('A model card and so on. ', 60))
    FROM generate_series(1, ${count}) n`);
  await database.raw(`
    INSERT INTO release_steps (
      release_id, key, position, version, status, type, owner_source, signatures)
    SELECT md5(n::text), 'step-' || s, s, 1, 'active', 'manual', 'measurement', '[]'
    FROM generate_series(1, ${count}) n, generate_series(1, 6) s`);
  await database.raw(`
    INSERT INTO step_owners (release_id, step_key, owner_ref, position, active)
    SELECT md5(n::text), 'step-' || s,
      CASE WHEN s = 1 THEN 'group:default/leads'
        WHEN s = 3 AND ${anas(7, 8, 9)} THEN 'user:default/ana'
        ELSE 'group:default/role-' || s END,
      0, s = 1 AND n % 4 = 0
    FROM generate_series(1, ${count}) n, generate_series(1, 6) s`);
  await database.raw('VACUUM ANALYZE');
}
