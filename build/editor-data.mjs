/** Writes the data by which editors complete and explain our tags: VS Code's custom data, and JetBrains' web-types. */
import {writeFileSync} from 'node:fs';
import {defaultOf, description, elements, allowedValuesOf, version} from './elements.mjs';

const markdown = (value) => ({kind: 'markdown', value});

/** Slots, events, parts and custom properties are in the description, since VS Code's format has no place for them. */
const about = ({description, slots, events, cssParts, cssProperties}) =>
  [
    description,
    ...[
      ['Slots', slots],
      ['Events', events],
      ['Parts', cssParts],
      ['Custom properties', cssProperties],
    ]
      .filter(([, list]) => list.length)
      .map(
        ([heading, list]) =>
          `**${heading}**\n\n${list.map(({name, description}) => `- ${name ? `\`${name}\`` : 'default'}: ${description}`).join('\n')}`,
      ),
  ].join('\n\n');

const vsCode = {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(about(element)),
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      ...(attribute.type.text === 'boolean' ? {valueSet: 'v'} : {}),
      ...(allowedValuesOf(attribute).length
        ? {
            values: allowedValuesOf(attribute)
              .filter(Boolean)
              .map((name) => ({name})),
          }
        : {}),
    })),
  })),
};

const named = ({name, description}) => ({name, description});

const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name: 'what-works-ratings',
  version,
  description,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map((attribute) => ({
          ...named(attribute),
          ...(defaultOf(attribute) ? {default: defaultOf(attribute)} : {}),
          ...(attribute.type.text === 'boolean'
            ? {value: {kind: 'no-value', type: 'boolean'}}
            : {value: {type: valueTypes(attribute)}}),
        })),
        slots: element.slots.map(named),
        js: {
          properties: element.properties.map((property) => ({...named(property), value: {type: property.type.text}})),
          events: element.events.map(named),
        },
        css: {parts: element.cssParts.map(named), properties: element.cssProperties.map(named)},
      })),
    },
  },
};

function valueTypes(attribute) {
  const values = allowedValuesOf(attribute).filter(Boolean);
  return values.length ? values.map((value) => `'${value}'`) : attribute.type.text;
}

const write = (name, data) => writeFileSync(`dist/${name}`, `${JSON.stringify(data, null, 1)}\n`);
write('vscode.html-custom-data.json', vsCode);
write('web-types.json', webTypes);
