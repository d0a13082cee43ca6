import type { PostCard } from '../workers/contract.ts';
import type { Context } from './context.ts';

export interface TranslationActions {
  /** Shows the browser's translation of a post under it; once more takes it away. */
  translate(card: PostCard): Promise<void>;
}

export function createTranslationActions({ model, ports }: Context): TranslationActions {
  const { translation } = ports.browser;
  const put = (key: string, text: string | null) => {
    const shown = new Map(model.translations.peek());
    if (text === null) shown.delete(key);
    else shown.set(key, text);
    model.translations.value = shown;
  };
  return {
    async translate(card) {
      const key = translationKey(card);
      if (!translation || model.translations.peek().has(key)) return put(key, null);
      put(key, 'Translating …');
      try {
        put(key, await translation.translate(card.post.text, card.post.lang ?? ''));
      } catch (error) {
        put(key, error instanceof Error ? error.message : 'It could not be translated.');
      }
    },
  };
}

export function translationKey({ post }: Pick<PostCard, 'post'>): string {
  return `${post.platform} ${post.id}`;
}
