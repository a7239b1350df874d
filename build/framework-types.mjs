/**
 * Makes dist/types/ of the manifest: what the compilers of React, Preact, Solid, Vue and Svelte know of the elements.
 * What an element takes stands once, in props.d.ts; the others say it in each framework's way. The generators that
 * there are write the events of Vue and Svelte in a form that does not compile.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {defaultOf, elements, valuesOf} from './elements.mjs';

const propsOf = ({name}) => `${name}Props`;

/**
 * An attribute is text: whoever writes `heading-level="2"` has written a number, and `open=""` is open. An empty rating
 * is none, which a framework that does not take a value away again needs.
 */
function attributeType(attribute) {
  const {text} = attribute.type;
  if (text === 'number') return 'number | `${number}`';
  if (text === 'boolean') return "boolean | ''";
  return valuesOf(attribute).length && !defaultOf(attribute) && !valuesOf(attribute).includes('')
    ? `${text} | ''`
    : text;
}

const comment = (text) => `  /** ${text.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */\n`;
const member = ({name, description}, type) =>
  `${comment(description)}  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;\n`;

/** The class has the type of a property in full. */
const propertyType = (element, {name}) => `${element.name}['${name}']`;

const header = '/* Made by the build of dist/custom-elements.json. */\n';
const classes = elements.map(({name}) => name);
const imports = (from, ...names) => `import type {${[...new Set(names.flat())].sort().join(', ')}} from '${from}';\n`;

const props = [
  header,
  imports('../index.js', classes),
  ...elements.flatMap((element) => [
    `\n/** What \`<${element.tagName}>\` takes: its attributes, and what only a script can set. */\nexport interface ${propsOf(element)} {\n`,
    ...element.attributes.map((attribute) => member(attribute, attributeType(attribute))),
    ...element.renamed.map((property) => member(property, attributeType(property))),
    ...element.properties.map((property) => member(property, propertyType(element, property))),
    '}\n',
  ]),
].join('');

const events = [...new Set(elements.flatMap((element) => element.events.map(({type}) => type.text)))];
const ours = `${imports('../index.js', classes, events)}${imports('./props.js', elements.map(propsOf))}`;

/** `{'onrating-toggle'?: (event: RatingToggleEvent) => void}`, in the framework's spelling of the name. */
const handlers = (element, nameOf) =>
  element.events.map(({name, type}) => ` & {'${nameOf(name)}'?: ((event: ${type.text}) => void) | undefined}`).join('');
const tagged = (indent, typeOf) =>
  elements.map((element) => `${indent}'${element.tagName}': ${typeOf(element)};\n`).join('');

const inCamelCase = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/** What the framework says of every element gives way to what is ours of the same name. */
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
/** An element as Vue's compiler sees a component: by what it takes. */
type Taking<Props> = new () => {$props: PublicProps & Props};

declare module 'vue' {
  interface GlobalComponents {
${tagged('    ', (element) => `Taking<${over('HTMLAttributes', element)}${handlers(element, (name) => inCamelCase(`on-${name}`))}>`)}  }
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
