/** The macros as those of GOV.UK Frontend: their fixtures, their options, and the ways in which pages call them. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import nunjucks from 'nunjucks';
import {components, dist, fixturesOf, optionsOf} from './cases.mjs';
import {render, renderPage, settings} from './render.mjs';

const from = (...tags) =>
  tags
    .map((tag) => {
      const {macroName} = components.find((component) => component.tag === tag);
      return `{% from "what-works-ratings/components/${tag}/macro.njk" import ${macroName} %}`;
    })
    .join('');

for (const setting of settings)
  describe(`the macros, ${setting}`, () => {
    for (const {tag} of components)
      it(`write every fixture of ${tag}`, () => {
        for (const {name, options, html} of fixturesOf(tag)) assert.equal(render(setting, {tag, options}), html, name);
      });

    it('take a text that is marked as safe as text, so that it cannot be markup', () => {
      const subject = new nunjucks.runtime.SafeString('<b>A & B</b>');
      assert.equal(
        render(setting, {tag: 'cost-rating', options: {value: '3', subject, variant: 'cell'}}),
        '<cost-rating value="3" variant="cell" subject="&lt;b&gt;A &amp; B&lt;/b&gt;"><strong>3</strong> medium cost</cost-rating>',
      );
    });

    it('take a date as YAML makes it', () => {
      const written = (reviewed) => render(setting, {tag: 'cost-rating', options: {value: '3', reviewed}});
      assert.match(
        written(new Date('2018-02-15T23:59:59Z')),
        / reviewed="2018-02-15">.*last reviewed 15 February 2018</,
      );
      for (const invalid of [new Date(NaN), new Date(8.64e15), {toISOString: 1}, () => 1])
        assert.doesNotMatch(written(invalid), /reviewed/);
    });

    it('write the words of the page’s own HTML as they are', () => {
      assert.equal(
        renderPage(
          setting,
          `${from('evidence-rating')}{% set own %}<em>Under</em> review{% endset %}{{ evidenceRating({value: "5", html: own }) }}`,
        ),
        '<evidence-rating value="5"><em>Under</em> review</evidence-rating>',
      );
    });

    it('go around a part of the page by {% call %}', () => {
      assert.equal(
        renderPage(
          setting,
          `${from('rating-source', 'rating-table', 'cost-rating')}{% call ratingSource({src: "a.json"}) %}{% call ratingTable({filters: "none"}) %}<table>{{ costRating({value: 1, variant: "dense"}) }}</table>{% endcall %}{% endcall %}`,
        ),
        '<rating-source src="a.json"><rating-table filters="none"><table><cost-rating value="1" variant="dense"><strong>1</strong></cost-rating></table></rating-table></rating-source>',
      );
    });

    it('write an element even without options', () => {
      for (const {tag, macroName} of components)
        for (const none of ['', '{}', 'null', 'nothing', '"text"', '[]', '5'])
          assert.match(
            renderPage(setting, `${from(tag)}{{ ${macroName}(${none}) }}`),
            new RegExp(`^<${tag}( scale="")?>[^<>]*(<b>[^<]*</b><br><span>[^<]*</span>)?</${tag}>$`),
            `${macroName}(${none})`,
          );
    });

    it('do not read variables of the page', () => {
      const names = [
        'options',
        'value',
        'subject',
        'language',
        'content',
        'words',
        'messages',
        'rating',
        'findings',
        'tag',
      ];
      const data = Object.fromEntries(names.map((name) => [name, 'hit']));
      for (const {tag, macroName} of components) {
        const {options, html} = fixturesOf(tag)[0];
        assert.equal(renderPage(setting, `${from(tag)}{{ ${macroName}(given) }}`, {...data, given: options}), html);
      }
    });
  });

describe('the files of a macro', () => {
  it('are those of GOV.UK Frontend, in a folder for each element', () => {
    assert.deepEqual(readdirSync(`${dist}/components`).sort(), components.map(({tag}) => tag).sort());
    for (const {tag, macroName} of components) {
      const folder = `${dist}/components/${tag}`;
      assert.deepEqual(readdirSync(folder).sort(), [
        'fixtures.json',
        'macro-options.json',
        'macro.njk',
        'template.njk',
      ]);
      assert.ok(readFileSync(`${folder}/macro.njk`, 'utf8').startsWith(`{% macro ${macroName}(params) %}`));
      const {component, fixtures} = JSON.parse(readFileSync(`${folder}/fixtures.json`, 'utf8'));
      assert.equal(component, tag);
      assert.equal(fixtures[0].name, 'default');
      assert.equal(new Set(fixtures.map(({name}) => name)).size, fixtures.length);
    }
  });

  it('document every option that a fixture has, and no other', () => {
    for (const {tag} of components) {
      const names = optionsOf(tag).map(({name}) => name);
      assert.equal(new Set(names).size, names.length, tag);
      for (const {name, options} of fixturesOf(tag))
        for (const option of Object.keys(options)) assert.ok(names.includes(option), `${tag}, ${name}: ${option}`);
      for (const option of optionsOf(tag)) {
        assert.match(option.type, /^(string|number|boolean|array|object)$/);
        assert.equal(typeof option.required, 'boolean');
        assert.match(option.description, /\.$/);
      }
    }
  });

  it('have each option that the function has which they are compared with', () => {
    const named = (file, name) => {
      const [, members] = new RegExp(`interface ${name} \\{\n([^]*?)\n\\}`).exec(readFileSync(file, 'utf8'));
      return [...members.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, member]) => member);
    };
    for (const [tags, options] of [
      [['cost-rating', 'evidence-rating', 'scale-rating'], named('src/text/rating-html.ts', 'RatingHtmlOptions')],
      [['programme-card'], named('src/text/card.ts', 'CardOptions')],
    ]) {
      assert.ok(options.length > 8);
      for (const tag of tags) {
        const names = optionsOf(tag).map(({name}) => name);
        assert.deepEqual(
          options.filter((name) => !names.includes(name)),
          [],
          tag,
        );
      }
    }
  });

  it('heed every option that is documented', () => {
    const special = {
      reviewed: '2018',
      href: '/a',
      src: '/a',
      hideSubject: true,
      open: true,
      attributes: {id: 'a'},
      headingLevel: 2,
      findings: [{outcome: 'crime'}],
      ratings: [{scale: 'cost', value: '1'}],
      explanation: 'popover',
      show: 'all',
      state: 'address',
      scoreType: 'improvement-index',
      language: 'cy',
      variant: 'cell',
      html: 'x',
    };
    for (const {tag} of components)
      for (const {name} of optionsOf(tag)) {
        const others = {scale: 'evidence', evidence: '2', cost: '1', findings: [{outcome: 'maltreatment'}]};
        const before = render(settings[0], {tag, options: {...others, [name]: undefined}});
        const layouts = name === 'layout' ? ['table', 'inline'] : [special[name] ?? 'x'];
        const after = layouts.map((value) => render(settings[0], {tag, options: {...others, [name]: value}}));
        assert.ok(
          after.some((html) => html !== before),
          `${tag}: ${name}`,
        );
      }
  });
});
