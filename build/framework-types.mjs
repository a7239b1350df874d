/**
 * Writes dist/types/ from the manifest: the types of the elements for React, Preact, Solid, Vue, Svelte and Astro. props.d.ts
 * has the properties of each element once, and the other files declare them as each framework expects. The existing
 * generators write the events for Vue and Svelte in a form that does not compile.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {defaultOf, elements, allowedValuesOf} from './elements.mjs';

const propsOf = ({name}) => `${name}Props`;

/**
 * The type of an attribute as a template may write it: `heading-level="2"` for a number, `open=""` for true. An empty
 * rating means none: some frameworks set an attribute to the empty string where others remove it.
 */
function attributeType(attribute) {
  const {text} = attribute.type;
  if (text === 'number') return 'number | `${number}`';
  if (text === 'boolean') return "boolean | ''";
  return allowedValuesOf(attribute).length && !defaultOf(attribute) && !allowedValuesOf(attribute).includes('')
    ? `${text} | ''`
    : text;
}

const comment = (text) => `  /** ${text.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */\n`;
const member = ({name, description}, type) =>
  `${comment(description)}  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | null | undefined;\n`;

/** The manifest has no imports for the names in a property's type, so the type is taken from the class. */
const propertyType = (element, {name}) => `${element.name}['${name}']`;

const header = '/* Generated from dist/custom-elements.json. */\n';
const classes = elements.map(({name}) => name);
const imports = (from, ...names) => `import type {${[...new Set(names.flat())].sort().join(', ')}} from '${from}';\n`;

const props = [
  header,
  imports('../index.js', classes),
  ...elements.flatMap((element) => [
    `\n/** The attributes of \`<${element.tagName}>\`, and its properties that have none. */\nexport interface ${propsOf(element)} {\n`,
    ...element.attributes.map((attribute) => member(attribute, attributeType(attribute))),
    ...element.renamed.map((property) => member(property, attributeType(property))),
    ...element.properties.map((property) => member(property, propertyType(element, property))),
    '}\n',
  ]),
].join('');

const events = [...new Set(elements.flatMap((element) => element.events.map(({type}) => type.text)))];
const ours = `${imports('../index.js', classes, events)}${imports('./props.js', elements.map(propsOf))}`;

/** ` & {'onrating-toggle'?: (event: RatingToggleEvent) => void}`, with the name as the framework spells it. */
const handlers = (element, nameOf) =>
  element.events.map(({name, type}) => ` & {'${nameOf(name)}'?: ((event: ${type.text}) => void) | undefined}`).join('');
const tagged = (indent, typeOf) =>
  elements.map((element) => `${indent}'${element.tagName}': ${typeOf(element)};\n`).join('');

const inCamelCase = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The framework's attributes for every element, except those that ours redefine. */
const over = (base, element) => `Omit<${base}, keyof ${propsOf(element)}> & ${propsOf(element)}`;

const types = {
  react: `${header}${imports('react', 'ClassAttributes', 'HTMLAttributes')}${ours}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tagged('      ', (element) => `${over(`HTMLAttributes<${element.name}>`, element)} & ClassAttributes<${element.name}> & {class?: string | undefined}${handlers(element, (name) => `on${name}`)}`)}    }
  }
}
`,
  preact: `${header}${imports('preact', 'ClassAttributes', 'HTMLAttributes')}${ours}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${tagged('      ', (element) => `${over(`HTMLAttributes<${element.name}>`, element)} & ClassAttributes<${element.name}>${handlers(element, (name) => `on${name}`)}`)}    }
  }
}
`,
  solid: `${header}${imports('solid-js', 'JSX')}${ours}
/** \`attr:heading-level\` sets the attribute, and \`prop:headingLevel\` the property, whatever Solid would choose. */
type Prefixed<Props> = {[name in keyof Props as \`\${'attr' | 'prop'}:\${name & string}\`]?: Props[name]};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${tagged('      ', (element) => `${over(`JSX.HTMLAttributes<${element.name}>`, element)} & Prefixed<${propsOf(element)}>${handlers(element, (name) => `on:${name}`)}`)}    }
  }
}
`,
  vue: `${header}${imports('vue', 'HTMLAttributes', 'PublicProps')}${ours}
/** An element in the form of a component, by which Vue's compiler checks its props. */
type Taking<Props> = new () => {$props: PublicProps & Props};

declare module 'vue' {
  interface GlobalComponents {
${tagged('    ', (element) => `Taking<${over('HTMLAttributes', element)}${handlers(element, (name) => inCamelCase(`on-${name}`))}>`)}  }
}
`,
  // A template of Astro is HTML: it has attributes, and no events. Astro declares these names for the whole project.
  astro: `${header}import type {} from 'astro/types';
${imports('./props.js', elements.map(propsOf))}
export {default, type RatingsIntegration, type RatingsOptions} from '../build-tools/astro.js';

declare global {
  namespace astroHTML.JSX {
    interface IntrinsicElements {
${tagged('      ', (element) => over('HTMLAttributes', element))}    }
  }
}
`,
  svelte: `${header}${imports('svelte/elements', 'HTMLAttributes')}${ours}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tagged('    ', (element) => `${over(`HTMLAttributes<${element.name}>`, element)}${handlers(element, (name) => `on${name}`)}`)}  }
}
`,
};

mkdirSync('dist/types', {recursive: true});
writeFileSync('dist/types/props.d.ts', props);
for (const [framework, text] of Object.entries(types)) writeFileSync(`dist/types/${framework}.d.ts`, text);
