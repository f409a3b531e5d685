import { codePath, tokenDigits } from '../src/register/qr-texts.ts';
import { lighthouseCategories, lighthouseOf } from '../test/fixtures/lighthouse-of.ts';
import { serveRegister } from '../test/fixtures/serve-site.ts';

/** Lighthouse's four marks, mobile profile, of the page behind a code and of the home page: the median of three looks each. */
const served = await serveRegister();
const { statement } = served.register.labels[0]!;
for (const path of [`${codePath(statement)}#${tokenDigits(statement)}`, '/']) {
  const looks = [];
  for (let round = 0; round < 3; round++) looks.push(await lighthouseOf(served.origin + path));
  console.log(path.split('#')[0]);
  for (const [place, category] of lighthouseCategories.entries()) {
    const sorted = looks.map((look) => look[place]!).toSorted((a, b) => a.score - b.score);
    console.log(`  ${category}: ${sorted[1]!.score} of 100, from ${sorted[0]!.score} to ${sorted[2]!.score}${sorted[1]!.lost.map((lost) => `\n    lost by ${lost}`).join('')}`);
  }
}
served.server.close();
