/**
 * Writes dist/nunjucks/: macros for Nunjucks and Jinja2, in the form of those of GOV.UK Frontend, a folder for each
 * element. The templates are in nunjucks/. The words in them, the options and the HTML of the fixtures are made here,
 * from what the library itself uses.
 */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {components, everywhere, optionOf} from '../nunjucks/components.mjs';
import {fixtures} from '../nunjucks/fixtures.mjs';
import {referenceHtml} from '../nunjucks/reference.mjs';
import {elements} from './elements.mjs';
import {expressionOf, languages, messagesIn, scales, wordsOf} from './nunjucks-words.mjs';

const target = 'dist/nunjucks/what-works-ratings';
const note = '{# Generated from the words of the library. #}\n';

for (const folder of ['macros', 'templates']) cpSync(`nunjucks/${folder}`, `${target}/${folder}`, {recursive: true});

mkdirSync(`${target}/words`, {recursive: true});
// The GOV.UK Prototype Kit finds no file with two dots in its name.
const writeWords = (name, text) => writeFileSync(`${target}/words/${name}.njk`, `${note}${text}`);
const index = scales.map(({scale, words}) => ({id: scale.id, languages: words.map(({language}) => language)}));
writeWords('scales', `{%- set languages = ${expressionOf(languages)} %}\n{%- set scales = ${expressionOf(index)} %}\n`);
for (const language of languages)
  writeWords(`messages-${language}`, `{%- set messages = ${expressionOf(messagesIn(language))} %}\n`);
for (const worded of scales)
  for (const words of worded.words)
    writeWords(`${worded.scale.id}-${words.language}`, `{%- set words = ${expressionOf(wordsOf(worded, words))} %}\n`);

for (const component of components) {
  const folder = `${target}/components/${component.tag}`;
  mkdirSync(folder, {recursive: true});
  // Nunjucks would write the line break at the end of the file into the page.
  writeFileSync(`${folder}/template.njk`, readFileSync(`nunjucks/components/${component.tag}.njk`, 'utf8').trimEnd());
  writeFileSync(`${folder}/macro.njk`, macroOf(component));
  writeJson(`${folder}/macro-options.json`, optionsOf(component));
  writeJson(`${folder}/fixtures.json`, {
    component: component.tag,
    fixtures: fixtures[component.tag].map(({name, options, hidden = false}) => ({
      name,
      options,
      hidden,
      html: referenceHtml(component.tag, options),
    })),
  });
}

function writeJson(path, data) {
  // a line for each fixture and each option
  writeFileSync(path, `${JSON.stringify(data).replace(/(?<=[[,])(?=\{"name":)/g, '\n')}\n`);
}

/** In Jinja2 only the macro itself, and not what it includes, can see whether it was called with content. */
function macroOf({tag, macroName, takesCall}) {
  const content = takesCall ? `  {%- set content = caller() if caller is defined else '' -%}\n` : '';
  const template = `what-works-ratings/components/${tag}/template.njk`;
  return `{% macro ${macroName}(params) %}\n${content}  {%- include "${template}" -%}\n{% endmacro %}\n`;
}

/** The options of a macro: the element's attributes as the manifest has them, its own, and those of every macro. */
function optionsOf({tag, without = [], required = [], own}) {
  const {attributes} = elements.find(({tagName}) => tagName === tag);
  const ofElement = attributes.filter(({name}) => !without.includes(name)).map(optionOfAttribute);
  const findingAttributes = elements.find(({tagName}) => tagName === 'outcome-finding').attributes;
  const complete = ({params, ...option}) => {
    if (option.name !== 'findings') return {...option, ...(params && {params})};
    const names = tag === 'outcome-grid' ? undefined : ['outcome', 'result'];
    const used = findingAttributes.filter(({name}) => !names || names.includes(name)).map(optionOfAttribute);
    return {...option, params: [...used, ...params]};
  };
  return [...ofElement, ...own.map(complete), ...everywhere].map(({name, type, description, params}) => ({
    name,
    type,
    required: required.includes(name),
    description,
    ...(params && {params: params.map((param) => ({...param, required: param.required ?? false}))}),
  }));
}

function optionOfAttribute({name, type, description}) {
  const simple = ['number', 'boolean'].includes(type.text) ? type.text : 'string';
  return {name: optionOf(name), type: simple, required: false, description: description.replaceAll('\n', ' ')};
}
