import { expose } from 'comlink';
import { openStore } from '../store/openStore.ts';
import { createCaseDesk } from './case/caseDesk.ts';

expose(createCaseDesk(openStore(), Date.now));
