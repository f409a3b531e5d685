import { codePath, tokenDigits } from '../src/register/qr-texts.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { serveRegister } from '../test/fixtures/serve-site.ts';
import { slowVisits } from '../test/fixtures/slow-visits.ts';

/** From navigation to the checked answer on a slow network and a slow phone, beside the first text of the same visit. */
const served = await serveRegister();
const browser = await launchChromium();
const { statement } = served.register.labels[0]!;
const visits = [];
for (let round = 0; round < 5; round++) visits.push(await slowVisits(browser, served, `${codePath(statement)}#${tokenDigits(statement)}`));
for (const [name, kind] of [['first visit', 'cold'], ['again within the hour', 'warm'], ['a day later', 'nextDay']] as const) {
  const answer = median(visits.map((visit) => visit[kind].answer));
  const paint = median(visits.map((visit) => visit[kind].paint));
  console.log(`${name}: answer after ${answer.toFixed(0)} ms, first text after ${paint.toFixed(0)} ms, ratio ${(answer / paint).toFixed(2)}; best answer ${Math.min(...visits.map((visit) => visit[kind].answer)).toFixed(0)} ms`);
}
await browser.close();
served.server.close();

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
