import { context2d } from './canvas.ts';

/**
 * One canvas from all canvases in an element, in the order in which they lie on each other, without what only the
 * pointer brings.
 * WebGL canvases have to have been drawn in the same task: the browser clears them afterwards.
 */
export function flatten(element: HTMLElement, ground: string): HTMLCanvasElement {
  const layers = [...element.querySelectorAll('canvas')].filter(
    (canvas) => !canvas.closest('.network-hover'),
  );
  const flat = document.createElement('canvas');
  flat.width = Math.max(1, Math.round(element.offsetWidth * devicePixelRatio));
  flat.height = Math.max(1, Math.round(element.offsetHeight * devicePixelRatio));
  const context = context2d(flat);
  context.fillStyle = ground;
  context.fillRect(0, 0, flat.width, flat.height);
  for (const layer of layers) {
    if (layer.width === 0 || layer.height === 0 || layer.style.display === 'none') continue;
    const ratio = layer.width / layer.offsetWidth;
    context.globalAlpha = Number(layer.style.opacity || 1);
    context.drawImage(layer, layer.offsetLeft * ratio, layer.offsetTop * ratio);
  }
  return flat;
}
