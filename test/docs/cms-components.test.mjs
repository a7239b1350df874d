/** The script of docs/cms-components.md that makes Drupal's components: run as it stands there. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {costScale, evidenceScale} from '../../dist/index.js';
import {valuesOf} from '../../dist/scales/scale.js';

const page = readFileSync('docs/cms-components.md', 'utf8');
const [, script] = /^## Drupal$[^]*?^```javascript\n([^]*?)^```/m.exec(page);

describe('docs/cms-components.md', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'drupal-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/what-works-ratings'));
    writeFileSync(join(folder, 'ratings.mjs'), script);
    execFileSync('node', ['ratings.mjs'], {cwd: folder, stdio: 'pipe'});
  });
  after(() => rmSync(folder, {recursive: true}));

  const made = (tag, kind) => readFileSync(join(folder, 'components', tag, `${tag}.${kind}`), 'utf8');

  for (const [tag, scale] of Object.entries({'evidence-rating': evidenceScale, 'cost-rating': costScale})) {
    it(`describes the fields of ${tag} to Drupal, with every value`, () => {
      const {name, props, slots} = JSON.parse(made(tag, 'component.yml'));
      assert.match(name, /^[A-Z]\w+ rating$/);
      assert.deepEqual(props.properties.value.enum.sort(), valuesOf(scale).sort());
      assert.deepEqual(props.properties.variant.enum, ['standard', 'compact', 'cell', 'dense', 'full']);
      assert.equal(props.properties.hide_subject.type, 'boolean');
      assert.ok(slots.words);
    });

    it(`writes every attribute of ${tag} in Twig, under the name that Twig can read`, () => {
      const template = made(tag, 'twig');
      assert.match(template, new RegExp(`^<${tag}{{ attributes }}.*>{% block words %}{% endblock %}</${tag}>\n$`));
      for (const name of ['value', 'subject', 'subject-lang', 'reviewed', 'href', 'version'])
        assert.ok(
          template.includes(`{% if ${name.replace('-', '_')} %} ${name}="{{ ${name.replace('-', '_')} }}"{% endif %}`),
        );
      assert.ok(template.includes('{% if hide_subject %} hide-subject{% endif %}'));
    });
  }

  it('has the values of both scales in its table and its list', () => {
    const listed = /EVIDENCE = \[(.*)\]/
      .exec(page)[1]
      .split(', ')
      .map((value) => value.slice(1, -1));
    assert.deepEqual(listed.sort(), valuesOf(evidenceScale).sort());
    for (const {code} of [...costScale.levels, ...costScale.outside, ...evidenceScale.levels, ...evidenceScale.outside])
      assert.match(page, new RegExp(`^\\| .<(evidence|cost)-rating>.*\`${code.replace('+', '\\+')}\``, 'm'));
  });

  it('marks what was not run in its system', () => {
    for (const system of ['Drupal', 'Wagtail', 'Umbraco'])
      assert.match(page, new RegExp(`^## ${system}\n\nNot run in ${system}\\.`, 'm'));
  });
});
