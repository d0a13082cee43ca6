import { STEPS, VERTICES } from './arrowPass.ts';

/**
 * An arrow is a strip along a quadratic Bézier curve, STEPS + 1 pairs of vertices, then two pairs for its head.
 * What an arrow is stands in four texels; which vertex this is, in its number. Instancing would be shorter, but
 * software renderers draw instances one by one: that took twice as long. All lengths are px of the canvas, y down.
 */
export const EDGE_VERTEX_SHADER = /* glsl */ `#version 300 es
precision highp float;
precision highp sampler2D;

uniform sampler2D u_arrows;
uniform vec2 u_frame;
uniform float u_scale;
uniform float u_headFrom;
uniform float u_pixelRatio;
uniform float u_thin;

out vec4 v_color;
out float v_side;
out float v_half;
out float v_along;
out float v_body;
out float v_width;
out float v_dash;

const float STEPS = ${STEPS}.0;
const int VERTICES = ${VERTICES};
const float TIP_GAP = 1.5;

vec2 bezier(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

vec4 texel(int arrow, int k) {
  return texelFetch(u_arrows, ivec2((arrow % 64) * 4 + k, arrow / 64), 0);
}

void main() {
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  int arrow = gl_VertexID / VERTICES;
  int vertex = gl_VertexID % VERTICES;
  float step_ = float(vertex / 2);
  float side = u_thin > 0.5 ? 0.0 : float(vertex % 2) * 2.0 - 1.0;
  vec4 ends = texel(arrow, 0);
  // amplifier's rim, source's rim, width, opacity
  vec4 line = texel(arrow, 1);
  // curvature, dash, head, red
  vec4 form = texel(arrow, 2);
  // green, blue
  vec4 rest = texel(arrow, 3);

  vec2 from = ends.xy;
  vec2 to = ends.zw;
  vec2 across = to - from;
  float chord = length(across);
  // to the left of the way, so that the arrow turns clockwise
  vec2 control = (from + to) * 0.5 + vec2(across.y, -across.x) * form.x;
  float bend = 2.0 * form.x;
  float whole = chord * (1.0 + bend * bend / 6.0);
  float start = line.x;
  float tip = whole - line.y - TIP_GAP;
  if (tip - start < 1.0) return;

  float zoomed = clamp(u_scale, 0.75, 1.5);
  float width = line.z * zoomed;
  bool headed = u_thin < 0.5 && form.z > 0.0 && form.z >= u_headFrom;
  float headLength = headed ? min(4.4 + 1.7 * width, 0.6 * (tip - start)) : 0.0;
  float headHalf = headed ? 1.7 + 0.75 * width : 0.0;
  float body = tip - headLength;

  float along = min(start + (body - start) * step_ / STEPS, body);
  float half_ = width * 0.5;
  vec2 place = bezier(from, control, to, along / whole);
  vec2 way = mix(control - from, to - control, along / whole);
  if (step_ > STEPS + 0.5) {
    if (!headed) return;
    // the head is straight: its sides follow the line from its base to its tip
    vec2 point = bezier(from, control, to, tip / whole);
    way = point - place;
    half_ = headHalf;
    if (step_ > STEPS + 1.5) {
      place = point;
      along = tip;
      half_ = 0.0;
    }
  }
  vec2 normal = normalize(vec2(-way.y, way.x));

  v_color = vec4(form.w, rest.xy, line.w);
  v_half = half_;
  v_side = side * (half_ + 0.6 / u_pixelRatio);
  v_along = along - start;
  v_body = body - start;
  v_width = width;
  v_dash = form.y;
  vec2 clip = (place + normal * v_side) * 2.0 / u_frame - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
`;

export const EDGE_FRAGMENT_SHADER = /* glsl */ `#version 300 es
precision highp float;

in vec4 v_color;
in float v_side;
in float v_half;
in float v_along;
in float v_body;
in float v_width;
in float v_dash;

uniform float u_pixelRatio;
out vec4 color;

float dashCover() {
  if (v_dash < 0.5 || v_along > v_body) return 1.0;
  float inked = v_dash < 1.5 ? 5.0 + v_width : max(1.2, v_width);
  float empty = v_dash < 1.5 ? 3.0 + v_width : 2.0 + v_width;
  float at = mod(v_along, inked + empty);
  return clamp(min(at, inked - at) * u_pixelRatio + 0.5, 0.0, 1.0);
}

void main() {
  float cover = clamp((v_half - abs(v_side)) * u_pixelRatio + 0.5, 0.0, 1.0);
  float opacity = v_color.a * cover * dashCover();
  color = vec4(v_color.rgb * opacity, opacity);
}
`;
