import { Ground } from './ground.js';
import { seedAnswers } from './tally-answers.js';
import pg from 'pg';
const ground = new Ground();
try {
  await ground.open();
  for (const n of [1000, 10000]) await seedAnswers(ground, n);
  const q = await seedAnswers(ground, 100000);
  const client = new pg.Client({ connectionString: ground.postgres.appUrl }); await client.connect();
  await client.query('begin'); await client.query(`select set_config('app.workspace', $1, true)`, [ground.workspace]);
  const V = {
    none: `select identity, code, count(*) as n from answer where questionnaire_id = $1 group by identity, code`,
    strat: `select identity, code, stratum_id, count(*) as n from answer where questionnaire_id = $1 group by identity, code, stratum_id`,
    both: `select identity, code, sum(n) from (select identity, code, stratum_id, count(*) as n from answer where questionnaire_id = $1 group by identity, code, stratum_id) a group by identity, code`,
  };
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await client.query(`set plan_cache_mode = ${mode}`);
    for (const [k, text] of Object.entries(V)) {
      const times = [];
      for (let i = 0; i < 7; i++) { const t = performance.now(); await client.query({ name: k + mode, text, values: [q.id] }); times.push(performance.now() - t); }
      console.log(mode, k, times.map((t) => t.toFixed(0)).join(' '));
    }
    await client.query(`prepare p_${mode} (uuid) as ${V.none}`);
    const plan = await client.query(`explain (analyze) execute p_${mode} ('${q.id}')`); console.log(plan.rows.map((r: any) => r['QUERY PLAN']).join('\n'));
  }
  await client.end();
} finally { await ground.close(); }
