import { pathToFileURL } from 'node:url';
import { ensureCommandLine, ensureDependencies, requireNode } from './setup.mjs';

requireNode();
await ensureDependencies();
const { main } = await import(pathToFileURL(await ensureCommandLine()).href);
// npm runs scripts in the package's folder; INIT_CWD is where the caller stands
process.exitCode = await main(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
