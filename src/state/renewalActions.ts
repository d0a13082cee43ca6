import type { Context } from './context.ts';
import { t } from './language.ts';

export interface RenewalActions {
  /** Loads the page anew; the address brings back what is shown. */
  reload(): void;
  /** Says when a newer version of the app is ready. */
  watchRenewal(): Promise<void>;
  /** Takes the newer version; the page is loaded anew. */
  renew(): void;
  dismissRenewal(): void;
}

export function createRenewalActions(context: Context): RenewalActions {
  const { model, ports } = context;
  const { reload, renewal } = ports.browser;
  return {
    reload,
    async watchRenewal() {
      try {
        await renewal.watch(() => {
          model.renewal.value = true;
        });
      } catch (error) {
        context.failing(() => t('The app cannot be kept for offline use in this browser'))(error);
      }
    },
    renew: renewal.take,
    dismissRenewal() {
      model.renewal.value = false;
    },
  };
}
