// Loaded into a product process before its program: writes down what it sends to PostgreSQL between two questions of its parent.
import { createRequire } from 'node:module';

const pg = createRequire(import.meta.url)('pg');
const { query } = pg.Client.prototype;
let recorded = null;

pg.Client.prototype.query = function (...given) {
  const answer = query.apply(this, given);
  // The queue's own connections bear another name: ringing is no statement of the product's.
  if (!recorded || this.connectionParameters.application_name !== 'tsudoi') return answer;
  const statement = typeof given[0] === 'string' ? { text: given[0], values: given[1] } : { ...given[0] };
  const entry = { name: statement.name, text: statement.text, values: statement.values, rows: [] };
  recorded.push(entry);
  if (typeof answer?.then === 'function')
    answer.then(
      ({ rows }) => (entry.rows = rows ?? []),
      () => {},
    );
  return answer;
};

process.on('message', (question) => {
  if (question === 'record') recorded = [];
  process.send(question === 'record' ? [] : recorded);
  if (question !== 'record') recorded = null;
});
process.channel?.unref();
