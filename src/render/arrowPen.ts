import { ArrowProgram, type ArrowStyle, type Sheet } from './arrowProgram.ts';

/** Draws arrows on a sheet that is not seen, some at a time, and shows the sheet when it is asked to. */
export class ArrowPen {
  readonly canvas = document.createElement('canvas');
  private readonly gl: WebGL2RenderingContext;
  private readonly program: ArrowProgram;
  private readonly buffer: WebGLFramebuffer | null;
  private readonly pixel = new Uint8Array(4);
  private pixels: WebGLRenderbuffer | null = null;
  private sheet: Sheet = { width: 1, height: 1, pixelRatio: 1 };
  private sheetPixels: readonly [number, number] = [0, 0];

  /** Throws where the browser has no WebGL 2. */
  constructor() {
    // what was shown stays shown until the next sheet, whatever the browser does in between
    const gl = this.canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true });
    if (!gl) throw new Error('ArrowPen: the browser gave no WebGL 2; close other tabs and reload');
    this.gl = gl;
    this.program = new ArrowProgram(gl);
    this.buffer = gl.createFramebuffer();
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** A new, empty sheet. What is shown stays as it is. */
  begin(sheet: Sheet): void {
    const { gl } = this;
    this.sheet = sheet;
    const pixels = [sheet.width, sheet.height].map((side) => Math.round(side * sheet.pixelRatio));
    const [width = 1, height = 1] = pixels;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.buffer);
    if (this.sheetPixels[0] !== width || this.sheetPixels[1] !== height) {
      this.sheetPixels = [width, height];
      this.layOut(width, height);
    }
    gl.viewport(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  /** Where the texels of the next stroke are to be written. */
  room(arrows: number): Float32Array {
    return this.program.room(arrows);
  }

  /** Draws the first arrows of the room onto the sheet. */
  stroke(arrows: number, style: ArrowStyle): void {
    this.program.stroke(arrows, this.sheet, style);
  }

  /** Shows the sheet, as large as it is. */
  show(): void {
    const { gl, canvas } = this;
    const [width, height] = this.sheetPixels;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.buffer);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
    gl.blitFramebuffer(
      ...[0, 0, width, height],
      ...[0, 0, width, height],
      gl.COLOR_BUFFER_BIT,
      gl.NEAREST,
    );
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.buffer);
  }

  /**
   * Waits until all is drawn; answers how many ms that took from now on. Waiting keeps strokes that are larger than
   * thought from piling up before the browser's own drawing; asking a fence again and again costs more.
   */
  finish(): number {
    const { gl } = this;
    const asked = performance.now();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, this.pixel);
    return performance.now() - asked;
  }

  kill(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas.remove();
  }

  private layOut(width: number, height: number): void {
    const { gl } = this;
    if (this.pixels) gl.deleteRenderbuffer(this.pixels);
    const sheet = gl.createRenderbuffer();
    this.pixels = sheet;
    gl.bindRenderbuffer(gl.RENDERBUFFER, sheet);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, sheet);
  }
}
