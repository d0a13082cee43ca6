import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Neither the port of `npm start` nor of the tests. */
const PORT = 4793;

export interface ServedApp {
  readonly address: string;
  stop(): void;
}

/** Builds and serves the app by the very script that `npm start` runs. */
export function serveApp(root: string): Promise<ServedApp> {
  const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, ANTIPHON_PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve({ address, stop: () => server.kill() });
    });
    server.on('exit', (code) => reject(new Error(`The app ended with code ${code}: ${said}`)));
  });
}
