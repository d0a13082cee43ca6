import { expose } from 'comlink';

expose({
  say(word: string): string {
    if (word === '') throw new Error('Nothing was said.');
    if (word.startsWith('throw')) {
      setTimeout(() => {
        throw new Error('made to fail');
      }, 0);
    }
    return word;
  },
  brood: () => new Promise(() => undefined),
  tell: (listen: (word: string) => void) => listen('heard'),
});
