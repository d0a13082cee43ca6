import { expose } from 'comlink';
import { openStore } from '../store/openStore.ts';
import { createImportDesk } from './import/importDesk.ts';

declare const self: { readonly name: string };

// the page names its workers after its tab
expose(createImportDesk(openStore('antiphon', { tab: self.name }), Date.now));
