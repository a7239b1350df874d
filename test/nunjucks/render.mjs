/** The macros in Nunjucks, with autoescape on and off. */
import nunjucks from 'nunjucks';
import {components, page} from './cases.mjs';

const environments = new Map(
  [true, false].map((autoescape) => [
    `autoescape ${autoescape ? 'on' : 'off'}`,
    new nunjucks.Environment(new nunjucks.FileSystemLoader('dist/nunjucks'), {autoescape}),
  ]),
);
const pages = new Map(
  [...environments].map(([setting, environment]) => [
    setting,
    Object.fromEntries(
      components.map(({tag, macroName}) => [tag, nunjucks.compile(page(tag, macroName), environment)]),
    ),
  ]),
);

export const settings = [...environments.keys()];

/** What the macro of an element writes. */
export const render = (setting, {tag, options}) => pages.get(setting)[tag].render({options});

/** What a page of templates becomes. */
export const renderPage = (setting, template, data) => environments.get(setting).renderString(template, data);
