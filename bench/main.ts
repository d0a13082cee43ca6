import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writePosts } from './generate/write.ts';
import { BenchUsageError, HELP, parseRequest, type Request } from './options.ts';
import type { Places } from './places.ts';
import { benchCommandLine } from './run/commandLine.ts';
import { benchScaling } from './run/scaling.ts';

/** @returns the exit code: 0 also where goals are missed, since the table says so */
export async function main(words: readonly string[], places: Places): Promise<number> {
  try {
    await carryOut(parseRequest(words), places);
    return 0;
  } catch (error) {
    if (!(error instanceof BenchUsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function carryOut(request: Request, places: Places): Promise<void> {
  switch (request.type) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'generate': {
      const { out, truth, shape, ...plan } = request;
      const known = writePosts(resolve(places.folder, out), plan, shape);
      if (truth !== null) {
        writeFileSync(resolve(places.folder, truth), `${JSON.stringify(known, null, 1)}\n`);
      }
      return;
    }
    case 'run':
      await benchCommandLine(request, places);
      return;
    case 'scaling':
      await benchScaling(request, places);
      return;
    case 'browser': {
      // a browser and a bundler are loaded only where they are wanted
      const { benchBrowser } = await import('./browser/measure.ts');
      await benchBrowser(request, places);
      return;
    }
    case 'app': {
      const { benchApp } = await import('./app/measure.ts');
      await benchApp(request, places);
      return;
    }
    case 'steps': {
      const { benchResponse } = await import('./app/respond.ts');
      await benchResponse(request, places);
      return;
    }
    default:
      request satisfies never;
  }
}
