import type { NetworkHandle, NetworkHandlers } from './networkHandle.ts';
import { NetworkMount } from './networkMount.ts';
import { requireWebGl } from './webgl.ts';

/**
 * Draws the network into an element that has a size.
 * @throws Error with a sentence for the user where there is no WebGL
 */
export function mountNetwork(element: HTMLElement, handlers: NetworkHandlers): NetworkHandle {
  requireWebGl();
  return new NetworkMount(element, handlers);
}
