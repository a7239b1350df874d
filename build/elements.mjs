/** The elements as the manifest describes them: the one source for what editors, compilers and assistants are told. */
import {readFileSync} from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));

export const {version, description} = read('package.json');

export const elements = read('dist/custom-elements.json')
  .modules.flatMap(({path, declarations}) => declarations.map((declaration) => ({path, ...declaration})))
  .filter(({tagName}) => tagName)
  .map(({attributes = [], members = [], slots = [], events = [], cssParts = [], cssProperties = [], ...element}) => ({
    ...element,
    attributes,
    /** Properties that have no attribute. */
    properties: members.filter(({kind, static: isStatic, attribute}) => kind === 'field' && !isStatic && !attribute),
    /** Properties whose name differs from their attribute's. */
    renamed: members.filter(({attribute, name}) => attribute && attribute !== name),
    slots,
    events,
    cssParts,
    cssProperties,
  }));

/** @returns the values of a type that lists them, such as `'list' | 'table'`; none for any other type */
export const allowedValuesOf = ({type}) =>
  /^('[^']*'( \| |$))+$/.test(type.text) ? [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value) : [];

/** @returns the default if it is a string or a number, without quotes; otherwise `undefined` */
export const defaultOf = ({default: initial}) =>
  /^'.+'$/.test(initial ?? '') ? initial.slice(1, -1) : /^\d+$/.test(initial ?? '') ? initial : undefined;
