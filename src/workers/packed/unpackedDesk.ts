import type { CaseDesk } from '../contract.ts';
import type { PackedCaseDesk } from './packedDesk.ts';
import { createUnpacker } from './unpackPicture.ts';

/** The case desk as the page asks it: pictures are unpacked a piece at a time. */
export function unpackedDesk(desk: PackedCaseDesk): CaseDesk {
  const unpack = createUnpacker(breathe);
  const picture: CaseDesk['picture'] = async (filters) => unpack(await desk.picture(filters));
  return new Proxy(desk as unknown as CaseDesk, {
    get: (target, name: keyof CaseDesk) => (name === 'picture' ? picture : target[name]),
  });
}

/** A message, not a timer: timers of a page that is not looked at wait for a second. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
