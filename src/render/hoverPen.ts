import type { Box } from '../look/labelField.ts';
import { type PlacedNodes, TEXELS, writeTexels } from './arrowPass.ts';
import { ArrowProgram, type Sheet } from './arrowProgram.ts';
import type { Arrows } from './arrows.ts';
import { compileProgram } from './webgl.ts';

const MOST_ARROWS = 1024;

/** Red, green, blue and opacity, shares of one. */
export type Paint = readonly [number, number, number, number];

/** So much stronger than at rest are the arrows that stand out, and no stronger than this. */
const LIFTED = 0.35;
const STRONGEST = 0.9;

/** How an arrow is drawn instead of how its ink says. */
export interface Over {
  readonly width: number;
  readonly paint: Paint;
  readonly head: boolean;
  /** px that stay free beyond both rims */
  readonly clear: number;
}

const DISC_VERTEX = /* glsl */ `#version 300 es
in vec3 a_disc;
uniform vec2 u_frame;
uniform float u_pixelRatio;
void main() {
  vec2 clip = a_disc.xy * 2.0 / u_frame - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
  gl_PointSize = 2.0 * a_disc.z * u_pixelRatio;
}
`;

const DISC_FRAGMENT = /* glsl */ `#version 300 es
precision mediump float;
uniform vec4 u_paint;
out vec4 color;
void main() {
  if (length(gl_PointCoord - 0.5) > 0.5) discard;
  color = u_paint;
}
`;

/** Draws what stands out over a wash, within a frame of the screen. Costs what it shows, not what the network holds. */
export class HoverPen {
  readonly canvas = document.createElement('canvas');
  private readonly gl: WebGL2RenderingContext;
  private readonly arrows: ArrowProgram;
  private readonly discs: WebGLProgram;
  private readonly discBuffer: WebGLBuffer | null;
  private readonly discAt: number;
  private sheet: Sheet = { width: 1, height: 1, pixelRatio: 1 };

  /** Throws where the browser has no WebGL 2. */
  constructor() {
    const gl = this.canvas.getContext('webgl2', { antialias: false, depth: false });
    if (!gl) throw new Error('HoverPen: the browser gave no WebGL 2; close other tabs and reload');
    this.gl = gl;
    this.arrows = new ArrowProgram(gl, MOST_ARROWS);
    this.discs = compileProgram(gl, DISC_VERTEX, DISC_FRAGMENT);
    this.discAt = gl.getAttribLocation(this.discs, 'a_disc');
    this.discBuffer = gl.createBuffer();
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.warmUp();
  }

  /** Programs are translated when they first draw: a processor takes some hundred ms, which are not to be the pointer's. */
  private warmUp(): void {
    const paint: Paint = [0, 0, 0, 0];
    this.begin(this.sheet, paint);
    this.gl.enable(this.gl.BLEND);
    this.arrows.stroke(1, this.sheet, { size: 1, headFrom: 0, thin: false });
    this.gl.disable(this.gl.BLEND);
    this.discsOf(new Float32Array(3), paint);
    this.boxes([{ x: 0, y: 0, width: 1, height: 1 }], paint);
  }

  /** Nothing but the wash. */
  begin(sheet: Sheet, wash: Paint): void {
    const { gl, canvas } = this;
    this.sheet = sheet;
    const [width, height] = [sheet.width, sheet.height].map((px) =>
      Math.max(1, Math.round(px * sheet.pixelRatio)),
    ) as [number, number];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    gl.viewport(0, 0, width, height);
    this.fill(wash);
  }

  /** Arrows by their numbers, over what is there. */
  stroke(arrows: Arrows, placed: PlacedNodes, numbers: readonly number[], over?: Over): void {
    const { gl, sheet } = this;
    gl.enable(gl.BLEND);
    for (let at = 0; at < numbers.length; at += MOST_ARROWS) {
      const some = Uint32Array.from(numbers.slice(at, at + MOST_ARROWS));
      const texels = this.arrows.room(some.length);
      writeTexels(texels, arrows, placed, some);
      if (over) overwrite(texels, over);
      else lift(texels);
      this.arrows.stroke(some.length, sheet, { size: 1, headFrom: 0, thin: false });
    }
    gl.disable(gl.BLEND);
  }

  /** Discs (x, y, radius each) instead of what is there. */
  discsOf(discs: Float32Array, paint: Paint): void {
    const { gl, sheet, discs: program } = this;
    if (discs.length === 0) return;
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.discBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, discs, gl.STREAM_DRAW);
    gl.enableVertexAttribArray(this.discAt);
    gl.vertexAttribPointer(this.discAt, 3, gl.FLOAT, false, 0, 0);
    gl.uniform2f(gl.getUniformLocation(program, 'u_frame'), sheet.width, sheet.height);
    gl.uniform1f(gl.getUniformLocation(program, 'u_pixelRatio'), sheet.pixelRatio);
    gl.uniform4f(gl.getUniformLocation(program, 'u_paint'), ...premultiplied(paint));
    gl.drawArrays(gl.POINTS, 0, discs.length / 3);
    gl.disableVertexAttribArray(this.discAt);
  }

  /** Boxes instead of what is there. */
  boxes(boxes: readonly Box[], paint: Paint): void {
    const { gl, canvas, sheet } = this;
    gl.enable(gl.SCISSOR_TEST);
    for (const { x, y, width, height } of boxes) {
      const [left, top, wide, high] = [x, y, width, height].map((px) =>
        Math.round(px * sheet.pixelRatio),
      ) as [number, number, number, number];
      gl.scissor(left, canvas.height - top - high, wide, high);
      this.fill(paint);
    }
    gl.disable(gl.SCISSOR_TEST);
  }

  kill(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas.remove();
  }

  private fill(paint: Paint): void {
    const { gl } = this;
    gl.clearColor(...premultiplied(paint));
    gl.clear(gl.COLOR_BUFFER_BIT);
  }
}

function lift(texels: Float32Array): void {
  for (let at = 7; at < texels.length; at += TEXELS) {
    texels[at] = Math.min(STRONGEST, (texels[at] ?? 0) + LIFTED);
  }
}

function overwrite(texels: Float32Array, { width, paint, head, clear }: Over): void {
  const [red, green, blue, opacity] = paint;
  for (let at = 0; at < texels.length; at += TEXELS) {
    texels[at + 4] = (texels[at + 4] ?? 0) + clear;
    texels[at + 5] = (texels[at + 5] ?? 0) + clear;
    texels.set([width, opacity], at + 6);
    // without dashes
    texels[at + 9] = 0;
    if (!head) texels[at + 10] = 0;
    texels.set([red, green, blue], at + 11);
  }
}

function premultiplied([red, green, blue, opacity]: Paint): [number, number, number, number] {
  return [red * opacity, green * opacity, blue * opacity, opacity];
}
