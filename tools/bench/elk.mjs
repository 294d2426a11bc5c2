// SPDX-License-Identifier: MIT
//
// `node elk.mjs GRAPHS.json FOLDER`: lays graphs out with ELK's layered algorithm and writes each as FOLDER/NAME.svg, in
// the structure of our own sheets, so that the same meter counts its crossings and bends.
//
// GRAPHS.json is an array of { name, nodes, edges }. A node has an id, its words (`text`), the id of its group (`in`, or
// none) and a size; a group has `group: true`, and its size is that of its header. An edge has an id, `from`, `to` and,
// when it is labelled, the `label` as { text, width, height }.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const ELK = createRequire(import.meta.url)("elkjs");

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
};

function group_options(header) {
  return {
    "elk.padding": `[top=${header.height + 8},left=9,bottom=9,right=9]`,
    "elk.nodeSize.constraints": "MINIMUM_SIZE",
    "elk.nodeSize.minimum": `(${header.width + 18},${header.height + 17})`,
  };
}

// The tree that ELK takes, from the list in which nodes name their groups.
function tree_of(graph) {
  const root = { id: "(root)", layoutOptions: OPTIONS, children: [], edges: [] };
  const by_id = new Map();
  for (const node of graph.nodes) {
    const made = node.group
      ? { id: node.id, layoutOptions: group_options(node), children: [] }
      : { id: node.id, width: node.width, height: node.height };
    by_id.set(node.id, made);
  }
  for (const node of graph.nodes) {
    const parent = node.in ? by_id.get(node.in) : root;
    (parent ?? root).children.push(by_id.get(node.id));
  }
  for (const edge of graph.edges) {
    const labels = edge.label ? [{ ...edge.label }] : [];
    root.edges.push({ id: "flow-" + edge.id, sources: [edge.from], targets: [edge.to], labels });
  }
  // An empty group is an ordinary node to ELK.
  for (const node of graph.nodes)
    if (node.group && by_id.get(node.id).children.length === 0) {
      const made = by_id.get(node.id);
      delete made.children;
      made.width = node.width + 18;
      made.height = node.height + 17;
    }
  return root;
}

const number = (value) => String(Math.round(value * 100) / 100);

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function words(text, x, y, width, kind, data = "") {
  return `<text class="${kind}"${data} font-size="7"><tspan x="${number(x)}" y="${number(y)}" ` +
    `textLength="${number(width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</tspan></text>`;
}

function draw_group(node, parent, wanted) {
  return `<g class="group" data-id="${node.id}" data-kind="generic" data-in="${parent}"><rect class="border" ` +
    `x="${number(node.x)}" y="${number(node.y)}" width="${number(node.width)}" height="${number(node.height)}" ` +
    `fill="none" stroke="#7d8998"/>${words(wanted.text, node.x + 6, node.y + 12, Math.max(1, wanted.width - 12), "label")}</g>`;
}

function draw_component(node, parent, wanted) {
  const side = Math.min(node.width, node.height);
  return `<g class="component" data-id="${node.id}" data-in="${parent}"><rect x="${number(node.x)}" y="${number(node.y)}" ` +
    `width="${number(node.width)}" height="${number(node.height)}" fill="#e7f0f7" stroke="#8c4fff"/>` +
    `<g class="icon" data-size="${number(side)}" transform="translate(${number(node.x)} ${number(node.y)}) scale(1)"></g>` +
    `${words(wanted.text, node.x + 1, node.y + node.height / 2, node.width - 2, "label")}</g>`;
}

function draw_edge(edge, wanted) {
  const section = edge.sections?.[0];
  if (!section) return "";
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const data = points.map((point, i) => `${i === 0 ? "M" : "L"}${number(point.x)},${number(point.y)}`).join(" ");
  return `<g class="flow" data-flow="${wanted.id}" data-from="${wanted.from}" data-to="${wanted.to}" data-step="">` +
    `<path class="line" d="${data}" fill="none" stroke="#232f3e"/><path class="head" d="M0,0"/></g>`;
}

function draw_label(edge, wanted) {
  return (edge.labels ?? []).map((label) =>
    words(wanted.label.text, label.x, label.y + label.height * 0.8, label.width, "flow-label", ` data-flow="${wanted.id}"`)).join("");
}

function walk(node, parent, visit) {
  for (const child of node.children ?? []) {
    visit(child, parent);
    walk(child, child.id, visit);
  }
}

function svg_of(graph, laid_out) {
  const wanted = new Map(graph.nodes.map((node) => [node.id, node]));
  const groups = [], components = [];
  walk(laid_out, "", (node, parent) =>
    wanted.get(node.id).group
      ? groups.push(draw_group(node, parent, wanted.get(node.id)))
      : components.push(draw_component(node, parent, wanted.get(node.id))));
  const lines = laid_out.edges.map((edge, i) => draw_edge(edge, graph.edges[i]));
  const labels = laid_out.edges.map((edge, i) => draw_label(edge, graph.edges[i]));
  const [width, height] = [number(laid_out.width), number(laid_out.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="archsheet" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}"><g class="diagram">\n${[...groups, ...lines, ...components, ...labels].join("\n")}\n</g></svg>\n`;
}

const [, , graphs, folder] = process.argv;
const elk = new ELK();
let failed = 0;
for (const graph of JSON.parse(readFileSync(graphs, "utf8"))) {
  try {
    const laid_out = await elk.layout(tree_of(graph));
    writeFileSync(`${folder}/${graph.name}.svg`, svg_of(graph, laid_out));
  } catch (error) {
    failed += 1;
    console.error(`${graph.name}: ${String(error.message ?? error).split("\n")[0]}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
