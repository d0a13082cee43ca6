import { expose } from 'comlink';
import { openStore } from '../store/openStore.ts';
import { createImportDesk } from './import/importDesk.ts';

expose(createImportDesk(openStore(), Date.now));
