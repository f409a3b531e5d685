import type { Browser, BrowserContext } from 'playwright-core';

const VIOLATION = /Content Security Policy|Permissions Policy|Trusted(?:HTML|Script)/;

/** Listens to every page of a browser. When it is closed, what any of them did against its Content Security Policy fails the test file
 *  that opened it: no test has to ask. */
export function watchPolicy(browser: Browser): Browser {
  const violations: string[] = [];
  const newContext = browser.newContext.bind(browser);
  const close = browser.close.bind(browser);
  return Object.assign(browser, {
    async newContext(...options: Parameters<Browser['newContext']>): Promise<BrowserContext> {
      const context = await newContext(...options);
      context.on('console', (message) => {
        if (VIOLATION.test(message.text())) violations.push(`${message.location().url}: ${message.text()}`);
      });
      return context;
    },
    async close(...options: Parameters<Browser['close']>): Promise<void> {
      await close(...options);
      if (violations.length > 0) throw new Error(`pages went against their policy:\n${[...new Set(violations)].join('\n')}`);
    },
  });
}
