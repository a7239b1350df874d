/** The page of an element: what it is, its attributes, and the examples that readers need. */
import {Canvas, Controls, Description, DocsContext, DocsStory, Heading, Title} from '@storybook/addon-docs/blocks';
import {createElement, useContext} from 'react';
import {shown} from './shown.mjs';

export function ElementPage() {
  const stories = useContext(DocsContext).componentStories();
  const [component] = stories[0].id.split('--');
  const [first, ...others] = shown[component].map((entry) => stories.find(({id}) => id === `${component}--${entry}`));
  return [
    createElement(Title, {key: 'title'}),
    createElement(Description, {key: 'description', of: 'meta'}),
    createElement(Canvas, {key: 'first', of: first.moduleExport}),
    createElement(Controls, {key: 'attributes', of: first.moduleExport}),
    createElement(Heading, {key: 'examples'}, 'Examples'),
    ...others.map(({id, moduleExport}) => createElement(DocsStory, {key: id, of: moduleExport, expanded: true})),
  ];
}
