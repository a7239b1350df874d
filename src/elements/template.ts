/**
 * Templates in the form that Lit has for them, so that Lit's server renderer, its linter and its editors read ours, and
 * the drawing of them without what lit-html keeps by every value to change it: a page has hundreds of badges, and
 * hardly any of them changes.
 *
 * What a template and those within it come to is a shape: the same but for texts and attributes. It is parsed once, and
 * cloned.
 */
export interface Template {
  readonly _$litType$: 1;
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/**
 * Markup with values as texts, whole attributes without quotes, and listeners ("@click"), each of which has to be the
 * same function every time; a template or a list within it is drawn there.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): Template => ({
  _$litType$: 1,
  strings,
  values,
});

/** No text, or no attribute. Lit's own, by its name. */
export const nothing = Symbol.for('lit-nothing');

/** Of what shape is that which is drawn in a place. */
const drawn = new WeakMap<ParentNode, Shape>();

/**
 * Draws a template in a place. Where what is there is of another shape all of it is replaced, and `replacing` is told
 * first; so it is where somebody has changed it: tools that translate, mark or recolour a page put elements of theirs
 * between ours.
 */
export function draw(place: ShadowRoot | Element, template: Template, replacing?: () => void): void {
  const values: unknown[] = [];
  const shape = shapeOf(template, shapes, values);
  if (drawn.get(place) === shape && isFilled(place, shape, values)) return;
  if (!shape.drawing) {
    if (++parsed % most === 0) shapes.clear();
    shape.drawing = drawingOf(template);
  }
  const content = document.importNode(shape.drawing.content, true);
  isFilled(content, shape, values);
  if (place.hasChildNodes()) replacing?.();
  place.replaceChildren(content);
  drawn.set(place, shape);
}

/** A place in the tree of all shapes: by what stands there, the next. */
class Shape extends Map<unknown, Shape> {
  drawing?: Drawing;
}

interface Drawing {
  readonly content: DocumentFragment;
  /** In the order of the values. */
  readonly holes: readonly Hole[];
}

/**
 * Which node of the drawing, counted from the first, what it is and stands in, and which attribute of it or "@" and
 * event; a text has none.
 */
type Hole = readonly [at: number, kind: string, name?: string];

const kindOf = (node: Node, root: Node) => (node.parentNode === root ? '' : node.parentNode!.nodeName) + node.nodeName;

const shapes = new Shape();

/** Stands for a value in markup. No words hold it. */
const mark = '\uE000';

/** So many are kept: a page has some twenty, but one that changes for days may have any number. */
const most = 1000;
let parsed = 0;

const isNothing = (value: unknown) => value === nothing || value === undefined;
const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** The shape that a value leads to from another; what is to be filled in is added to `values`. */
function shapeOf(value: unknown, from: Shape, values: unknown[]): Shape {
  const step = (key: unknown) => {
    let next = from.get(key);
    if (!next) from.set(key, (next = new Shape()));
    return (from = next);
  };
  if (isNothing(value)) return step(nothing);
  if (isTemplate(value)) {
    step(value.strings);
    for (const each of value.values) from = shapeOf(each, from, values);
    return from;
  }
  if (Array.isArray(value)) {
    step(value.length);
    for (const each of value) from = shapeOf(each, from, values);
    return from;
  }
  values.push(value);
  return step(mark);
}

/** The markup of what a value comes to, with marks for what is filled in. */
function markupOf(value: unknown): string {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (!isTemplate(value)) return mark;
  return value.strings.reduce((before, after, at) => {
    const each = value.values[at - 1];
    // A minifier gives it quotes.
    const [attribute, name, quote] = / ([^\s"<>=]+)=("?)$/.exec(before) ?? [];
    if (!attribute) return before + markupOf(each) + after;
    // By a name of ours, under which no browser reads it yet.
    return (
      before.slice(0, -attribute.length) + (isNothing(each) ? '' : ` $${name}="${mark}"`) + after.slice(quote!.length)
    );
  });
}

let policy: {createHTML(html: string): string} | undefined;

function drawingOf(template: Template): Drawing {
  policy ??= (
    globalThis as {trustedTypes?: {createPolicy(name: string, rules: object): typeof policy}}
  ).trustedTypes?.createPolicy('what-works-ratings', {createHTML: (html: string) => html});
  const element = document.createElement('template');
  const markup = markupOf(template);
  element.innerHTML = policy ? policy.createHTML(markup) : markup;
  const {content} = element;

  const holes: Hole[] = [];
  walker!.currentNode = content;
  for (let at = 0, node; (node = walker!.nextNode()); at++) {
    if (node instanceof Text) {
      const marked = node.data.indexOf(mark);
      if (marked > 0) {
        node.splitText(marked);
      } else if (marked === 0) {
        if (node.length > 1) node.splitText(1);
        node.data = '';
        holes.push([at, kindOf(node, content)]);
      }
    } else {
      for (const {name, value} of [...(node as Element).attributes]) {
        if (value !== mark) continue;
        (node as Element).removeAttribute(name);
        holes.push([at, kindOf(node, content), name.slice(1)]);
      }
    }
  }
  return {content, holes};
}

/** Elements and texts. There is no document where a server draws. */
const walker = globalThis.document?.createTreeWalker(document, 5);

/**
 * Puts the values in, but for those that are there already: the page itself is what remembers them. A listener is heard
 * once. False if the nodes are not those that were drawn.
 */
function isFilled(root: Node, {drawing}: Shape, values: readonly unknown[]): boolean {
  let at = -1;
  walker!.currentNode = root;
  const isWhole = drawing!.holes.every(([place, kind, name], index) => {
    for (; at < place; at++) if (!walker!.nextNode()) return false;
    const node = walker!.currentNode;
    if (kindOf(node, root) !== kind) return false;
    const text = String(values[index]);
    if (!name) {
      if ((node as Text).data !== text) (node as Text).data = text;
    } else if (name.startsWith('@')) {
      node.addEventListener(name.slice(1), values[index] as EventListener);
    } else if ((node as Element).getAttribute(name) !== text) {
      (node as Element).setAttribute(name, text);
    }
    return true;
  });
  // It would hold what it stands in.
  walker!.currentNode = document;
  return isWhole;
}
