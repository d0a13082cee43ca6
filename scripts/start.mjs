import { ensureApp, ensureDependencies, fail, ROOT, requireNode } from './setup.mjs';

requireNode();
await ensureDependencies();
await ensureApp();

const { preview } = await import('vite');
try {
  const server = await preview({ root: ROOT, logLevel: 'error' });
  const [address] = server.resolvedUrls?.local ?? [];
  console.log(
    `Antiphon is at ${address}\nNothing that you open there leaves this machine. Ctrl C ends it.`,
  );
} catch (error) {
  if (!/already in use/i.test(String(error))) throw error;
  fail(
    `${error.message}. Cases belong to one address, so Antiphon takes no other by itself: end the program that uses the port, or choose one with ANTIPHON_PORT=4748 npm start (cases saved at the usual address stay there).`,
  );
}
