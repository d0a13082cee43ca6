/** What the bench does in the page: the same as a hand would, and a look at what is to be seen then. */
export interface InPage {
  /** milliseconds from the act until the page says that it is done and two frames have been shown; Infinity: never */
  timed(act: Act, seen: Seen): Promise<number>;
}

export type Act =
  | { readonly click: string; readonly place?: number; readonly words?: string }
  | { readonly fill: string; readonly value: string }
  | { readonly key: string; readonly on: string };

/** `changed`: the words of that element are others than before the act; `there`: that element is there. */
export type Seen = { readonly changed: string } | { readonly there: string };

declare global {
  interface Window {
    inPage: InPage;
  }
}

/** Runs in the page: nothing of this file is there but what is inside. */
export function putInPage(): void {
  const PATIENCE_MS = 60_000;
  const found = ({ click, place = 0, words = '' }: Extract<Act, { click: string }>) => {
    const all = [...document.querySelectorAll<HTMLElement>(click)];
    return all.filter(({ textContent }) => textContent?.includes(words))[place];
  };
  const fill = (input: HTMLInputElement, value: string) => {
    input.focus();
    input.value = value;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const carryOut = (act: Act) => {
    if ('click' in act) {
      const element = found(act);
      if (!element) throw new Error(`nothing to click: ${JSON.stringify(act)}`);
      element.click();
      return;
    }
    const selector = 'fill' in act ? act.fill : act.on;
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`there is no ${selector}`);
    if ('fill' in act) fill(element as HTMLInputElement, act.value);
    else element.dispatchEvent(new KeyboardEvent('keydown', { key: act.key, bubbles: true }));
  };
  const wordsOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.inPage = {
    async timed(act, seen) {
      const before = 'changed' in seen ? wordsOf(seen.changed) : '';
      const isDone = () =>
        'changed' in seen
          ? wordsOf(seen.changed) !== before
          : document.querySelector(seen.there) !== null;
      const begin = performance.now();
      carryOut(act);
      while (!isDone()) {
        if (performance.now() - begin > PATIENCE_MS) return Number.POSITIVE_INFINITY;
        await frame();
      }
      await frame();
      await frame();
      return performance.now() - begin;
    },
  };
}
