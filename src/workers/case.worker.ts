import { expose } from 'comlink';
import { openStore } from '../store/openStore.ts';
import { createCaseDesk } from './case/caseDesk.ts';

declare const self: { readonly name: string };

// the page names its workers after its tab
expose(createCaseDesk(openStore('antiphon', { tab: self.name }), Date.now));
