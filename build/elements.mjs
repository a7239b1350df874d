/** The elements as the manifest has them: the one source of all that editors, compilers and assistants are told. */
import {readFileSync} from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

export const {version, description} = read('package.json');

export const elements = read('dist/custom-elements.json')
  .modules.flatMap(({path, declarations}) => declarations.map((declaration) => ({path, ...declaration})))
  .filter(({tagName}) => tagName)
  .map(({attributes = [], members = [], slots = [], events = [], cssParts = [], cssProperties = [], ...element}) => ({
    ...element,
    attributes,
    /** What a script can set, but no attribute can. */
    properties: members.filter(({kind, static: isStatic, attribute}) => kind === 'field' && !isStatic && !attribute),
    /** What a script sets by another name than the attribute's. */
    renamed: members.filter(({attribute, name}) => attribute && attribute !== name),
    slots,
    events,
    cssParts,
    cssProperties,
  }));

/** The values of a type that lists them: `'list' | 'table'` has two. */
export const valuesOf = ({type}) =>
  /^('[^']*'( \| |$))+$/.test(type.text) ? [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value) : [];

/** `'list'`, of a default as the source has it. */
export const defaultOf = ({default: initial}) =>
  /^'.+'$/.test(initial ?? '') ? initial.slice(1, -1) : /^\d+$/.test(initial ?? '') ? initial : undefined;
