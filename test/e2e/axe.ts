import axe from 'axe-core';
import type { Page } from 'playwright';

interface Violation {
  readonly rule: string;
  readonly where: string[];
}

/** What axe-core finds on a page. The page's policy forbids inline scripts, so it goes in by the debugger. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run();
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}
