import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { colorToArray, floatColor } from 'sigma/utils';
import type { DrawState } from './drawState.ts';
import type { EdgeInk, NodeInk } from './ink.ts';
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './nodeShaders.ts';

/** Numbers of one corner in the array. */
const CORNER_ITEMS = 14;

type DrawnNode = NodeDisplayData & NodeInk;

const UNIFORMS = ['u_matrix', 'u_frame', 'u_scale', 'u_pixelRatio', 'u_ground'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** A triangle around the square of half side 1. Not instanced: software renderers draw instances one by one. */
const CORNERS = [
  [-1, -1],
  [3, -1],
  [-1, 3],
] as const;

/** The one program for all shapes, cores and outlines: signed distances, one triangle per node. */
export function createNodeProgram(state: DrawState): NodeProgramType<NodeInk, EdgeInk> {
  return class extends NodeProgram<Uniform, NodeInk, EdgeInk> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      const number = (name: string) => ({ name, size: 1, type: FLOAT });
      const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          number('a_radius'),
          number('a_sides'),
          number('a_first'),
          number('a_apothem'),
          number('a_reach'),
          number('a_stroke'),
          number('a_core'),
          number('a_dashed'),
          colour('a_fill'),
          colour('a_outline'),
          { name: 'a_corner', size: 2, type: FLOAT },
        ],
      };
    }

    processVisibleItem(_id: number, at: number, data: NodeDisplayData): void {
      const node = data as DrawnNode;
      const { x, y, size, sides, first, apothem, reach, stroke, core, dashed } = node;
      const [fill, outline] = [floatColor(node.fill), floatColor(node.outline)];
      const numbers = [x, y, size, sides, first, apothem, reach, stroke, core, Number(dashed)];
      CORNERS.forEach((corner, k) => {
        this.array.set([...numbers, fill, outline, ...corner], at + k * CORNER_ITEMS);
      });
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const [r, g, b] = colorToArray(state.ground);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_frame, params.width, params.height);
      gl.uniform1f(uniformLocations.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform3f(uniformLocations.u_ground, r / 255, g / 255, b / 255);
    }

    override render(params: RenderParams): void {
      // what lies under the pointer is reckoned, not drawn
      this.pickProgram = null;
      super.render(params);
    }
  };
}

/** Sigma paints hovered nodes once more above all texts; the overlay does that here, so this draws nothing. */
export const NoHoverProgram: NodeProgramType<NodeInk, EdgeInk> = class {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
};
