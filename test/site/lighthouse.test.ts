import { expect, test } from 'vitest';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { lighthouseOf } from '../fixtures/lighthouse-of.ts';
import { serveRegister } from '../fixtures/serve-site.ts';

// The fourth mark is of time, which a busy machine changes: `npm run bench -- lighthouse`.
test('the page behind a code has all of Lighthouse’s points for accessibility, good practice and search engines', async () => {
  const served = await serveRegister();
  try {
    const { statement } = served.register.labels[0]!;
    const marks = await lighthouseOf(`${served.origin}${codePath(statement)}#${tokenDigits(statement)}`, ['accessibility', 'best-practices', 'seo']);
    expect(marks).toEqual(['accessibility', 'best-practices', 'seo'].map((category) => ({ category, score: 100, lost: [] })));
  } finally {
    served.server.close();
  }
}, 90_000);
