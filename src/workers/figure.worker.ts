import { expose } from 'comlink';
import { fontsOf } from '../figureFonts.ts';
import { createFigureDesk } from './figureDesk.ts';

expose(createFigureDesk(fontsOf));
