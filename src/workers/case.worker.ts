import { expose } from 'comlink';
import { openStore } from '../store/openStore.ts';
import { createCaseDesk } from './case/caseDesk.ts';
import { packedDesk } from './packed/packedDesk.ts';

declare const self: { readonly name: string };

// the page names its workers after its tab
expose(packedDesk(createCaseDesk(openStore('antiphon', { tab: self.name }), Date.now)));
