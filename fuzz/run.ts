import { parseArgs } from 'node:util';
import { targets } from './targets.ts';

/** Throws random input at everything that reads what strangers wrote, for as long as it is told, and prints how fast it answers
 *  and how slow it can be made. `npm run fuzz -- --seconds 60 --seed 7 --only readDraft`. Exit code 1 at the first exception, with
 *  what repeats it. */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } });
const budget = Number(values.seconds) * 1000;
const chosen = targets.filter(({ name }) => values.only === undefined || name === values.only);
if (!(budget > 0) || chosen.length === 0) {
  console.error(`fuzz: error: ${chosen.length === 0 ? `no target is called ${values.only}` : '--seconds must be a number above 0'}`);
  console.error(`fuzz: hint: targets are ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

for (const { name, start } of chosen) {
  const once = await start(Number(values.seed));
  const began = performance.now();
  let [cases, worst, worstCase] = [0, 0, ''];
  for (; performance.now() - began < budget; cases++) {
    const from = performance.now();
    const { input, answer } = once();
    try {
      await answer;
    } catch (error) {
      console.error(`fuzz: ${name} threw in case ${cases} of seed ${values.seed}: ${error instanceof Error ? error.stack : error}\n${input.length > 2_000 ? `${input.slice(0, 2_000)} … (${input.length} characters)` : input}`);
      process.exit(1);
    }
    const took = performance.now() - from;
    if (took > worst) [worst, worstCase] = [took, input.slice(0, 100)];
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`${name.padEnd(16)} ${String(cases).padStart(9)} cases  ${String(Math.round(cases / seconds)).padStart(8)} a second  slowest ${worst.toFixed(1).padStart(7)} ms  ${JSON.stringify(worstCase)}`);
}
