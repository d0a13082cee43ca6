/** One triangle per node, around its square; the fragment decides by its distance from the shape's sides what it is. */
export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_radius;
attribute float a_sides;
attribute float a_first;
attribute float a_apothem;
attribute float a_reach;
attribute float a_stroke;
attribute float a_core;
attribute float a_dashed;
attribute vec4 a_fill;
attribute vec4 a_outline;

uniform mat3 u_matrix;
uniform vec2 u_frame;
uniform float u_scale;

varying vec2 v_place;
varying float v_radius;
varying float v_sides;
varying float v_first;
varying float v_apothem;
varying float v_stroke;
varying float v_core;
varying float v_dashed;
varying vec4 v_fill;
varying vec4 v_outline;

const float ROOM = 2.0;

void main() {
  float radius = a_radius * u_scale;
  float room = radius * a_reach + ROOM;
  v_fill = a_fill;
  v_outline = a_outline;

  // px from the node's middle, y down as in the shapes
  v_place = a_corner * room;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + vec2(v_place.x, -v_place.y) * 2.0 / u_frame, 0.0, 1.0);

  v_radius = radius;
  v_sides = a_sides;
  v_first = a_first;
  v_apothem = a_apothem * radius;
  v_stroke = a_stroke * min(u_scale, 1.6);
  v_core = a_core * radius;
  v_dashed = a_dashed;
}
`;

export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec2 v_place;
varying float v_radius;
varying float v_sides;
varying float v_first;
varying float v_apothem;
varying float v_stroke;
varying float v_core;
varying float v_dashed;
varying vec4 v_fill;
varying vec4 v_outline;

uniform float u_pixelRatio;
uniform vec3 u_ground;

const float PI = 3.14159265;
const float DASH = 2.3;
const float GAP = 1.9;

// distance from the outline (negative inside), and the way along it
vec2 outlineAt(vec2 place) {
  float angle = atan(place.y, place.x);
  if (v_sides < 0.5) return vec2(length(place) - v_radius, angle * v_radius);
  float sector = 2.0 * PI / v_sides;
  float normal = v_first + (floor((angle - v_first) / sector) + 0.5) * sector;
  vec2 outwards = vec2(cos(normal), sin(normal));
  return vec2(dot(place, outwards) - v_apothem, dot(place, vec2(-outwards.y, outwards.x)));
}

float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main() {
  vec2 outline = outlineAt(v_place);

  float shape = cover(outline.x);
  if (shape <= 0.0) discard;
  vec3 inner = mix(v_fill.rgb, u_ground, v_core > 0.0 ? cover(length(v_place) - v_core) : 0.0);
  float stroke = 1.0 - cover(outline.x + v_stroke);
  if (v_dashed > 0.5) {
    float along = mod(abs(outline.y) + 0.5 * DASH, DASH + GAP);
    stroke *= clamp((DASH - along) * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  gl_FragColor = vec4(mix(inner, v_outline.rgb, stroke) * shape, shape);
}
`;
