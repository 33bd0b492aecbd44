import { buildWeek } from '../build-week.ts';
import { withSteps } from './step-fault.ts';
import { openBench, WEEK } from './week-bench.ts';

/** A worker for the kill drill: `node killed-worker.ts DATABASE_URL RELEASES_DIR STEP` dies before that step. */
const [url = '', releasesDir = '', step = ''] = process.argv.slice(2);
const bench = await openBench(url, releasesDir);
const killed = withSteps(bench, (count) => {
  if (count === Number(step)) process.kill(process.pid, 'SIGKILL');
});
await buildWeek(killed, WEEK);
await bench.close();
